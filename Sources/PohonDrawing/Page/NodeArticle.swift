import Pohon

/// Everything there is to read of one condition.
struct NodeArticle {
  let node: Node
  /// Number of its box, from 0.
  let number: Int
  /// Id of its box in the drawing.
  let box: String
  /// Number of the box above it.
  let parent: Int?
  /// What filtering by unit counts it to.
  let units: [String]
  let sections: [PageSection]
  let parts: PageParts

  func write(to out: inout HTMLWriter) {
    var attributes: [(StaticString, String)] = [
      ("id", PageParts.id(number)), ("tabindex", "-1"), ("data-simpul", box),
      ("data-jenjang", node.level?.rawValue ?? ""),
    ]
    if let parent { attributes.append(("data-induk", "\(parent)")) }
    out.element("article", attributes) { out in
      out.element("div", [("class", "teks")]) { text(&$0) }
      for section in sections { parts.write(section, to: &out) }
    }
  }

  private func text(_ out: inout HTMLWriter) {
    let name = [node.level?.label, node.code].compactMap { $0 }.filter { !$0.isEmpty }
    if !name.isEmpty { out.element("p", [("class", "kode")], text: name.joined(separator: " ")) }
    out.element("h2", text: node.statement.isEmpty ? "(tanpa kondisi)" : node.statement)
    if !units.isEmpty {
      out.element("ul", [("class", "unit"), ("aria-label", "Unit")]) { out in
        for unit in units { out.element("li", text: unit) }
      }
    }
    facts(FieldFacts(node), &out)
    if node.indicators.isEmpty { return }
    out.element("h3", text: "Indikator")
    for indicator in node.indicators {
      out.element("h4", text: indicator.name)
      facts(FieldFacts(indicator), &out)
    }
  }

  private func facts(_ fields: FieldFacts, _ out: inout HTMLWriter) {
    if fields.facts.isEmpty { return }
    out.element("dl") { out in
      for fact in fields.facts {
        out.element("dt", text: fact.name)
        for value in fact.values {
          out.element("dd") { out in
            out.text(value)
            if fact.isAssumed { out.element("small", text: " (asumsi)") }
          }
        }
      }
    }
  }
}
