"""How the site shows its pages: with no network, in the page's own language, Chinese lines without gaps.

mkdocs calls these functions (a hook of docs/mkdocs.yml).
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.utils import get_relative_url

ELSEWHERE = "https://unpkg.com/iframe-worker/shim"  # where the theme would have the search's helper fetched from
HERE = "assets/iframe-worker.js"
FENCED = re.compile(r"(^```.*?^```$)", re.M | re.S)
# A line's end between Chinese characters or their punctuation, which a browser would show as a space.
GAP = re.compile(r"(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])\n *(?=[\u4e00-\u9fff])")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Joins the lines of Chinese paragraphs: 力度减弱、⏎略去的内容."""
    parts = FENCED.split(markdown)
    return "".join(part if part.startswith("```") else GAP.sub("", part) for part in parts)


def on_page_context(context: Any, page: Any, config: Any, **_: Any) -> Any:
    """The theme's own words (search, contents) are those of the page's language."""
    config.theme["language"] = "en" if page.url.startswith("en/") else "zh"
    return context


def on_post_page(output: str, page: Any, **_: Any) -> str:
    """The search's helper is the one beside the pages."""
    return output.replace(ELSEWHERE, get_relative_url(HERE, page.url))


def on_post_template(output_content: str, **_: Any) -> str:
    """The page for addresses that lead nowhere stands beside the helper's folder."""
    return output_content.replace(ELSEWHERE, HERE)
