"""The documents that an office edits, opened by LibreOffice and saved as Word and as ODF."""

import re
import zipfile
from xml.etree import ElementTree

import openpyxl
import pytest

from conftest import EXAMPLE, PRINTED, conditions, pokin
from lembar import convert

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
IKU = "trees/tanggamus-setda-iku.yaml"
SIZES = {"a4": (297, 210), "a3": (420, 297), "f4": (330, 215)}
TWIPS = 1440 / 25.4
FORM = ["nama", "definisi", "relevansi", "formula"]


def document(path, form, folder, paper="a4", kind="html"):
    file = folder / f"{form}-{paper}.{kind}"
    pokin("ekspor", path, "--bentuk", form, "--kertas", paper, "-o", str(file))
    return file


def as_word(file, folder):
    made = convert(file, "docx:MS Word 2007 XML", folder, reader="HTML (StarWriter)")
    with zipfile.ZipFile(made) as archive:
        return {name: ElementTree.fromstring(archive.read(f"word/{name}.xml"))
                for name in ("document", "styles")}


def words(element, name=W + "t"):
    return "".join(part.text or "" for part in element.iter(name))


def plain(text):
    return re.sub(r"\s+", " ", str(text)).strip()


def lists(condition, name):
    found = condition.get(name, [])
    return found if isinstance(found, list) else [found]


def printed(path):
    """Every text of a tree that the kertas kerja has a place for, but for assumed ones."""
    for condition in conditions(path):
        yield condition["kondisi"]
        for name in ("penjelasan", "keterkaitan"):
            if name in condition:
                yield condition[name]
        yield from lists(condition, "masalah")
        for indicator in lists(condition, "indikator"):
            for name in FORM:
                if name in indicator:
                    yield indicator[name]
            yield from lists(indicator, "sumber_data")


def headings(path):
    """The headings of the conditions with their levels; the outcome prints no code."""
    depths = {None: -1}
    for condition in conditions(path):
        depth = depths[condition["kode"]] = depths[condition["induk"]] + 1
        if depth > 0:
            yield depth + 1, f"{condition['kode']}. {condition['kondisi']}"


@pytest.fixture(scope="module")
def printed_word(tmp_path_factory):
    folder = tmp_path_factory.mktemp("naskah")
    return as_word(document(PRINTED, "kertas-kerja", folder), folder)


def test_headings_are_heading_styles(printed_word):
    names = {style.get(W + "styleId"): style.find(W + "name").get(W + "val").lower()
             for style in printed_word["styles"].iter(W + "style")}
    found = []
    for paragraph in printed_word["document"].iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = re.fullmatch(r"heading (\d)", names.get(style.get(W + "val"), "")
                             ) if style is not None else None
        if level:
            found.append((int(level[1]), plain(words(paragraph))))
    assert found[0][0] == 1
    expected = [(level, plain(text)) for level, text in headings(PRINTED)]
    assert found[3:3 + len(expected)] == expected
    assert len(expected) > 40


def test_tables_have_their_rows_and_repeat_their_headings(printed_word):
    tables = list(printed_word["document"].iter(W + "tbl"))
    nodes = conditions(PRINTED)
    below = {}
    for node in nodes:
        below.setdefault(node["jenjang"], []).append(node)
    measured = [len(lists(node, "indikator")) for node in nodes if lists(node, "indikator")]
    rows = [len(list(table.iter(W + "tr"))) for table in tables]
    assert rows[0] == 2
    assert rows[1:3] == [len(below["antara"]) + 1, len(below["operasional"]) + 1]
    assert rows[3:3 + len(measured)] == [count + 1 for count in measured]
    for table in tables:
        flags = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(W + "tr")]
        assert flags == [True] + [False] * (len(flags) - 1)


def test_nothing_is_lost_on_the_way(printed_word, tmp_path):
    odt = convert(document(PRINTED, "kertas-kerja", tmp_path), "odt", tmp_path,
                    reader="HTML (StarWriter)")
    with zipfile.ZipFile(odt) as archive:
        content = ElementTree.fromstring(archive.read("content.xml"))
    whole = plain(" ".join("".join(part.itertext()) for name in ("p", "h")
                           for part in content.iter(TEXT + name)))
    word = plain(" ".join(words(part) for part in printed_word["document"].iter(W + "p")))
    for text in map(plain, printed(PRINTED)):
        assert text in word
        assert text in whole
    levels = [int(part.get(TEXT + "outline-level")) for part in content.iter(TEXT + "h")]
    assert [level for level, _ in headings(PRINTED)] == levels[3:3 + len(list(headings(PRINTED)))]
    repeated = sum(1 for _ in content.iter(TABLE + "table-header-rows"))
    assert repeated == sum(1 for _ in content.iter(TABLE + "table")) > 40


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("path, form", [(PRINTED, "kertas-kerja"), (IKU, "iku")])
def test_the_paper_is_the_one_asked_for(path, form, paper, tmp_path):
    word = as_word(document(path, form, tmp_path, paper), tmp_path)
    for section in word["document"].iter(W + "sectPr"):
        size = section.find(W + "pgSz")
        for name, millimetres in zip("wh", SIZES[paper]):
            assert abs(int(size.get(W + name)) - millimetres * TWIPS) < 10
        margins = section.find(W + "pgMar")
        assert abs(int(margins.get(W + "left")) - 25 * TWIPS) < 10


def test_fonts_are_ones_that_word_knows(printed_word):
    fonts = {found.get(W + "ascii") for part in printed_word.values()
             for found in part.iter(W + "rFonts")}
    assert "Arial" in fonts
    assert not [font for font in fonts if font and ";" in font]


def test_the_iku_table_joins_the_cells_of_a_sasaran(tmp_path):
    word = as_word(document(IKU, "iku", tmp_path), tmp_path)
    table = next(word["document"].iter(W + "tbl"))
    rows = list(table.iter(W + "tr"))
    nodes = conditions(IKU)
    assert len(rows) == 2 + sum(max(1, len(lists(node, "indikator"))) for node in nodes)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows[:3]] == [
        True, True, False]
    restarts = [cell for cell in table.iter(W + "vMerge") if cell.get(W + "val") == "restart"]
    several = [node for node in nodes if len(lists(node, "indikator")) > 1]
    # Number and sasaran of each, and the headings that stand over two rows.
    assert len(restarts) == 2 * len(several) + 4
    whole = plain(words(table))
    for node in nodes:
        for indicator in lists(node, "indikator"):
            assert plain(indicator["nama"]) in whole


@pytest.mark.parametrize("path, form", [(EXAMPLE, "kertas-kerja"), (EXAMPLE, "iku"), (IKU, "iku")])
def test_the_workbook_opens_and_keeps_its_cells(path, form, tmp_path):
    file = document(path, form, tmp_path, kind="xlsx")
    saved = tmp_path / "simpan"
    saved.mkdir()
    ods = convert(file, "ods", saved)
    again = convert(ods, "xlsx", saved)
    books = [openpyxl.load_workbook(it) for it in (file, again)]
    assert books[0].sheetnames == books[1].sheetnames
    for name in books[0].sheetnames:
        cells = [{cell.coordinate: cell.value for row in book[name].iter_rows() for cell in row
                  if cell.value is not None} for book in books]
        assert cells[0] == cells[1]
        assert sorted(map(str, books[0][name].merged_cells.ranges)) == sorted(
            map(str, books[1][name].merged_cells.ranges))
