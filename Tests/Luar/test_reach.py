"""Everybody can use it: by ear, without script, on paper, with hostile words in the tree."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import conditions, pokin, PRINTED

HOSTILE = [
    "<script>window.kena = 1</script>",
    "\"><img src=x onerror=\"window.kena = 1\">",
    "</style><script>window.kena = 1</script>",
    "</script><script>window.kena = 1</script>",
    "</title></svg><svg onload=window.kena=1>",
    "]]> <!-- & &amp; &#x3c; \\N \\G",
    "javascript:window.kena=1",
    "http://contoh.invalid/a.png",
    "kanan \u202e ke kiri",
    "${window.kena = 1} `${1}`",
]


def serious(opened):
    found = Axe().run(opened.page).response["violations"]
    return [(item["id"], [node["html"] for node in item["nodes"]][:3])
            for item in found if item["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("name", ["contoh", "tercetak"])
def test_no_serious_barrier(open_page, files, name):
    opened = open_page(files[name])
    assert serious(opened) == []
    opened.box("1").click()
    assert serious(opened) == []
    opened.page.fill("#cari", "pemerintahan")
    opened.page.click("#tutup")
    assert serious(opened) == []


def test_no_serious_barrier_in_a_narrow_window(open_page, files):
    assert serious(open_page(files["contoh"], width=390, height=800)) == []


def test_every_box_has_a_name_a_level_and_a_place(example):
    """axe takes SVG as a picture; these are the checks it leaves out."""
    for box in example.page.locator("#kondisi > g").all():
        assert box.get_attribute("role") == "treeitem"
        assert int(box.get_attribute("aria-level")) >= 1
        place, size = (int(box.get_attribute(f"aria-{n}")) for n in ("posinset", "setsize"))
        assert 1 <= place <= size
        name = box.locator("> title").text_content()
        assert box.get_attribute("data-kode") in name
    snapshot = example.page.locator("#kondisi").aria_snapshot()
    assert snapshot.count("treeitem") == example.page.locator("#kondisi > g").count()
    assert example.page.locator("#kondisi > g[tabindex='0']").count() == 1
    assert example.page.evaluate("document.documentElement.lang") == "id"


def test_texts_in_the_drawing_are_dark_enough(example):
    """Contrast of each text with the nearest filled shape drawn before it in its box."""
    worst = example.page.evaluate("""() => {
      const light = (colour) => {
        const part = (at) => {
          const value = parseInt(colour.slice(at, at + 2), 16) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        };
        return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
      };
      let worst = 21;
      for (const text of document.querySelectorAll("#kondisi text")) {
        const at = text.getBBox();
        let fill = "#ffffff";
        for (const shape of text.parentElement.querySelectorAll("path, polygon")) {
          const box = shape.getBBox();
          const holds = box.x <= at.x && at.x + 1 <= box.x + box.width &&
            box.y <= at.y + at.height / 2 && at.y + at.height / 2 <= box.y + box.height;
          const colour = shape.getAttribute("fill");
          if (holds && colour.startsWith("#")) fill = colour;
        }
        const [a, b] = [light(fill), light(text.getAttribute("fill"))];
        worst = Math.min(worst, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
      }
      return worst;
    }""")
    assert worst >= 4.5


def test_without_script_all_is_there_to_read(open_page, files):
    opened = open_page(files["tercetak"], java_script_enabled=False)
    page = opened.page
    assert page.locator(".gambar > svg").bounding_box()["width"] > 500
    assert not page.locator(".alat").is_visible()
    articles = page.locator("article[data-simpul]")
    assert articles.count() == len(conditions(PRINTED))
    assert all(article.is_visible() for article in articles.all())
    assert not page.locator(".petunjuk").first.is_visible()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("jahat")
    rows = "".join(
        f"      - kode: \"1.{number}\"\n        jenjang: csf\n        kondisi: {quoted(text)}\n"
        f"        penanggung_jawab: [{quoted(text)}]\n        penjelasan: {quoted(text)}\n"
        f"        indikator: [{quoted(text)}]\n"
        for number, text in enumerate(HOSTILE, 1))
    (folder / "jahat.yaml").write_text(
        f"pohon: jahat\njudul: {quoted(HOSTILE[2])}\nprofil: csf\nkinerja:\n"
        f"  - kode: \"1\"\n    jenjang: outcome\n    kondisi: {quoted(HOSTILE[0])}\n    anak:\n{rows}")
    page = folder / "jahat.html"
    pokin("gambar", str(folder / "jahat.yaml"), "-o", str(page))
    return page


def quoted(text):
    """As a YAML scalar."""
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""


@pytest.mark.parametrize("has_script", [True, False])
def test_words_of_a_tree_stay_words(open_page, hostile, has_script):
    opened = open_page(hostile, java_script_enabled=has_script)
    articles = opened.page.locator("article[data-simpul]")
    for number, text in enumerate(HOSTILE, 1):
        assert articles.nth(number).locator("h2").text_content() == text
    if has_script:
        opened.page.select_option("#unit", HOSTILE[1])
        assert opened.codes(":not(.redup):not(.jalur)") == ["1.2"]
        opened.box("1.3").click()
        assert opened.page.evaluate("window.kena") is None
    assert opened.page.locator("img, iframe, object, embed, link").count() == 0
    assert opened.page.locator("script").count() == 1
