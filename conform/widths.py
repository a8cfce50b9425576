"""Signs of two widths, ５ and 5, （ and (: each table is for `str.translate`, one sign for one, so that places stay."""

from __future__ import annotations

_APART = 0xFEE0  # from a sign of ASCII to its wide twin, by code: 5 → ５

NARROW = {code: code - _APART for code in range(0xFF01, 0xFF5F)}  # ！ to ～
DIGITS = {wide: narrow for wide, narrow in NARROW.items() if chr(narrow).isdigit()}
LETTERS = {wide: narrow for wide, narrow in NARROW.items() if chr(narrow).isalnum()}  # and digits
WIDE = {narrow: wide for wide, narrow in NARROW.items() if chr(narrow) in ",;:()!?"}  # as Chinese texts have them
# What makes no difference to a reader, in one width.
ALIKE = LETTERS | WIDE | str.maketrans("“”‘’〈〉", "\"\"''<>")
