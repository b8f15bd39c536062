"""LibreOffice without a window, in a profile of its own."""

import subprocess
from pathlib import Path


def convert(file: Path, kind: str, folder: Path, reader: str | None = None) -> Path:
    """The file in another kind, as LibreOffice saves it; fails where it cannot open it.

    `reader` is the filter that reads it, where the ending of its name leaves a choice.
    """
    return convert_all([file], kind, folder, reader)[0]


def convert_all(
        files: list[Path], kind: str, folder: Path, reader: str | None = None) -> list[Path]:
    """The same for many files, whose names differ, with one start of the program."""
    profile = folder / "profil"
    reading = [f"--infilter={reader}"] if reader else []
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *reading,
         "--convert-to", kind, "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=120 + 5 * len(files))
    made = [folder / f"{file.stem}.{kind.split(':')[0]}" for file in files]
    missing = [str(file) for file in made if not file.exists()]
    assert done.returncode == 0 and not missing, done.stdout + done.stderr
    return made
