"""Forms of realisasi that went through LibreOffice."""

import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from conftest import ROOT, pokin
from lembar import convert

EXAMPLE = ROOT / "Examples/luwu-timur-setda"
TABLE = "luwu-timur-setda.realisasi.csv"
FILLED = [
    "1.3.1#1/Realisasi=teks:78,60", "1.3.2#1/Realisasi=18", "1.3.2#1/Bukti=teks:=1+1; \"a\"",
    "1.3.2#1/Kendala=teks:baris satu\nbaris dua", "1.3.3#1/Pembilang=5", "1.3.3#1/Penyebut=6",
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the example that lacks the reports of triwulan III."""
    folder = tmp_path / "pohon"
    shutil.copytree(EXAMPLE, folder)
    lines = (EXAMPLE / TABLE).read_text().splitlines(keepends=True)
    (folder / TABLE).write_text("".join(line for line in lines if ";2025-T3;" not in line))
    return folder


def form(tree: Path, name: str = "hukum") -> Path:
    book = tree.parent / f"{name}.xlsx"
    pokin("formulir", str(tree), "--periode", "2025-T3", "--unit", name, "-o", str(book))
    return book


def fill(book: Path, *entries: str) -> None:
    script = ROOT / "Tests/PokinTests/isi-formulir.py"
    subprocess.run([sys.executable, str(script), str(book), str(book), *entries], check=True)


def saved(book: Path, *kinds: str) -> Path:
    """The form after LibreOffice saved it as each of these kinds in turn."""
    for number, kind in enumerate(kinds):
        folder = book.parent / f"simpan-{number}"
        folder.mkdir()
        book = convert(book, kind, folder)
    return book


@pytest.mark.parametrize("kinds", [["xlsx"], ["ods", "xlsx"]], ids="-".join)
def test_an_empty_form_says_nothing_when_saved(tree, kinds):
    told = pokin("terima", str(saved(form(tree), *kinds)), "--ke", str(tree))
    assert told.splitlines()[-1].endswith("3 baris belum dilaporkan, 0 kesalahan, 0 peringatan.")


@pytest.mark.parametrize("kinds", [["xlsx"], ["ods", "xlsx"]], ids="-".join)
def test_a_filled_form_is_taken_as_it_was_before_it_was_saved(tree, kinds):
    book = form(tree)
    fill(book, *FILLED)
    other = tree.parent / "lain"
    shutil.copytree(tree, other)
    pokin("terima", str(book), "--ke", str(tree))
    pokin("terima", str(saved(book, *kinds)), "--ke", str(other))
    assert (other / TABLE).read_bytes() == (tree / TABLE).read_bytes()
    assert "1.3.1;1;2025-T3;78,60;" in (tree / TABLE).read_text()
    pokin("terima", str(book), "--ke", str(other))
    assert (other / TABLE).read_bytes() == (tree / TABLE).read_bytes()


def test_a_formula_counts_by_the_result_that_libreoffice_saves(tree):
    book = form(tree)
    fill(book, "1.3.2#1/Realisasi=rumus:6*3")
    assert "rumus tanpa hasil" in pokin("terima", str(book), "--ke", str(tree), status=1)
    pokin("terima", str(saved(book, "xlsx")), "--ke", str(tree))
    assert "1.3.2;1;2025-T3;18;" in (tree / TABLE).read_text()


def test_a_target_changed_in_libreoffice_is_noticed(tree):
    book = form(tree)
    changed = openpyxl.load_workbook(book)
    changed["Realisasi"]["H6"] = 1
    changed["Realisasi"]["K6"] = 80
    changed.save(book)
    told = pokin("terima", str(saved(book, "xlsx")), "--ke", str(tree), status=1)
    assert "Realisasi!H6: kesalahan: “Target s.d. periode” terkunci" in told
    assert "1.3.1;1;2025-T3" not in (tree / TABLE).read_text()


def test_every_form_prints_one_page_wide(tree):
    folder = tree.parent / "cetak"
    folder.mkdir()
    for unit in ["hukum", "ekbang"]:
        page = convert(form(tree, unit), "pdf", folder)
        words = subprocess.run(
            ["pdftotext", "-layout", str(page), "-"], capture_output=True, text=True).stdout
        first = words.split("\f")[0]
        assert all(head in first for head in ["Kondisi", "Penyebut", "Tindak lanjut", "Catatan"])
