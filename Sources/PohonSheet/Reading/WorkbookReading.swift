/// The workbook that `bytes` are, an .xlsx or .xlsm file.
///
/// Values are told apart by the type of their cell and the format of numbers. What can't be read
/// of single cells, and what is left out, is in the remarks of the workbook; only what makes the
/// file unreadable as a whole is thrown. Two million cells take about 7 seconds and 260 MB.
public func readWorkbook(
  bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
) throws(WorkbookError) -> Workbook {
  if let other = try FileKind.ofOther(bytes) { throw .notWorkbook(other) }
  let package = try WorkbookPackage(ZipArchive(bytes, limits: limits), limits: limits)
  return try package.workbook()
}
