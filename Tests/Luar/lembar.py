"""LibreOffice without a window, in a profile of its own."""

import subprocess
from pathlib import Path


def convert(file: Path, kind: str, folder: Path, reader: str | None = None) -> Path:
    """The file in another kind, as LibreOffice saves it; fails where it cannot open it.

    `reader` is the filter that reads it, where the ending of its name leaves a choice.
    """
    profile = folder / "profil"
    reading = [f"--infilter={reader}"] if reader else []
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless",
         *reading, "--convert-to", kind, "--outdir", str(folder), str(file)],
        capture_output=True, text=True, timeout=120)
    made = folder / f"{file.stem}.{kind.split(':')[0]}"
    assert done.returncode == 0 and made.exists(), done.stdout + done.stderr
    return made
