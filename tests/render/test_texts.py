"""Sentences of the page's interface, which its script can say again."""

from __future__ import annotations

import json

import pytest

from conform.messages import SENTENCES, Lang, say
from conform.render._texts import Texts

KEY = "report.part"


def test_a_sentence_carries_its_key_and_its_values():
    shown = Texts(Lang.EN)(KEY, part=1, parts="<b>")
    assert 'data-say="report.part"' in shown and "&lt;b&gt;" in shown and "<b>" not in shown
    assert 'data-with="part=1\nparts=&lt;b&gt;"' in shown


def test_one_without_values_is_made_once():
    texts = Texts(Lang.ZH)
    assert texts("report.untitled") is texts("report.untitled")
    assert say("report.untitled", Lang.ZH) in texts("report.untitled")


def test_attributes_say_what_they_are_for():
    texts = Texts(Lang.EN)
    assert texts.label("report.untitled").startswith(" aria-label=")
    assert texts.hint("report.untitled").startswith(" title=")
    assert "data-with" not in texts.hint("report.untitled")


def test_what_nobody_wrote_is_its_key():
    texts = Texts(Lang.EN)
    assert texts.tell("repair.no<such") == "no&lt;such"
    assert "data-say" in texts.tell("note.ocr:3") and "3" in texts.tell("note.ocr:3")


def test_the_page_gets_both_languages_of_what_was_said_and_of_its_scripts_families():
    texts = Texts(Lang.EN, ("status.",))
    texts.words("report.untitled")
    both = json.loads(texts.block())
    assert both["report.untitled"] == list(SENTENCES["report.untitled"])
    assert "status.omitted" in both and KEY not in both


def test_no_sentence_breaks_out_of_the_block(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(SENTENCES, "status.odd", ("</script>&", "<b>"))
    block = Texts(Lang.EN, ("status.",)).block()
    assert "<" not in block and "&" not in block
    assert json.loads(block)["status.odd"] == ["</script>&", "<b>"]
