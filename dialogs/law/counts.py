"""A number of people or records as far as it is known.

Knows nothing of what is counted: that is `facts.py`.
"""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


def _or_a_number(schema: dict[str, Any]) -> None:
    """Say in the JSON schema that a plain number is taken for an exact count."""
    shown = dict(schema)
    schema.clear()
    schema["anyOf"] = [{"type": "integer", "minimum": 0}, shown]


class Count(BaseModel):
    """A number of people or records: exact (both ends equal), a range, or unknown (no ends)."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_or_a_number)

    least: Annotated[int, Field(ge=0)] | None = Field(
        None, description="At least this many; null is unknown."
    )
    most: Annotated[int, Field(ge=0)] | None = Field(
        None, description="At most this many; null is unknown."
    )

    @model_validator(mode="before")
    @classmethod
    def _a_number_is_exact(cls, value: object) -> object:
        """Take a plain number for an exact count."""
        return {"least": value, "most": value} if isinstance(value, int) else value

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("least must not be greater than most")
        return self

    @classmethod
    def exactly(cls, number: int) -> Self:
        """The count of which the number is known for certain."""
        return cls(least=number, most=number)

    @property
    def known(self) -> bool:
        """Whether an upper end is known: without it every threshold may still be passed."""
        return self.most is not None
