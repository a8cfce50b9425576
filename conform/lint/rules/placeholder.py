"""Blanks that were never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import any_of, passages
from conform.model import Kind, Report
from conform.model.finding import Finding, Severity

# One sign for all that are written for a blank, so that the patterns stay small and quick to compile.
_SIGNS = str.maketrans("x×✕ｘＸⅹ＿＊", "XXXXXX_*")
_GAP = r"[^\S\n]"
# After 某 or a single X these are a blank; 某市场 and X线 are not.
_PLACES = "省|市(?!场)|[县縣](?!级|域)|[区區](?!域|间|段|块)|州(?!际)|盟|旗|镇|乡"
_COUNTED = any_of("blanks", "counted")
_NAMED = f"{_PLACES}|{any_of('blanks', 'bodies')}|{_COUNTED}"
_WORDS = "|".join(
    (
        # 20xx年, 20xx年xx月, 202X年, 〔20xx〕; not 20×30
        r"(?<!\d)20(?:[X*○△□]{2}|\d[X_]|[X*](?=年))(?!\d)\s?年?(?:X{1,2}月(?:X{1,2}日)?)?",
        # XX市, ××医院; not XXL, 3××, XX型
        rf"(?<![A-Za-z\d])XX+(?![A-Za-z\d]|型|染色体)(?:{_NAMED})?",
        # X月X日, X个; not X线, 1+X个, 3×个
        rf"(?<![A-Za-z\d+＋”·-])X(?:{_PLACES}|{_COUNTED})(?:X日)?",
        # 某某医院, 某市; 张某某 is a person whose name is withheld
        rf"某某(?:{_NAMED})|(?<!\w)某某|(?<![在是某])某(?:{_PLACES})",
        r"(?<![二一三四五六七八九十])[○◯]{2,}(?![一二三四五六七八九十○年])",
        rf"〔(?:19|20)\d\d〕{_GAP}*号|第{_GAP}{{2,}}号",
        # （具体时间待定）, （此处填写数量）
        rf"[（(【\[][^（）()【】\[\]]{{0,12}}待(?:{any_of('blanks', 'open')})[）)】\]]",
        r"[（(【\[](?:待定|(?:此处|此项|这里|请)(?:另?填写?|插入|补充|注明|写明|输入))[^）)】\]]{0,30}[）)】\]]",
        # 人数待定。; not 待定点医院验收, 有待定期
        r"(?<![有亟等期对善接])待(?:定|补充|填写)(?=[，。；、]|$)|\b(?:TBD|TODO)\b",
    )
)
# What the plan has no right to leave open, but a form in its annex has.
_SPACES = "|".join(
    (
        r"(?<!\d)20_{1,4}年|__+|[□▢]{2,}",
        rf"【{_GAP}*】|〔{_GAP}*〕|《{_GAP}*》|（{_GAP}*）|\({_GAP}+\)",
        rf"(?:20\d\d|20){_GAP}*年{_GAP}+月(?:{_GAP}*日)?|20{_GAP}{{2,}}年|(?<=\d月){_GAP}+日(?![均常间])",
    )
)
_BLANK_WORD = re.compile(_WORDS, re.MULTILINE)
_BLANK_SPACE = re.compile(_SPACES)
_ANNEX = re.compile(r"附\s*[件表录]")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every blank in a clause."""
    annexed = False
    for clause, (start, text) in zip(report.plan.clauses, passages(report), strict=True):
        annexed = clause.kind is Kind.CONTEXT and (annexed or bool(_ANNEX.match(clause.text)))
        for pattern in (_BLANK_WORD,) if annexed else (_BLANK_WORD, _BLANK_SPACE):
            for blank in pattern.finditer(text.translate(_SIGNS)):
                at, to = start + blank.start(), start + blank.end()
                yield rule.of(report, at, to, words=text[slice(*blank.span())].strip())


RULE = Rule("PB001", "placeholder", Severity.ERROR, find)
