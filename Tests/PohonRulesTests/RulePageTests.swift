import Foundation
import Pohon
import PohonFile
import PohonRules
import PohonTesting
import Testing

@Suite struct `The page of rules` {
  @Test func `in the package is up to date`() throws {
    let place = URL(fileURLWithPath: packageRoot).appendingPathComponent("ATURAN.md")
    let page = RuleBook.page(extra: readingRules)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try page.write(to: place, atomically: true, encoding: .utf8)
    }
    let written = try? String(contentsOf: place, encoding: .utf8)
    #expect(written == page, "ATURAN.md is stale; RECORD_SNAPSHOTS=1 swift test writes it anew")
  }

  @Test func `names every rule in its table and in a section`() {
    let page = RuleBook.page()
    for info in RuleBook.infos {
      #expect(
        page.contains(
          "| [\(info.id)](#\(info.id)) | \(info.concern.title) | \(info.severity.rawValue)"))
      #expect(page.contains("\n## \(info.id)\n"))
    }
  }

  @Test func `says of each rule how heavy its findings may be`() {
    var seen: [RuleID: Set<Severity>] = [:]
    func see(_ findings: [Finding]) {
      for finding in findings { seen[finding.rule, default: []].insert(finding.severity) }
    }
    see(RuleBook.check(RealTrees.dossier))
    for item in ExampleCase.all { see(ExampleText(item.example.text).findings(of: item.rule)) }
    for info in RuleBook.infos {
      let others = info.otherSeverities
      let extra = seen[info.id, default: []].subtracting(others + [info.severity])
      #expect(extra.isEmpty && !others.contains(info.severity), "\(info.id): \(extra)")
      #expect(others == others.sorted(by: >))
    }
  }

  @Test func `takes rules from elsewhere behind its own`() {
    let extra = RuleInfo(
      id: "berkas-rusak", severity: .error, why: "Berkas harus terbaca.",
      advice: "Simpan ulang berkasnya.", basis: .practice("YAML | UTF-8"))
    let page = RuleBook.page(extra: [extra])
    #expect(page.contains("| kesalahan | Praktik baik: YAML \\| UTF-8 |"))
    #expect(
      page.hasSuffix("Berkas harus terbaca.\n\nYang dapat dilakukan: Simpan ulang berkasnya.\n"))
  }

  @Test func `says from which year a rule is in force, and what of it may be moved`() {
    let rule = RuleInfo(
      id: "indikator-terlalu-banyak", severity: .warning, why: "Ukuran yang banyak mengaburkan.",
      advice: "Pilih yang terpenting.", basis: .practice("sedikit dan cukup"), concern: .measure,
      thresholds: [Threshold("paling_banyak", 3, "banyaknya indikator", in: 1...20)], since: 2027)
    let text = RuleBook.explanation(of: rule)
    #expect(text.contains("Tentang: Ukuran kinerja. Tingkat: peringatan."))
    let other = RuleInfo(
      id: "salah-tulis", severity: .suggestion, otherSeverities: [.warning], why: "", advice: "",
      basis: .practice("ejaan"))
    #expect(
      RuleBook.explanation(of: other).contains(
        "Tingkat: saran, dalam keadaan tertentu peringatan."))
    #expect(text.contains("Berlaku mulai dokumen tahun 2027."))
    #expect(
      text.contains("- `paling_banyak`: banyaknya indikator; biasanya 3, dapat 1 sampai 20."))
  }

  @Test func `says of each rule what can be done, in one sentence`() {
    for info in RuleBook.infos + readingRules {
      #expect(info.advice.hasSuffix(".") && info.advice.first?.isUppercase == true, "\(info.id)")
      #expect(!info.advice.contains(". ") && !info.advice.contains(".\n"), "\(info.id)")
      #expect(RuleBook.explanation(of: info).contains("Yang dapat dilakukan: \(info.advice)"))
    }
  }
}
