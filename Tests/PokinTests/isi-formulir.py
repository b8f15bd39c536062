"""Fills in forms of realisasi as an office would, with openpyxl.

isi-formulir.py BUKU HASIL [--urut] ISIAN…   where ISIAN is KODE#N/JUDUL=NILAI
A value that reads as a number is written as one, after `teks:` as a text, after `rumus:` as a formula.
`--urut` turns the order of the rows around and puts a blank row between them.
"""
import sys

import openpyxl


def cells(sheet):
    for row in sheet.iter_rows():
        texts = [cell.value for cell in row]
        if "Kode" in texts and "Realisasi" in texts:
            return row[0].row, {cell.value: cell.column for cell in row if cell.value}
    raise SystemExit("judul kolom tidak ada")


def value(text):
    if text.startswith("teks:"):
        return text[5:]
    if text.startswith("rumus:"):
        return "=" + text[6:]
    try:
        return float(text)
    except ValueError:
        return text


def rows_of(book, sheet, head, columns):
    """The rows by `KODE#N`, as the hidden sheet numbers the indicators."""
    record = [[cell.value for cell in row] for row in book["_pohon"].iter_rows()]
    start = next(i for i, row in enumerate(record) if row[0] == "indikator ke")
    names = [f"{row[3]}#{row[0]}" + (f" {row[1]}" if row[1] else "") for row in record[start + 1:]]
    return {name: head + 1 + index for index, name in enumerate(names)}


def main(source, target, *entries):
    book = openpyxl.load_workbook(source)
    sheet = book["Realisasi"]
    head, columns = cells(sheet)
    rows = rows_of(book, sheet, head, columns)
    for entry in entries:
        if entry == "--urut":
            continue
        place, text = entry.split("=", 1)
        name, heading = place.split("/", 1)
        cell = sheet.cell(rows[name], columns[heading])
        cell.value = value(text) if text else None
        if text.startswith("teks:"):
            cell.data_type = "s"
    if "--urut" in entries:
        last = sheet.max_row
        table = [[c.value for c in row] for row in sheet.iter_rows(head + 1, last)]
        types = [[c.data_type for c in row] for row in sheet.iter_rows(head + 1, last)]
        for row in sheet.iter_rows(head + 1, last):
            for cell in row:
                cell.value = None
        for index, (values, kinds) in enumerate(zip(reversed(table), reversed(types))):
            for column, (text, kind) in enumerate(zip(values, kinds)):
                cell = sheet.cell(head + 1 + 2 * index, column + 1)
                cell.value = text
                if kind == "s":
                    cell.data_type = "s"
        sheet.column_dimensions["O"].width = 60
    book.save(target)


main(*sys.argv[1:])
