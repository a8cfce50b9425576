"""`conform reference detach`: takes away what `conform reference attach` kept."""

from __future__ import annotations

from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_reference import ReferenceDetach
from conform.errors import OptionError
from conform.references import load_reference
from conform.references.attached import forget


def run(words: ReferenceDetach, call: Call) -> int:
    """Removes it. Raises OptionError when nothing is attached."""
    # first the name as it is: what is attached may outlive its reference
    if not forget(words.name) and not forget(load_reference(words.name, call.shelf).id):
        raise OptionError("error.not_attached", words.name)
    call.console.notice(words.name, "notice.detached")
    return DONE
