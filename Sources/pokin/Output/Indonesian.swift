/// Turns the fixed English of the argument parser into Indonesian, in one table over the finished
/// message.
enum Indonesian {
  static func translated(_ message: String) -> String {
    var text = message
    for (english, indonesian) in phrases { text = text.replacing(english, with: indonesian) }
    return text
  }

  private static let phrases: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "Pemakaian: "),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "PILIHAN:"),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("<options>", "<pilihan>"),
    ("<subcommand>", "<perintah>"),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan ini."),
    ("Show subcommand help information.", "Tampilkan bantuan sebuah perintah."),
    ("(values: ", "(nilai: "),
    ("default:", "bawaan:"),
    ("(aliases: ", "(nama lain: "),
    ("  See 'pokin help ", "  Lihat 'pokin help "),
    ("' for detailed help.", "' untuk bantuan lengkap."),
    ("See 'pokin", "Lihat 'pokin"),
    ("' for more information.", "' untuk keterangan lebih lanjut."),
    ("for more information.", "untuk keterangan lebih lanjut."),
    ("Help:  ", "Bantuan:  "),
    ("Error: ", "pokin: "),
    ("Unknown option", "Pilihan tidak dikenal"),
    ("Did you mean", "Mungkin maksudnya"),
    ("Missing expected argument", "Belum ada argumen"),
    ("Missing value for", "Belum ada nilai untuk"),
    ("Unexpected argument", "Argumen tidak dikenal"),
    ("unexpected arguments:", "argumen berlebih:"),
    ("unexpected extra argument", "argumen berlebih"),
    ("unexpected extra arguments", "argumen berlebih"),
    ("The value", "Nilai"),
    ("is invalid for", "tidak berlaku untuk"),
    ("Please provide one of the following:", "Pilih salah satu dari:"),
    ("Please provide one of", "Pilih salah satu dari"),
    ("' or '", "' atau '"),
  ]
}
