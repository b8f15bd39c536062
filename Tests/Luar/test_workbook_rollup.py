"""The roll-up as a workbook, computed anew by LibreOffice, against what `pokin hitung` says."""

import json
import os
import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT, pokin, pokin_json
from lembar import convert_all

PERIODS = ["2025-T1", "2025-T2", "2025"]
EXAMPLES = sorted(
    {str(file.parent.relative_to(ROOT)) for file in ROOT.glob("Examples/*/*.yaml")
     if "pohon:" in file.read_text()})
FIRST_ROW = 4
FIGURES = {"terukur": "E", "terhitung": "F", "capaian": "G", "beda": "H", "cakupan": "I",
           "bila_nol": "J", "bila_penuh": "K"}
WITHOUT_KATEGORI = ("tidak diketahui", "belum waktunya", "di luar pita")


def without_results(book: Path, to: Path) -> Path:
    """The workbook without the results that its formulas carry, so that none can be taken over."""
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name).decode()
            if name.startswith("xl/worksheets/"):
                part, count = re.subn(
                    r'(<c r="[A-Z]+\d+"[^>]*?)(?: t="str")?>(<f>[^<]*</f>)<v(?: ?/>|>[^<]*</v>)',
                    r"\1>\2", part)
                assert count == part.count("<f>")
            new.writestr(name, part)
    return to


def computed(books: list[Path], folder: Path) -> list:
    """The workbooks as LibreOffice computes and saves them."""
    folder.mkdir()
    bare = [without_results(book, folder / f"tanpa-{book.name}") for book in books]
    (folder / "baru").mkdir()
    return [openpyxl.load_workbook(book, data_only=True)
            for book in convert_all(bare, "xlsx", folder / "baru")]


def export(path: str, period: str, folder: Path) -> Path:
    book = folder / f"{Path(path).name}-{period}.xlsx"
    pokin("ekspor", path, "--bentuk", "hitungan", "--periode", period, "-o", str(book))
    return book


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """For each example and period the workbook as written, and as LibreOffice computes it."""
    folder = tmp_path_factory.mktemp("hitungan")
    keys = [(path, period) for path in EXAMPLES for period in PERIODS]
    written = [export(path, period, folder) for path, period in keys]
    anew = computed(written, folder / "anew")
    return dict(zip(keys, zip([openpyxl.load_workbook(it, data_only=True) for it in written], anew)))


def rollup(path: str, period: str) -> list[dict]:
    """What the command computes; a tree that refuses partial figures ends with status 1."""
    done = subprocess.run(
        [os.environ["POKIN"], "hitung", path, "--periode", period, "--format", "json"],
        cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)["simpul"]


def assert_same(cell, expected, what):
    if expected is None:
        assert isinstance(cell.value, str) and cell.value, what
    else:
        assert isinstance(cell.value, (int, float)), (what, cell.value)
        assert abs(cell.value - expected) <= 1e-9, (what, cell.value, expected)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("path", EXAMPLES)
def test_computed_anew_it_says_what_the_command_says(path, period, books):
    _, book = books[path, period]
    sheet, indicators = book["Hitungan"], iter(range(FIRST_ROW, 10_000))
    nodes = rollup(path, period)
    assert sheet.max_row == FIRST_ROW + len(nodes) - 1
    for row, node in enumerate(nodes, FIRST_ROW):
        for field, column in FIGURES.items():
            assert_same(sheet[f"{column}{row}"], node[field][0], (node["kode"], field))
        kategori = sheet[f"L{row}"].value
        assert (None if kategori in WITHOUT_KATEGORI else kategori) == node["kategori"][0]
        if node["capaian"][0] is None:
            assert sheet[f"N{row}"].value == node["sebab"]["capaian"]
        for indicator in node["indikator"]:
            own = next(indicators)
            for field, column in (("capaian_mentah", "I"), ("capaian", "J")):
                value = indicator[field][0]
                if isinstance(value, dict):
                    assert book["Indikator"][f"{column}{own}"].value == value["teks"]
                else:
                    assert_same(book["Indikator"][f"{column}{own}"], value, indicator["nama"])


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("path", EXAMPLES)
def test_the_results_it_carries_are_those_that_libreoffice_computes(path, period, books):
    before, after = books[path, period]
    assert before.sheetnames == after.sheetnames
    for sheet in before:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            other = after[sheet.title][cell.coordinate].value
            if isinstance(cell.value, (int, float)):
                assert abs(cell.value - other) <= 1e-9, (sheet.title, cell.coordinate)
            else:
                assert (cell.value or "") == (other or ""), (sheet.title, cell.coordinate)


def test_the_examples_have_figures(books):
    known = sum(isinstance(sheet[f"G{row}"].value, (int, float))
                for _, book in books.values() for sheet in [book["Hitungan"]]
                for row in range(FIRST_ROW, sheet.max_row + 1))
    assert known > 200


def row_of(sheet, code: str) -> int:
    return next(row for row in range(FIRST_ROW, sheet.max_row + 1) if sheet[f"A{row}"].value == code)


def test_another_realisasi_changes_what_stands_above_it(tmp_path):
    path, period = "Examples/luwu-timur-setda", "2025-T2"
    written = export(path, period, tmp_path)
    book = openpyxl.load_workbook(written)
    sheet = book["Indikator"]
    row = row_of(sheet, "1.1.2")
    assert sheet[f"H{row}"].value != 6
    sheet[f"H{row}"] = 6
    book.save(written)
    after = computed([written], tmp_path / "anew")[0]["Hitungan"]
    supposed = pokin_json("andai", path, "--periode", period, "--ubah", "1.1.2#1=6")["simpul"]
    assert {"0", "1", "1.1", "1.1.2"} <= {node["kode"] for node in supposed}
    moved = 0
    for node in supposed:
        capaian = after[f"G{row_of(after, node['kode'])}"].value
        assert abs(capaian - node["sesudah"]["capaian"]) <= 1e-9
        moved += abs(capaian - node["sebelum"]["capaian"]) > 1e-3
    assert moved >= 4


def test_a_report_that_comes_in_later_counts(tmp_path):
    written = export("Examples/luwu-timur-setda", "2025-T2", tmp_path)
    book = openpyxl.load_workbook(written)
    sheet = book["Indikator"]
    row = row_of(sheet, "1.4.2")
    assert sheet[f"H{row}"].value == "tidak diketahui"
    sheet[f"H{row}"] = sheet[f"F{row}"].value / 2
    book.save(written)
    after = computed([written], tmp_path / "anew")[0]["Hitungan"]
    row = row_of(after, "1.4.2")
    assert abs(after[f"G{row}"].value - 50) < 1e-9
    assert after[f"N{row}"].value in (None, "")
    assert after[f"L{row}"].value == "sangat rendah"
