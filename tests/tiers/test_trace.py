"""A chain of references: where each measure of a county's plan was born, and which tier made which change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from common import EXAMPLES, Ran

CHAIN = EXAMPLES / "chain"
NATION, PROVINCE, CITY = "gbf-2021-18", "province", "city"
WAYS = ("-r", NATION, "-r", CHAIN / "province.txt", "-r", CHAIN / "city.txt")
# What was planted: words of a clause of the county's plan, and the tier that it comes from.
BORN = {
    "以建立健全现代医院管理制度为目标": NATION,  # copied by every tier
    "做实责任制整体护理": NATION,  # past province and city
    "县医院建成远程会诊中心": NATION,  # re-worded by the province, put off by city and county
    "医疗废物集中处置率": PROVINCE,
    "检查检验结果互认": PROVINCE,
    "青年医师巡诊队": CITY,
    "滨江路新建一处母婴驿站": None,
}


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from conform.app.app import run

    out = tmp_path_factory.mktemp("chain") / "county.json"
    assert run([str(word) for word in ("check", CHAIN / "county.txt", *WAYS, "-q", "-o", out)]) == 0
    return json.loads(out.read_text(encoding="utf-8"))["reports"][0]


def requirement(raw: Any, reference: str, words: str) -> Any:
    (found,) = (row for row in raw["requirements"] if row["reference"] == reference and words in row["text"])
    return found


def weak(changes: Any) -> list[tuple[str, str, str | None]]:
    """Kind, the plan's words and the tier of what was weakened."""
    return [(row["kind"], row["plan"], row["tier"]) for row in changes if row["direction"] == "weaker"]


@pytest.mark.parametrize(("words", "tier"), BORN.items())
def test_every_clause_was_born_where_it_was_planted(raw: Any, words: str, tier: str | None) -> None:
    (clause,) = (row for row in raw["clauses"] if words in row["text"])
    assert clause["origin"] == tier
    assert (clause["status"] == "added") == (tier is None)


def test_what_the_province_weakened_is_told_at_the_province(raw: Any) -> None:
    nurses = requirement(raw, NATION, "增加护士配备")
    province, city = nurses["lineage"]
    assert weak(province["changes"]) == [("target", "1:1.8", None)]
    assert weak(city["changes"]) == [("target", "1:1.8", PROVINCE)]
    assert weak(nurses["changes"]) == [("target", "1:1.5", None)]  # the county went further


def test_what_the_city_weakened_is_not_blamed_on_the_county(raw: Any) -> None:
    waste = requirement(raw, PROVINCE, "医疗废物")
    (city,) = waste["lineage"]
    assert weak(city["changes"]) == [("target", "95%", None)]
    assert weak(waste["changes"]) == [("target", "95%", CITY)]
    assert requirement(raw, CITY, "医疗废物")["status"] == "inherited"


def test_a_deadline_put_off_at_two_tiers_is_told_at_both(raw: Any) -> None:
    centre = requirement(raw, PROVINCE, "远程会诊中心")
    assert weak(centre["lineage"][0]["changes"]) == [("deadline", "2025年底前", None)]
    assert weak(centre["changes"]) == [("deadline", "2026年底前", None)]


def test_a_weaker_modality_is_the_countys_own(raw: Any) -> None:
    mutual = requirement(raw, PROVINCE, "检查检验结果互认")
    assert mutual["lineage"][0]["status"] == "inherited"
    assert weak(mutual["changes"]) == [("modality", "鼓励", None)]


def test_what_a_tier_left_out_is_told_there(raw: Any) -> None:
    wards = requirement(raw, NATION, "适度建设发展多院区")
    assert [row["status"] for row in wards["lineage"]] == ["inherited", "omitted"]
    assert wards["status"] == "omitted"
    assert requirement(raw, PROVINCE, "医疗质量互查机制")["lineage"][0]["status"] == "omitted"


def test_the_terminal_shows_the_tiers_as_columns(conform: Callable[..., Ran]) -> None:
    ran = conform("check", CHAIN / "county.txt", *WAYS, "--lang", "zh", "--full")
    assert ran.code == 0
    lines = ran.out.split("\n")
    head = next(number for number, line in enumerate(lines) if line.split() == ["国家", "省", "市"])
    (row,) = (line for line in lines[head:] if "青年医师巡诊队" in line and "★" in line)
    assert "★√" in row
    assert "国家 → 省 ≈ 目标降低 1:2→1:1.8 → 市 ≈" in ran.out
    assert "目标降低 98%→95%（市已改）" in ran.out


def test_one_reference_is_no_chain(conform: Callable[..., Ran]) -> None:
    raw = json.loads(conform("check", CHAIN / "county.txt", "-f", "json").out)["reports"][0]
    assert {row["origin"] for row in raw["clauses"]} == {None}
    assert not any(row["lineage"] for row in raw["requirements"])


def test_the_plan_as_its_own_tier_is_allowed_and_said(conform: Callable[..., Ran], tmp_path: Path) -> None:
    county = CHAIN / "county.txt"
    ran = conform("check", county, "-r", NATION, "-r", county, "-f", "json")
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    report = json.loads(ran.out)["reports"][0]
    own = [row["status"] for row in report["requirements"] if row["reference"] == "county"]
    assert own
    assert set(own) == {"inherited"}


def test_the_json_of_a_chain_is_valid(conform: Callable[..., Ran]) -> None:
    from jsonschema import Draft202012Validator

    rules = json.loads(conform("schema").out)
    document = json.loads(conform("check", CHAIN / "county.txt", *WAYS, "-f", "json").out)
    assert list(Draft202012Validator(rules).iter_errors(document)) == []


def test_what_a_tier_restored_is_not_blamed_on_the_one_above(conform: Callable[..., Ran], tmp_path: Path) -> None:
    city = (CHAIN / "city.txt").read_text("utf-8").replace("1:1.8", "1:2")
    county = (CHAIN / "county.txt").read_text("utf-8").replace("1:1.5", "1:1.8")
    (tmp_path / "city.txt").write_text(city, "utf-8")
    (tmp_path / "county.txt").write_text(county, "utf-8")
    ways = ("-r", NATION, "-r", CHAIN / "province.txt", "-r", tmp_path / "city.txt")
    report = json.loads(conform("check", tmp_path / "county.txt", *ways, "-f", "json").out)["reports"][0]
    assert weak(requirement(report, NATION, "增加护士配备")["changes"]) == [("target", "1:1.8", None)]


def test_tiers_out_of_order_are_told(conform: Callable[..., Ran]) -> None:
    ran = conform("check", CHAIN / "county.txt", "-r", CHAIN / "city.txt", "-r", NATION, "-q", "--lang", "en")
    assert "highest tier" in ran.err


@pytest.mark.parametrize("name", ["folder", "picture.png", "large.txt"])
def test_a_tier_that_is_none_is_one_line(conform: Callable[..., Ran], tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "large.txt").write_text("一、总则\n应当加强管理。\n" * 400_000, "utf-8")
    ran = conform("check", CHAIN / "county.txt", "-r", tmp_path / name)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert name in ran.err


def test_a_plan_of_a_collection_is_chosen_by_its_number(conform: Callable[..., Ran], tmp_path: Path) -> None:
    both = "".join(
        f"实施方案 篇{n}\n{(CHAIN / f).read_text('utf-8')}\n" for n, f in ((1, "province.txt"), (2, "city.txt"))
    )
    (tmp_path / "both.txt").write_text(both, "utf-8")
    ran = conform("check", CHAIN / "county.txt", "-r", tmp_path / "both.txt")
    assert (ran.code, ran.err.count("#N")) == (2, 1)
    assert conform("check", CHAIN / "county.txt", "-r", f"{tmp_path / 'both.txt'}#2", "-q").code == 0
