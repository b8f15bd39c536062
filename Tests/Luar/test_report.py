"""A report is read by everybody, asks nothing of a network, and prints on the paper asked for."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import EXAMPLE, pokin, pokin_json

PERIOD = "2025"
MILLIMETRES = {"a4": (210, 297), "f4": (215, 330), "a3": (297, 420)}


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """Reports by name: the example on A4, all printed documents on F4, a small tree on A3."""
    folder = tmp_path_factory.mktemp("laporan")
    made = {}
    for name, path, paper in [
            ("contoh", EXAMPLE, "a4"), ("tercetak", "trees", "f4"),
            ("kecil", "Examples/waktu", "a3")]:
        made[name] = folder / f"{name}.html"
        pokin("laporan", path, "--periode", PERIOD, "--kertas", paper, "-o", str(made[name]))
    return made


def serious(page):
    found = Axe().run(page).response["violations"]
    return [(item["id"], [node["html"] for node in item["nodes"]][:3])
            for item in found if item["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("name", ["contoh", "tercetak", "kecil"])
@pytest.mark.parametrize("width", [1400, 390])
def test_no_serious_barrier(open_page, reports, name, width):
    assert serious(open_page(reports[name], width=width).page) == []


@pytest.mark.parametrize("name", ["contoh", "tercetak"])
def test_headings_go_down_one_step_at_a_time(open_page, reports, name):
    levels = open_page(reports[name]).page.locator("h1, h2, h3, h4").evaluate_all(
        "headings => headings.map(heading => Number(heading.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:]))


def test_tables_tell_what_their_cells_are(open_page, reports):
    page = open_page(reports["contoh"]).page
    tables = page.locator("table")
    assert tables.count() >= 5
    for table in tables.all():
        assert table.locator("caption").text_content().strip()
        assert table.locator("th:not([scope])").count() == 0
        assert table.locator("tbody tr").count() == table.locator("tbody th").count()


def test_the_drawing_has_a_name(open_page, reports):
    page = open_page(reports["contoh"]).page
    for drawing in page.locator("svg").all():
        name, words = drawing.get_attribute("aria-labelledby").split()
        assert page.locator(f"#{name}").text_content().strip()
        assert "kondisi" in page.locator(f"#{words}").text_content()


def test_every_figure_is_there_without_script(open_page, reports):
    page = open_page(reports["contoh"], java_script_enabled=False).page
    assert page.locator("script").count() == 0
    figures = page.locator("table", has_text="Kondisi dan indikator")
    for node in pokin_json("hitung", EXAMPLE, "--periode", PERIOD)["simpul"]:
        row = figures.get_by_role("row").filter(has=page.get_by_role(
            "rowheader", name=node["kode"], exact=True))
        shown = f"{node['capaian'][0]:.2f}".replace(".", ",")
        assert shown in row.first.text_content()
        assert row.first.is_visible()


@pytest.mark.parametrize("name, paper", [("contoh", "a4"), ("tercetak", "f4"), ("kecil", "a3")])
def test_prints_on_its_paper(reports, tmp_path, browser, name, paper):
    printed = print_to_pdf(browser, reports[name], tmp_path)
    short, long = MILLIMETRES[paper]
    sizes = sheets(printed)
    upright = [size for size in sizes if size[0] < size[1]]
    lying = [size for size in sizes if size[0] > size[1]]
    assert len(upright) > 2 and len(lying) > 1 and len(upright) + len(lying) == len(sizes)
    for width, height in sizes:
        assert min(width, height) == pytest.approx(short, abs=0.6)
        assert max(width, height) == pytest.approx(long, abs=0.6)


@pytest.mark.parametrize("name", ["contoh", "tercetak", "kecil"])
def test_no_sheet_is_empty_and_nothing_is_cut(reports, tmp_path, browser, name):
    printed = print_to_pdf(browser, reports[name], tmp_path)
    for number, (width, height) in enumerate(sheets(printed), 1):
        words = boxes(printed, number)
        assert len(words) > 8, f"halaman {number} hampir kosong"
        for left, top, right, bottom, word in words:
            assert 0 <= left and right <= width and 0 <= top and bottom <= height, (number, word)


def print_to_pdf(browser, path, folder):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    printed = folder / "laporan.pdf"
    page.pdf(path=str(printed), prefer_css_page_size=True)
    context.close()
    return printed


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def sheets(printed):
    """Width and height of each sheet in millimetres."""
    told = said("pdfinfo", "-f", "1", "-l", "9999", str(printed))
    return [(float(width) / 72 * 25.4, float(height) / 72 * 25.4) for width, height in
            re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)]


def boxes(printed, number):
    """The words of a sheet with where they stand, in millimetres."""
    told = said("pdftotext", "-bbox", "-f", str(number), "-l", str(number), str(printed), "-")
    return [(*(float(place) / 72 * 25.4 for place in found[:4]), found[4]) for found in re.findall(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>',
        told)]
