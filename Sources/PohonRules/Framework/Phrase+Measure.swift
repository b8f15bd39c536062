import Pohon

extension Phrase {
  /// What a name or formula counts: without a leading "jumlah" and a trailing "yang dihasilkan
  /// dalam kurun waktu 1 (satu) tahun".
  ///
  /// Formulas are compared by exact cores. A fuzzy comparison finds hardly more copies and takes
  /// neighbours for copies, because all formulas of a form are built alike.
  func core(by vocabulary: Vocabulary) -> Phrase {
    var rest = words[...]
    if vocabulary.counts.contains(rest.first) { rest.removeFirst() }
    var end = rest
    if end.last == .anggaran { end.removeLast() }
    guard end.popLast() == .tahun else { return Phrase(words: Array(rest)) }
    if end.last == .satu { end.removeLast() }
    if end.last == .one { end.removeLast() }
    // `tepat waktu` is what is counted, not when.
    while vocabulary.timeFrame.contains(end.last), !end.ends(with: [.tepat, .waktu]) {
      end.removeLast()
    }
    while vocabulary.produced.contains(end.last) { end.removeLast() }
    return Phrase(words: Array(end.isEmpty ? rest : end))
  }

  /// The name of a measure without the kind of measure it opens with: nilai, persentase, tingkat.
  func withoutMeasureKind(by vocabulary: Vocabulary) -> Phrase {
    dropping(vocabulary.measureKinds.contains(first) && words.count > 1 ? 1 : 0)
  }

  /// The name of a measure without an opening that adds nothing: Nilai Indeks X is Indeks X.
  func withoutEmptyKind(by vocabulary: Vocabulary) -> Phrase {
    dropping(vocabulary.emptyKinds.contains(first) && words.count > 1 ? 1 : 0)
  }

  /// The name of a measure without the object at its end (Sekretariat Daerah, Kabupaten X); nil if
  /// it names none, or if less than two words would remain.
  func withoutObject(by vocabulary: Vocabulary) -> Phrase? {
    for start in words.indices.dropFirst(2).reversed() {
      let ending = words[start...]
      let plain = vocabulary.objects.opening(of: ending).map { ending.count == $0.count } ?? false
      let named =
        vocabulary.namedObjects.opening(of: ending).map { ending.count <= $0.count + 3 } ?? false
      guard plain || named else { continue }
      var stem = words[..<start]
      while vocabulary.joiners.contains(stem.last) { stem.removeLast() }
      return stem.count >= 2 ? Phrase(words: Array(stem)) : nil
    }
    return nil
  }
}

extension ArraySlice<Word> {
  fileprivate func ends(with words: [Word]) -> Bool {
    suffix(words.count).elementsEqual(words)
  }
}
