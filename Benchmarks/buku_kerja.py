"""A workbook as an office keeps it, one row an indicator, and openpyxl reading it.

    buku_kerja.py tulis FILE ROWS SEED
    buku_kerja.py baca FILE
"""

import random
import sys

from openpyxl import Workbook, load_workbook

YEARS = range(2025, 2030)
HEADINGS = [
    "No", "Kode", "Jenjang", "Kondisi", "Indikator Kinerja", "Satuan", "Definisi Operasional",
    "Formulasi/Rumus Perhitungan", "Sumber Data", "Penanggung Jawab",
    *(f"Target {year}" for year in YEARS),
]
WORDS = (
    "meningkatnya kualitas layanan fasilitasi koordinasi kebijakan pembangunan perangkat daerah"
    " masyarakat laporan dokumen evaluasi pengelolaan administrasi kewilayahan persentase capaian"
).split()
BRANCHES = 9


def write(path, rows, seed):
    """Conditions under nine others each, in the order of a tree, one indicator a condition."""
    choose = random.Random(seed)
    levels = ["outcome", "csf", "antara", "operasional"]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Kertas Kerja")
    sheet.append(HEADINGS)

    def words(count):
        return " ".join(choose.choice(WORDS) for _ in range(count)).capitalize()

    # So deep that the codes suffice for all rows.
    depth = next(depth for depth in range(1, 9) if BRANCHES**depth >= rows)
    written = 0
    stack = [(str(root), 1) for root in range(BRANCHES, 0, -1)]
    while stack and written < rows:
        code, level = stack.pop()
        sheet.append([
            written + 1, code, levels[0] if level == 1 else levels[1] if level == 2
            else levels[3] if level >= depth else levels[2],
            words(8), words(7), choose.choice(["%", "dokumen", "indeks", "laporan"]), words(20),
            words(9), "Bagian " + words(2), "Bagian " + words(2),
            *(round(choose.uniform(1, 100), 2) for _ in YEARS),
        ])
        written += 1
        if level < depth:
            stack += [(f"{code}.{child}", level + 1) for child in range(BRANCHES, 0, -1)]
    book.save(path)


def read(path):
    """Every cell, row by row, as openpyxl reads fastest."""
    cells = 0
    for row in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True):
        cells += sum(value is not None for value in row)
    print(cells)


if sys.argv[1] == "tulis":
    write(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
else:
    read(sys.argv[2])
