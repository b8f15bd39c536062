"""A page made by the command, opened in a real browser that has no network."""

import json
import os
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
EXAMPLE = "Examples/luwu-timur-setda"
PRINTED = "trees/luwu-timur-setda-csf.yaml"
PERIOD = "2025-T2"


def pokin(*arguments: str, status: int = 0) -> str:
    """What the command prints; fails where it does not end as expected."""
    done = subprocess.run(
        [os.environ["POKIN"], *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    return done.stdout


def pokin_json(*arguments: str, status: int = 0):
    """What the command answers as JSON."""
    return json.loads(pokin(*arguments, "--format", "json", status=status))


@cache
def conditions(path: str) -> list[dict]:
    """Every condition of a tree file in document order, read without Pohon, each with its parent."""
    found = []

    def walk(items, parent):
        for item in items:
            found.append({**item, "induk": parent})
            walk(item.get("anak", []), item["kode"])

    walk(yaml.safe_load((ROOT / path).read_text())["kinerja"], None)
    return found


def own_words(condition: dict) -> str:
    """All that is written at a condition itself, in lower case."""

    def texts(value):
        if isinstance(value, dict):
            for name, inner in value.items():
                if name not in ("anak", "abaikan", "cetakan", "alasan", "agregasi"):
                    yield from texts(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from texts(inner)
        elif value is not None:
            yield str(value)

    return " ".join(texts({**condition, "induk": None})).lower()


@dataclass
class Opened:
    """A page with what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def box(self, code: str):
        """The box of a condition."""
        return self.page.locator(f"#kondisi > g[data-kode='{code}']")

    def codes(self, which: str) -> list[str]:
        """The codes of the boxes that match a selector."""
        return self.page.locator(f"#kondisi > g{which}").evaluate_all(
            "boxes => boxes.map(box => box.dataset.kode)")

    def shown(self) -> list[str]:
        """The codes of the boxes that can be seen at all."""
        return self.page.locator("#kondisi > g").evaluate_all(
            "boxes => boxes.filter(box => getComputedStyle(box).visibility === 'visible')"
            ".map(box => box.dataset.kode)")

    def chosen(self) -> str | None:
        """The code of the chosen box."""
        codes = self.codes("[aria-selected=true]")
        assert len(codes) <= 1
        return codes[0] if codes else None

    def article(self):
        """What the panel shows."""
        return self.page.locator(".panel > article:visible")

    def view(self) -> list[float]:
        """Left, top, width and height of what is in sight, in points of the drawing."""
        return [float(number) for number in
                self.page.locator(".gambar > svg").get_attribute("viewBox").split()]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Pages by name: the corrected example with figures, and the document as it is printed."""
    folder = tmp_path_factory.mktemp("halaman")
    example, printed = folder / "contoh.html", folder / "tercetak.html"
    pokin("gambar", EXAMPLE, "--periode", PERIOD, "--warnai", "capaian", "-o", str(example))
    pokin("gambar", PRINTED, "-o", str(printed))
    return {"contoh": example, "tercetak": printed}


@pytest.fixture
def open_page(browser):
    """Opens a file; at the end nothing may have been asked of the network, nor any error raised."""
    opened_pages: list[Opened] = []
    contexts = []

    def open_file(path: Path, width=1400, height=850, fragment="", **context_options) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, **context_options)
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("console", lambda message: opened.complaints.append(message.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.goto(path.as_uri() + fragment)
        opened_pages.append(opened)
        return opened

    yield open_file
    for opened in opened_pages:
        assert [url for url in opened.requests if not url.startswith("file:")] == []
        assert len(opened.requests) == 1
        assert opened.complaints == []
    for context in contexts:
        context.close()


@pytest.fixture
def example(open_page, files) -> Opened:
    """The corrected example."""
    return open_page(files["contoh"])
