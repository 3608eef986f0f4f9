"""Opens every kind of office file in LibreOffice, and every PDF in veraPDF: `make documents`.

Slow, so no part of `make test`. What is not there is skipped, and said loudly.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.documents.formats import Format, drawn, file_name
from tests.documents.samples import SAMPLES

OFFICE = (Format.DOCX, Format.ODT, Format.XLSX, Format.ODS)


def main() -> int:
    """Draw each sample in each format, and let other programs open it."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        numbers = range(len(SAMPLES))
        files = [_drawn(here, number, form) for number in numbers for form in Format]
        opened = [one for one in files if one.suffix.lstrip(".") in OFFICE]
        failed = [*_in_libreoffice(opened, here), *_in_verapdf(here)]
    for one in failed:
        print(f"!! {one}")  # noqa: T201
    print(f"documents: {len(files)} drawn, {len(failed)} failed")  # noqa: T201
    return bool(failed)


def _drawn(here: Path, number: int, form: Format) -> Path:
    path = here / f"{number}-{file_name(SAMPLES[number], form)}"
    path.write_bytes(drawn(SAMPLES[number], form))
    return path


def _in_libreoffice(files: list[Path], here: Path) -> list[str]:
    """What LibreOffice could not open and print again, or opened empty."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("!! LibreOffice is not here: no office file was opened in it.")  # noqa: T201
        return []
    failed = []
    for one in files:
        out = here / one.suffix.lstrip(".")
        command = [office, f"-env:UserInstallation=file://{here}/profile", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(out), str(one)]
        subprocess.run(command, check=False, capture_output=True, timeout=180)
        made = out / f"{one.stem}.pdf"
        if not made.exists() or made.stat().st_size < 3000:
            failed.append(f"{one.name} does not open in LibreOffice")
    print(f"LibreOffice opened {len(files) - len(failed)} of {len(files)} files")  # noqa: T201
    return failed


def _in_verapdf(here: Path) -> list[str]:
    """What veraPDF does not take for PDF/UA-1."""
    vera = shutil.which("verapdf")
    if vera is None:
        print("!! veraPDF is not here: Typst's own check of PDF/UA stands alone.")  # noqa: T201
        return []
    files = sorted(map(str, here.glob("*.pdf")))
    checked = subprocess.run(
        [vera, "--flavour", "ua1", "--format", "text", *files],
        check=False,
        capture_output=True,
        text=True,
        timeout=600,
    )
    return [line for line in checked.stdout.splitlines() if line.startswith("FAIL")]


if __name__ == "__main__":
    sys.exit(main())
