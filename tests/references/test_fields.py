"""The words of a field come with the reference: those of any text for all, those of health for health alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran, health
from plans import plan_of

from conform.errors import ReferenceFault
from conform.match.align import align
from conform.model import Field
from conform.pipeline import check_plan
from conform.references import load_reference
from conform.references.build import Naming, build
from conform.references.fields import field_for
from conform.references.writing import toml_of
from conform.text.field import FILES, general_field, general_words

Conform = Callable[..., Ran]

FOREST = """松原县林长制实施方案
一、压实责任
1.建立林长制。建立县、乡、村三级林长体系。县级林长由县政府主要负责人担任。
2.加强巡护。护林员每月巡护不少于二十天。完善森林防火应急预案。
二、保护资源
1.严格用途管制。禁止毁林开垦。
2.培育良种。建设省级林木良种基地。
"""
PROBE = """[reference]
id = "lin"
title = "林长制"
kind = "digest"
{field}
[[section]]
no = "一"
title = "一"
[[section.measure]]
id = "01"
title = "一"
requirements = [{{ id = "01.1", text = "建立林长体系" }}]
"""
OWN = """
[words]
synonyms = [["林长制", "山长制"], ["护林员", "巡山员"]]

[scope.ladders.often]
always = ["昼夜"]

[scope.ladders.wood]
all = ["全部林地"]
some = ["公益林"]

[actor]
bodies = ["林场"]
"""


def words_of(field: Field) -> set[str]:
    return {word for row in field.table.values() for word, _ in row}


def test_a_text_of_another_field_has_none_of_the_words_of_health():
    reference = build(plan_of(FOREST), Naming())
    assert reference.field is general_field()
    own = words_of(health()) - words_of(general_field())
    assert len(own) > 400 and {"医联体", "卫健委", "病人"} <= own
    assert words_of(reference.field).isdisjoint(own)
    for name, words in general_words()[0].items():
        assert reference.field.words[name] == words


def test_a_forest_plan_is_read_without_them_from_end_to_end(monkeypatch: pytest.MonkeyPatch):
    read, used = Field.read, []
    monkeypatch.setattr(Field, "read", lambda self, text: (used.append(self), read(self, text))[1])
    plan = plan_of(FOREST.replace("护林员", "护士").replace("森林防火", "癌症病人"))
    reference = build(plan_of(FOREST), Naming())
    check_plan(plan, [reference])
    own = words_of(health()) - words_of(general_field())
    assert used and all(words_of(field).isdisjoint(own) for field in {id(field): field for field in used}.values())
    texts = [segment.text for segment in _segments(plan, reference)]
    assert any("癌症" in text for text in texts)  # which is 肿瘤 in the words of health
    assert any("肿瘤" in segment.text for segment in _segments(plan, load_reference()))


def _segments(plan, reference):
    from conform.match.align import Search

    assert align(plan, reference).reference is reference
    return Search(plan, reference).scan.segments


@pytest.mark.parametrize(
    "text",
    [
        f"根据《{load_reference().title}》，制定本方案。",
        "按照国办发〔2021〕18号文件要求，制定本方案。",
        "按照国办发[2021]18号文件要求，制定本方案。",
        "为推动公立医院高质量发展，制定本方案。",
    ],
)
def test_a_text_that_names_a_reference_has_its_field(text: str):
    plan = plan_of(f"松原县实施方案\n{text}\n一、任务\n加强建设。推进改革。完善制度。\n")
    assert build(plan, Naming()).field is field_for(plan.cleaned.text) is not general_field()
    assert words_of(build(plan, Naming()).field) == words_of(health())
    assert 'field = "gbf-2021-18"' in "".join(toml_of(build(plan, Naming())))


def test_a_text_of_no_field_says_none():
    assert "field =" not in "".join(toml_of(build(plan_of(FOREST), Naming())))


def write(folder: Path, name: str = "lin.toml", field: str = "", own: str | None = None) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(PROBE.format(field=field), "utf-8")
    if own is not None:
        path.with_name("field.toml" if path.name == "reference.toml" else f"{path.stem}.field.toml").write_text(
            own, "utf-8"
        )
    return path


@pytest.mark.parametrize("name", ["lin.toml", "lin/reference.toml"])
def test_a_users_reference_brings_its_own_words(tmp_path: Path, name: str):
    field = load_reference(str(write(tmp_path, name, own=OWN))).field
    assert field.read("巡山员落实山长制") == field.read("护林员落实林长制")
    ladders = field.words["scope"]["ladders"]
    assert ladders["often"]["always"][-1] == "昼夜" and list(ladders["wood"]) == ["all", "some"]
    assert "病人" not in words_of(field) and field.digest != general_field().digest
    assert general_field().words["actor"]["bodies"][-1] != "林场"  # the general words stay as they were


@pytest.mark.parametrize("named", ["gbf-2021-18", "shan", "he"])
def test_a_reference_may_name_anothers_field(tmp_path: Path, named: str):
    write(tmp_path, "shan.toml", own=OWN)
    write(tmp_path, "he/reference.toml", own=OWN)
    field = load_reference(str(write(tmp_path, field=f'field = "{named}"'))).field
    assert ("病人" in words_of(field)) == (named == "gbf-2021-18")
    assert ("山长制" in words_of(field)) == (named != "gbf-2021-18")


@pytest.mark.parametrize(
    ("own", "line", "told"),
    [
        ('[words]\nsynonym = [["甲乙", "丙丁"]]\n', 2, "words.synonym: no such list"),
        ('[word]\nx = ["甲乙"]\n', 1, "word: no such list"),
        ('[words]\n\nsynonyms = ["甲乙"]\n', 3, "words.synonyms: expected groups"),
        ('[words]\nsynonyms = [["甲", "乙丙"]]\n', 2, "words.synonyms: expected groups"),
        ('[words]\nfunctions = ["甲"]\n', 2, "words.functions: expected a list"),
        ('[actor]\nbodies = "林场"\n', 2, "actor.bodies: expected a list"),
        ('[actor]\nbodies = [""]\n', 2, "actor.bodies: expected a list"),
        ("actor = 3\n", 1, "actor: expected a table"),
        ('[scope.also]\n"三等" = ["四等"]\n', 2, "scope.also.三等: expected"),
        ('[scope.ladders]\nwood = ["林地"]\n', 2, "scope.ladders.wood: expected a table"),
        ("[words\n", 1, "TOML"),
    ],
)
def test_check_tells_what_is_wrong_with_a_field(conform: Conform, tmp_path: Path, own: str, line: int, told: str):
    path = write(tmp_path, own=own)
    ran = conform("reference", "check", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"conform: {path.with_suffix('.field.toml')}:{line}: ") and told in ran.err
    with pytest.raises(ReferenceFault):
        load_reference(str(path))


def test_check_tells_all_of_it(conform: Conform, tmp_path: Path):
    path = write(tmp_path, own='[actor]\nbodies = 3\n[dropped]\nsuffix = ["x"]\n')
    assert conform("reference", "check", path).err.count("field.toml:") == 2


def test_check_tells_of_a_field_that_is_not_there(conform: Conform, tmp_path: Path):
    ran = conform("reference", "check", write(tmp_path, field='field = "shui"'))
    assert ran.code == 2 and "shui" in ran.err and "gbf-2021-18" in ran.err


def test_the_words_of_a_reference_fit_its_field():
    general, own = general_words()[0], health().words
    assert set(general) == set(own) == set(FILES)
    for name in FILES:
        assert set(own[name]) == set(general[name]), name


def test_a_word_stands_in_one_group_and_in_no_norm():
    groups = health().words["words"]["synonyms"]
    norms: dict[str, str] = {}
    for group in groups:
        for word in group:
            assert norms.setdefault(word, group[0]) == group[0], word
    for word, norm in norms.items():
        assert word == norm or not any(word in other for other in set(norms.values())), word
