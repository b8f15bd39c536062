/// What was noticed while a sheet was read: the first of each kind cell by cell, of the rest how
/// many there are.
struct SheetRemarks {
  /// What can be noticed.
  enum Kind: Int, CaseIterable {
    case formulaWithoutValue, foreignFormula, missingText, unreadNumber, impossibleDate
    case unknownType, outside, duplicate, unreadMerge, overlappingMerge, leftover
  }

  /// So many of a kind are told one by one.
  static let told = 24
  /// The name of the sheet.
  let sheet: String
  private var remarks: [WorkbookRemark] = []
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)

  init(sheet: String) { self.sheet = sheet }

  /// Notes one more of `kind`; the message is only made if it is told.
  mutating func note(
    _ kind: Kind, at address: CellAddress? = nil, _ message: @autoclosure () -> String
  ) {
    counts[kind.rawValue] += 1
    guard counts[kind.rawValue] <= Self.told else { return }
    remarks.append(WorkbookRemark(message(), sheet: sheet, address: address))
  }

  /// The remarks in the order they were made, then the counts.
  var all: [WorkbookRemark] {
    remarks
      + Kind.allCases.compactMap { kind in
        let rest = counts[kind.rawValue] - Self.told
        guard rest > 0 else { return nil }
        return WorkbookRemark("dan \(grouped(rest)) lagi: \(kind.plural)", sheet: sheet)
      }
  }
}

extension SheetRemarks.Kind {
  /// What the further ones are.
  fileprivate var plural: String {
    switch self {
    case .formulaWithoutValue: "rumus tanpa hasil tersimpan"
    case .foreignFormula: "rumus yang memakai buku kerja lain"
    case .missingText: "sel yang teksnya tidak ada dalam buku kerja"
    case .unreadNumber: "sel bertipe angka yang isinya bukan angka"
    case .impossibleDate: "angka berformat tanggal di luar kalender"
    case .unknownType: "sel yang tipenya tidak dikenal"
    case .outside: "sel yang alamatnya di luar lembar"
    case .duplicate: "sel yang ditulis dua kali"
    case .unreadMerge: "gabungan sel yang rentangnya tidak terbaca"
    case .overlappingMerge: "gabungan sel yang bertumpang tindih"
    case .leftover: "sel berisi sisa di balik gabungan"
    }
  }
}
