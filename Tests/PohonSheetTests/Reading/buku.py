"""Makes workbooks for the tests of reading: `buku.py KIND FILE` writes one; `buku.py isi FILE`
and `buku.py rumus FILE` print the values or formulas that openpyxl reads of it, a line a cell."""

import datetime
import io
import struct
import sys
import zipfile

import openpyxl
from openpyxl.worksheet.formula import ArrayFormula


def kinds():
    """A cell of each kind."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Jenis"
    values = [
        "Meningkatnya layanan", "  spasi  ", "baris\nkedua", "é ≥ 😀 <&>", "78,60", "=bukan rumus",
        12, -0.5, 1e21, 1.5e-7, 0, True, False,
        datetime.date(2025, 3, 31), datetime.datetime(2025, 3, 31, 14, 30),
        datetime.datetime(1900, 1, 15), datetime.datetime(2024, 2, 29, 23, 59, 59),
        datetime.date(9999, 12, 31), datetime.time(14, 30), datetime.timedelta(hours=36, minutes=5),
    ]
    for row, value in enumerate(values, start=1):
        sheet.cell(row, 1).value = value
        if value == "=bukan rumus":
            sheet.cell(row, 1).data_type = "s"
    formats = [
        "0%", "0.00%", "0.0 \"%\"", "dd/mm/yyyy", "[$-421]d mmmm yyyy;@", "mmm-yy", "#,##0.00",
        "\"Rp\"#,##0", "[Red]0.0", "hh:mm", "[h]:mm:ss", "0.00E+00", "General", "# ?/?", "yyyy",
        "_-* #,##0_-;-* #,##0_-", "0 \"hari\"", "d\\-m\\-yyyy", "[>=100]0;0.0", "@",
    ]
    for row, code in enumerate(formats, start=1):
        cell = sheet.cell(row, 3)
        cell.value = 0.75
        cell.number_format = code
    for row, error in enumerate(["#DIV/0!", "#N/A", "#REF!", "#VALUE!"], start=1):
        sheet.cell(row, 5).value = error
    sheet["G1"] = "=SUM(C1:C3)"
    sheet["G2"] = ArrayFormula("G2:G3", "=A7:A8*2")
    return book


def shapes():
    """Sheets that are hidden, joined, filtered and out of the way."""
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Matriks 'A' & B"
    first["A1"] = "Tujuan"
    first["C5"] = "Sasaran"
    first.merge_cells("A1:B3")
    first.merge_cells("C5:C9")
    first.row_dimensions[4].hidden = True
    first.row_dimensions[7].hidden = True
    first.column_dimensions["D"].hidden = True
    first.column_dimensions.group("F", "H", hidden=True)
    hidden = book.create_sheet("Tersembunyi")
    hidden.sheet_state = "hidden"
    hidden["XFD1048576"] = "pojok"
    very = book.create_sheet("Sangat tersembunyi")
    very.sheet_state = "veryHidden"
    chart = book.create_chartsheet("Bagan")
    chart.sheet_state = "visible"
    book.create_sheet("Kosong")
    return book


def mac():
    """Days counted from 1904."""
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.title = "Lembar1"
    book.active["A1"] = datetime.date(2025, 3, 31)
    book.active["A2"] = datetime.date(1904, 1, 2)
    return book


def clock(text):
    """A time without seconds where there are none."""
    return text.removesuffix(":00") if text.count(":") == 2 else text


def rewritten(change):
    """A small workbook whose sheet is what `change` makes of it, zipped anew."""
    file = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["B2"] = "isi"
    book.save(file)
    result = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == SHEET else content)
    return result.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def bomb():
    """70 MB of blanks in a sheet."""
    return rewritten(lambda xml: xml.replace(b"<sheetData>", b"<sheetData>" + b" " * 70_000_000))


def lying_bomb():
    """The same, its headers claiming a hundred bytes."""
    file = bytearray(bomb())
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        size = archive.getinfo(SHEET).file_size
    place = file.find(struct.pack("<I", size))
    while place >= 0:
        file[place:place + 4] = struct.pack("<I", 100)
        place = file.find(struct.pack("<I", size), place)
    return bytes(file)


def hollow():
    """Empty cells in ten thousand rows, and every tenth row empty to the end of the sheet."""
    cells = "".join(f'<row r="{r}"><c r="A{r}" s="0"/><c r="B{r}"/></row>' for r in range(3, 10_000))
    rows = "".join(f'<row r="{r}" ht="15"/>' for r in range(10_006, 1_048_577, 10))
    ends = (cells + rows).encode()
    return rewritten(lambda xml: xml.replace(b"</sheetData>", ends + b"</sheetData>"))


def locked():
    """Entries that the archive itself marks as encrypted."""
    file = bytearray(rewritten(lambda xml: xml))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = file.find(sign)
        while place >= 0:
            file[place + offset] |= 1
            place = file.find(sign, place + 4)
    return bytes(file)


def told(cell):
    """What a cell holds as (kind, value)."""
    value = cell.value
    if cell.data_type == "e":
        return "galat", value
    if isinstance(value, bool):
        return "logika", str(value).lower()
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return "tanggal", clock(f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}")
    if isinstance(value, datetime.datetime):
        return "tanggal", clock(value.isoformat(" ").removesuffix(" 00:00:00"))
    if isinstance(value, (datetime.date, datetime.time)):
        return "tanggal", clock(value.isoformat())
    if isinstance(value, (int, float)):
        return ("persen" if "%" in cell.number_format.replace('"%"', "") else "angka"), repr(value)
    return "teks", value


def formulas(path):
    """Prints every formula as openpyxl copies shared ones: address and formula."""
    for row in openpyxl.load_workbook(path).active.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                print(cell.coordinate, cell.value.removeprefix("="), sep="\t")


def content(path):
    """Prints every cell as openpyxl understands it."""
    values = openpyxl.load_workbook(path, data_only=True)
    for sheet in values.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    kind, value = told(cell)
                    text = str(value).replace("\\", "\\\\").replace("\n", "\\n")
                    print(sheet.title, cell.coordinate, kind, text, sep="\t")


BOOKS = {"jenis": kinds, "bentuk": shapes, "mac": mac}
READINGS = {"isi": content, "rumus": formulas}
FILES = {"bom": bomb, "bom-berbohong": lying_bomb, "hampa": hollow, "terkunci": locked}

if __name__ == "__main__":
    kind, path = sys.argv[1:]
    if kind in READINGS:
        READINGS[kind](path)
    elif kind in BOOKS:
        BOOKS[kind]().save(path)
    else:
        with open(path, "wb") as file:
            file.write(FILES[kind]())
