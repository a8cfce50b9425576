"""A reference for people, and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import factory

from conform.data import data_folder
from conform.messages import Lang
from conform.model import Origin
from conform.render.reference import line, page, to_json, whereabouts

REFERENCE = factory.reference()


def test_a_line_leaves_out_what_is_not_known_and_holds_no_control():
    assert line(REFERENCE, Lang.EN).startswith("test-2024-1  试发〔2024〕1号  关于医院发展的试行意见  ")
    odd = line(replace(REFERENCE, number="", title="甲\x1b"), Lang.EN)
    assert odd.startswith("test-2024-1  甲\\x1b  ") and odd.count("\n") == 1


def test_where_it_is_and_what_is_attached():
    assert whereabouts(REFERENCE, Path("/x/a.toml"), Lang.EN) == "    /x/a.toml\n"
    assert str(data_folder("reference")) not in whereabouts(REFERENCE, data_folder("reference") / "a.toml", Lang.EN)
    official = replace(REFERENCE, official=Origin("意见.txt", "a" * 64))
    assert "意见.txt" in whereabouts(official, Path("/x/a.toml"), Lang.EN).splitlines()[1]


def test_one_measure_alone_has_its_section_and_no_other():
    whole, part = "".join(page(REFERENCE, None, Lang.EN)), "".join(page(REFERENCE, "02", Lang.EN))
    assert "一、总体要求" in whole and "一、总体要求" not in part
    assert "二、构建新体系" in part and "02.1" in part and "03.1" not in part


def test_programs_get_sections_only_of_a_whole_one():
    def rows(**how):
        return json.loads("".join(to_json([(REFERENCE, None)], **how)))["references"][0]

    assert "sections" not in rows(whole=False) and rows(whole=False)["path"] is None
    assert rows(whole=False)["counts"] == {"sections": 2, "measures": 3, "requirements": 7}
    (section,) = rows(whole=True, wanted="02")["sections"]
    assert [measure["id"] for measure in section["measures"]] == ["02"]
