"""A document handed out as a file, in the format that the address names."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.documents.document import Document
from bot.documents.formats import WRITERS, Format, drawn, file_name
from bot.register.visit import Visit


def asked_format(visit: Visit) -> Format | None:
    """The format in the address; None where there is none of that name."""
    asked = visit.request.match_info["format"]
    return next((one for one in Format if one.value == asked), None)


async def handed_out(visit: Visit, document: Document | None, form: Format | None) -> web.Response:
    """The document as a file; it is drawn outside any transaction."""
    if document is None or form is None:
        return visit.excuse(HTTPStatus.NOT_FOUND, "page-not-found")
    media = WRITERS[form].media
    headers = {
        "Content-Disposition": f'attachment; filename="{file_name(document, form)}"',
        "Content-Type": f"{media}; charset=utf-8" if media.startswith("text/") else media,
    }
    return web.Response(body=await asyncio.to_thread(drawn, document, form), headers=headers)
