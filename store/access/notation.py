"""JSON, by the quick reader and writer that pydantic brings along.

They refuse one thing that people do type and the standard library takes: half an emoji.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import from_json, to_json, to_jsonable_python


def encoded(value: object) -> bytes:
    """The value as JSON in UTF-8; a dataclass is written as the object of its fields."""
    try:
        return to_json(value)
    except ValueError:
        return json.dumps(to_jsonable_python(value)).encode()


def dumps(value: object) -> str:
    """The same as text."""
    return encoded(value).decode()


def loads(text: str | bytes) -> Any:  # noqa: ANN401 - any JSON value
    """The value of a JSON text; raises ValueError where it is none."""
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text)
