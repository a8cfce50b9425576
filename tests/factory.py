"""Reports made by hand, of an invented plan and an invented reference, for the tests of what comes after them."""

from __future__ import annotations

from array import array
from dataclasses import replace

from conform.model import (
    Certainty,
    Change,
    Clause,
    ClauseStatus,
    ClauseVerdict,
    Cleaned,
    Evidence,
    HeadingLink,
    Kind,
    Level,
    LocalTarget,
    Measure,
    Metadata,
    Nearest,
    Place,
    Plan,
    Reference,
    Repair,
    Report,
    Requirement,
    Section,
    Skipped,
    Source,
    Status,
    Verdict,
)
from conform.text.field import general_field

LINES = (
    "云溪市人民政府办公室关于推进公立医院发展的实施方案",
    "首页 > 政务公开 > 正文",
    "一、发展目标",
    "（一）提升就医水平。提高县域就诊率，到2027年达到90%以上。",
    "L建设智慧医院，推动信息技术与医疗服务融合。",
    "（二）医院文化",
    "每家医院设一间院史馆。关心医务人员，每年安排一次体检，并为夜班职工开通班车。",
)
READ = "\n".join(LINES)
TEXT = READ.replace("L建设", "1.建设")  # the repair shifts everything behind it by one
CUT = READ.index("L建设")


def reference() -> Reference:
    """Two sections, three measures, six requirements."""
    named = {
        "01.1": "提高县域就诊率",
        "01.2": "力争到2025年县域就诊率达到95%",
        "01.3": "建设国家区域医疗中心",
        "02.1": "建设智慧医院，推动云计算、大数据等新一代信息技术与医疗服务深度融合",
        "02.2": "建立药品追溯机制，提高用药水平",
        "03.1": "关心爱护医务人员，每年组织一次体检",
        "03.2": "建立医院荣誉制度",
    }
    titles = {"01": "提升就医水平", "02": "强化信息化支撑", "03": "激发医院活力"}

    def measure(section: str, name: str) -> Measure:
        rows = [Requirement(key, text, section, name) for key, text in named.items() if key.startswith(name)]
        return Measure(name, titles[name], tuple(rows))

    sections = (
        Section("一", "总体要求", (measure("一", "01"),)),
        Section("二", "构建新体系", (measure("二", "02"), measure("二", "03"))),
    )
    return Reference(
        id="test-2024-1",
        number="试发〔2024〕1号",
        title="关于医院发展的试行意见",
        issuer="试行办公厅",
        source="https://example.org/1",
        kind="digest",
        sha256="0" * 64,
        sections=sections,
        field=general_field(),
    )


def cleaned(path: str = "plans/云溪.txt", places: tuple[tuple[int, Place], ...] = ()) -> Cleaned:
    """The text with its one repair."""
    skip = READ.index("首页")
    source = Source(
        path=path,
        format="text",
        encoding="utf-8",
        sha256="1" * 64,
        text=READ,
        places=places,
        skipped=(Skipped("skip.test", skip, skip + len(LINES[1])),),
        notes=("note.test",),
    )
    starts = [*range(CUT + 1), CUT, *range(CUT + 1, len(READ))]
    ends = [*range(1, CUT + 1), CUT + 1, CUT + 1, *range(CUT + 2, len(READ) + 1)]
    repair = Repair("test", CUT, CUT + 1, "L", "1.")
    doubt = Repair("test", CUT + 4, CUT + 5, "慧", "惠")
    return Cleaned(source, TEXT, array("q", starts), array("q", ends), (repair,), (doubt,))


def clauses() -> tuple[Clause, ...]:
    """A clause for every heading and sentence, c0001 and on."""
    top, first, second = LINES[2], "（一）提升就医水平。", LINES[5]
    rows: list[tuple[str, Kind, tuple[str, ...], int]] = [
        (LINES[0], Kind.HEADING, (), 0),
        (top, Kind.HEADING, (), 1),
        (first, Kind.HEADING, (top,), 2),
        ("提高县域就诊率，到2027年达到90%以上。", Kind.MEASURE, (top, first), 0),
        ("1.建设智慧医院，推动信息技术与医疗服务融合。", Kind.MEASURE, (top, first), 0),
        (second, Kind.HEADING, (top,), 2),
        ("每家医院设一间院史馆。", Kind.MEASURE, (top, second), 0),
        ("关心医务人员，每年安排一次体检，并为夜班职工开通班车。", Kind.MEASURE, (top, second), 0),
    ]
    found = []
    for number, (text, kind, path, depth) in enumerate(rows, 1):
        at = TEXT.index(text)
        found.append(Clause(f"c{number:04}", kind, text, at, at + len(text), path, depth))
    return tuple(found)


def evidence(text: str, clause: str) -> Evidence:
    """A piece of the plan's text."""
    at = TEXT.index(text)
    return Evidence(clause, at, at + len(text), 0.87654321)


def verdicts(base: Reference) -> tuple[Verdict, ...]:
    """Two inherited, two modified, two omitted (one in doubt), one that does not apply."""
    wanted = {requirement.id: requirement for requirement in base.requirements}
    half = TEXT.index("90%")
    year = TEXT.index("2027年")
    lowered = Change("target", "lowered", "weaker", "95%", "90%", "c0004", half, half + 3)
    later = Change("deadline", "later", "weaker", "2025年", "2027年", "c0004", year, year + 5)
    dropped = Change("dropped", "dropped", "weaker", "云计算、大数据等新一代", "", None)
    near = evidence("每家医院设一间院史馆。", "c0007")

    def verdict(name: str, status: Status, **values: object) -> Verdict:
        return Verdict(base.id, wanted[name], status, 0.123456789)._replace(**values)

    target = evidence("提高县域就诊率，到2027年达到90%以上", "c0004")
    smart = (evidence("建设智慧医院", "c0005"), evidence("推动信息技术与医疗服务融合", "c0005"))
    return (
        verdict("01.1", Status.INHERITED, evidence=(evidence("提高县域就诊率", "c0004"),)),
        verdict("01.2", Status.MODIFIED, evidence=(target,), changes=(lowered, later), certainty=Certainty.DOUBT),
        verdict("01.3", Status.NOT_APPLICABLE),
        verdict("02.1", Status.MODIFIED, evidence=smart, changes=(dropped,)),
        verdict("02.2", Status.OMITTED),
        verdict("03.1", Status.INHERITED, evidence=(evidence("关心医务人员，每年安排一次体检", "c0008"),)),
        verdict(
            "03.2",
            Status.OMITTED,
            certainty=Certainty.DOUBT,
            nearest=Nearest("c0007", near.at, near.to, 0.44444, "缺少动作“建立”"),
        ),
    )


def report(path: str = "plans/云溪.txt", places: tuple[tuple[int, Place], ...] = ()) -> Report:
    """A report with something of everything."""
    base = reference()
    statuses = {
        "c0004": (ClauseStatus.LINKED, ("01.1", "01.2")),
        "c0005": (ClauseStatus.LINKED, ("02.1",)),
        "c0007": (ClauseStatus.ADDED, ()),
        "c0008": (ClauseStatus.MIXED, ("03.1",)),
    }
    found = clauses()
    told = Metadata(LINES[0], "云政办发〔2024〕7号", "云溪市人民政府办公室", Level.CITY, "2024-03-05")
    text = cleaned(path, places)
    plan = Plan(text, 1, 1, told, found, text.source.skipped, ("note.other",))
    figure = TEXT.index("90%")
    return Report(
        plan=plan,
        references=(base,),
        verdicts=verdicts(base),
        clauses=tuple(
            ClauseVerdict(
                clause,
                statuses.get(clause.id, (ClauseStatus.HEADING, ()))[0],
                tuple((base.id, name) for name in statuses.get(clause.id, (None, ()))[1]),
            )
            for clause in found
        ),
        headings=((base.id, HeadingLink("01", "c0003", 0.98765)),),
        targets=(LocalTarget("县域就诊率", "90%以上", "%", "2027年", "c0004", figure, figure + 5),),
        warnings=("warning.test",),
    )


def hostile() -> Report:
    """The same with a title, a path and a clause that try to break out of the report."""
    base = report(path="a'\"><img src=x>\x1b]0;pwned\x07\udcff.txt")
    evil = "</script><script>alert(1)</script>\u202e\x1b[31m“'\"&{{ 7*7 }}"
    told = base.plan.metadata._replace(title=evil)
    clauses = tuple(clause._replace(text=clause.text + evil, path=(evil,)) for clause in base.plan.clauses)
    plan = replace(base.plan, metadata=told, clauses=clauses)
    verdicts = tuple(verdict._replace(clause=clause) for verdict, clause in zip(base.clauses, clauses, strict=True))
    targets = tuple(target._replace(subject=evil) for target in base.targets)
    return replace(base, plan=plan, clauses=verdicts, targets=targets, warnings=(evil,))
