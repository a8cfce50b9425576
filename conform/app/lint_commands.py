"""`conform lint`, `conform rule` and `conform init`, as typer wants them declared."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import Annotated

import typer

from conform.app.declared import (
    Debug,
    Encoding,
    Help,
    LangName,
    MaxBytes,
    MaxChars,
    MaxPages,
    MaxSeconds,
    MaxUnpacked,
    NoColor,
    NoRepair,
    OfficeSeconds,
    Part,
    References,
    RevisionsName,
    StdinFilename,
)
from conform.app.job import Job

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="help.lint.plans", show_default=False)]
Format = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--output-format",
        metavar="text|concise|json|github|gitlab|sarif|junit|markdown",
        help="help.lint.format",
    ),
]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.lint.output")]
Select = Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help="help.lint.select")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help="help.lint.ignore")]
FailLevel = Annotated[
    str | None, typer.Option("--fail-level", metavar="error|warning|info", help="help.lint.fail_level")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="help.lint.exit_zero")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="help.lint.quiet")]
Config = Annotated[str | None, typer.Option("--config", metavar="FILE", help="help.lint.config")]
Isolated = Annotated[bool, typer.Option("--isolated", help="help.lint.isolated")]
Decisions = Annotated[str | None, typer.Option("--decisions", metavar="FILE", help="help.lint.decisions")]
Accept = Annotated[str | None, typer.Option("--accept", metavar="CODE", help="help.lint.accept")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="help.lint.reason")]
Expires = Annotated[str | None, typer.Option("--expires", metavar="DATE", help="help.lint.expires")]
Line = Annotated[str | None, typer.Option("--line", metavar="N", help="help.lint.line")]
Baseline = Annotated[str | None, typer.Option("--baseline", metavar="FILE", help="help.lint.baseline")]
WriteBaseline = Annotated[str | None, typer.Option("--write-baseline", metavar="FILE", help="help.lint.write_baseline")]
Fix = Annotated[bool, typer.Option("--fix", help="help.lint.fix")]
Diff = Annotated[bool, typer.Option("--diff", help="help.lint.diff")]

RuleName = Annotated[str | None, typer.Argument(metavar="RULE", help="help.rule.name", show_default=False)]
AllRules = Annotated[bool, typer.Option("--all", help="help.rule.all")]
RuleFormat = Annotated[str | None, typer.Option("-f", "--output-format", metavar="text|json", help="help.rule.format")]
Force = Annotated[bool, typer.Option("--force", help="help.init.force")]


def add_commands(app: typer.Typer) -> None:
    """Puts the commands into the program."""
    app.command(help="help.lint")(lint)
    app.command(help="help.rule")(rule)
    app.command(help="help.init")(init)


def lint(
    ctx: typer.Context,
    plans: Paths,
    references: References = None,
    output_format: Format = None,
    output: Output = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_level: FailLevel = None,
    exit_zero: ExitZero = False,
    fix: Fix = False,
    diff: Diff = False,
    decisions: Decisions = None,
    accept: Accept = None,
    reason: Reason = None,
    expires: Expires = None,
    line: Line = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    config: Config = None,
    isolated: Isolated = False,
    lang: LangName = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
    stdin_filename: StdinFilename = None,
    encoding: Encoding = None,
    no_repair: NoRepair = False,
    part: Part = None,
    revisions: RevisionsName = "final",
    max_bytes: MaxBytes = None,
    max_unpacked: MaxUnpacked = None,
    max_chars: MaxChars = None,
    max_pages: MaxPages = None,
    max_seconds: MaxSeconds = None,
    office_seconds: OfficeSeconds = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Looks for faults that must not be published."""
    from conform.app.check import Request
    from conform.app.lint import LintRequest, run_lint

    own = {field.name for field in fields(LintRequest)}
    common = set(Request._fields) - own
    reading = Request(**{name: value for name, value in ctx.params.items() if name in common})
    words = {name: value for name, value in ctx.params.items() if name in own}
    return partial(run_lint, LintRequest(reading, **words))


def rule(
    name: RuleName = None,
    every: AllRules = False,
    output_format: RuleFormat = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Explains a rule, or lists all."""
    from conform.app.rule import run_rule

    return partial(run_rule, name, every, output_format, lang)


def init(force: Force = False, lang: LangName = None, debug: Debug = False, show_help: Help = False) -> Job:
    """Writes a conform.toml."""
    from conform.app.init import run_init

    return partial(run_init, force, lang)
