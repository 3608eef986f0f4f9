"""An enumeration of which every value carries its meaning.

So that the JSON schema of the facts explains itself: whoever codes a story needs nothing else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class Documented(StrEnum):
    """A word that is stored and printed as text, with what it means."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        """Make a member of its stored word and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    __hash__ = str.__hash__  # Enum's own is written in Python, and the rules look words up a lot

    @classmethod
    def __get_pydantic_json_schema__(
        cls,
        core_schema: Any,  # noqa: ANN401 - pydantic hands in a union of some sixty dictionaries
        handler: GetJsonSchemaHandler,
    ) -> JsonSchemaValue:
        """The schema of the words, each with its meaning beside it."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        schema.pop("enum", None)
        schema["oneOf"] = [{"const": one.value, "description": one.meaning} for one in cls]
        return schema
