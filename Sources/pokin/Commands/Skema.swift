import ArgumentParser
import PohonFile

/// `pokin skema`: the JSON Schema of the file format, or of a verb's output.
struct Skema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skema",
    abstract: "Menampilkan JSON Schema berkas pohon, atau keluaran sebuah perintah.",
    aliases: ["schema"])

  @Option(
    help: ArgumentHelp(
      "Perintah yang keluarannya diuraikan: \(OutputSchema.verbs.joined(separator: ", ")).",
      valueName: "PERINTAH"))
  var untuk: String?

  func run() throws {
    guard let untuk else {
      try Terminal.print(jsonSchemaText())
      return
    }
    guard let schema = OutputSchema.schema(of: untuk) else {
      throw Failure.usage(
        "--untuk \(untuk): pilih salah satu dari \(OutputSchema.verbs.joined(separator: ", "))")
    }
    try Terminal.print(schema)
  }
}
