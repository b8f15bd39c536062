/// Reads the workbook that ``treeDraft(of:offices:paper:)`` makes, as people have changed it; nil where
/// the workbook is none.
///
/// Conditions stand in the order of their rows, indicators too; rows without a code belong to the one
/// above. A value that the file format would not take is found by reading the fields, not here.
public func importTreeWorkbook(_ workbook: Workbook) -> SheetImport? {
  guard TreeWorkbookReader.recognises(workbook) else { return nil }
  var reader = TreeWorkbookReader(workbook)
  return reader.read()
}
