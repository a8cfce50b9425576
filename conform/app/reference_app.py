"""The commands below `conform reference` and their options; as in `conform.app.app`, each hands back a Job."""

from __future__ import annotations

from functools import partial

import typer

from conform.app.declared import (
    CopyFile,
    Debug,
    Encoding,
    ForceBuild,
    Help,
    LangName,
    MaxBytes,
    MaxChars,
    MaxPages,
    MaxSeconds,
    MaxUnpacked,
    MeasureId,
    NamedReference,
    NewId,
    NewIssuer,
    NewNumber,
    NewSource,
    NewTitle,
    NoRepair,
    OfficeSeconds,
    Part,
    Quiet,
    ReferenceDirs,
    ReferenceId,
    RevisionsName,
    StdinFilename,
    TextFile,
    TomlFile,
    TomlOutput,
)
from conform.app.job import SETTINGS, Job, request_of
from conform.app.usage import Commands

reference = typer.Typer(cls=Commands, rich_markup_mode=None, context_settings=SETTINGS, no_args_is_help=True)


@reference.callback()
def _reference(show_help: Help = False) -> None:
    """The commands about references."""


@reference.command("list", help="help.reference.list")
def list_(
    reference_dirs: ReferenceDirs = None, lang: LangName = None, debug: Debug = False, show_help: Help = False
) -> Job:
    """Lists the references at hand."""
    from conform.app.reference import run_list

    return partial(run_list, reference_dirs or (), lang)


@reference.command(help="help.reference.show")
def show(
    name: ReferenceId = None,
    measure: MeasureId = None,
    reference_dirs: ReferenceDirs = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Shows a reference's measures and requirements."""
    from conform.app.reference import run_show

    return partial(run_show, name, measure, reference_dirs or (), lang)


@reference.command(help="help.reference.build")
def build(
    ctx: typer.Context,
    file: TextFile,
    output: TomlOutput = None,
    force: ForceBuild = False,
    id: NewId = None,
    number: NewNumber = None,
    title: NewTitle = None,
    issuer: NewIssuer = None,
    source: NewSource = None,
    reference_dirs: ReferenceDirs = None,
    lang: LangName = None,
    quiet: Quiet = False,
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
    """Builds a reference from an official text."""
    from conform.app.reference_build import run_build
    from conform.references.build import Naming

    naming = Naming(id, number, title, issuer, source)
    return partial(run_build, request_of(ctx, plans=[file]), naming, force)


@reference.command("check", help="help.reference.check")
def check_reference(
    file: TomlFile,
    reference_dirs: ReferenceDirs = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Checks a reference file."""
    from conform.app.reference_build import run_check_reference

    return partial(run_check_reference, file, reference_dirs or (), lang)


@reference.command(help="help.reference.attach")
def attach(
    ctx: typer.Context,
    name: NamedReference,
    file: CopyFile,
    reference_dirs: ReferenceDirs = None,
    lang: LangName = None,
    quiet: Quiet = False,
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
    """Attaches the official text to a digest."""
    from conform.app.reference_attach import run_attach

    return partial(run_attach, name, request_of(ctx, plans=[file]))


@reference.command(help="help.reference.detach")
def detach(
    name: NamedReference,
    reference_dirs: ReferenceDirs = None,
    lang: LangName = None,
    debug: Debug = False,
    show_help: Help = False,
) -> Job:
    """Removes the official text that is attached to a digest."""
    from conform.app.reference_attach import run_detach

    return partial(run_detach, name, reference_dirs or ())
