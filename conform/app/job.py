"""What a command's function hands back, and how it gathers its options."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from conform.app.console import Console

if TYPE_CHECKING:
    from conform.app.check import Request

Job = Callable[[Console], int]
SETTINGS: dict[str, object] = {"help_option_names": []}


def request_of(ctx: typer.Context, **more: object) -> Request:
    """The options of a command that reads plans."""
    from conform.app.check import Request

    options = {**ctx.params, **more}
    return Request(**{name: value for name, value in options.items() if name in Request._fields and value is not None})
