"""The whole bench, as `make bench` runs it: each part in turn, and what was found in `results.md`.

`python -m bench PART ...` runs some parts, and writes nothing.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bench import profile, scale, turns, waiting
from bench.results import Section, judged

RESULTS = Path(__file__).parent / "results.md"
PARTS = {
    "turns": turns.measure,
    "waiting": waiting.measure,
    "scale": scale.measure,
    "profile": profile.measure,
}


async def main() -> None:
    """Run the parts, print each when it is done, and keep them all."""
    began, found = time.perf_counter(), list[Section]()
    for name in sys.argv[1:] or PARTS:
        found.append(await PARTS[name]())
        print(found[-1], flush=True)
    if not sys.argv[1:]:
        RESULTS.write_text(_told(found, time.perf_counter() - began), "utf-8")


def _told(found: list[Section], took: float) -> str:
    aims = [aim for section in found for aim in section.aims]
    missed = sum(not aim.met for aim in aims)
    head = (
        f"# What was measured\n\nWritten by `make bench` on {datetime.now(UTC):%d %B %Y}, in "
        f"{took / 60:.0f} minutes. Of {len(aims)} aims {len(aims) - missed} were met.\n"
    )
    plain = [str(Section(section.title, section.text)) for section in found]
    return "\n\n".join([head + "\n" + judged(aims), *plain]) + "\n"


if __name__ == "__main__":
    asyncio.run(main())
