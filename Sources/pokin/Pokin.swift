import ArgumentParser

@main
struct Pokin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pokin", abstract: "Memeriksa, menghitung, dan menggambar pohon kinerja.")
}
