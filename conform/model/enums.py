"""The closed lists of words that stages speak in."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What became of a requirement."""

    INHERITED = "inherited"
    MODIFIED = "modified"
    OMITTED = "omitted"
    NOT_APPLICABLE = "not_applicable"


class Certainty(StrEnum):
    """How far a verdict can be trusted; a sure one is right in at least 95 of 100 cases."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBT = "doubt"


class ClauseStatus(StrEnum):
    """What a clause of the plan is to the reference."""

    LINKED = "linked"
    MIXED = "mixed"
    ADDED = "added"
    CONTEXT = "context"
    HEADING = "heading"


class Kind(StrEnum):
    """What a clause is by its form, before any comparison."""

    HEADING = "heading"
    MEASURE = "measure"
    CONTEXT = "context"


class Level(StrEnum):
    """Tier of government; 自治区 and 直辖市 stand with 省, 市辖区 and 旗 with 县."""

    NATION = "国家"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
