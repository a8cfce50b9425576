"""An old kernel: what came after Chromium 78 is taken away, and everything works all the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import factory
import pytest
from browsing import names, opened, shown, write
from test_decide_page import progress

# Chromium 79 to 120 brought these.
MASK = """
const gone = ["DecompressionStream", "CompressionStream", "structuredClone", "Highlight", "ResizeObserver"];
for (const name of gone) delete window[name];
delete Array.prototype.at;
delete Array.prototype.findLast;
delete Array.prototype.toSorted;
delete String.prototype.at;
delete String.prototype.replaceAll;
delete Object.hasOwn;
delete Promise.any;
delete Element.prototype.replaceChildren;
Object.defineProperty(navigator, "clipboard", { value: undefined });
for (const type of [Element, Document]) {
  for (const name of ["matches", "closest", "querySelector", "querySelectorAll"]) {
    const own = type.prototype[name];
    if (own) type.prototype[name] = function (query) {
      if (/:(is|where|has)\\(|:not\\([^()]*,/.test(query)) throw new SyntaxError(query);
      return own.call(this, query);
    };
  }
}
"""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    reports = [factory.report(name) for name in ("甲.txt", "乙.txt", "丙.txt")]
    return write(tmp_path_factory.mktemp("old") / "three.html", *reports)


def test_an_old_kernel_can_do_everything(browser: Any, three: Path) -> None:
    with opened(browser, three) as page:
        page.add_init_script(MASK)
        page.reload()
        assert page.evaluate("'DecompressionStream' in window") is False
        page.click("#matrix th[data-measure='02'] button")
        page.click("#matrix-wording")
        page.wait_for_function("() => document.querySelectorAll('#wordings tbody tr').length === 3")
        page.evaluate("conform.go('#p2')")
        assert page.locator("#p2 .rows-of:not([hidden]) .row").count() == 6
        page.click(".chips [value=omitted]")
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        page.keyboard.press("u")
        page.keyboard.press("c")
        assert progress(page) == "已决定 0/6"
        for key, view in (("3", "compare"), ("2", "reference"), ("4", "summary")):
            page.keyboard.press(key)
            assert shown(page) == view
        page.click("#language")
        assert names(page, "article.plan") == ["p2"]


@pytest.mark.parametrize(("locale", "tag"), [("zh-CN", "zh-CN"), ("zh-TW", "zh-CN"), ("en-GB", "en"), ("fr", "en")])
def test_the_language_is_the_browsers_unless_it_was_asked_for(
    browser: Any, tmp_path: Path, locale: str, tag: str
) -> None:
    said = "document.documentElement.lang"
    with opened(browser, write(tmp_path / "r.html", factory.report(), lang_asked=False), locale=locale) as page:
        assert page.evaluate(said) == tag
    with opened(browser, write(tmp_path / "s.html", factory.report()), locale=locale) as page:
        assert page.evaluate(said) == "zh-CN"


def test_what_is_packed_is_unpacked_without_the_browsers_help(browser: Any, three: Path) -> None:
    """Blocks stored as they are, with fixed codes and with their own."""
    import random
    import zlib
    from base64 import b64encode

    chosen = random.Random(7)
    texts = ["", "甲", "要求" * 5000, "".join(chr(chosen.randrange(0x4E00, 0x9FFF)) for _ in range(3000))]
    with opened(browser, three) as page:
        for text in texts:
            for level in (0, 1, 9):
                packed = b64encode(zlib.compress(text.encode(), level)).decode()
                assert page.evaluate("packed => conform.inflate(packed)", packed) == text
