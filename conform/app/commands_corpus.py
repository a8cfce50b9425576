"""What the commands of `conform corpus` take."""

# No `from __future__ import annotations`: see `conform.app.options`.

from typing import Annotated, NamedTuple

import typer

from conform.app.options import Against, ListOutput, Look, Project, Quiet, Reading, Several


class CorpusBuild(NamedTuple):
    """Checks plans into tables."""

    plans: Annotated[list[str], typer.Argument(metavar="PATH", help="help.corpus.plans", show_default=False)]
    output: Annotated[str, typer.Option("-o", "--output", metavar="DIR", help="help.corpus.output")]
    engine: Annotated[str, typer.Option("--engine", metavar="ENGINE", help="help.corpus.engine")] = "local"
    against: Against = Against()
    project: Project = Project()
    reading: Reading = Reading()
    several: Several = Several()
    quiet: Quiet = Quiet()
    look: Look = Look()


class CorpusQuery(NamedTuple):
    """Asks the tables."""

    folder: Annotated[str, typer.Argument(metavar="DIR", help="help.corpus.folder", show_default=False)]
    question: Annotated[str | None, typer.Argument(metavar="SQL", help="help.corpus.question", show_default=False)] = (
        None
    )
    output: ListOutput = ListOutput()
    look: Look = Look()


class CorpusReport(NamedTuple):
    """Tells of the tables."""

    folder: Annotated[str, typer.Argument(metavar="DIR", help="help.corpus.folder", show_default=False)]
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="help.corpus.report.output")]
    quiet: Quiet = Quiet()
    look: Look = Look()
