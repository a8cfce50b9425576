"""Opens reports in the browser, and holds them to be quiet: no error on the console, no request to anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from conform.messages import Lang
from conform.model import Failure, Report
from conform.render import View, renderer

LIST = "#p1?view=reference"  # the first plan's findings in the reference's order
# The script has run, and the plan that the address names is unpacked.
READY = """() => {
  const plan = /^#p\\d+/.exec(location.hash)?.[0];
  const waits = plan && document.querySelector(`${plan}-markup`) && !document.querySelector(plan);
  return document.documentElement.dataset.ready === "" && !waits;
}"""


def write(path: Path, *reports: Report, failures: Sequence[Failure] = (), lang: Lang = Lang.ZH, **view: Any) -> Path:
    """The HTML report of these reports as a file."""
    path.write_text(
        "".join(renderer("html").render(iter(reports), failures, View(lang, **{"lang_asked": True, **view}))),
        encoding="utf-8",
    )
    return path


@contextmanager
def opened(browser: Any, path: Path, address: str = "", **context: Any) -> Iterator[Any]:
    """A page that shows the file at an address; closing it fails if it complained or asked for anything."""
    troubles: list[str] = []
    own = browser.new_context(**context)
    page = own.new_page()
    page.set_default_timeout(20_000)
    page.on("console", lambda message: troubles.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: troubles.append(f"request: {request.url}") if _is_foreign(request) else None)
    page.goto(path.as_uri() + address)
    page.wait_for_function(READY)
    try:
        yield page
    finally:
        own.close()
    assert troubles == []


def again(page: Any, other: str = "") -> None:
    """Loads the page anew, or another one after it, with all that it had stored.

    Where much goes on at once Chromium may load it before its store has what was written last: seen once in 77 loads
    beside six other browsers. What is missing when the page begins, before any script of it, is put back.
    """
    stored = page.evaluate("({...localStorage})")
    page.add_init_script("window.storedAtStart = {...localStorage}")
    page.goto(other) if other else page.reload()
    while page.evaluate("storedAtStart") != stored:
        page.evaluate("stored => { localStorage.clear(); Object.assign(localStorage, stored); }", stored)
        page.reload()
    page.wait_for_function(READY)


def _is_foreign(request: Any) -> bool:
    return not request.is_navigation_request() or not request.url.startswith("file:")


def names(page: Any, query: str) -> list[str]:
    """The ids of what a query finds and the page shows."""
    found: list[str] = page.eval_on_selector_all(query, "all => all.filter(e => e.checkVisibility()).map(e => e.id)")
    return found


def address(page: Any) -> str:
    """What stands behind the # of the page's address, decoded."""
    found: str = page.evaluate("decodeURIComponent(location.hash)")
    return found


def shown(page: Any) -> str:
    """Which view is shown, as a reader sees it."""
    found: list[str] = page.eval_on_selector_all(
        ".view, .overview", "all => all.filter(e => e.checkVisibility()).map(e => e.dataset.view ?? e.id)"
    )
    assert len(found) == 1
    return found[0]


def tool(page: Any, value: str) -> None:
    """Presses a button of the bar's menu."""
    page.evaluate("document.getElementById('menu').open = true")
    page.click(f"#menu [value={value}]")


def is_in_sight(page: Any, query: str) -> bool:
    """Whether the beginning of an element lies between the bar and the lower edge of the window."""
    page.wait_for_timeout(100)  # a view is scrolled once more after it is drawn
    found: bool = page.eval_on_selector(
        query,
        """element => {
          const bar = document.querySelector("header.bar").getBoundingClientRect();
          const top = element.getBoundingClientRect().top;
          return top >= Math.max(0, bar.bottom - 1) && top < innerHeight;
        }""",
    )
    return found
