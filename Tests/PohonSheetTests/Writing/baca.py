"""Says as JSON what a workbook holds: by openpyxl, texts by the XML alone."""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl

NAME = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def unescaped(text):
    """ST_Xstring of ISO/IEC 29500-1, decoded from left to right."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def texts(archive, number):
    """The texts of a sheet by address, without openpyxl, which leaves most escapes as they are."""
    shared = []
    if "xl/sharedStrings.xml" in archive.namelist():
        root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        shared = ["".join(run.text or "" for run in item.iter(NAME + "t")) for item in root]
    page = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
    found = {}
    for cell in page.iter(NAME + "c"):
        value = cell.find(NAME + "v")
        if value is not None and cell.get("t") == "s":
            found[cell.get("r")] = unescaped(shared[int(value.text)])
        elif value is not None and cell.get("t") == "str":
            found[cell.get("r")] = unescaped(value.text or "")
    return found


def cell_view(cell, cached, texts):
    border = cell.border.top.style
    return {
        "formula": cell.value if cell.data_type == "f" else None,
        "text": texts.get(cell.coordinate),
        "number": cached.value if isinstance(cached.value, (int, float)) else None,
        "format": cell.number_format, "isBold": bool(cell.font.b), "isItalic": bool(cell.font.i),
        "size": cell.font.sz, "fill": cell.fill.fgColor.rgb if cell.fill.fill_type else None,
        "border": border, "wraps": bool(cell.alignment.wrap_text),
        "across": cell.alignment.horizontal, "down": cell.alignment.vertical,
        "indent": cell.alignment.indent, "isLocked": cell.protection.locked,
    }


def sheet_view(sheet, cached, texts):
    return {
        "name": sheet.title, "isHidden": sheet.sheet_state == "hidden",
        "widths": [sheet.column_dimensions[letter].width for letter in "ABCDE"],
        "heights": {str(row): size.height for row, size in sheet.row_dimensions.items()
                    if size.height is not None},
        "frozen": sheet.freeze_panes, "repeated": sheet.print_title_rows,
        "paper": int(sheet.page_setup.paperSize or 0),
        "orientation": sheet.page_setup.orientation or "portrait",
        "pagesWide": sheet.page_setup.fitToWidth, "pagesLong": sheet.page_setup.fitToHeight,
        "fits": bool(sheet.sheet_properties.pageSetUpPr
                     and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "footer": sheet.oddFooter.right.text, "merges": [str(it) for it in sheet.merged_cells.ranges],
        "isProtected": sheet.protection.sheet, "password": sheet.protection.password,
        "mayNotSelect": sheet.protection.selectLockedCells,
        "rules": [{
            "range": str(rule.sqref), "kind": rule.type, "least": rule.formula1,
            "most": rule.formula2, "refuses": (rule.errorStyle or "stop") == "stop",
            "message": rule.prompt} for rule in sheet.data_validations.dataValidation],
        "cells": {cell.coordinate: cell_view(cell, cached[cell.coordinate], texts)
                  for row in sheet.iter_rows() for cell in row},
    }


def main(path):
    formulas, results = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    with zipfile.ZipFile(path) as archive:
        sheets = [sheet_view(sheet, results[sheet.title], texts(archive, number))
                  for number, sheet in enumerate(formulas, 1)]
        years = sorted({entry.date_time[0] for entry in archive.infolist()})
    return {"title": formulas.properties.title, "created": str(formulas.properties.created),
            "years": years, "active": formulas.active.title, "sheets": sheets}


print(json.dumps(main(sys.argv[1])))
