import ArgumentParser
import Pohon

/// The command: parses arguments, calls the libraries, prints.
struct Pokin: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pokin",
    abstract: "Memeriksa, menghitung, dan menggambar pohon kinerja.",
    discussion: """
      PATH adalah berkas YAML atau folder yang memuatnya. Setiap perintah punya bantuan sendiri: \
      pokin periksa --help.
      """,
    version: version,
    subcommands: [
      Periksa.self, Hitung.self, Pendorong.self, Andai.self, Butuh.self, Daftar.self, Banding.self,
      Gambar.self, Laporan.self, Aturan.self, Skema.self, Impor.self, Ekspor.self, Formulir.self,
      Terima.self,
    ])
}

@main
enum Program {
  /// Runs the command; usage errors end with 64, see the exit codes of each verb.
  static func main() {
    do {
      try checkVerb()
      var command = try Pokin.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal.tell("pokin: \(failure.message)")
      Pokin.exit(withError: ExitCode(failure.code))
    } catch {
      let message = Indonesian.translated(Pokin.fullMessage(for: error))
      let code = Pokin.exitCode(for: error)
      if code == .success {
        try? Terminal.print(message + "\n")
      } else if !message.isEmpty {
        Terminal.tell(message)
      }
      Pokin.exit(withError: code)
    }
  }

  /// Refuses a verb that there is none of, also behind `help`, with the one that is nearest.
  private static func checkVerb() throws {
    var verbs = ["help": "help"]
    for verb in Pokin.configuration.subcommands {
      guard let name = verb.configuration.commandName else { continue }
      for form in [name] + verb.configuration.aliases { verbs[form] = name }
    }
    var words = CommandLine.arguments.dropFirst()
    if words.first == "help" { words.removeFirst() }
    guard let word = words.first, !word.hasPrefix("-"), verbs[word] == nil else { return }
    let near = nearestWord(to: word, among: verbs.keys.sorted()).flatMap { verbs[$0] }
    let hint = near.map { "; mungkin maksudnya \($0)" } ?? ""
    throw Failure.usage("\(word): tidak ada perintah itu\(hint) (lihat pokin --help)")
  }
}

/// Something the command could not do, with the exit status that says so.
struct Failure: Error {
  let message: String
  let code: Int32

  /// A path that could not be opened or holds nothing usable, or output that could not be written.
  static func path(_ message: String) -> Failure { Failure(message: message, code: 2) }

  /// Wrong usage.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: 64) }
}
