"""What is left of a card when a client draws version 1.2 and nothing of Teams' own.

Teams on a phone promises no more than that. Elements it does not know fall back; what has no
fallback is gone, and so are the labels of fields.
"""

from __future__ import annotations

from typing import Any

# Elements and properties of Adaptive Cards 1.2, as far as they hold what is read or filled in.
ELEMENTS = {
    *("AdaptiveCard", "TextBlock", "RichTextBlock", "Image", "Container", "ColumnSet", "Column"),
    *("FactSet", "ActionSet", "ImageSet"),
    *("Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet"),
    *("Action.OpenUrl", "Action.Submit", "Action.ShowCard", "Action.ToggleVisibility"),
}
SINCE = {"label", "errorMessage", "isRequired", "fallback", "msteams", "refresh", "targetWidth"}


def on_a_phone(value: Any) -> Any:
    """What such a client draws."""
    if isinstance(value, list):
        return [drawn for one in value if (drawn := on_a_phone(one)) is not None]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("type"), str) and value["type"] not in ELEMENTS:
        fallback = value.get("fallback")
        return on_a_phone(fallback) if isinstance(fallback, dict) else None
    drawn = {key: on_a_phone(one) for key, one in value.items() if key not in SINCE}
    return {key: one for key, one in drawn.items() if one is not None}
