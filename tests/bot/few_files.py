"""`datalek serve` in a process that may open a hundred files; run as a module by a test."""

from __future__ import annotations

import resource

from bot.cli import main

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
    main(["serve"])
