import ArgumentParser
import PohonFile

/// `pokin skema`: the JSON Schema of the file format, of the settings, or of a verb's output.
struct Skema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skema",
    abstract: "Menampilkan JSON Schema berkas pohon, pokin.yaml, atau keluaran sebuah perintah.",
    aliases: ["schema"])

  @Option(
    help: ArgumentHelp(
      """
      pengaturan untuk berkas pokin.yaml, atau perintah yang keluarannya diuraikan: \
      \(OutputSchema.verbs.joined(separator: ", ")).
      """, valueName: "NAMA"))
  var untuk: String?

  private static let settings = "pengaturan"

  func run() throws {
    guard let untuk else {
      try Terminal.print(jsonSchemaText())
      return
    }
    if untuk == Self.settings {
      try Terminal.print(settingsSchemaText(knownRules))
      return
    }
    guard let schema = OutputSchema.schema(of: untuk) else {
      throw Failure.usage(
        "--untuk \(untuk): pilih salah satu dari "
          + ([Self.settings] + OutputSchema.verbs).joined(separator: ", "))
    }
    try Terminal.print(schema)
  }
}
