"""What every HTML file is put into."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

from conform.messages import Lang
from conform.render.frame import frame, tame


def hash_of(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def test_the_policy_lets_its_own_style_and_script_work_and_nothing_else():
    found = frame(Lang.ZH, ("page.css",), ("page.js",))
    allowed = dict(part.strip().split(" ", 1) for part in found["policy"].split(";"))
    assert allowed["style-src"] == f"'{hash_of(found['style'])}'"
    assert allowed["script-src"] == f"'{hash_of(found['script'])}'"
    assert {allowed[name] for name in ("default-src", "base-uri", "form-action")} == {"'none'"}
    assert not re.search("unsafe|http", found["policy"])


def test_the_language_is_told():
    assert [frame(lang, ("page.css",), ())["language"] for lang in (Lang.ZH, Lang.EN)] == ["zh-CN", "en"]


def test_text_is_tamed_and_the_pages_own_markup_is_not():
    assert tame("a\u202eb") == "a\\u202eb"
    own = Markup("<b>\u202e</b>")
    assert tame(own) is own and tame(3) == 3
