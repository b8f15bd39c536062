import Foundation
import PohonTesting
import Testing

@Suite struct `What other systems get wrong, through the command` {
  /// What a file says of one indicator, and its raw capaian; nil is unknown.
  private struct Row {
    var polarity: String
    var target: String
    var report: String
    var right: Double?
  }

  /// Beside each what others get.
  private static let rows = [
    Row(polarity: "turun", target: "20", report: "10;;", right: 150),  // 51
    Row(polarity: "turun", target: "20", report: "20;;", right: 100),  // 0
    Row(polarity: "rentang", target: "50..100", report: "51;;", right: 100),  // 51
    Row(polarity: "naik", target: "1,5", report: "1,5;;", right: 100),  // 150
    Row(polarity: "naik", target: "20", report: "0;;", right: 0),  // "belum diisi"
    Row(polarity: "naik", target: "0", report: "5;;", right: nil),  // 0
    Row(polarity: "naik", target: "1500", report: "1.500;;", right: nil),  // 0,1
    Row(polarity: "naik", target: "40", report: ";2;10", right: 50),  // 0,5
    Row(polarity: "naik", target: "BB", report: "A;;", right: nil),  // 120
  ]

  @Test func `is right in the answer`() throws {
    try withFolder { folder in
      var tree = "pohon: salah\nkinerja:\n"
      var table = "kode;indikator;periode;realisasi;pembilang;penyebut\n"
      for (index, row) in Self.rows.enumerated() {
        tree += """
            - kode: "\(index + 1)"
              kondisi: Kasus \(index + 1)
              indikator:
                - nama: Ukuran
                  satuan: "%"
                  polaritas: \(row.polarity)
                  target: { "2025": "\(row.target)" }

          """
        table += "\(index + 1);1;2025;\(row.report)\n"
      }
      let file = folder.appendingPathComponent("salah.yaml")
      try tree.write(to: file, atomically: true, encoding: .utf8)
      try table.write(
        to: folder.appendingPathComponent("salah.realisasi.csv"), atomically: true, encoding: .utf8)
      let answer = try Command("hitung", file.path, "--periode", "2025", "--format", "json").json()
      let nodes = try #require(answer["simpul"] as? [[String: Any]])
      #expect(nodes.count == Self.rows.count)
      for (node, row) in zip(nodes, Self.rows) {
        let indicator = try #require((node["indikator"] as? [[String: Any]])?.first)
        let raw = try #require(indicator["capaian_mentah"] as? [Any])
        #expect(raw.first as? Double == row.right, "\(row)")
        let reasons = indicator["sebab"] as? [String: Any] ?? [:]
        #expect((reasons["capaian_mentah"] == nil) == (row.right != nil), "\(row)")
      }
    }
  }
}
