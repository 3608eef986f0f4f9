"""How the properties are tried: the same examples each time, so that a change is what turns a test.

Nor has an example a deadline: a busy machine is no fault of the code. `HYPOTHESIS_PROFILE=search`
looks for new ones; what it finds becomes a case of its own.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
