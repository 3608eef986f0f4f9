"""How the properties are tried: the same examples each time, so that a change is what turns a test.

`HYPOTHESIS_PROFILE=search` looks for new ones; what it finds becomes a case of its own.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True)
settings.register_profile("search")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
