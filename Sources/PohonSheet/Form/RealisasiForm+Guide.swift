import Pohon

extension RealisasiForm {
  /// How to fill the form in, and what needs no entry.
  var guideSheet: SheetDraft {
    var sheet = SheetDraft(name: SheetName.guide)
    sheet.widths = [14, 60, 60]
    sheet.isProtected = true
    sheet.rows = [[CellDraft("Petunjuk pengisian", CellStyle(.title))]]
    for line in instructions { sheet.rows.append([CellDraft(line, CellStyle(.note))]) }
    for row in 1...sheet.rows.count {
      sheet.merges.append(
        CellRange(CellAddress(row: row, column: 1), CellAddress(row: row, column: 3)))
    }
    guard !omitted.isEmpty else { return sheet }
    sheet.rows.append([])
    sheet.rows.append([
      CellDraft("Indikator yang tidak perlu diisi untuk periode ini", CellStyle(.title))
    ])
    let row = sheet.rows.count
    sheet.merges.append(
      CellRange(CellAddress(row: row, column: 1), CellAddress(row: row, column: 3)))
    sheet.rows.append(
      ["Kode", "Indikator", "Alasan"].map { CellDraft($0, CellStyle(.heading)) })
    for omission in omitted {
      sheet.rows.append(
        [omission.code, omission.indicator, omission.reason].map { CellDraft($0) })
    }
    return sheet
  }

  private var instructions: [String] {
    [
      "1. Isilah sel yang berwarna pada lembar \(SheetName.entries). Sel lain terkunci; bila isinya "
        + "keliru, mohon disampaikan kepada bagian perencanaan dan jangan diubah di sini.",
      "2. Tulis angka tanpa pemisah ribuan dan tanpa satuan, misalnya 1250 atau 78,6. Persentase "
        + "ditulis 78,6 untuk 78,6 %.",
      "3. Sel kosong berarti belum dilaporkan. Jangan menulis nol bila angkanya belum ada. "
        + "Mengosongkan sel tidak menghapus laporan yang sudah tercatat.",
      "4. Bila pembilang dan penyebut diminta, isilah keduanya; realisasi boleh dikosongkan karena "
        + "dihitung. Bila semuanya diisi, hasil baginya harus sama dengan realisasi.",
      "5. Tahun data diisi hanya bila datanya berasal dari tahun lain, misalnya nilai yang terbit "
        + "\(period.year) mengenai tahun \(period.year - 1).",
      "6. Bukti memuat nama atau nomor dokumen pendukung. Kendala dan tindak lanjut diisi terutama "
        + "bila target belum tercapai.",
      "7. Jangan menambah atau menghapus baris. Urutan baris boleh diubah.",
    ]
  }
}
