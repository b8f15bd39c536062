import Pohon

extension Phrase {
  /// What a name or formula counts: without a leading "jumlah" and a trailing "yang dihasilkan
  /// dalam kurun waktu 1 (satu) tahun".
  ///
  /// Formulas are compared by exact cores. A fuzzy comparison finds hardly more copies and takes
  /// neighbours for copies, because all formulas of a form are built alike.
  var core: Phrase {
    var rest = words[...]
    if WordList.counts.contains(rest.first) { rest.removeFirst() }
    var end = rest
    if end.last == "anggaran" { end.removeLast() }
    guard end.popLast() == "tahun" else { return Phrase(words: Array(rest)) }
    if end.last == "satu" { end.removeLast() }
    if end.last == "1" { end.removeLast() }
    while WordList.timeFrame.contains(end.last) { end.removeLast() }
    while WordList.produced.contains(end.last) { end.removeLast() }
    return Phrase(words: Array(end.isEmpty ? rest : end))
  }

  /// The name of a measure without the kind of measure it opens with: nilai, persentase, tingkat.
  var withoutMeasureKind: Phrase {
    dropping(WordList.measureKinds.contains(first) && words.count > 1 ? 1 : 0)
  }

  /// The name of a measure without an opening that adds nothing: Nilai Indeks X is Indeks X.
  var withoutEmptyKind: Phrase {
    dropping(WordList.emptyKinds.contains(first) && words.count > 1 ? 1 : 0)
  }

  /// The name of a measure without the object at its end (Sekretariat Daerah, Kabupaten X); nil if
  /// it names none, or if less than two words would remain.
  var withoutObject: Phrase? {
    for start in words.indices.dropFirst(2).reversed() {
      let ending = words[start...]
      let plain = WordList.objects.opening(of: ending).map { ending.count == $0.count } ?? false
      let named =
        WordList.namedObjects.opening(of: ending).map { ending.count <= $0.count + 3 } ?? false
      guard plain || named else { continue }
      var stem = words[..<start]
      while WordList.joiners.contains(stem.last) { stem.removeLast() }
      return stem.count >= 2 ? Phrase(words: Array(stem)) : nil
    }
    return nil
  }
}
