"""The two state machines as drawings, made from the machines themselves.

`python -m dialogs.drawings > docs/state-machines.md` renews the page; a test keeps it current.
"""

from __future__ import annotations

from dialogs import intake
from dialogs.handling import states

PAGE = """# The two state machines

Drawn from the code by `python -m dialogs.drawings > docs/state-machines.md`; a test keeps it
current. Change the machines, not this page.

## A report

Built from the catalogue of questions (`dialogs/intake/questions.toml`): one state a question.

```mermaid
{report}
```

## A case

From the moment it is filed until it is closed (`dialogs/handling/states.py`). What an act
requires beside its state is told by the act (`dialogs/handling/acts/`).

```mermaid
{case}
```
"""


def page() -> str:
    """The page as it must stand in `docs/state-machines.md`."""
    return PAGE.format(report=intake.diagram().strip(), case=states.diagram().strip())


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - the page goes to a file
