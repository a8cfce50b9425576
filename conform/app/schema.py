"""`conform schema`: the JSON Schemas of what conform writes and reads, a file each (NAME.schema.json)."""

from __future__ import annotations

from pathlib import Path

from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands import Schema
from conform.errors import unknown

ENDING = ".schema.json"


def run(words: Schema, call: Call) -> int:
    """Prints a schema. Raises OptionError for a name that there is not."""
    import conform

    files = {path.name.removesuffix(ENDING): path for path in sorted(Path(conform.__file__).parent.glob(f"*{ENDING}"))}
    if words.name not in files:
        raise unknown("NAME", words.name, files)
    call.put([files[words.name].read_text("utf-8")], call.target(words.output), document=True)
    return DONE
