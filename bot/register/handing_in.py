"""A form as it is handed in: its fields, and the file that may come with them.

A file is read as it streams in, and no further than it may be large: nothing of it is written to a
disk before it is sealed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aiohttp import BodyPartReader, web
from multidict import MultiDict

FILE: Final = "multipart/form-data"
_FIELD: Final = 100_000  # bytes of a field beside a file
_FIELDS: Final = 20


@dataclass(frozen=True)
class Upload:
    """A file in a form; of one that was larger than it may be there is no content."""

    name: str
    content: bytes | None


async def handed_in(request: web.Request, largest: int) -> tuple[MultiDict[str], Upload | None]:
    """The fields of a form, and the file of one that may have so many bytes; 0: of none.

    Raises HTTPRequestEntityTooLarge for fields, as aiohttp does, and HTTPBadRequest.
    """
    try:
        return await _read(request, largest)
    except (ValueError, LookupError) as error:  # not what it says it is, or in unknown signs
        raise web.HTTPBadRequest from error


async def _read(request: web.Request, largest: int) -> tuple[MultiDict[str], Upload | None]:
    if not largest or request.content_type != FILE:
        posted = await request.post()
        said = ((name, one) for name, one in posted.items() if isinstance(one, str))
        return MultiDict(said), None
    fields: MultiDict[str] = MultiDict()
    return fields, await _streamed(request, fields, largest)


async def _streamed(request: web.Request, fields: MultiDict[str], largest: int) -> Upload | None:
    """Fills in the fields up to the file; what comes behind it is not read."""
    parts = await request.multipart()
    for _ in range(_FIELDS):
        part = await parts.next()
        if not isinstance(part, BodyPartReader):
            return None
        if part.filename is not None:
            return Upload(part.filename, await _content(part, largest))
        said = await _content(part, _FIELD)
        fields.add(part.name or "", (said or b"").decode(errors="replace"))
    return None


async def _content(part: BodyPartReader, largest: int) -> bytes | None:
    content = bytearray()
    while chunk := await part.read_chunk(64 * 1024):
        content += chunk
        if len(content) > largest:
            return None
    return bytes(content)
