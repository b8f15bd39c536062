"""Workbooks that Pohon writes, opened by LibreOffice."""

import openpyxl
import pytest
from conftest import pokin
from lembar import convert

HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "http://contoh.id", "<b>&amp;</b>",
    "]]>", "_x0041_", "_x005F_", "'kutip'", "\"kutip\"", "1.10", "1,5", "2024-10-01", "TRUE",
    "  spasi  ", "a\tb", "baris\nbaru", "😀 é e\u0301", "\u202ekanan", "#N/A", "{=A1}", "%",
]


def tree(statements) -> str:
    rows = "".join(
        f"  - kode: \"{number}\"\n    jenjang: tujuan\n    kondisi: {quoted(text)}\n"
        f"    indikator: [{{ nama: {quoted(text)}, satuan: \"%\", polaritas: naik, "
        f"target: {{ \"2025\": \"80\" }} }}]\n"
        for number, text in enumerate(statements, 1))
    return f"pohon: uji\nprofil: iku\nperiode: 2021-2026\nkinerja:\n{rows}"


def quoted(text: str) -> str:
    signs = {"\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t"}
    return "\"" + "".join(signs.get(sign, sign) for sign in text) + "\""


@pytest.mark.parametrize("form", [["hitungan", "--periode", "2025"], ["pohon"], ["temuan"]])
def test_every_cell_is_the_same_once_libreoffice_has_saved_it(form, tmp_path):
    source, book = tmp_path / "uji.yaml", tmp_path / "uji.xlsx"
    source.write_text(tree(HOSTILE))
    pokin("ekspor", str(source), "--bentuk", *form, "-o", str(book))
    folder = tmp_path / "lagi"
    folder.mkdir()
    before = openpyxl.load_workbook(book, data_only=True)
    after = openpyxl.load_workbook(convert(book, "xlsx", folder), data_only=True)
    assert before.sheetnames == after.sheetnames
    seen = 0
    for sheet in before:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            other = after[sheet.title][cell.coordinate]
            assert same(cell.value, other.value), (sheet.title, cell.coordinate)
            seen += cell.value in HOSTILE
    assert seen >= len(HOSTILE) / 2


def same(one, other) -> bool:
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9
    # openpyxl leaves escapes as they are in the file, and the two files need not escape alike.
    plain = [str(value or "").replace("_x005F_", "_") for value in (one, other)]
    return plain[0] == plain[1]


def test_texts_that_look_like_formulas_stay_texts(tmp_path):
    source, book = tmp_path / "uji.yaml", tmp_path / "uji.xlsx"
    source.write_text(tree(HOSTILE))
    pokin("ekspor", str(source), "--bentuk", "hitungan", "--periode", "2025", "-o", str(book))
    folder = tmp_path / "lagi"
    folder.mkdir()
    sheet = openpyxl.load_workbook(convert(book, "xlsx", folder))["Hitungan"]
    for row, text in enumerate(HOSTILE, 4):
        cell = sheet[f"C{row}"]
        assert cell.data_type == "s", text
        assert same(cell.value, text)


def test_a_printed_page_is_one_page_wide(tmp_path):
    book = tmp_path / "uji.xlsx"
    pokin("ekspor", "Examples/luwu-timur-setda", "--bentuk", "hitungan", "--periode", "2025-T2",
          "--kertas", "f4", "-o", str(book))
    sheet = openpyxl.load_workbook(book)["Hitungan"]
    rows = sum(sheet.row_dimensions[row].height or 15 for row in range(1, sheet.max_row + 1))
    pdf = convert(book, "pdf", tmp_path).read_bytes()
    assert b"/MediaBox[0 0 936 612]" in pdf or b"/MediaBox [0 0 936 612]" in pdf
    assert rows > 15 * sheet.max_row
