import Pohon

/// A tree found in a workbook, and an account of every cell.
public struct SheetImport: Sendable {
  /// The layout that was recognised.
  public var layout: SheetLayout
  /// The tree by the keys of the file format; a value's place is its number in `places`.
  public var fields: TreeFields
  /// Where the values stood.
  public var places = CellPlaces()
  /// Which column was taken for what, in the order of the sheets.
  public var columns: [ColumnReading] = []
  /// What was not understood or left out, with its cell where it has one.
  public var remarks: [WorkbookRemark] = []
  /// How many filled cells of the sheets looked at are not in the tree; a remark may tell of a row.
  public var unreadCells = 0

  /// A tree of `fields` found in `layout`.
  public init(layout: SheetLayout, fields: TreeFields = TreeFields()) {
    (self.layout, self.fields) = (layout, fields)
  }
}

/// The layouts that offices keep their trees in.
public enum SheetLayout: String, CaseIterable, Sendable {
  /// The workbook that Pohon writes, a sheet a table; holds everything.
  case own = "buku kerja pohon"
  /// One row a condition or indicator, with a column of codes.
  case long = "tabel panjang"
  /// One column a level, the tree given by joined cells.
  case matrix = "matriks"
  /// The tables of a kertas kerja CSF.
  case csf = "kertas kerja CSF"
  /// A table of indikator kinerja utama.
  case iku = "tabel IKU"
}

/// A cell of a workbook.
public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
  /// The name of its sheet.
  public var sheet: String
  /// Where it stands there.
  public var address: CellAddress

  /// The cell at `address` of `sheet`.
  public init(sheet: String, address: CellAddress) {
    (self.sheet, self.address) = (sheet, address)
  }

  /// As people write it, e.g. `Lembar1!D14`; a name with other signs stands in quotes.
  public var description: String {
    let isPlain = sheet.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
    }
    return (isPlain ? sheet : "'" + sheet.replacing("'", with: "''") + "'") + "!\(address)"
  }
}

/// A column of a sheet and what it was taken for.
public struct ColumnReading: Hashable, Sendable {
  /// The cell of its heading, the lowest where there are several.
  public var place: CellPlace
  /// The heading as written, parts of several rows joined by a space.
  public var heading: String
  /// What it was taken for, in Indonesian, e.g. `kondisi` or `target 2025`; nil where unknown.
  public var meaning: String?
  /// The part of the heading that was understood, where it has others beside a stroke; else nil.
  public var onlyKnown: String?

  /// The column below `place`, called `heading`, of which maybe only a part is known.
  public init(place: CellPlace, heading: String, meaning: String?, onlyKnown: String? = nil) {
    (self.place, self.heading, self.meaning) = (place, heading, meaning)
    self.onlyKnown = onlyKnown
  }
}
