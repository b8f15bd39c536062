"""Builds workbooks as offices keep them from a tree file: pohon.py TREE.yaml LAYOUT OUT.xlsx

Reads the file with PyYAML and nothing of Pohon. LAYOUT: panjang, matriks, csf, csf-rata, iku.
Headings get slips of typing, always the same for the same layout.
"""

import random
import re
import sys

import yaml
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

NODE = ["masalah", "faktor_penyebab", "penjelasan", "keterkaitan", "indikator_narasi"]
INDICATOR = ["satuan", "definisi", "relevansi", "formula", "sumber_data", "skala", "polaritas"]
HEADINGS = {
    "masalah": "Masalah", "faktor_penyebab": "Faktor\nPenyebab", "penjelasan": "Penjelasan",
    "keterkaitan": "Keterkaitan", "indikator_narasi": "Indikator (narasi)", "satuan": "SATUAN",
    "definisi": "Definisi/Penjelasan", "relevansi": "Relevansi Menggambarkan  Kondisi",
    "formula": "Formulasi/Rumus Perhitungan", "sumber_data": "Sumber Data", "skala": "Skala",
    "polaritas": "Polaritas",
}
LEVELS = {
    "outcome": "Outcome", "csf": "CSF", "antara": "Kondisi Antara",
    "operasional": "Kondisi Operasional", "tujuan": "Tujuan", "sasaran": "Sasaran Strategis",
}
LADDERS = {"csf": ["outcome", "csf", "antara", "operasional"], "iku": ["tujuan", "sasaran"]}


def slip(text, chance):
    """The text with two letters swapped, or one left out, in some of its long words."""

    def word(match):
        letters = match.group()
        if chance.random() < 0.6:
            return letters
        at = chance.randrange(1, len(letters) - 2)
        if chance.random() < 0.5:
            return letters[:at] + letters[at + 1] + letters[at] + letters[at + 2:]
        return letters[:at] + letters[at + 1:]

    return re.sub(r"[A-Za-z]{8,}", word, text, count=1)


def walk(nodes, parent=None):
    for node in nodes:
        yield node, parent
        yield from walk(node.get("anak", []), node)


def years(nodes, name):
    found = {year for node, _ in walk(nodes) for one in node.get("indikator", [])
             for year in one.get(name, {})}
    return sorted(found)


def typed(cell, text):
    """Writes figures as numbers and percentages as shares, as people do; other texts as texts."""
    if re.fullmatch(r"\d+([.,]\d+)?", text):
        cell.value = float(text.replace(",", "."))
    elif re.fullmatch(r"\d+%", text):
        cell.value = int(text[:-1]) / 100
        cell.number_format = "0%"
    else:
        cell.value = text


class Page:
    """A sheet that is written from the top."""

    def __init__(self, sheet, chance):
        self.sheet, self.chance, self.row = sheet, chance, 1

    def title(self, text, width=1):
        self.sheet.cell(self.row, 1, text)
        if width > 1:
            self.sheet.merge_cells(start_row=self.row, start_column=1, end_row=self.row, end_column=width)
        self.row += 1

    def heading(self, columns, numbered=False):
        """Writes headings; a pair (group, years) is a joined cell above its years."""
        has_groups = any(isinstance(column, tuple) for column in columns)
        at = 1
        for column in columns:
            if isinstance(column, tuple):
                group, below = column
                self.sheet.cell(self.row, at, slip(group, self.chance))
                if len(below) > 1:
                    self.sheet.merge_cells(start_row=self.row, start_column=at, end_row=self.row,
                                           end_column=at + len(below) - 1)
                for offset, year in enumerate(below):
                    self.sheet.cell(self.row + 1, at + offset, int(year))
                at += len(below)
            else:
                self.sheet.cell(self.row, at, slip(column, self.chance))
                if has_groups:
                    self.sheet.merge_cells(start_row=self.row, start_column=at,
                                           end_row=self.row + 1, end_column=at)
                at += 1
        self.row += 2 if has_groups else 1
        if numbered:
            for column in range(1, at):
                self.sheet.cell(self.row, column, f"({column})")
            self.row += 1

    def join(self, column, first, last):
        if last > first:
            self.sheet.merge_cells(start_row=first, start_column=column, end_row=last, end_column=column)


def listed(value):
    return "\n".join(value) if isinstance(value, list) else value


def put(page, column, node, name):
    if name in node:
        page.sheet.cell(page.row, column, listed(node[name]))


def long_table(book, tree, chance):
    """One row a condition with its first indicator, then one for each further indicator."""
    page = Page(book.active, chance)
    page.sheet.title = "Pohon Kinerja"
    page.title(tree["judul"], 6)
    page.title("Keadaan awal tahun; kolom bertanda wajib diisi")
    page.row += 1
    base, aims = (years(tree["kinerja"], name) for name in ("baseline", "target"))
    owners = any("penanggung_jawab" in node for node, _ in walk(tree["kinerja"]))
    columns = ["Kode", "Kode Induk", "JENJANG", "Kondisi"] + [HEADINGS[name] for name in NODE]
    columns += ["Penanggung\nJawab"] if owners else []
    columns += ["Indikator Kinerja"] + [HEADINGS[name] for name in INDICATOR]
    columns += [(group, found) for group, found in (("Kondisi Awal", base), ("Target Kinerja", aims)) if found]
    page.heading(columns)
    for node, parent in walk(tree["kinerja"]):
        for number, indicator in enumerate(node.get("indikator", []) or [{}]):
            code = node["kode"]
            cell = page.sheet.cell(page.row, 1, code)
            if re.fullmatch(r"\d(\.\d)?", code) and number == 0:
                cell.value = float(code) if "." in code else int(code)
            elif number > 1:
                cell.value = None
            if number == 0:
                page.sheet.cell(page.row, 2, parent["kode"] if parent else None)
                page.sheet.cell(page.row, 3, node["jenjang"].title())
                page.sheet.cell(page.row, 4, node["kondisi"])
                for offset, name in enumerate(NODE):
                    put(page, 5 + offset, node, name)
                if owners:
                    put(page, 5 + len(NODE), node, "penanggung_jawab")
            at = 5 + len(NODE) + int(owners)
            page.sheet.cell(page.row, at, indicator.get("nama"))
            for offset, name in enumerate(INDICATOR):
                put(page, at + 1 + offset, indicator, name)
            at += 1 + len(INDICATOR)
            for name, found in (("baseline", base), ("target", aims)):
                for year in found:
                    if year in indicator.get(name, {}):
                        typed(page.sheet.cell(page.row, at), indicator[name][year])
                    at += 1
            page.row += 1
    page.row += 2
    page.sheet.cell(page.row, 4, "Malili, 2 Januari 2025")


def matrix(book, tree, chance):
    """A column a level with joined cells, its indicators beside it."""
    page = Page(book.active, chance)
    page.sheet.title = "Matriks"
    page.title(tree["judul"], 9)
    ladder = [level for level in LADDERS[tree["profil"]]
              if any(node["jenjang"] == level for node, _ in walk(tree["kinerja"]))]
    base, aims = (years(tree["kinerja"], name) for name in ("baseline", "target"))
    columns, start, width = [], {}, {}
    for level in ladder:
        start[level] = sum(len(c[1]) if isinstance(c, tuple) else 1 for c in columns) + 1
        columns.append(LEVELS[level])
        if any(node.get("indikator") for node, _ in walk(tree["kinerja"]) if node["jenjang"] == level):
            columns += ["Indikator"] + [HEADINGS[name] for name in INDICATOR]
            columns += [(g, f) for g, f in (("Data Awal", base), ("Target", aims)) if f]
    columns.append("Penanggung Jawab")
    owner = sum(len(c[1]) if isinstance(c, tuple) else 1 for c in columns)
    page.heading(columns, numbered=True)

    def write(node):
        first = page.row
        at = start[node["jenjang"]]
        code = node["kode"]
        text = f"{code} {node['kondisi']}" if "." in code else f"{code}. {node['kondisi']}"
        if chance.random() < 0.5 and ("." in code or code[0].isalpha()):
            text = f"{node['kondisi']} ({code})"
        page.sheet.cell(first, at, text)
        indicators = node.get("indikator", [])
        for offset, indicator in enumerate(indicators):
            row = first + offset
            page.sheet.cell(row, at + 1, indicator["nama"])
            for column, name in enumerate(INDICATOR):
                if name in indicator:
                    page.sheet.cell(row, at + 2 + column, listed(indicator[name]))
            column = at + 2 + len(INDICATOR)
            for name, found in (("baseline", base), ("target", aims)):
                for year in found:
                    if year in indicator.get(name, {}):
                        typed(page.sheet.cell(row, column), indicator[name][year])
                    column += 1
        if "penanggung_jawab" in node:
            # An aim has a row of its own where it names an owner, so that no cell stands for two.
            page.sheet.cell(first, owner, listed(node["penanggung_jawab"]))
            page.row = first + max(1, len(indicators))
        for child in node.get("anak", []):
            write(child)
        page.row = max(page.row, first + max(1, len(indicators)))
        if chance.random() < 0.7:
            page.join(at, first, page.row - 1)

    for root in tree["kinerja"]:
        write(root)


def iku(book, tree, chance):
    """No | Tujuan | Sasaran | Indikator | Rumus | Target | Penanggung Jawab, with a row of numbers."""
    page = Page(book.active, chance)
    page.sheet.title = "IKU 2025"
    page.title("Tabel 4.1")
    page.title(tree["judul"], 5)
    printed = {node["kode"]: node["cetakan"][0].get("kode") for node, _ in walk(tree["kinerja"])}
    numbered = all(code and code[0].isdigit() for code in printed.values())
    coded = all(code and code[0].isalpha() for code in printed.values())
    has_aims = any(node["jenjang"] == "tujuan" for node, _ in walk(tree["kinerja"]))
    base, aims = (years(tree["kinerja"], name) for name in ("baseline", "target"))
    columns = ["No"] if numbered else []
    columns += ["Tujuan Perangkat Daerah"] if has_aims else []
    columns += ["Sasaran Strategis", "Indikator Kinerja Utama", "Formula Indikator Kinerja Utama"]
    columns += [("Hase", base)] if base else []
    columns += [("Target Kinerja Sasaran pada tahun ke", aims)] if aims else []
    columns += ["Penanggung Jawab"]
    page.heading(columns, numbered=True)
    last = sum(len(c[1]) if isinstance(c, tuple) else 1 for c in columns)
    at = {"tujuan": 1 + int(numbered), "sasaran": 1 + int(numbered) + int(has_aims)}
    for node, _ in walk(tree["kinerja"]):
        if node["jenjang"] == "tujuan" and not node.get("indikator") and node.get("anak"):
            text = node["kondisi"] + (f" ({node['kode']})" if coded else "")
            page.sheet.cell(page.row, at["tujuan"], text)
            page.join(at["tujuan"], page.row, page.row + len(list(walk(node["anak"]))) - 1)
            continue
        first = page.row
        if numbered:
            page.sheet.cell(page.row, 1, printed[node["kode"]])
        text = node["kondisi"] + (f" ({node['kode']})" if coded else "")
        page.sheet.cell(page.row, at[node["jenjang"]], text)
        if "penanggung_jawab" in node:
            page.sheet.cell(page.row, last, listed(node["penanggung_jawab"]))
        for indicator in node.get("indikator", []):
            page.sheet.cell(page.row, at["sasaran"] + 1, indicator["nama"])
            page.sheet.cell(page.row, at["sasaran"] + 2, indicator.get("formula"))
            column = at["sasaran"] + 3
            for name, found in (("baseline", base), ("target", aims)):
                for year in found:
                    if year in indicator.get(name, {}):
                        typed(page.sheet.cell(page.row, column), indicator[name][year])
                    column += 1
            page.row += 1
        page.join(at[node["jenjang"]], first, page.row - 1)
        if chance.random() < 0.3:
            page.row += 1


def printings(node, place):
    return [one for one in node.get("cetakan", []) if one["tempat"] == place]


def csf_tables(book, tree, chance):
    """The three tables of conditions, a sheet each, as the document prints them."""
    outcome = tree["kinerja"][0]
    page = Page(book.active, chance)
    page.sheet.title = "CSF"
    page.title(tree["judul"], 3)
    page.title("Critical Success Factor (CSF) dari Outcome Kinerja", 3)
    page.title(outcome["kondisi"], 3)
    page.row += 1
    page.heading(["No.", "Faktor Penyebab", "Kondisi yang diperlukan"])
    for number, csf in enumerate(outcome["anak"]):
        one = printings(csf, "tabel csf")[0]
        page.sheet.cell(page.row, 1, f"{number + 1}.")
        page.sheet.cell(page.row, 2, listed(outcome["faktor_penyebab"]))
        page.sheet.cell(page.row, 3, f"{one['teks']} ({one['kode']})")
        page.row += 1
    page = Page(book.create_sheet("Antara"), chance)
    page.heading(["No.", "CSF", "Kondisi yang diperlukan (Antara)"])
    for csf in outcome["anak"]:
        one = printings(csf, "tabel antara")[0]
        lines = [printings(node, "tabel antara")[0] for node in csf["anak"]]
        page.sheet.cell(page.row, 1, one["kode"])
        page.sheet.cell(page.row, 2, one["teks"])
        page.sheet.cell(page.row, 3, "\n".join(f"{line['teks']} ({line['kode']})" for line in lines))
        page.row += 1
    page = Page(book.create_sheet("Operasional"), chance)
    for csf in outcome["anak"]:
        for number, node in enumerate(csf["anak"]):
            if number % 3 == 0:
                page.row += int(number > 0)
                page.heading(["No.", "CSF", "Kondisi yang diperlukan (Operasional)"])
            one = printings(node, "tabel operasional")[0]
            lines = [printings(child, "tabel operasional")[0] for child in node["anak"]]
            texts = [f"{line['teks']} ({line['kode']})" for line in lines]
            page.sheet.cell(page.row, 1, f"{number + 1}.")
            page.sheet.cell(page.row, 2, f"{one['teks']} ({one['kode']})")
            if number < 6:
                page.sheet.cell(page.row, 3, "\n".join(texts[:3]))
                texts = texts[3:]
                page.row += 1
            for text in texts:
                page.sheet.cell(page.row, 3, text)
                page.row += 1


TABLE = ["Indikator Kinerja"] + [HEADINGS[n] for n in ("definisi", "relevansi", "formula", "sumber_data")]


def indicator_cells(page, column, indicator):
    page.sheet.cell(page.row, column, indicator["nama"])
    for offset, name in enumerate(["definisi", "relevansi", "formula", "sumber_data"]):
        put(page, column + 1 + offset, indicator, name)


def csf_blocks(book, tree, chance):
    """A heading, paragraphs, the table of indicators and a closing claim for each condition."""
    csf_tables(book, tree, chance)
    page = Page(book.create_sheet("Uraian"), chance)
    for node, _ in walk(tree["kinerja"]):
        for one in printings(node, "judul uraian"):
            page.title(f"{one['kode']} {one['teks']}" if "kode" in one else one["teks"], 5)
            if "penjelasan" in node:
                page.title("• Penjelasan", 5)
                page.title(node["penjelasan"], 5)
            for name, opening in (
                ("masalah", "Masalah terkait dengan kondisi ini antara lain"),
                ("indikator_narasi", "Terwujudnya kondisi ini dapat tergambar dari indikator"),
            ):
                if name in node:
                    points = [f"({chr(97 + i)}) {text}" for i, text in enumerate(node[name])]
                    page.title(f"{opening} {' '.join(points)}", 5)
            page.row += 1
            page.heading(TABLE)
            for indicator in node["indikator"]:
                indicator_cells(page, 1, indicator)
                page.row += 1
            page.row += 1
            if "keterkaitan" in node:
                page.title(node["keterkaitan"], 5)
            page.row += 1


def csf_flat(book, tree, chance):
    """One table of indicators with columns that name the condition."""
    csf_tables(book, tree, chance)
    page = Page(book.create_sheet("Indikator"), chance)
    page.heading(["Kode", "Kondisi", "Penjelasan", "Masalah", "Keterkaitan", "Indikator (narasi)"] + TABLE)
    for node, _ in walk(tree["kinerja"]):
        for one in printings(node, "judul uraian"):
            for number, indicator in enumerate(node["indikator"]):
                if number == 0:
                    page.sheet.cell(page.row, 1, one.get("kode"))
                    page.sheet.cell(page.row, 2, one["teks"])
                    for offset, name in enumerate(["penjelasan", "masalah", "keterkaitan", "indikator_narasi"]):
                        put(page, 3 + offset, node, name)
                indicator_cells(page, 7, indicator)
                page.row += 1


LAYOUTS = {"panjang": long_table, "matriks": matrix, "iku": iku, "csf": csf_blocks, "csf-rata": csf_flat}


def main(path, layout, out):
    with open(path, encoding="utf-8") as file:
        tree = yaml.load(file, Loader=yaml.BaseLoader)
    book = Workbook()
    LAYOUTS[layout](book, tree, random.Random(layout))
    book.save(out)


main(*sys.argv[1:])
