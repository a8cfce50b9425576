"""What the commands of `conform reference` take. One class a command."""

# No `from __future__ import annotations`: see `conform.app.options`.

from typing import Annotated, NamedTuple

import typer

from conform.app.options import Force, ListOutput, Look, Measure, Naming, Project, Quiet, Reading

Named = Annotated[str, typer.Argument(metavar="ID", help="help.reference.show.id", show_default=False)]


class ReferenceList(NamedTuple):
    """Lists the references at hand."""

    output: ListOutput = ListOutput()
    project: Project = Project()
    quiet: Quiet = Quiet()
    look: Look = Look()


class ReferenceShow(NamedTuple):
    """Shows a reference's measures and requirements."""

    name: Annotated[str | None, typer.Argument(metavar="ID", help="help.reference.show.id", show_default=False)] = None
    measure: Measure = None
    output: ListOutput = ListOutput()
    project: Project = Project()
    quiet: Quiet = Quiet()
    look: Look = Look()


class ReferenceBuild(NamedTuple):
    """Builds a reference from an official text."""

    file: Annotated[str, typer.Argument(metavar="FILE", help="help.reference.build.file", show_default=False)]
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="OUT.toml", help="help.reference.build.output")
    ] = None
    force: Force = False
    naming: Naming = Naming()
    project: Project = Project()
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class ReferenceCheck(NamedTuple):
    """Checks a reference file."""

    file: Annotated[str, typer.Argument(metavar="FILE", help="help.reference.check.file", show_default=False)]
    project: Project = Project()
    look: Look = Look()


class ReferenceAttach(NamedTuple):
    """Attaches the official text to a digest."""

    name: Named
    file: Annotated[str, typer.Argument(metavar="FILE", help="help.reference.attach.file", show_default=False)]
    force: Annotated[bool, typer.Option("--force", help="help.attach.force")] = False
    project: Project = Project()
    reading: Reading = Reading()
    quiet: Quiet = Quiet()
    look: Look = Look()


class ReferenceDetach(NamedTuple):
    """Removes the official text that is attached to a digest."""

    name: Named
    project: Project = Project()
    quiet: Quiet = Quiet()
    look: Look = Look()
