"""Kept programs of regular expressions: the same answers, nothing of a plan in them, no harm where they are damaged."""

from __future__ import annotations

import marshal
import subprocess
import sys
from pathlib import Path

import pytest
from common import EXAMPLES

from conform.programs import MOST

CHECK = (sys.executable, "-m", "conform", "check", str(EXAMPLES / "lanting-city.txt"), "-f", "json")


def check(env: dict[str, str]) -> bytes:
    return subprocess.run(CHECK, capture_output=True, check=True, env=env).stdout


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    import os

    return {**os.environ, "CONFORM_CACHE_DIR": str(tmp_path)}


def kept(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "kept").glob("programs-*.marshal")
    return found


def test_the_second_call_reads_what_the_first_one_kept(env: dict[str, str], tmp_path: Path):
    first = check(env)
    before = kept(tmp_path).read_bytes()
    assert len(marshal.loads(before)) > 100
    assert check(env) == first
    assert kept(tmp_path).read_bytes() == before  # nothing was new


@pytest.mark.parametrize(
    "damage", [b"", b"no marshal", marshal.dumps([1, 2]), marshal.dumps({("x", 0): 3}), b"\xff" * 64]
)
def test_a_damaged_file_is_made_anew(damage: bytes, env: dict[str, str], tmp_path: Path):
    first = check(env)
    kept(tmp_path).write_bytes(damage)
    assert check(env) == first
    assert len(marshal.loads(kept(tmp_path).read_bytes())) > 100


def test_only_patterns_of_modules_are_kept(env: dict[str, str], tmp_path: Path):
    check(env)
    code = (
        "import re; from conform.programs import keep_programs; keep_programs();"
        "import conform.text.numbering, tomli; re.compile('某个方案里的句子'); re.compile(b'x'); re.compile('');"
        "[re.compile(each) for each in ['另一句']]; from conform.programs import of_words; of_words('牵头|负责')"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
    patterns = {pattern for pattern, _ in marshal.loads(kept(tmp_path).read_bytes())}
    assert not {"某个方案里的句子", "另一句", b"x"} & patterns
    assert "牵头|负责" in patterns  # of a field
    texts = [pattern for pattern in patterns if isinstance(pattern, str)]
    assert any("相关文章" in text and "上下" in text for text in texts)  # of a comprehension in a module
    assert any("# hours" in text for text in texts)  # of tomli, which may be a module in C


def test_where_too_many_are_kept_those_that_were_not_used_go(env: dict[str, str], tmp_path: Path):
    check(env)
    known = marshal.loads(kept(tmp_path).read_bytes())
    some = next(iter(known.values()))
    kept(tmp_path).write_bytes(marshal.dumps(known | {(f"old{number}", 0): some for number in range(MOST)}))
    code = "from conform.programs import *; keep_programs(); import conform.text.numbering; of_words('x')"
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
    patterns = {pattern for pattern, _ in marshal.loads(kept(tmp_path).read_bytes())}
    assert "x" in patterns and "old1" not in patterns and 10 < len(patterns) < MOST


def test_kept_programs_match_as_compiled_ones(env: dict[str, str], tmp_path: Path):
    check(env)
    code = (
        "import re, re._compiler as c; own = c.compile; from conform.programs import keep_programs; keep_programs();"
        "from conform.text import numbering as n; text = '（十二）加强建设。第三条 12.推进';"
        "from conform.readers import html; found = [*vars(n).values(), *vars(html).values()];"
        "pairs = [(p, own(p.pattern, p.flags)) for p in found if isinstance(p, re.Pattern)];"
        "assert len(pairs) > 5 and any(isinstance(p.pattern, bytes) for p, _ in pairs);"
        "assert all(p.flags == q.flags and p.groups == q.groups for p, q in pairs);"
        "data = '<meta charset=gbk><p>第三条'.encode();"
        "assert all(p.findall(data) == q.findall(data) for p, q in pairs if isinstance(p.pattern, bytes));"
        "pairs = [pair for pair in pairs if isinstance(pair[0].pattern, str)];"
        "assert all([m.span() for m in p.finditer(text)] == [m.span() for m in q.finditer(text)] for p, q in pairs);"
        "assert all(p.groupindex == q.groupindex and p.groups == q.groups and p.flags == q.flags for p, q in pairs)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=env)


def test_classes_of_values_are_the_same_from_kept_code(env: dict[str, str], tmp_path: Path):
    check(env)
    keys = marshal.loads(kept(tmp_path).read_bytes())
    assert sum("_tuple_new" in text for text, mode in keys if mode == "eval") > 50
    assert any("__init__" in text for text, mode in keys if mode == "exec")
    code = (
        "from conform.programs import keep_programs; keep_programs();"
        "import dataclasses, pickle, typing; from conform.match.changes.pairing import Passage;"
        "from conform.model.field import Field; one = Passage('1', 2, text='甲');"
        "assert pickle.loads(pickle.dumps(one)) == one == one._make(one) and one._replace(at=3).at == 3;"
        "assert repr(one) == \"Passage(clause='1', at=2, text='甲', before='', after='', lead='')\";"
        "assert typing.get_type_hints(Passage)['at'] is int and Passage._field_defaults['lead'] == '';"
        "field = Field({}, {}); assert field.name == '' and field != Field({}, {}) and hash(field);"
        "assert dataclasses.replace(field, name='x').name == 'x'"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
