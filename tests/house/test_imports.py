"""Each module can be the first that is imported: no command stumbles over who imports whom."""

from __future__ import annotations

import subprocess
import sys

from tests.house.files import HOME, tracked

# In one process: before each module everything of ours is forgotten.
EACH_FIRST = """
import importlib, sys
ours = ("bot",)  # tables are made once; below, the layers guard
for name in sys.argv[1:]:
    for known in [one for one in sys.modules if one.partition(".")[0] in ours]:
        del sys.modules[known]
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""


def test_each_module_can_be_imported_first() -> None:
    names = [
        path.removesuffix(".py").replace("/", ".")
        for path in tracked(".py")
        if path.startswith("bot/") and not path.endswith("__.py")
    ]
    done = subprocess.run(
        [sys.executable, "-c", EACH_FIRST, *names],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0), done.stdout + done.stderr
