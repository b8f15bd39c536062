import Pohon

extension ShapeCheck {
  /// The value behind a key.
  mutating func checkValue(
    _ item: Int, of name: FieldName, _ shape: Shape, _ fields: ObjectFields, at spot: Spot,
    assumed: Bool
  ) {
    if document.isLeftEmpty(item) { return }
    switch shape {
    case .texts, .codes, .objects:
      checkList(item, of: name, shape, fields, at: spot, assumed: assumed)
    case .periods:
      let others = assumed ? fields.printed(name) : nil
      checkPeriods(item, of: name, others: others, at: spot)
    case .object(let kind, let short):
      if document[item].kind == .sequence || (document[item].kind == .scalar && short == nil) {
        expected("isian berkunci seperti “\(FileSchema.exampleKeys(of: kind))”", item, name, spot)
      } else {
        check(item, kind, short: short, at: spot)
      }
    case .assumptions:
      if document[item].kind != .mapping { expected("isian berkunci", item, name, spot) }
    default:
      guard let text = document.text(item) else {
        expected("satu teks, bukan \(document[item].kind.name)", item, name, spot)
        return
      }
      checkText(text, item, of: name, shape, at: spot)
    }
  }

  private mutating func checkText(
    _ text: String, _ item: Int, of name: FieldName, _ shape: Shape, at spot: Spot
  ) {
    switch shape {
    case .code:
      checkQuotes(text, item, at: spot)
    case .number:
      let reading = Quantity(text).reading
      if case .ambiguous = reading {
        checkQuantity(reading, text, item, of: name, at: spot)
      } else if amount(text) == nil {
        expected(plainNumber(text) == nil ? "angka" : "angka nol ke atas", item, name, spot)
      }
    case .wholeNumber:
      if wholeNumber(text) == nil { expected("bilangan bulat dari 1", item, name, spot) }
    case .quantity:
      checkQuantity(Quantity(text).reading, text, item, of: name, at: spot)
    case .planYears:
      if PlanYears(text) == nil {
        expected("tahun awal dan akhir, misalnya 2021-2026", item, name, spot)
      }
    case .span:
      if span(text) == nil {
        expected("nilai terendah dan tertinggi, misalnya 0..100", item, name, spot)
      }
    case .flag:
      if flag(text) == nil { expected("true atau false", item, name, spot) }
    case .choice(let words) where !words.contains(text):
      let nearest = nearestWord(to: text.lowercased(), among: words)
      let hint = nearest.map { "; mungkin “\($0)”" } ?? ""
      expected("salah satu dari \(words.joined(separator: ", "))\(hint)", item, name, spot)
    default: break
    }
  }

  private mutating func checkList(
    _ list: Int, of name: FieldName, _ shape: Shape, _ fields: ObjectFields, at spot: Spot,
    assumed: Bool
  ) {
    let isSequence = document[list].kind == .sequence
    var usable = fields.elements(of: list, name)[...]
    var number = assumed ? fields.elements(of: fields.printed(name), name).count : 0
    if !isSequence, case .objects(_, let short) = shape,
      document[list].kind == .mapping || short == nil
    {
      expected("daftar yang tiap isinya diawali “-”", list, name, spot)
      if document[list].kind == .scalar { return }
    }
    for element in isSequence ? document.children(of: list) : [list] {
      if usable.first == element {
        usable.removeFirst()
        number += 1
      }
      checkElement(element, of: name, shape, at: spot, number: max(number, 1))
    }
  }

  private mutating func checkElement(
    _ element: Int, of name: FieldName, _ shape: Shape, at spot: Spot, number: Int
  ) {
    let inside = spot.inside(String(number))
    if document.isLeftEmpty(element) {
      add(.unreadable, element, inside, "isi daftar “\(name.rawValue)” kosong; diharapkan teks")
      return
    }
    switch shape {
    case .objects(.node, _), .objects(.office, _):
      if document[element].kind != .mapping { expected("isian berkunci", element, name, inside) }
    case .objects(let kind, let short):
      if document[element].kind == .sequence || (document[element].kind == .scalar && short == nil)
      {
        expected(
          "isian berkunci seperti “\(FileSchema.exampleKeys(of: kind))”", element, name, inside)
      } else {
        let isIndicator = kind == .indicator
        check(element, kind, short: short, at: isIndicator ? spot.indicator(number) : inside)
      }
    default:
      guard let text = document.text(element) else {
        expected("teks, bukan \(document[element].kind.name)", element, name, inside)
        return
      }
      if shape == .codes { checkQuotes(text, element, at: inside) }
    }
  }

  private mutating func checkPeriods(
    _ mapping: Int, of name: FieldName, others: Int?, at spot: Spot
  ) {
    guard document[mapping].kind == .mapping else {
      expected("nilai menurut tahun, misalnya { \"2025\": 80 }", mapping, name, spot)
      return
    }
    var seen: [Period: Int] = [:]
    for entry in others.map({ document.entries(of: $0) }) ?? [] {
      let key = entry.key
      if let period = document.text(key).flatMap({ Period($0) }) { seen[period] = key }
    }
    for (key, value) in document.entries(of: mapping) {
      let written = document.text(key) ?? ""
      guard let period = Period(written) else {
        add(
          .unreadable, key, spot,
          "periode “\(quotable(written))” tidak terbaca; diharapkan 2025, 2025-S1, 2025-T3 atau 2025-09"
        )
        continue
      }
      let place = spot.inside(written)
      if let first = seen.updateValue(key, forKey: period) {
        seen[period] = first
        add(
          .duplicateKey, key, place, "periode “\(written)” tertulis dua kali; yang pertama dipakai",
          note: ("yang pertama", first))
      }
      if document.isLeftEmpty(value) { continue }
      guard let text = document.text(value) else {
        expected("satu nilai, bukan \(document[value].kind.name)", value, name, place)
        continue
      }
      let reading = Quantity(text, grades: document.gradeWords).reading
      checkQuantity(reading, text, value, of: name, at: place)
    }
  }

  private mutating func checkQuantity(
    _ reading: Quantity.Reading, _ text: String, _ item: Int, of name: FieldName, at spot: Spot
  ) {
    if let message = quantityDefect(reading, text) {
      add(message.rule, item, spot, "“\(name.rawValue)”: \(message.text)")
    }
  }

  private mutating func checkQuotes(_ text: String, _ item: Int, at spot: Spot) {
    guard document[item].isPlain, let meaning = yamlMeaning(ofPlain: text) else { return }
    add(
      .unquotedCode, item, spot,
      "kode “\(text)” tanpa tanda kutip dibaca alat YAML lain sebagai \(meaning)")
  }

  private mutating func expected(_ what: String, _ item: Int, _ name: FieldName, _ spot: Spot) {
    if document.unfinished.contains(item) { return }
    let written = document.text(item).map { " “\(quotable($0))”" } ?? ""
    add(.unreadable, item, spot, "“\(name.rawValue)”\(written) tidak terbaca; diharapkan \(what)")
  }
}

/// What is wrong with a value as printed; nil where it has one meaning.
func quantityDefect(
  _ reading: Quantity.Reading, _ text: String
) -> (rule: ReadingRule, text: String)? {
  switch reading {
  case .ambiguous(let decimal, let grouped):
    (
      .ambiguousNumber,
      "“\(quotable(text))” dapat berarti \(indonesianText(decimal)) atau \(indonesianText(grouped))"
    )
  case .unreadable(let expected): (.unreadable, "“\(quotable(text))” tidak terbaca; \(expected)")
  default: nil
  }
}

/// Digits only, at least 1.
func wholeNumber(_ text: String) -> Int? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), value >= 1
  else { return nil }
  return value
}

/// `true` or `ya`, `false` or `tidak`.
func flag(_ text: String) -> Bool? {
  switch text.lowercased() {
  case "true", "ya": true
  case "false", "tidak": false
  default: nil
  }
}

extension YamlDocument.Kind {
  /// What a planner calls it.
  fileprivate var name: String {
    switch self {
    case .scalar: "teks"
    case .mapping: "isian berkunci"
    case .sequence: "daftar"
    }
  }
}

extension FileSchema {
  /// The first keys of an object, as an example.
  fileprivate static func exampleKeys(of kind: ObjectKind) -> String {
    entries(of: kind).prefix(2).map { "\($0.name.rawValue): …" }.joined(separator: ", ")
  }
}
