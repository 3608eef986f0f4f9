"""JSON as text, by the quick reader and writer that pydantic brings along.

It refuses one thing that people do type and the standard library takes: half an emoji.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import from_json, to_json


def dumps(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """The value as JSON, without spaces."""
    try:
        return to_json(value).decode()
    except ValueError:
        return json.dumps(value)


def loads(text: str | bytes) -> Any:  # noqa: ANN401 - any JSON value
    """The value of a JSON text; raises ValueError where it is none."""
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text)
