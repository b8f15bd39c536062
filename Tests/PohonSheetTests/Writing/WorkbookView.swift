import Foundation
import PohonSheet
import PohonTesting

/// What a second reader (openpyxl) sees in a workbook; see `baca.py`.
struct WorkbookView: Decodable {
  struct Sheet: Decodable {
    var name: String
    var isHidden: Bool
    var widths: [Double]
    var heights: [String: Double]
    var frozen: String?
    var repeated: String?
    var paper: Int
    var orientation: String
    var pagesWide: Int?
    var pagesLong: Int?
    var fits: Bool
    var footer: String?
    var merges: [String]
    var isProtected: Bool
    var password: String?
    var mayNotSelect: Bool
    var rules: [Rule]
    var cells: [String: Cell]
  }

  struct Rule: Decodable {
    var range: String
    var kind: String
    var least: String?
    var most: String?
    var refuses: Bool
    var message: String?
  }

  struct Cell: Decodable {
    var formula: String?
    var text: String?
    var number: Double?
    var format: String
    var isBold: Bool
    var isItalic: Bool
    var size: Double
    var fill: String?
    var border: String?
    var wraps: Bool
    var across: String?
    var down: String?
    var indent: Double
    var isLocked: Bool
  }

  var title: String?
  var created: String
  var years: [Int]
  var active: String
  var sheets: [Sheet]

  /// Writes `draft` into a file and has it read.
  init(_ draft: WorkbookDraft) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("buku.xlsx")
    try Data(try workbookBytes(of: draft)).write(to: file)
    self = try JSONDecoder().decode(Self.self, from: Self.said(of: file))
  }

  private static func said(of file: URL) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "\(packageRoot)/.build-uji/bin/python")
    process.arguments = [
      "\(packageRoot)/Tests/PohonSheetTests/Writing/baca.py", file.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return said
  }
}

/// A workbook of one sheet that `change` fills.
func draft(_ change: (inout SheetDraft) -> Void) -> WorkbookDraft {
  var sheet = SheetDraft(name: "Lembar")
  change(&sheet)
  return WorkbookDraft(title: "Uji", sheets: [sheet])
}
