import Pohon

/// A variable that is declared for a formula and does not occur in it.
///
/// A formula that cannot be read says nothing here: what is wrong with it is told when it is read.
struct UnusedVariable: TreeRule {
  let id: RuleID = "variabel-tak-terpakai"
  let severity = Severity.suggestion
  let concern = Concern.numbers
  let why = """
    Variabel yang tidak ada dalam rumusnya tidak mengubah hasil apa pun, meskipun nilainya terus
    dilaporkan. Biasanya rumusnya belum lengkap, atau namanya salah tulis.
    """
  let advice = "Masukkan variabel itu ke dalam rumusnya, atau hapus bila tidak diperlukan."
  let basis = Basis.practice("setiap variabel yang ditetapkan dipakai dalam rumusnya")
  let examples: [Example] = [
    .flagged(
      """
      indikator:
        - nama: Persentase balita ditimbang
          satuan: "%"
          hitung:  # <-
            metode: rumus
            rumus: ditimbang / 200 × 100
            variabel: [{ nama: ditimbang }, { nama: balita }]
      """),
    .clean(
      """
      indikator:
        - nama: Persentase balita ditimbang
          satuan: "%"
          hitung:
            metode: rumus
            rumus: ditimbang / balita × 100
            variabel: [{ nama: ditimbang }, { nama: balita }]
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.flatMap { node in
      node.indicators.indices.flatMap { index -> [Finding] in
        let indicator = node.indicators[index]
        guard let formula = indicator.computation?.formula, let expression = formula.expression
        else { return [] }
        var used = Set(expression.names)
        return formula.variables.map(\.name).filter { used.insert($0).inserted }.map { name in
          finding(
            "variabel \(quote(name)) tidak dipakai dalam rumus \(quote(indicator.name))",
            at: Anchor(tree, node, indicator: index, .hitung))
        }
      }
    }
  }
}
