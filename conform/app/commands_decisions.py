"""What the commands of `conform decisions` take. One class a command."""

# No `from __future__ import annotations`: see `conform.app.options`.

from typing import Annotated, NamedTuple

import typer

from conform.app.options import Against, Look, Output, Plans, Project, Quiet, Reading

DecisionFiles = Annotated[list[str], typer.Argument(metavar="FILE", help="help.decisions.files", show_default=False)]


class DecisionsMerge(NamedTuple):
    """Merges several people's decisions."""

    files: DecisionFiles
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.decisions.merge.output")] = (
        None
    )
    prefer: Annotated[str | None, typer.Option("--prefer", metavar="newest|FILE", help="help.decisions.prefer")] = None
    quiet: Quiet = Quiet()
    look: Look = Look()


class DecisionsList(NamedTuple):
    """Lists decisions, with who made them and when."""

    files: DecisionFiles
    output: Output = None
    look: Look = Look()


class DecisionsDiff(NamedTuple):
    """Says how two files of decisions differ."""

    old: Annotated[str, typer.Argument(metavar="A", help="help.decisions.old", show_default=False)]
    new: Annotated[str, typer.Argument(metavar="B", help="help.decisions.new", show_default=False)]
    output: Output = None
    exit_code: Annotated[bool, typer.Option("--exit-code", help="help.diff.exit_code")] = False
    look: Look = Look()


class DecisionsCheck(NamedTuple):
    """Says which decisions fit nothing in plans any more."""

    file: Annotated[str, typer.Argument(metavar="FILE", help="help.decisions.file", show_default=False)]
    plans: Plans
    against: Against = Against()
    output: Output = None
    project: Project = Project()
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class DecisionsImport(NamedTuple):
    """Reads a filled-in review table into decisions."""

    table: Annotated[str, typer.Argument(metavar="TABLE", help="help.decisions.table", show_default=False)]
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="OUT", help="help.decisions.merge.output")] = (
        None
    )
    reviewer: Annotated[str | None, typer.Option("--reviewer", metavar="NAME", help="help.reviewer")] = None
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()
