"""The commands: what each takes, and the module whose `run` carries it out. One class and one line a command.

What `conform reference`, `decisions` and `corpus` take stands in files of its own.

The modules are imported when their command is called: what they need takes a while to load.
"""

# No `from __future__ import annotations`: see `conform.app.options`.

from typing import Annotated, Any, NamedTuple

import typer

from conform.app.commands_corpus import CorpusBuild, CorpusQuery, CorpusReport
from conform.app.commands_decisions import DecisionsCheck, DecisionsDiff, DecisionsImport, DecisionsList, DecisionsMerge
from conform.app.commands_reference import (
    ReferenceAttach,
    ReferenceBuild,
    ReferenceCheck,
    ReferenceDetach,
    ReferenceList,
    ReferenceShow,
)
from conform.app.options import (
    Accepting,
    Against,
    Force,
    LintOutput,
    ListOutput,
    Look,
    Measure,
    Mending,
    Output,
    Plans,
    Project,
    Quiet,
    Reading,
    ReportOutput,
    Rules,
    Several,
    VersionsOutput,
)

Plan = Annotated[str, typer.Argument(metavar="PLAN", help="help.plan", show_default=False)]


class Check(NamedTuple):
    """Checks plans against references."""

    plans: Plans
    against: Against = Against()
    output: ReportOutput = ReportOutput()
    any_text: Annotated[bool, typer.Option("--any-text", help="help.check.any_text")] = False
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LIST", help="help.check.only")] = None
    measure: Measure = None
    full: Annotated[bool, typer.Option("--full", help="help.check.full")] = False
    fail_under: Annotated[str | None, typer.Option("--fail-under", metavar="PERCENT", help="help.check.fail_under")] = (
        None
    )
    decisions: Annotated[str | None, typer.Option("--decisions", metavar="FILE", help="help.check.decisions")] = None
    fail_on: Annotated[str | None, typer.Option("--fail-on", metavar="undecided", help="help.check.fail_on")] = None
    annotate: Annotated[bool, typer.Option("--annotate", help="help.check.annotate")] = False
    project: Project = Project()
    reading: Reading = Reading()
    several: Several = Several()
    quiet: Quiet = Quiet()
    look: Look = Look()


class Explain(NamedTuple):
    """Says why a requirement got its status."""

    plan: Plan
    requirement: Annotated[str, typer.Argument(metavar="ID", help="help.explain.requirement", show_default=False)]
    against: Against = Against()
    output: ListOutput = ListOutput()
    project: Project = Project()
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class Diff(NamedTuple):
    """Compares two versions of a plan."""

    old: Annotated[str, typer.Argument(metavar="OLD", help="help.diff.old", show_default=False)]
    new: Annotated[str, typer.Argument(metavar="NEW", help="help.diff.new", show_default=False)]
    output: VersionsOutput = VersionsOutput()
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LIST", help="help.diff.only")] = None
    changed_only: Annotated[bool, typer.Option("--changed-only", help="help.diff.changed_only")] = False
    stat: Annotated[bool, typer.Option("--stat", help="help.diff.stat")] = False
    track_changes: Annotated[bool, typer.Option("--track-changes", "--track", help="help.diff.track")] = False
    exit_code: Annotated[bool, typer.Option("--exit-code", help="help.diff.exit_code")] = False
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class GitDiff(NamedTuple):
    """Serves as git's external diff."""

    words: Annotated[list[str], typer.Argument(metavar="WORD", help="help.git_diff.words", show_default=False)]
    reading: Reading = Reading()
    look: Look = Look()


class Text(NamedTuple):
    """Prints a plan's text; as git's textconv whatever the file is."""

    plan: Plan
    output: Output = None
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class Lint(NamedTuple):
    """Looks for faults that must not be published."""

    plans: Annotated[list[str], typer.Argument(metavar="PATH", help="help.lint.plans", show_default=False)]
    against: Against = Against()
    output: LintOutput = LintOutput()
    rules: Rules = Rules()
    mending: Mending = Mending()
    accepting: Accepting = Accepting()
    project: Project = Project()
    reading: Reading = Reading()
    several: Several = Several()
    quiet: Quiet = Quiet()
    look: Look = Look()


class Rule(NamedTuple):
    """Explains a rule, or lists all."""

    name: Annotated[str | None, typer.Argument(metavar="RULE", help="help.rule.name", show_default=False)] = None
    every: Annotated[bool, typer.Option("--all", help="help.rule.all")] = False
    output: ListOutput = ListOutput()
    look: Look = Look()


class Init(NamedTuple):
    """Writes a conform.toml."""

    force: Force = False
    quiet: Quiet = Quiet()
    look: Look = Look()


class Schema(NamedTuple):
    """Prints a JSON Schema."""

    name: Annotated[str, typer.Argument(metavar="NAME", help="help.schema.name", show_default=False)] = "report"
    output: Output = None
    look: Look = Look()


class Completion(NamedTuple):
    """Prints a script that completes commands in a shell."""

    shell: Annotated[
        str, typer.Argument(metavar="bash|fish|powershell|zsh", help="help.completion.shell", show_default=False)
    ]
    output: Output = None
    look: Look = Look()


class Doctor(NamedTuple):
    """Says what this machine has of what conform can use."""

    output: ListOutput = ListOutput()
    project: Project = Project()
    look: Look = Look()


class Help(NamedTuple):
    """Shows the help of a command; `conform.app.app` makes `conform COMMAND --help` of it."""

    words: Annotated[
        list[str] | None, typer.Argument(metavar="COMMAND", help="help.help.command", show_default=False)
    ] = None
    look: Look = Look()


class Command(NamedTuple):
    """What a command takes (a class), and the module whose `run` carries it out."""

    takes: type[Any]
    module: str


GROUPS = ("reference", "decisions", "corpus")  # what has commands below it
COMMANDS: dict[str, Command] = {
    "check": Command(Check, "conform.app.check"),
    "explain": Command(Explain, "conform.app.explain"),
    "diff": Command(Diff, "conform.app.diff"),
    "lint": Command(Lint, "conform.app.lint"),
    "rule": Command(Rule, "conform.app.rule"),
    "init": Command(Init, "conform.app.init"),
    "reference list": Command(ReferenceList, "conform.app.reference_list"),
    "reference show": Command(ReferenceShow, "conform.app.reference_show"),
    "reference build": Command(ReferenceBuild, "conform.app.reference_build"),
    "reference check": Command(ReferenceCheck, "conform.app.reference_check"),
    "reference attach": Command(ReferenceAttach, "conform.app.reference_attach"),
    "reference detach": Command(ReferenceDetach, "conform.app.reference_detach"),
    "corpus build": Command(CorpusBuild, "conform.app.corpus_build"),
    "corpus query": Command(CorpusQuery, "conform.app.corpus_query"),
    "corpus report": Command(CorpusReport, "conform.app.corpus_report"),
    "decisions merge": Command(DecisionsMerge, "conform.app.decisions_merge"),
    "decisions list": Command(DecisionsList, "conform.app.decisions_list"),
    "decisions diff": Command(DecisionsDiff, "conform.app.decisions_diff"),
    "decisions import": Command(DecisionsImport, "conform.app.decisions_import"),
    "decisions check": Command(DecisionsCheck, "conform.app.decisions_check"),
    "text": Command(Text, "conform.app.text"),
    "git-diff": Command(GitDiff, "conform.app.git_diff"),
    "git-text": Command(Text, "conform.app.git_text"),
    "schema": Command(Schema, "conform.app.schema"),
    "completion": Command(Completion, "conform.app.completion"),
    "doctor": Command(Doctor, "conform.app.doctor"),
    "help": Command(Help, ""),
}
