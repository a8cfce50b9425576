"""The HTML report as a parser sees it."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from typing import Any

from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from conform.messages import Lang
from conform.model import Failure, Report
from conform.render import View, renderer

WAITING = 'script[type="text/x-conform"]'
FAILED = (Failure("<b>坏</b>.txt", "error.test", {}),)


def render(*reports: Report, failures: Any = (), **view: Any) -> str:
    return "".join(renderer("html").render(iter(reports), failures, View(**{"lang": Lang.ZH, **view})))


def parse(*reports: Report, **options: Any) -> HTMLParser:
    return HTMLParser(render(*reports, **options))


def text(node: Node | HTMLParser | None, query: str) -> list[str]:
    assert node is not None
    return [" ".join(found.text().split()) for found in node.css(query)]


DOCUMENTS = re.compile("<noscript.*?</noscript>", re.DOTALL)


def whole(*reports: Report) -> HTMLParser:
    """The page as a parser sees it once every plan's markup has been put into the document."""
    page = DOCUMENTS.sub("", render(*reports))
    return HTMLParser(page + "".join(unpack(node.text()) for node in HTMLParser(page).css(WAITING)))


def unpack(packed: str) -> str:
    return zlib.decompress(b64decode(packed)).decode()
