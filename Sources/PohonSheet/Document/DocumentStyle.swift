import Pohon

/// The look of an office document: the paper, said once for browsers and LibreOffice and once as
/// Word says it, and the styles of its headings, paragraphs and tables.
struct DocumentStyle {
  /// The section that Word sets the page up for.
  static let section: StaticString = "Naskah"

  private let page: SheetPage

  init(_ page: SheetPage) { self.page = page }

  /// Writes what belongs into the head of the page.
  func write(into head: inout HTMLWriter) {
    head.element("style") { $0.raw("\n\(pageRule)\(Self.rules)\(signingRule)") }
    head.raw("<!--[if mso]>\n<style>\n\(wordRules)</style>\n\(Self.wordView)\n<![endif]-->\n")
  }

  /// Millimetres, as the paper lies.
  private var size: (width: Double, height: Double) {
    let (short, long) = page.paper.millimetres
    return page.isLandscape ? (long, short) : (short, long)
  }

  /// Top, right, bottom, left; the left is bound.
  private static let margins = "20mm 20mm 20mm 25mm"

  private var pageRule: String {
    "@page { size: \(plainText(size.width))mm \(plainText(size.height))mm; margin: \(Self.margins) }\n"
  }

  /// Whoever signs does so on the right.
  private var signingRule: String {
    """
    p.pengesahan, p.nama { text-align: center; margin-bottom: 0pt; \
    margin-left: \(plainText((size.width * 0.5).rounded()))mm }

    """
  }

  private var wordRules: String {
    """
    @page \(Self.section) { size: \(Self.points(size.width)) \(Self.points(size.height)); \
    mso-page-orientation: \(page.isLandscape ? "landscape" : "portrait"); margin: \(Self.margins) }
    div.\(Self.section) { page: \(Self.section) }
    table { mso-table-layout-alt: fixed; mso-border-alt: solid #808080 .5pt }

    """
  }

  private static func points(_ millimetres: Double) -> String {
    plainText((millimetres * 720 / 25.4).rounded() / 10) + "pt"
  }

  private static let wordView = """
    <xml><w:WordDocument><w:View>Print</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml>
    """

  /// Lengths have a unit even where they are zero: LibreOffice passes over others. One font and no
  /// second choice, which LibreOffice would save as part of the name; systems without it have one like
  /// it in its place.
  private static let rules = """
    body { font-family: Arial; font-size: 10.5pt; color: #000000 }
    h1, h2, h3, h4, h5, h6 { font-family: Arial; color: #000000; \
    margin-left: 0mm; text-indent: 0mm; page-break-after: avoid }
    h1 { font-size: 15pt; text-align: center; margin-top: 0pt; margin-bottom: 4pt }
    h2 { font-size: 12.5pt; margin-top: 18pt; margin-bottom: 6pt }
    h3 { font-size: 11.5pt; margin-top: 14pt; margin-bottom: 4pt }
    h4, h5, h6 { font-size: 10.5pt; margin-top: 12pt; margin-bottom: 4pt }
    p { margin-top: 0pt; margin-bottom: 6pt }
    p.subjudul { text-align: center; margin-bottom: 2pt }
    p.outcome { text-align: center; font-weight: bold; page-break-after: avoid }
    p.pengantar { page-break-after: avoid }
    p.lanjutan { margin-top: 8pt }
    p.sela { margin-bottom: 0pt }
    ul { margin-top: 0pt; margin-bottom: 2pt }
    li.butir { font-weight: bold; page-break-after: avoid }
    table { border-collapse: collapse; table-layout: fixed }
    thead { display: table-header-group }
    tr { page-break-inside: avoid }
    th, td { border: 0.5pt solid #808080 }
    p.isi { font-size: 9pt; margin-bottom: 2pt }
    p.rapat { font-size: 7.5pt; margin-bottom: 1pt }
    p.kepala { font-size: 9pt; font-weight: bold; text-align: center; margin-bottom: 1pt }
    p.kepala-rapat { font-size: 7.5pt; font-weight: bold; text-align: center; margin-bottom: 1pt }
    p.pengesahan { page-break-after: avoid }

    """
}
