"""The options of the command line, each declared once, in groups that commands take by name.

A group, like a command (`conform.app.commands`), is a NamedTuple: its fields are the words of the command line as they
were typed, each annotated with what typer is to know of it. `help` is a key of `conform.messages`. Every value is a
plain string: typer's own help option, and any other type, would load pydantic, a tenth of a second per call.
`conform.app.values` gives the strings their meaning.
"""

# No `from __future__ import annotations`: typer would evaluate each of them several times.

from typing import Annotated, NamedTuple

import typer

from conform import __version__
from conform.errors import unknown
from conform.messages import Lang
from conform.render import FORMATS, Format
from conform.render.lint import LINT_FORMATS
from conform.render.versions import FORMATS as VERSIONS_FORMATS

# What lists and pages are shown as; their own command makes them.
LISTS: dict[str, Format] = {"text": Format((".txt",), "", for_people=True), "json": Format((".json",), "")}


class Shown(Exception):
    """No error: an option asks for `text` instead of work; typer, which hides a broken pipe, is not to print it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def _show_help(ctx: typer.Context, value: bool) -> None:
    if value:
        raise Shown(ctx.get_help() + "\n")


def _show_version(value: bool) -> None:
    if value:
        raise Shown(f"conform {__version__}\n")


def _known_lang(value: str | None) -> str | None:
    if value is not None and value not in list(Lang):
        raise unknown("--lang", value, Lang)
    return value


# Every command has these two, and takes no value from them.
HELP = Annotated[
    bool, typer.Option("--help", "-h", is_eager=True, expose_value=False, callback=_show_help, help="help.help")
]
VERSION = Annotated[
    bool,
    typer.Option("--version", "-V", is_eager=True, expose_value=False, callback=_show_version, help="help.version"),
]

Plans = Annotated[list[str], typer.Argument(metavar="PLAN", help="help.check.plans", show_default=False)]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.output")]
Measure = Annotated[str | None, typer.Option("--measure", metavar="NN", help="help.measure")]
Force = Annotated[bool, typer.Option("--force", help="help.force")]


def _format(*names: str) -> typer.models.OptionInfo:
    found: typer.models.OptionInfo = typer.Option("-f", "--output-format", metavar="|".join(names), help="help.format")
    return found


class Look(NamedTuple):
    """How anything is told; these stand before or behind the command."""

    lang: Annotated[
        str | None, typer.Option("--lang", metavar="|".join(Lang), callback=_known_lang, help="help.lang")
    ] = None
    no_color: Annotated[bool, typer.Option("--no-color", help="help.no_color")] = False
    no_pager: Annotated[bool, typer.Option("--no-pager", help="help.no_pager")] = False
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False


class Quiet(NamedTuple):
    """For commands that tell more than their results."""

    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="help.quiet")] = False


class Several(NamedTuple):
    """For commands that take many plans."""

    jobs: Annotated[str | None, typer.Option("-j", "--jobs", metavar="N", help="help.jobs")] = None


class Reading(NamedTuple):
    """How files are read; the limits' defaults stand in `conform.readers.ReadOptions`."""

    stdin_filename: Annotated[
        str | None, typer.Option("--stdin-filename", metavar="NAME", help="help.stdin_filename")
    ] = None
    encoding: Annotated[str | None, typer.Option("--encoding", metavar="ENC", help="help.encoding")] = None
    no_repair: Annotated[bool, typer.Option("--no-repair", help="help.no_repair")] = False
    part: Annotated[str | None, typer.Option("--part", metavar="N", help="help.part")] = None
    revisions: Annotated[
        str | None, typer.Option("--revisions", metavar="final|original|error", help="help.revisions")
    ] = None
    max_bytes: Annotated[str | None, typer.Option("--max-bytes", metavar="N", help="help.max_bytes")] = None
    max_unpacked: Annotated[str | None, typer.Option("--max-unpacked", metavar="N", help="help.max_unpacked")] = None
    max_chars: Annotated[str | None, typer.Option("--max-chars", metavar="N", help="help.max_chars")] = None
    max_pages: Annotated[str | None, typer.Option("--max-pages", metavar="N", help="help.max_pages")] = None
    max_seconds: Annotated[str | None, typer.Option("--max-seconds", metavar="N", help="help.max_seconds")] = None
    office_seconds: Annotated[str | None, typer.Option("--office-seconds", metavar="N", help="help.office_seconds")] = (
        None
    )


class Project(NamedTuple):
    """Which settings hold, and where references are found."""

    config: Annotated[str | None, typer.Option("--config", metavar="FILE", help="help.config")] = None
    isolated: Annotated[bool, typer.Option("--isolated", help="help.isolated")] = False
    reference_dirs: Annotated[
        list[str] | None, typer.Option("--reference-dir", metavar="DIR", help="help.reference.dir")
    ] = None


class Against(NamedTuple):
    """The references that plans are held against."""

    references: Annotated[
        list[str] | None, typer.Option("-r", "--reference", metavar="REFERENCE", help="help.reference.given")
    ] = None
    judge: Annotated[str | None, typer.Option("--judge", metavar="quick|meaning", help="help.judge")] = None


class ReportOutput(NamedTuple):
    """Where a report goes, and as what."""

    output_format: Annotated[str | None, _format(*FORMATS)] = None
    output: Output = None


class VersionsOutput(NamedTuple):
    """Where a comparison of two versions goes, and as what."""

    output_format: Annotated[str | None, _format(*VERSIONS_FORMATS)] = None
    output: Output = None


class LintOutput(NamedTuple):
    """Where findings go, and as what."""

    output_format: Annotated[str | None, _format(*LINT_FORMATS)] = None
    output: Output = None


class ListOutput(NamedTuple):
    """Where a list or a page goes, and whether people or programs read it."""

    output_format: Annotated[str | None, _format(*LISTS)] = None
    output: Output = None


class Naming(NamedTuple):
    """What a reference that is built is called."""

    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="help.reference.build.id")] = None
    number: Annotated[str | None, typer.Option("--number", metavar="TEXT", help="help.reference.build.number")] = None
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="help.reference.build.title")] = None
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="TEXT", help="help.reference.build.issuer")] = None
    source: Annotated[str | None, typer.Option("--source", metavar="URL", help="help.reference.build.source")] = None


class Rules(NamedTuple):
    """Which rules look for faults, and which faults count."""

    select: Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help="help.lint.select")] = None
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="help.lint.ignore")] = None
    fail_level: Annotated[
        str | None, typer.Option("--fail-level", metavar="error|warning|info", help="help.lint.fail_level")
    ] = None
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="help.lint.exit_zero")] = False


class Mending(NamedTuple):
    """What is done about faults besides telling them."""

    fix: Annotated[bool, typer.Option("--fix", help="help.lint.fix")] = False
    diff: Annotated[bool, typer.Option("--diff", help="help.lint.diff")] = False


class Accepting(NamedTuple):
    """Faults that a project lives with."""

    decisions: Annotated[str | None, typer.Option("--decisions", metavar="FILE", help="help.lint.decisions")] = None
    accept: Annotated[str | None, typer.Option("--accept", metavar="CODE", help="help.lint.accept")] = None
    reviewer: Annotated[str | None, typer.Option("--reviewer", metavar="NAME", help="help.reviewer")] = None
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="help.lint.reason")] = None
    expires: Annotated[str | None, typer.Option("--expires", metavar="DATE", help="help.lint.expires")] = None
    line: Annotated[str | None, typer.Option("--line", metavar="N", help="help.lint.line")] = None
    baseline: Annotated[str | None, typer.Option("--baseline", metavar="FILE", help="help.lint.baseline")] = None
    write_baseline: Annotated[
        str | None, typer.Option("--write-baseline", metavar="FILE", help="help.lint.write_baseline")
    ] = None
