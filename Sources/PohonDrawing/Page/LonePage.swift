import Pohon

/// The frame of an HTML file that stands alone: it fetches, sends and frames nothing, whatever the
/// texts in it say.
struct LonePage {
  let title: String
  /// Whether its own scripts may run.
  var runsScripts = false

  /// The finished file, with what `style` writes as style sheet and `body` as content.
  func bytes(
    style: (inout HTMLWriter) -> Void, body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var out = HTMLWriter()
    out.raw("<!DOCTYPE html>\n")
    out.element("html", [("lang", "id")]) { out in
      out.element("head") { out in
        out.raw("<meta charset=\"utf-8\">\n")
        out.open(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        out.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        out.element("title", text: title)
        out.element("style", [], style)
      }
      out.element("body", [], body)
    }
    return out.bytes
  }

  private var policy: String {
    "default-src 'none'; style-src 'unsafe-inline'; "
      + (runsScripts ? "script-src 'unsafe-inline'; " : "") + "base-uri 'none'; form-action 'none'"
  }
}
