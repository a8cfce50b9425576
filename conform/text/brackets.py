"""The signs that stand round the year of a document number: 国办发〔2021〕18号, and what is set for 〔〕."""

from __future__ import annotations

# As people write them, well or nearly so.
USUAL = ("〔〕", "[]", "()", "（）", "【】", "［］", "〈〉", "《》", "{}", "﹝﹞")
# What converters and input methods put in their place.
ODD = (
    "〖〗",
    "﹙﹚",
    "「」",
    "『』",
    "〘〙",
    "〚〛",
    "⟦⟧",
    "⟨⟩",
    "⦗⦘",
    "❲❳",
    "❨❩",
    "‹›",
    "«»",
    "<>",
    "｛｝",
    "﹛﹜",
    "⁅⁆",
    "⦅⦆",
)
QUOTES = ("„‟", "„“", "„”", "“”", "‘’", "‚‛", "''", '""', "〝〞", "〝〟")

OPENING = "".join(dict.fromkeys(pair[0] for pair in (*USUAL, *ODD, *QUOTES)))
CLOSING = "".join(dict.fromkeys(pair[1] for pair in (*USUAL, *ODD, *QUOTES)))
