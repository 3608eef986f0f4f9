"""The two state machines as drawings, made from the machines themselves.

`python -m dialogs.drawings > docs/state-machines.md` renews the page; a test keeps it current.
"""

from __future__ import annotations

from dialogs import handling, intake

PAGE = """# The two state machines

Drawn from the code by `python -m dialogs.drawings > docs/state-machines.md`; a test keeps it
current. Change the machines, not this page.

## A report

Built from the catalogue of questions (`dialogs/intake/catalogue/`): one state a question.

```mermaid
{report}
```

## A case

From the moment it is filed until it is closed (`dialogs/handling/states.py`). What a move requires
is told by its guards (`dialogs/handling/guards.py`).

```mermaid
{case}
```
"""


def page() -> str:
    """The page as it must stand in `docs/state-machines.md`."""
    return PAGE.format(report=intake.diagram().strip(), case=handling.diagram().strip())


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - the page goes to a file
