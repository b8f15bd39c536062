// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "Pohon",
  products: [
    .library(name: "Pohon", targets: ["Pohon"]),
    .library(name: "PohonFile", targets: ["PohonFile"]),
    .library(name: "PohonRules", targets: ["PohonRules"]),
    .library(name: "PohonDrawing", targets: ["PohonDrawing"]),
    .library(name: "PohonSheet", targets: ["PohonSheet"]),
    .executable(name: "pokin", targets: ["pokin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(
      name: "Pohon",
      resources: [
        .embedInCode("Data/alias.tsv"),
        .embedInCode("Data/satuan.tsv"),
        .embedInCode("Data/skala.tsv"),
      ],
      swiftSettings: strict),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "PohonFile", dependencies: ["Pohon", "CYaml"], swiftSettings: strict),
    .target(
      name: "PohonRules", dependencies: ["Pohon"],
      resources: [
        .embedInCode("Data/kata-kabur.tsv"),
        .embedInCode("Data/kata-kaitan.tsv"),
        .embedInCode("Data/kata-naskah.tsv"),
        .embedInCode("Data/kata-pembuka.tsv"),
        .embedInCode("Data/kata-ukuran.tsv"),
        .embedInCode("Data/nomenklatur.tsv"),
        .embedInCode("Data/salah-tulis.tsv"),
      ],
      swiftSettings: strict),
    .target(
      name: "CGraphviz",
      linkerSettings: [
        .linkedLibrary("gvc"), .linkedLibrary("cgraph"), .linkedLibrary("cdt"),
      ]),
    .systemLibrary(
      name: "CPdf", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(
      name: "PohonDrawing", dependencies: ["Pohon", "CGraphviz", "CPdf"],
      resources: [
        .embedInCode("Data/halaman.css"),
        .embedInCode("Data/halaman.js"),
        .embedInCode("Data/laporan.css"),
        .embedInCode("Data/lebar-huruf.tsv"),
      ],
      swiftSettings: strict),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "PohonSheet", dependencies: ["Pohon", "CZip", "CXLSXWriter"],
      resources: [
        .embedInCode("Data/awal-unit.tsv"),
        .embedInCode("Data/judul-kolom.tsv"),
        .embedInCode("Data/kata-baris.tsv"),
        .embedInCode("Data/kata-bentuk.tsv"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "pokin",
      dependencies: [
        "Pohon", "PohonFile", "PohonRules", "PohonDrawing", "PohonSheet",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "contoh-pustaka", dependencies: ["Pohon", "PohonFile"], path: "Examples/pustaka",
      swiftSettings: strict),
    .target(name: "CBaseline", path: "Benchmarks/CBaseline"),
    .executableTarget(
      name: "tolok-ukur",
      dependencies: [
        "CBaseline", "Pohon", "PohonDrawing", "PohonFile", "PohonRules", "PohonTesting",
      ],
      path: "Benchmarks/tolok-ukur", swiftSettings: strict),
    .target(
      name: "PohonTesting", dependencies: ["Pohon", "PohonFile", "PohonRules"],
      swiftSettings: strict),
    .testTarget(
      name: "PohonTests", dependencies: ["Pohon", "PohonTesting"], swiftSettings: strict),
    .testTarget(
      name: "PohonFileTests", dependencies: ["Pohon", "PohonFile", "PohonTesting"],
      exclude: ["Digest", "skema.py"], swiftSettings: strict),
    .testTarget(
      name: "PohonRulesTests", dependencies: ["Pohon", "PohonFile", "PohonRules", "PohonTesting"],
      exclude: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "PohonDrawingTests",
      dependencies: ["Pohon", "PohonFile", "PohonDrawing", "PohonTesting"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "PohonSheetTests",
      dependencies: ["Pohon", "PohonFile", "PohonSheet", "PohonTesting"],
      exclude: ["Import/pohon.py", "Reading/buku.py", "Writing/baca.py"],
      swiftSettings: strict),
    .testTarget(
      name: "PokinTests", dependencies: ["Pohon", "PohonTesting", "pokin", "contoh-pustaka"],
      exclude: ["Snapshots", "isi-formulir.py"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
