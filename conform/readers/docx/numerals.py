"""Numbers as Word writes them: ECMA-376 part 1, §17.18.59 ST_NumberFormat, as far as Chinese files use it."""

from __future__ import annotations

from collections.abc import Callable

from conform.text.numerals import UNITS, in_chinese

PLAIN = "〇一二三四五六七八九"
FORMAL = "零壹贰叁肆伍陆柒捌玖"
FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
FORMAL_UNITS = ("", "拾", "佰", "仟")
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MAX_ROMAN, MAX_LETTERS = 32_767, 780  # Word's own limits; they keep a hostile start value from making a long number


def _counting(value: int) -> str:
    """21 → 二十一, 105 → 一百零五; Word writes a lone zero as 〇."""
    return in_chinese(value, PLAIN)


def _up_to_99(value: int) -> str:
    """Counting to 99, then digit by digit: 21 → 二十一, 105 → 一○五."""
    return _counting(value) if value < 100 else _digits(value, "○" + PLAIN[1:])  # noqa: PLR2004 - as Word describes the style


def _digits(value: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(value))


def _letters(value: int) -> str:
    """1 → a, 26 → z, 27 → aa, 53 → aaa: Word repeats the letter."""
    if not 0 < value <= MAX_LETTERS:
        return str(value)
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(value: int) -> str:
    if not 0 < value <= MAX_ROMAN:
        return str(value)
    text = ""
    for worth, letters in ROMAN:
        times, value = divmod(value, worth)
        text += letters * times
    return text


def _listed(signs: str) -> Callable[[int], str]:
    """1 → the first of the signs; a number behind the last one is written in digits."""
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


def _sexagenary(value: int) -> str:
    return STEMS[(value - 1) % 10] + BRANCHES[(value - 1) % 12]


_CIRCLED = _listed(_run("①", 20) + _run("㉑", 15) + _run("㊱", 15))

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02d}",
    "numberInDash": lambda value: f"- {value} -",
    "decimalFullWidth": lambda value: _digits(value, "０１２３４５６７８９"),
    "decimalFullWidth2": lambda value: _digits(value, "０１２３４５６７８９"),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedFullstop": _listed(_run("⒈", 20)),
    "decimalEnclosedParen": _listed(_run("⑴", 20)),
    "ideographEnclosedCircle": _listed(_run("㊀", 10)),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _up_to_99,
    "taiwaneseCounting": _up_to_99,
    "chineseCountingThousand": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": lambda value: in_chinese(value, PLAIN, UNITS, ""),
    "koreanDigital2": lambda value: _digits(value, PLAIN),
    "ideographDigital": lambda value: _digits(value, PLAIN),
    "japaneseDigitalTenThousand": lambda value: _digits(value, PLAIN),
    "taiwaneseDigital": lambda value: _digits(value, "○" + PLAIN[1:]),
    "chineseLegalSimplified": lambda value: in_chinese(value, FORMAL, FORMAL_UNITS),
    "ideographLegalTraditional": lambda value: in_chinese(value, FORMAL_TRADITIONAL, FORMAL_UNITS),
    "ideographTraditional": _listed(STEMS),
    "ideographZodiac": _listed(BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "bullet": lambda value: "",
    "none": lambda value: "",
}


def numeral(value: int, form: str) -> str:
    """A number in a format; one that is not known here is written in digits."""
    if value < 0:
        return str(value)
    return FORMATS.get(form, str)(value)
