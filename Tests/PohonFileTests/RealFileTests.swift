import Pohon
import PohonFile
import Testing

@Suite struct `The files of the package` {
  @Test(arguments: realFiles)
  func `are read without a finding`(path: String) throws {
    let reading = readTree(bytes: try bytes(of: path))
    #expect(reading.findings == [])
    #expect(!reading.isEmpty)
  }
}
