"""bytes → text: which encoding is taken, and what is refused."""

from __future__ import annotations

import codecs

import pytest

from conform.errors import InputError
from conform.readers.encoding import PLAUSIBLE, decode, share

TEXT = "云岚市人民政府办公室关于推动公立医院高质量发展的实施方案。各县（市、区）人民政府要加强领导，落实责任。"
OLD = "雲嵐市人民政府辦公室關於推動公立醫院高質量發展的實施方案。各縣人民政府要加強領導，落實責任。"


def fault(data: bytes, **how: str) -> InputError:
    with pytest.raises(InputError) as raised:
        decode(data, "a.txt", **how)
    return raised.value


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_the_encoding_is_told_from_the_words(codec: str):
    assert decode(TEXT.encode(codec), "a.txt") == (TEXT, codec)


def test_big5_is_told_from_gb18030():
    assert decode(OLD.replace("嵐", "南").encode("big5"), "a.txt") == (OLD.replace("嵐", "南"), "big5")


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_a_mark_decides_and_is_no_text(mark: bytes, codec: str, name: str):
    assert decode(mark + TEXT.encode(codec), "a.txt") == (TEXT, name)


def test_what_the_file_says_of_itself_is_believed_where_it_works():
    data = "短文".encode("gb18030")
    assert decode(data, "a.html", declared="gb2312") == ("短文", "gb18030")
    assert decode(TEXT.encode(), "a.html", declared="gb2312")[1] == "utf-8"
    assert decode(TEXT.encode("gb18030"), "a.html", declared="no-such")[1] == "gb18030"


def test_the_user_is_obeyed():
    assert decode(TEXT.encode("gbk"), "a.txt", encoding="GB2312") == (TEXT, "gb18030")
    assert decode(codecs.BOM_UTF8 + b"a", "a.txt", encoding="utf-8")[0] == "a"
    error = fault(TEXT.encode("gbk"), encoding="utf-8")
    assert (error.key, error.values["offset"]) == ("input.undecodable", 0)
    assert fault(b"a", encoding="no-such").key == fault(b"a", encoding="hex").key == "input.encoding_unknown"


def test_what_is_no_text_is_refused_with_its_place():
    assert fault(b"abc\0\0\1\2\3").key == "input.binary"
    assert fault(b"\1\2\3\4 text " * 9).values["offset"] == 0
    assert fault(bytes(range(128, 256)) * 3).key in ("input.encoding_unclear", "input.binary")


def test_a_control_here_and_there_is_no_reason():
    text = TEXT * 5 + "\x0b\x01"
    assert decode(text.encode(), "a.txt")[0] == text


def test_a_right_decoding_stands_far_above_a_wrong_one():
    assert share(TEXT) > 3 * PLAUSIBLE > PLAUSIBLE > share(TEXT.encode("gb18030").decode("big5", "ignore"))
    assert share("abc") == 0
