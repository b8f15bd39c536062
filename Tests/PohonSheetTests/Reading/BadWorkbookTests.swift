import Foundation
import PohonSheet
import Testing

@Suite struct `Files that are no workbook` {
  @Test(arguments: [
    ("", "berkas kosong"),
    (
      "kode;kondisi\r\n1;Meningkatnya",
      "bukan buku kerja .xlsx, melainkan teks biasa, misalnya CSV; buka di Excel lalu simpan sebagai .xlsx"
    ),
    (
      "\u{FEFF}\n<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
      "bukan buku kerja .xlsx, melainkan halaman HTML yang diberi nama buku kerja; buka di Excel lalu simpan sebagai .xlsx"
    ),
    (
      "MIME-Version: 1.0\nContent-Type: multipart/related",
      "bukan buku kerja .xlsx, melainkan halaman HTML yang diberi nama buku kerja; buka di Excel lalu simpan sebagai .xlsx"
    ),
    (
      "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
      "bukan buku kerja .xlsx, melainkan buku kerja XML Excel 2003; simpan ulang sebagai .xlsx"
    ),
    ("<?xml version=\"1.0\"?><a/>", "bukan buku kerja .xlsx, melainkan berkas XML yang lain"),
    ("%PDF-1.7\n%\u{1}", "bukan buku kerja .xlsx, melainkan berkas PDF"),
    ("\u{1}\u{2}\u{3}", "bukan buku kerja .xlsx, melainkan berkas yang tidak dikenal"),
    (
      "\u{9}\u{8}\u{10}\u{0}",
      "bukan buku kerja .xlsx, melainkan buku kerja Excel lama (.xls); simpan ulang sebagai .xlsx"
    ),
    ("PK\u{3}\u{4} dan selesai", "buku kerja rusak atau terpotong; salin ulang dari sumbernya"),
  ])
  func `are named for what they are`(content: String, message: String) {
    #expect(refusal(Array(content.utf8)) == message)
  }

  @Test(arguments: [
    (
      "Workbook",
      "bukan buku kerja .xlsx, melainkan buku kerja Excel lama (.xls); simpan ulang sebagai .xlsx"
    ),
    ("WordDocument", "bukan buku kerja .xlsx, melainkan dokumen Word"),
    ("PowerPoint Document", "bukan buku kerja .xlsx, melainkan presentasi"),
    ("VisioDocument", "bukan buku kerja .xlsx, melainkan berkas Office lama yang lain"),
    ("EncryptedPackage", "buku kerja dikunci dengan kata sandi; buka kuncinya lalu simpan ulang"),
  ])
  func `of old Office are told by their streams`(stream: String, message: String) {
    let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let directory = "Root Entry\0\(stream)\0".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(refusal(magic + [UInt8](repeating: 0, count: 1016) + directory) == message)
  }

  @Test(arguments: [
    ("word/document.xml", "", "bukan buku kerja .xlsx, melainkan dokumen Word"),
    ("ppt/presentation.xml", "", "bukan buku kerja .xlsx, melainkan presentasi"),
    (
      "xl/workbook.bin", "",
      "bukan buku kerja .xlsx, melainkan buku kerja Excel biner (.xlsb); simpan ulang sebagai .xlsx"
    ),
    (
      "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
      "bukan buku kerja .xlsx, melainkan lembar kerja OpenDocument (.ods); simpan ulang sebagai .xlsx"
    ),
    (
      "mimetype", "application/vnd.oasis.opendocument.text",
      "bukan buku kerja .xlsx, melainkan dokumen OpenDocument yang lain"
    ),
    ("foto.jpg", "x", "bukan buku kerja .xlsx, melainkan arsip zip biasa"),
    ("[Content_Types].xml", "<Types/>", "buku kerja rusak: bagian xl/workbook.xml tidak ada"),
  ])
  func `but archives are told by their entries`(name: String, content: String, message: String) {
    var zip = StoredZip()
    zip.add(name, Array(content.utf8))
    #expect(refusal(zip.file) == message)
  }

  @Test func `without sheets are refused`() {
    var book = BookParts()
    book["xl/workbook.xml"] = BookParts.list("")
    #expect(refusal(book.file) == "buku kerja tidak memuat lembar dengan sel")
    book["xl/workbook.xml"] = BookParts.list(#"<sheet name="B" sheetId="1" r:id="rId1"/>"#)
    book["xl/_rels/workbook.xml.rels"] = BookParts.links([("rId1", "chartsheet", "b.xml")])
    #expect(refusal(book.file) == "buku kerja tidak memuat lembar dengan sel")
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY e \"x\">]>", "<!-- <a --><?x <a ?>\n<!doctype a>",
    "<?xml version=\"1.0\"?>\r\n <!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
  ])
  func `declare a document type and are refused`(prolog: String) {
    for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/texts.xml", "_rels/.rels"] {
      var book = BookParts(#"<row r="1"><c r="A1" t="str"><v>&e;</v></c></row>"#)
      book[part] = prolog + (book[part] ?? "")
      #expect(
        refusal(book.file)
          == "buku kerja ditolak: bagian \(part) memuat <!DOCTYPE, yang tidak pernah ditulis Excel")
    }
  }

  @Test func `hide a document type in UTF-16 and are refused too`() {
    var book = BookParts()
    let text = "\u{FEFF}<!-- \u{2D2D}\u{3E3E} <a --><!DOCTYPE a>" + BookParts.sheet("")
    book.set("xl/worksheets/sheet1.xml", text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(refusal(book.file)?.contains("<!DOCTYPE") == true)
    book["xl/worksheets/sheet1.xml"] =
      "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-+ACE-DOCTYPE a+AD4-"
    #expect(refusal(book.file) == "buku kerja rusak pada bagian xl/worksheets/sheet1.xml")
  }

  @Test(arguments: [
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>", "", "bukan XML",
    "<worksheet><sheetData></worksheet>", "<worksheet>&apa;</worksheet>", "<worksheet/><lagi/>",
    "<worksheet a=1/>", "<?xml version=\"1.0\" encoding=\"EBCDIC-INT\"?><worksheet/>",
    "<worksheet><?x?></worksheet>", "<?x?><worksheet/>",
  ])
  func `hold a part that is no XML and are refused`(part: String) {
    var book = BookParts()
    book["xl/worksheets/sheet1.xml"] = part
    #expect(refusal(book.file) == "buku kerja rusak pada bagian xl/worksheets/sheet1.xml")
  }

  @Test(arguments: [
    Array("<a><".utf8) + [0xC3] + Array(" k=\"1\"/></a>".utf8),
    Array("<a b".utf8) + [0xFF] + Array("=\"1\"/>".utf8),
    Array("<a><!-- ".utf8) + [0xED, 0xA0, 0x80] + Array(" --></a>".utf8),
    Array("<a>".utf8) + [0xC3], [0xFF, 0xFE, 0x3C, 0x00, 0x61, 0xDC, 0x2F, 0x00, 0x3E, 0x00],
    Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8),
    [0x3C, 0x00, 0x61, 0x00, 0x2F, 0x00, 0x3E, 0x00], [0x3C],
  ])
  func `hold a part that is neither UTF-8 nor UTF-16 and are refused`(part: [UInt8]) {
    var book = BookParts()
    book.set("xl/worksheets/sheet1.xml", part)
    #expect(refusal(book.file) == "buku kerja rusak pada bagian xl/worksheets/sheet1.xml")
  }

  @Test func `lack a part that they name and are refused`() {
    for (part, name) in [("xl/texts.xml", "xl/texts.xml"), ("xl/styles.xml", "xl/styles.xml")] {
      var book = BookParts()
      book[part] = nil
      #expect(refusal(book.file) == "buku kerja rusak: bagian \(name) tidak ada")
    }
    var book = BookParts()
    book["xl/_rels/workbook.xml.rels"] = nil
    #expect(refusal(book.file) == "buku kerja rusak: bagian lembar “Lembar1” tidak ada")
  }

  @Test func `carry two entries of one name and are refused`() {
    var book = BookParts()
    book.parts.append(("XL/workbook.xml", Array("<workbook/>".utf8)))
    #expect(refusal(book.file) == "buku kerja rusak pada bagian xl/workbook.xml")
  }

  @Test func `are locked by a password and are refused`() throws {
    #expect(
      refusal(try made("terkunci"))
        == "buku kerja dikunci dengan kata sandi; buka kuncinya lalu simpan ulang")
  }
}

/// Why a file is refused; nil if it is read.
func refusal(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> String? {
  do throws(WorkbookError) {
    _ = try readWorkbook(bytes: bytes, limits: limits)
    return nil
  } catch {
    return error.description
  }
}
