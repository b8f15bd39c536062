import Pohon

/// Changes that a drawing shows in one way, the weightiest first.
enum ChangeGroup: CaseIterable, Hashable, Sendable {
  case removed, added, moved, reworded, retargeted, other, none

  /// The group of a kind of change.
  init(_ kind: TreeChange.Kind) {
    self =
      switch kind {
      case .removed: .removed
      case .added: .added
      case .moved: .moved
      case .reworded, .respelled: .reworded
      case .target, .baseline: .retargeted
      default: .other
      }
  }

  /// As the legend says it.
  var label: String {
    switch self {
    case .removed: "Dihapus, di tempatnya semula"
    case .added: "Baru"
    case .moved: "Dipindah"
    case .reworded: "Redaksi berubah"
    case .retargeted: "Target berubah"
    case .other: "Hal lain berubah"
    case .none: "Tetap"
    }
  }

  /// Its colours; apart for colour-blind eyes, and never alone: border and words say the same.
  var paint: Paint {
    switch self {
    case .removed: Paint(fill: "#E89384", border: "#8E1B1B", text: Paint.dark)
    case .added: Paint(fill: "#B7E4B0", border: "#1B6B2F", text: Paint.dark)
    case .moved: Paint(fill: "#B58CC9", border: "#4B1D63", text: "#000000")
    case .reworded: Paint(fill: "#FEE391", border: "#7A5A00", text: Paint.dark)
    case .retargeted: Paint(fill: "#8FC1E3", border: "#1F4E79", text: Paint.dark)
    case .other: Paint(fill: "#D9D9D9", border: "#4A5A68", text: Paint.dark)
    case .none: .plain
    }
  }

  /// The border of a box of this group: that of its level, but for thickness and breaks.
  func mark(_ level: LevelMark) -> LevelMark {
    var mark = level
    switch self {
    case .removed: (mark.thickness, mark.stroke) = (1.2, .dashed)
    case .added: (mark.thickness, mark.stroke) = (3, .solid)
    case .moved: (mark.thickness, mark.stroke) = (2, .dotted)
    case .reworded, .retargeted, .other: (mark.thickness, mark.stroke) = (1.8, .solid)
    case .none: (mark.thickness, mark.stroke) = (0.6, .solid)
    }
    return mark
  }
}

extension TreeChange.Kind {
  /// What of a condition changed, as its box says it; nil for what happened to it as a whole.
  var part: String? {
    switch self {
    case .removed, .added, .moved: nil
    case .reworded: "redaksi"
    case .respelled: "ejaan"
    case .renumbered: "nomor"
    case .level: "jenjang"
    case .owners: "penanggung jawab"
    case .weight, .indicatorWeight: "bobot"
    case .aggregation, .formula, .computation: "cara menghitung"
    case .links: "kaitan"
    case .indicatorRemoved, .indicatorAdded, .indicatorRenamed: "indikator"
    case .satuan: "satuan"
    case .polarity: "polaritas"
    case .scale: "skala"
    case .baseline: "baseline"
    case .target: "target"
    case .field: "isian lain"
    }
  }
}
