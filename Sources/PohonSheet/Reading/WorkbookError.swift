/// Why nothing of a file could be read as a workbook; its description is Indonesian and names no
/// file.
public enum WorkbookError: Error, Hashable, Sendable {
  /// Something else than an .xlsx workbook.
  case notWorkbook(FileKind)
  /// Locked by a password.
  case encrypted
  /// An archive that breaks off, or whose directory can't be found.
  case damagedArchive
  /// A part of the archive that can't be inflated or is no XML.
  case damagedPart(String)
  /// A part that another one names and that isn't there.
  case missingPart(String)
  /// A part that declares a document type, by which entities could be smuggled in.
  case documentType(part: String)
  /// More than the limits allow; what there is too much of, e.g. “lebih dari 1.000 lembar”.
  case tooLarge(String)
  /// No sheet that holds cells.
  case withoutSheets
}

extension WorkbookError: CustomStringConvertible {
  /// One sentence in Indonesian without a full stop.
  public var description: String {
    switch self {
    case .notWorkbook(.empty): "berkas kosong"
    case .notWorkbook(let kind): "bukan buku kerja .xlsx, melainkan \(kind.rawValue)"
    case .encrypted: "buku kerja dikunci dengan kata sandi; buka kuncinya lalu simpan ulang"
    case .damagedArchive: "buku kerja rusak atau terpotong; salin ulang dari sumbernya"
    case .damagedPart(let part): "buku kerja rusak pada bagian \(part)"
    case .missingPart(let part): "buku kerja rusak: bagian \(part) tidak ada"
    case .documentType(let part):
      "buku kerja ditolak: bagian \(part) memuat <!DOCTYPE, yang tidak pernah ditulis Excel"
    case .tooLarge(let excess): "buku kerja terlalu besar: \(excess)"
    case .withoutSheets: "buku kerja tidak memuat lembar dengan sel"
    }
  }
}

/// What a file is that is no .xlsx workbook, in Indonesian words.
public enum FileKind: String, Hashable, Sendable {
  case empty = "berkas kosong"
  case oldExcel = "buku kerja Excel lama (.xls); simpan ulang sebagai .xlsx"
  case binaryExcel = "buku kerja Excel biner (.xlsb); simpan ulang sebagai .xlsx"
  case excelXML = "buku kerja XML Excel 2003; simpan ulang sebagai .xlsx"
  case openDocumentSheet = "lembar kerja OpenDocument (.ods); simpan ulang sebagai .xlsx"
  case html = "halaman HTML yang diberi nama buku kerja; buka di Excel lalu simpan sebagai .xlsx"
  case text = "teks biasa, misalnya CSV; buka di Excel lalu simpan sebagai .xlsx"
  case word = "dokumen Word"
  case presentation = "presentasi"
  case openDocument = "dokumen OpenDocument yang lain"
  case oldOffice = "berkas Office lama yang lain"
  case pdf = "berkas PDF"
  case otherXML = "berkas XML yang lain"
  case otherZip = "arsip zip biasa"
  case unknown = "berkas yang tidak dikenal"
}
