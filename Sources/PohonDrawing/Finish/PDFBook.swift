import CPdf

/// Pages as one PDF, in which nothing depends on when or where it was made.
///
/// cairo writes the time of day into every PDF, and Graphviz draws one page each: the pages are taken
/// over into a new document with the same title every time and an identifier made from its content.
/// This file alone knows qpdf.
struct PDFBook: ~Copyable {
  private var book: qpdf_data?

  /// A document without pages.
  private init() throws(PDFError) {
    book = qpdf_init()
    qpdf_silence_errors(book)
    try check(qpdf_empty_pdf(book), "disiapkan")
  }

  deinit {
    var book = book
    qpdf_cleanup(&book)
  }

  /// The pages of `documents`, one after the other.
  static func bytes(_ documents: [[UInt8]], title: String) throws(PDFError) -> [UInt8] {
    let book = try PDFBook()
    // qpdf reads what it takes over only while it writes: sources and their memory live until then.
    var sources: [PDFSource] = []
    defer { for source in sources { source.free() } }
    for document in documents {
      let source = PDFSource(document)
      sources.append(source)
      try book.addPages(of: source)
    }
    book.describe(title)
    return try book.written()
  }

  private borrowing func addPages(of source: PDFSource) throws(PDFError) {
    try check(source.read(), "dibaca", of: source.document)
    for page in 0..<max(0, qpdf_get_num_pages(source.document)) {
      let object = qpdf_get_page_n(source.document, Int(page))
      try check(qpdf_add_page(book, source.document, object, 0), "disusun")
    }
  }

  private borrowing func describe(_ title: String) {
    let info = qpdf_oh_new_dictionary(book)
    qpdf_oh_replace_key(book, info, "/Title", qpdf_oh_new_unicode_string(book, title))
    qpdf_oh_replace_key(book, info, "/Producer", qpdf_oh_new_unicode_string(book, "Pohon"))
    qpdf_oh_replace_key(
      book, qpdf_get_trailer(book), "/Info", qpdf_make_indirect_object(book, info))
  }

  private borrowing func written() throws(PDFError) -> [UInt8] {
    try check(qpdf_init_write_memory(book), "ditulis")
    qpdf_set_deterministic_ID(book, 1)
    qpdf_set_object_stream_mode(book, qpdf_o_generate)
    try check(qpdf_write(book), "ditulis")
    return Array(
      UnsafeBufferPointer(
        start: qpdf_get_buffer(book), count: qpdf_get_buffer_length(book)))
  }

  private borrowing func check(
    _ code: QPDF_ERROR_CODE, _ action: String, of source: qpdf_data? = nil
  ) throws(PDFError) {
    let asked = source ?? book
    let failed: QPDF_ERROR_CODE = 1 << 1
    guard code & failed != 0 else { return }
    let error = qpdf_get_error(asked)
    let message = qpdf_get_error_full_text(asked, error).map { String(cString: $0) } ?? ""
    throw PDFError(action: action, message: message)
  }
}

/// A document to take pages from, with the memory it stands in.
private struct PDFSource {
  let document: qpdf_data?
  private let memory: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8]) {
    memory = .allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    document = qpdf_init()
    qpdf_silence_errors(document)
  }

  func read() -> QPDF_ERROR_CODE {
    qpdf_read_memory(document, "gambar", memory.baseAddress, UInt64(memory.count), nil)
  }

  func free() {
    var document = document
    qpdf_cleanup(&document)
    memory.deallocate()
  }
}

/// Why pages could not be put together.
public struct PDFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done.
  public var action: String
  /// qpdf's own words.
  public var message: String

  /// One Indonesian sentence with qpdf's own words.
  public var description: String { "PDF gagal \(action)" + (message.isEmpty ? "" : ": \(message)") }
}
