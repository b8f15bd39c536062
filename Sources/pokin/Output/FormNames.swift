/// The names of files for the forms of several units.
struct FormNames {
  /// One a unit, in their order, different also where letters count alike.
  let names: [String]

  /// The names for units with these codes.
  init(_ codes: [String]) {
    var taken: Set<String> = []
    names = codes.map { code in
      let plain = Self.plain(code)
      var name = plain
      var count = 1
      while !taken.insert(name.lowercased()).inserted {
        count += 1
        name = "\(plain)-\(count)"
      }
      return name + ".xlsx"
    }
  }

  /// A code with a dash for every stretch that no file system is sure to take.
  private static func plain(_ code: String) -> String {
    let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let name = words.joined(separator: "-")
    return name.isEmpty ? "unit" : String(name.prefix(80))
  }
}
