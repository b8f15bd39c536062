import Pohon

extension RuleBook {
  /// The page that explains every rule, in Markdown; `extra` are rules kept elsewhere, such as the
  /// reader's.
  public static func page(extra: [RuleInfo] = []) -> String {
    let all = infos + extra
    let rows = all.map {
      "| [\($0.id)](#\($0.id)) | \($0.concern.title) | \(cell(severityOf: $0)) "
        + "| \(cell($0.basis.text)) |"
    }
    let head = """
      # Aturan

      Yang diperiksa oleh `pokin periksa`, dibangkitkan dari aturan itu sendiri. `kesalahan`: pohon
      tidak dapat dipakai sebagaimana adanya; `peringatan`: mungkin salah; `saran`: dapat lebih baik.
      Tingkat di dalam kurung berlaku untuk sebagian temuan aturan itu, dalam keadaan tertentu.
      Pada contoh, temuan jatuh di baris yang berakhir dengan `# <-`; baris `--- # NAMA` memulai berkas
      lain. Sebuah temuan diabaikan dengan `abaikan: [{ aturan: …, alasan: … }]` pada dokumen, kondisi,
      atau indikatornya; sebuah aturan diatur untuk semua pohon dengan
      [`pokin.yaml`](Docs/Pengaturan.md).

      | Aturan | Tentang | Tingkat | Dasar |
      | --- | --- | --- | --- |
      """
    let sections = all.map { "\n## \($0.id)\n\n\(explanation(of: $0))" }
    return ([head] + rows + sections).joined(separator: "\n") + "\n"
  }

  /// One rule, explained in Markdown: what it is about, why, its limits and its examples.
  public static func explanation(of rule: RuleInfo) -> String {
    let examples = rule.examples.map { example in
      let title =
        switch example {
        case .flagged: flaggedTitle
        case .clean: cleanTitle
        }
      return "\(title):\n\n```yaml\n\(example.text)\n```"
    }
    let since = rule.since.map { " Berlaku mulai dokumen tahun \($0)." } ?? ""
    let facts =
      "Tentang: \(rule.concern.title). Tingkat: \(levels(of: rule)). "
      + "Dasar: \(rule.basis.text).\(since)"
    let limits =
      rule.thresholds.isEmpty
      ? []
      : [
        "Batas yang dapat diatur di `pokin.yaml`:\n"
          + rule.thresholds.map(limit).map { "\n- \($0)" }.joined()
      ]
    let advice = "Yang dapat dilakukan: \(rule.advice)"
    return ([facts, rule.why, advice] + limits + examples).joined(separator: "\n\n")
  }

  /// How heavy the findings of a rule are: its own severity, then what single findings may be instead.
  public static func levels(of rule: RuleInfo) -> String {
    let others = rule.otherSeverities.map(\.rawValue).joined(separator: " atau ")
    return rule.severity.rawValue + (others.isEmpty ? "" : ", dalam keadaan tertentu \(others)")
  }

  /// Says of an example that the rule finds something in it.
  public static let flaggedTitle = "Salah menurut aturan ini"

  /// Says of an example that the rule finds nothing in it; others may.
  public static let cleanTitle = "Benar menurut aturan ini"

  private static func limit(_ limit: Threshold) -> String {
    let (least, most) = (limit.range.lowerBound, limit.range.upperBound)
    let meaning = limit.meaning.prefix(1).lowercased() + limit.meaning.dropFirst()
    return "`\(limit.name)`: \(meaning); biasanya \(indonesianText(limit.usual)), dapat "
      + "\(indonesianText(least)) sampai \(indonesianText(most))."
  }

  private static func cell(severityOf rule: RuleInfo) -> String {
    let others = rule.otherSeverities.map(\.rawValue).joined(separator: ", ")
    return rule.severity.rawValue + (others.isEmpty ? "" : " (\(others))")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
