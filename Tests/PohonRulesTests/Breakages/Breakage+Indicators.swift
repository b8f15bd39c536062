import Pohon

extension Breakage {
  /// Ways to break what is measured.
  static let ofIndicators: [Breakage] = [
    .node("indikator-narasi-berbeda") { node, _ in
      node.narrativeIndicators = node.indicators.map(\.name)
      node.narrativeIndicators[0] += " yang lain"
      return true
    },
    .indicator("definisi-tanpa-makna") { indicator, _, random in
      indicator.definition = Bool.random(using: &random) ? indicator.name : nil
      return true
    },
    // The name of most tells the unit, so that nothing is lost with it.
    .indicator("satuan-tidak-ada") { indicator, _, _ in
      guard indicator.valueType != .grade,
        !["Nilai", "Indeks", "Persentase"].contains(opening(indicator.name)),
        !indicator.name.hasPrefix("Jumlah \(indicator.satuan ?? "")"),
        !indicator.name.hasPrefix("Jumlah produk")
      else { return false }
      indicator.satuan = nil
      return true
    },
    .indicator("indikator-tidak-sesuai-jenjang") { indicator, node, _ in
      guard node.level != .operasional else { return false }
      indicator.name = "Jumlah dokumen \(withoutOpening(indicator.name))"
      indicator.formula = nil
      return true
    },
    .node("mutu-dijanjikan-jumlah-dihitung") { node, random in
      let qualities = ["tepat waktu", "sesuai standar", "lengkap", "tertib"]
      guard node.level == .operasional,
        node.indicators.allSatisfy({ indicator in
          indicator.name.hasPrefix("Jumlah") && !qualities.contains(where: indicator.name.contains)
        })
      else { return false }
      let quality = qualities.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) {
        node.statement += " secara \(quality)"
      } else {
        node.problems = ["Hasilnya belum \(quality) pada semua unit"]
      }
      return true
    },
    .around("ukuran-sama-dua-kondisi") { piece, node, random in
      let others = piece.nodes.indices.filter { $0 != node }
      guard let other = others.randomElement(using: &random) else { return nil }
      let model = piece.nodes[other].indicators[0]
      piece.nodes[node].indicators[0].name = model.name
      piece.nodes[node].indicators[0].formula = model.formula
      piece.nodes[node].indicators[0].externalPublisher = model.externalPublisher
      return Spot(max(node, other), indicator: 0)
    },
    .indicator("indikator-kabur") { indicator, _, random in
      indicator.name +=
        [" yang optimal", " yang memadai", " secara merata"].randomElement(using: &random) ?? ""
      return true
    },
    .node("indikator-terlalu-banyak") { node, _ in
      for index in node.indicators.indices { node.indicators[index].weight = nil }
      for number in 2...4 {
        var copy = node.indicators[0]
        copy.name += " wilayah \(number)"
        copy.formula = nil
        node.indicators.append(copy)
      }
      return true
    },
    .indicator("relevansi-disangkal") { indicator, _, random in
      indicator.relevance =
        [
          "Ukuran ini tidak berpengaruh pada kondisinya",
          "Besarnya berada di luar kendali kantor ini",
        ].randomElement(using: &random)
      return true
    },
    .indicator("polaritas-tidak-jelas") { indicator, _, _ in
      indicator.polarity = nil
      return true
    },
    .around("polaritas-berlawanan-dengan-kondisi") { piece, node, _ in
      let name = withoutOpening(piece.nodes[node].indicators[0].name)
      // Of these one wants less, whatever the condition says.
      guard !["inflasi", "temuan"].contains(where: name.contains) else { return nil }
      piece.nodes[node].statement = "Meningkatnya \(name)"
      piece.nodes[node].indicators[0].polarity = .lowerIsBetter
      return Spot(node, indicator: 0)
    },
    .around("indikator-salah-tempat") { piece, node, random in
      let own = piece.nodes[node]
      let words = longWords(own.statement + " " + (own.explanation ?? ""))
      let others = piece.nodes.filter { other in
        let named = longWords(withoutOpening(other.statement))
        return !(own.position..<own.end).contains(other.position) && named.count >= 3
          && named.subtracting(tellingNothing).count >= 2 && named.isDisjoint(with: words)
      }
      guard let other = others.randomElement(using: &random) else { return nil }
      piece.nodes[node].indicators[0].name = "Tingkat \(withoutOpening(other.statement))"
      piece.nodes[node].indicators[0].relevance = nil
      piece.nodes[node].indicators[0].formula = nil
      return Spot(node, indicator: 0)
    },
    .indicator("skala-tidak-dikenal") { indicator, _, _ in
      indicator.scale = "skala-yang-tidak-ada"
      return true
    },
  ]

  /// The first word.
  static func opening(_ text: String) -> String {
    text.split(separator: " ").first.map(String.init) ?? ""
  }

  /// Whose a condition is and how well it goes, which tells it from no other.
  private static let tellingNothing: Set<String> = [
    "daerah", "kinerja", "kualitas", "penyelenggaraan", "perangkat", "sekretariat",
  ]

  private static func longWords(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init))
  }
}
