"""The options of the command line, as typer wants them declared; `help` is a key of `conform.messages`.

Every value is a plain string: typer's own help option, and any other type, would load pydantic, a tenth of a
second per call. `conform.app.options` gives the strings their meaning.
"""

from __future__ import annotations

from typing import Annotated

import typer

from conform import __version__


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


Help = Annotated[
    bool, typer.Option("--help", "-h", is_eager=True, expose_value=False, callback=_show_help, help="help.help")
]
Version = Annotated[
    bool, typer.Option("--version", is_eager=True, expose_value=False, callback=_show_version, help="help.version")
]
Debug = Annotated[bool, typer.Option("--debug", help="help.debug")]
LangName = Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.lang")]
MeasureId = Annotated[str | None, typer.Option("--measure", metavar="NN", help="help.measure")]
SchemaName = Annotated[str, typer.Argument(metavar="NAME", help="help.schema.name", show_default=False)]
ReferenceId = Annotated[str | None, typer.Argument(metavar="ID", help="help.reference.show.id", show_default=False)]
ReferenceDirs = Annotated[list[str] | None, typer.Option("--reference-dir", metavar="DIR", help="help.reference.dir")]
NamedReference = Annotated[str, typer.Argument(metavar="ID", help="help.reference.show.id", show_default=False)]
TextFile = Annotated[str, typer.Argument(metavar="FILE", help="help.reference.build.file", show_default=False)]
TomlFile = Annotated[str, typer.Argument(metavar="FILE", help="help.reference.check.file", show_default=False)]
CopyFile = Annotated[str, typer.Argument(metavar="FILE", help="help.reference.attach.file", show_default=False)]
ForceBuild = Annotated[bool, typer.Option("--force", help="help.build.force")]
TomlOutput = Annotated[
    str | None, typer.Option("-o", "--output", metavar="OUT.toml", help="help.reference.build.output")
]
NewId = Annotated[str | None, typer.Option("--id", metavar="ID", help="help.reference.build.id")]
NewNumber = Annotated[str | None, typer.Option("--number", metavar="TEXT", help="help.reference.build.number")]
NewTitle = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="help.reference.build.title")]
NewIssuer = Annotated[str | None, typer.Option("--issuer", metavar="TEXT", help="help.reference.build.issuer")]
NewSource = Annotated[str | None, typer.Option("--source", metavar="URL", help="help.reference.build.source")]

OldPlan = Annotated[str, typer.Argument(metavar="OLD", help="help.diff.old", show_default=False)]
NewPlan = Annotated[str, typer.Argument(metavar="NEW", help="help.diff.new", show_default=False)]
OnlyOfVersions = Annotated[list[str] | None, typer.Option("--only", metavar="LIST", help="help.diff.only")]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="help.diff.exit_code")]
GitWords = Annotated[list[str], typer.Argument(metavar="WORD", help="help.git_diff.words", show_default=False)]
TextPlan = Annotated[str, typer.Argument(metavar="PLAN", help="help.text.plan", show_default=False)]

Plan = Annotated[str, typer.Argument(metavar="PLAN", help="help.explain.plan", show_default=False)]
RequirementId = Annotated[str, typer.Argument(metavar="ID", help="help.explain.requirement", show_default=False)]
ReferenceName = Annotated[
    str | None, typer.Option("-r", "--reference", metavar="REFERENCE", help="help.explain.reference")
]
Plans = Annotated[list[str], typer.Argument(metavar="PLAN", help="help.check.plans", show_default=False)]
References = Annotated[
    list[str] | None, typer.Option("-r", "--reference", metavar="REFERENCE", help="help.check.reference")
]
OutputFormat = Annotated[
    str | None, typer.Option("-f", "--output-format", metavar="terminal|json|html", help="help.check.format")
]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.check.output")]
Only = Annotated[list[str] | None, typer.Option("--only", metavar="LIST", help="help.check.only")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="help.check.quiet")]
NoColor = Annotated[bool, typer.Option("--no-color", help="help.check.no_color")]
FailUnder = Annotated[str | None, typer.Option("--fail-under", metavar="PERCENT", help="help.check.fail_under")]
DecisionsFile = Annotated[str | None, typer.Option("--decisions", metavar="FILE", help="help.check.decisions")]
FailOnName = Annotated[str | None, typer.Option("--fail-on", metavar="undecided", help="help.check.fail_on")]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="NAME", help="help.check.stdin_filename")
]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="ENC", help="help.check.encoding")]
NoRepair = Annotated[bool, typer.Option("--no-repair", help="help.check.no_repair")]
Part = Annotated[str | None, typer.Option("--part", metavar="N", help="help.check.part")]
RevisionsName = Annotated[
    str, typer.Option("--revisions", metavar="final|original|error", help="help.check.revisions", show_default=False)
]

# Limits of reading; their defaults stand in `conform.readers.ReadOptions`.
MaxBytes = Annotated[str | None, typer.Option("--max-bytes", metavar="N", help="help.check.max_bytes")]
MaxUnpacked = Annotated[str | None, typer.Option("--max-unpacked", metavar="N", help="help.check.max_unpacked")]
MaxChars = Annotated[str | None, typer.Option("--max-chars", metavar="N", help="help.check.max_chars")]
MaxPages = Annotated[str | None, typer.Option("--max-pages", metavar="N", help="help.check.max_pages")]
MaxSeconds = Annotated[str | None, typer.Option("--max-seconds", metavar="N", help="help.check.max_seconds")]
OfficeSeconds = Annotated[str | None, typer.Option("--office-seconds", metavar="N", help="help.check.office_seconds")]
