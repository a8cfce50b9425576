"""What stands around a plan's measures: titles, document numbers, notices, preambles, signatures, annexes."""

from __future__ import annotations

import re

from conform.data import any_word, words_of
from conform.text.dates import DATE, iso
from conform.text.numbering import HAN
from conform.text.offices import offices
from conform.text.titles import TITLE

# 某政办发〔2023〕7号, and 国办发〔20xx〕18号 as web collections blank it
NUMBER = re.compile(rf"{HAN}{{1,14}}\s*[^\w\s]\s*(\d{{4}}|20[xX×]{{2}})\s*[^\w\s]\s*第?\s*(\d{{1,4}}|[xX×]+)\s*号")
# 岚政办发〔2022〕15号          签发人：周某某 · （青署发〔2022〕1号）
_NUMBERED = re.compile(
    rf"[（(【\[]?\s*(?P<number>{NUMBER.pattern})\s*[）)】\]]?(?:\s+(?:会?签\s*发?\s*人?|缓急|密级).*)?"
    rf"|签\s*发\s*人\s*[:：].{{0,20}}?\s(?P<signed>{NUMBER.pattern})"
)
# 云府令第 121 号 · 云岚市人民政府公告（2022年第5号）; “第121号” needs the line before
_DECREE = re.compile(
    rf"(?P<of>{HAN}{{0,24}}?)\s{{0,9}}(?P<nth>[（(]?\s{{0,9}}(?:\d{{4}}\s*年)?\s{{0,9}}第\s*[\d一二三四五六七八九十百零〇○]{{1,6}}\s*号\s*[）)]?)"
)
_DECREES = words_of("documents", "decrees")
DRAFT = re.compile(rf"[（(]?(?:公开)?(?:{any_word('documents', 'drafts')}|此件[^）)]{{2,12}})[）)]?")
ADDRESSEE = re.compile(
    rf"[^。；]{{0,20}}各[^。；]{{2,200}}[:：]|[^。；]{{2,80}}(?:{any_word('documents', 'addressees')})[:：]"
)
_NOTICE = re.compile(
    r"印发给你们|现将[《〈].{2,200}?(?:印发|下发|公布)|现予(?:印发|公布|发布|施行)|请(?:认真|结合实际|遵照|抓好)[^。]{0,20}(?:执行|落实|实施)|特此通知|"
    r"^《[^》]{2,90}》(?:已|业|经)[^。]{0,80}(?:通过|同意|批准|审定)"
)
_PREAMBLE = re.compile(
    r"(?:(?:制定|制订|拟定|拟订|形成|提出|出台)(?:了)?(?:本|如下|以下|该)[\w（）()]{0,16}|(?:通知|意见)如下)[。：:]?$"
)
OPENING = re.compile(any_word("documents", "openings"))
CLOSING = re.compile(
    rf"(?:本\w{{0,10}}?(?:{any_word('documents', 'plans')})|\w{{0,6}})(?:[（(]\w{{2,6}}[）)])?自?\w{{0,24}}"
    rf"(?:起(?:{any_word('documents', 'forces')})|(?:{any_word('documents', 'acts')})之日起)"
    r"|本\w{0,10}(?:由[\w、]{2,40}负责解释|有效期|未尽事宜)|\w{2,16}与本\w{2,8}不一致的"
)
_HEADS = words_of("documents", "heads")
FINAL = re.compile(
    r"(?:完成|工作|时间)(?:时限|时间|节点|进度|要求)\s*[:：]|(?:信息)?公开(?:方式|属性|形式|类别)\s*[:：]|抄\s*送\s*[:：]|联\s*系\s*(?:人|电话)\s*[:：]|[（(]此件|[（(]联系人|"
    r"(?:校对|责任编辑|主题词)\s*[:：]"
)
ANNEX = re.compile(r"[（(]?附\s*[件表录]?\s*[\d一二三四五六七八九十]{0,3}\s*(?:[:：.．、]|$|\s)")
_ROLES = "|".join(map(r"\s*".join, words_of("documents", "roster")))
ROSTER = re.compile(rf"(?:常务)?(?:第[一二]|副)?\s*(?:{_ROLES})(?:单位)?\s*[:：]")
# Characters: of a line that may sign, of the end that tells a preamble, of the beginning that tells a notice.
# Judgements: a fifth more or less moves no clause of five real plans and the examples.
_SIGNATURE, _TAIL, _HEAD = 120, 60, 600


def is_signature(line: str) -> bool:
    """“某市人民政府办公室”, “2022年6月28日”, or both in a line of their own."""
    if len(line) > _SIGNATURE:
        return False
    dated = DATE.search(line)
    if dated and iso(dated[0]) and line[dated.end() :].strip() in ("", "印发"):
        line = line[: dated.start()].rstrip()
    return bool(offices(line)) if line else bool(dated)


_DATED_END = re.compile(DATE.pattern + r"\s*(?:印发)?$")
_HEAD_ENDS = re.compile(rf"\s*(?:文件|{'|'.join(_DECREES)})$")


def is_head(line: str) -> bool:
    """“某市人民政府办公室文件”, “某市人民政府令”: what stands in red above a document's number."""
    return bool(_HEAD_ENDS.search(line) and signing(line))


def signing(line: str) -> tuple[str, ...]:
    """The offices of a signature, “某市人民政府 2022年5月18日印发”, or of a document's head."""
    office = _DATED_END.sub("", line).strip()
    return offices(_HEAD_ENDS.sub("", office)) if office else ()


def document_number(line: str, before: str = "") -> str | None:
    """The number that a line is, alone, in brackets or beside the signatory's name; `before` is the line above it."""
    if found := _NUMBERED.fullmatch(line):
        return found["number"] or found["signed"]
    if (decree := _DECREE.fullmatch(line)) is None:
        return None
    if decree["of"]:
        return line if decree["of"].endswith(_DECREES) else None
    return before + decree["nth"] if before.endswith(_DECREES) else None


def is_table_head(line: str) -> bool:
    """“序号<tab>重点任务<tab>责任单位”: the first row of a table."""
    return ("\t" in line or "|" in line) and any(head in line for head in _HEADS) and "。" not in line


def is_preamble(text: str) -> bool:
    """“…，制定本方案。”, “…，现提出如下实施意见：”."""
    return bool(_PREAMBLE.search(text[-_TAIL:]))


def is_notice(text: str) -> bool:
    """“现将《…方案》印发给你们，请认真组织实施。”"""
    return bool(_NOTICE.search(text[:_HEAD]))


def is_closing(line: str) -> bool:
    """Whether what stands at a plan's end begins: a signature, 附件, 抄送, “本方案自印发之日起施行”."""
    return any(form.match(line) for form in (CLOSING, FINAL, ANNEX)) or is_signature(line)


def is_fixed(line: str) -> bool:
    """Whether a line's form alone tells that it is a title, a number, a date or the like."""
    if len(line) > _HEAD:
        return False
    forms = (TITLE, ADDRESSEE, DRAFT)
    return is_signature(line) or document_number(line) is not None or any(form.fullmatch(line) for form in forms)
