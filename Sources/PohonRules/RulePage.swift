import Pohon

extension RuleBook {
  /// The page that explains every rule, in Markdown; `extra` are rules kept elsewhere, such as the
  /// reader's.
  public static func page(extra: [RuleInfo] = []) -> String {
    let all = infos + extra
    let rows = all.map {
      "| [\($0.id)](#\($0.id)) | \($0.severity.rawValue) | \(cell($0.basis.text)) |"
    }
    let head = """
      # Aturan

      Yang diperiksa oleh `pokin periksa`, dibangkitkan dari aturan itu sendiri. `kesalahan`: pohon
      tidak dapat dipakai sebagaimana adanya; `peringatan`: mungkin salah; `saran`: dapat lebih baik.
      Pada contoh, temuan jatuh di baris yang berakhir dengan `# <-`; baris `--- # NAMA` memulai berkas
      lain. Sebuah temuan diabaikan dengan `abaikan: [{ aturan: …, alasan: … }]` pada dokumen, kondisi,
      atau indikatornya.

      | Aturan | Tingkat | Dasar |
      | --- | --- | --- |
      """
    return ([head] + rows + all.map(section)).joined(separator: "\n") + "\n"
  }

  private static func section(_ rule: RuleInfo) -> String {
    let examples = rule.examples.map { example in
      let title =
        switch example {
        case .flagged: "Ditandai:"
        case .clean: "Tidak ditandai:"
        }
      return "\(title)\n\n```yaml\n\(example.text)\n```"
    }
    let parts = [
      "\n## \(rule.id)", "Tingkat: \(rule.severity.rawValue). Dasar: \(rule.basis.text).",
      rule.why,
    ]
    return (parts + examples).joined(separator: "\n\n")
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
