import Foundation
import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `A document read back` {
  @Test func `gives the conditions and indicators of a kertas kerja`() throws {
    let path = "\(packageRoot)/trees/luwu-timur-setda-csf.yaml"
    let tree = try #require(readTree(bytes: try Data(contentsOf: URL(fileURLWithPath: path))).tree)
    let bytes = try workbookBytes(of: kertasKerja(of: tree).draft)
    let found = try importTree(from: try readWorkbook(bytes: bytes))
    #expect(found.layout == .csf)
    let again = readTree(found.fields).tree
    #expect(again.nodes.map(\.statement) == tree.nodes.map(\.statement))
    #expect(again.nodes.map(\.level) == tree.nodes.map(\.level))
    #expect(again.nodes.dropFirst().map(\.code) == tree.nodes.dropFirst().map(\.code))
    #expect(again.nodes.map(\.parent) == tree.nodes.map(\.parent))
    #expect(again.nodes.map(\.explanation) == tree.nodes.map(\.explanation))
    #expect(again.nodes.map(\.problems) == tree.nodes.map(\.problems))
    #expect(again.nodes.map(\.closingClaim) == tree.nodes.map(\.closingClaim))
    #expect(again.nodes.map(\.narrativeIndicators) == tree.nodes.map(\.narrativeIndicators))
    let indicators = [again, tree].map { $0.nodes.flatMap(\.indicators) }
    #expect(indicators[0].map(\.name) == indicators[1].map(\.name))
    #expect(indicators[0].map(\.definition) == indicators[1].map(\.definition))
    #expect(indicators[0].map(\.formula) == indicators[1].map(\.formula))
  }

  @Test func `gives the sasaran, indicators and targets of an IKU table`() throws {
    let path = "\(packageRoot)/trees/tanggamus-setda-iku.yaml"
    let tree = try #require(readTree(bytes: try Data(contentsOf: URL(fileURLWithPath: path))).tree)
    let bytes = try workbookBytes(of: tabelIKU(of: tree).draft)
    let found = try importTree(from: try readWorkbook(bytes: bytes))
    let again = readTree(found.fields).tree
    #expect(again.nodes.map(\.statement) == tree.nodes.map(\.statement))
    let indicators = [again, tree].map { $0.nodes.flatMap(\.indicators) }
    #expect(indicators[0].map(\.name) == indicators[1].map(\.name))
    #expect(indicators[0].map(\.targets) == indicators[1].map(\.targets))
  }
}
