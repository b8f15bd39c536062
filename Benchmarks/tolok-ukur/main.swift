// Measures the kernels and the library on generated forests. Run through `make bench`.
//   tolok-ukur forest NODES PERIODS SEED FOLDER
//   tolok-ukur dossier NODES SEED FOLDER
//   tolok-ukur periksa NODES SEED
//   tolok-ukur periksa-ringkas NODES SEED
//   tolok-ukur periksa-panjang NODES FOLDER
//   tolok-ukur gambar NODES SEED FOLDER
//   tolok-ukur gambar-ulang TIMES SEED
import Glibc

let words = CommandLine.arguments.dropFirst()
let numbers = words.compactMap { UInt64($0) }
switch (words.first, numbers.count) {
case ("forest", 3):
  ForestBench(
    nodes: Int(numbers[0]), periods: Int(numbers[1]), seed: numbers[2], folder: words.last ?? "."
  ).run()
case ("dossier", 2):
  try DossierBench(nodes: Int(numbers[0]), seed: numbers[1], folder: words.last ?? ".").run()
case ("periksa", 2):
  CheckBench(nodes: Int(numbers[0]), seed: numbers[1]).run()
case ("periksa-ringkas", 2):
  CheckBench(nodes: Int(numbers[0]), seed: numbers[1], isBrief: true).run()
case ("periksa-panjang", 1):
  try CheckBench(copying: words.last ?? ".", nodes: Int(numbers[0])).run()
case ("gambar", 2):
  try DrawingBench(nodes: Int(numbers[0]), seed: numbers[1], folder: words.last ?? ".").run()
case ("gambar-ulang", 2):
  try DrawingBench.repeated(Int(numbers[0]), seed: numbers[1])
default:
  print(
    """
    usage: tolok-ukur forest NODES PERIODS SEED FOLDER | dossier NODES SEED FOLDER
           | periksa NODES SEED | periksa-ringkas NODES SEED | periksa-panjang NODES TREES
           | gambar NODES SEED FOLDER | gambar-ulang TIMES SEED
    """)
  exit(64)
}
