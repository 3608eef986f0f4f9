"""Every card as a file, to look at in the Adaptive Cards designer or to send through a Playground.

    python -m tests.cards.gallery FOLDER

writes NAME.LANGUAGE.json and, beside it, the text form as NAME.LANGUAGE.txt.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from dialogs.texts import LANGUAGES
from tests.cards.drawn import every_card


def write(folder: Path) -> int:
    """Write all cards in all languages; gives how many."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for language in LANGUAGES:
        for name, message in every_card(language).items():
            file = folder / f"{name}.{language}"
            card = json.dumps(message.card, ensure_ascii=False, indent=2)
            file.with_name(f"{file.name}.json").write_text(card, encoding="utf-8")
            text = f"{message.summary}\n\n{message.text}\n"
            file.with_name(f"{file.name}.txt").write_text(text, encoding="utf-8")
            written += 1
    return written


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name a folder to write the cards to: python -m tests.cards.gallery FOLDER")
    sys.stdout.write(f"{write(Path(sys.argv[1]))} cards written to {sys.argv[1]}\n")
