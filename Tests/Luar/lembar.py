"""LibreOffice without a window, in a profile of its own."""

import subprocess
from pathlib import Path


def convert(file: Path, kind: str, folder: Path) -> Path:
    """The file in another kind, as LibreOffice saves it; fails where it cannot open it."""
    return convert_all([file], kind, folder)[0]


def convert_all(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """The same for many files, whose names differ, with one start of the program."""
    profile = folder / "profil"
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", str(folder), *map(str, files)],
        capture_output=True, text=True, timeout=120 + 5 * len(files))
    made = [folder / f"{file.stem}.{kind.split(':')[0]}" for file in files]
    assert done.returncode == 0 and all(file.exists() for file in made), done.stdout + done.stderr
    return made
