"""`conform check --annotate`: the plan's own Word file with comments, as a new file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from conform.app.commands import Check
from conform.app.inputs import STDIN
from conform.app.output import Target
from conform.errors import OptionError, needing
from conform.model import Failure, Report
from conform.readers import ReadOptions, load
from conform.render import View

WORD = "docx"


class Annotator(NamedTuple):
    """Renders the reports on one Word file as comments in it; how it is read is how its places are found again."""

    path: str
    how: ReadOptions

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[bytes]:
        """The file, in one piece. Raises OptionError for what is no Word file."""
        every = list(reports)
        if any(report.plan.source.format != WORD for report in every):
            raise OptionError("error.annotate_word", self.path)
        with needing(self.path):
            from conform.render.comments import comments
            from conform.word.comments import commented
            from conform.word.package import today
        notes = [note for report in every for note in comments(report, view)]
        yield commented(load(self.path, self.how), notes, self.how, today())


def annotator(words: Check, how: ReadOptions, where: Target | None) -> Annotator:
    """What comments on the one plan that is given. Raises OptionError for more, and where no new file is named."""
    if len(words.plans) != 1 or words.plans[0] == STDIN:
        raise OptionError("error.annotate_one")
    if words.output.output_format is not None:
        raise OptionError("error.exclusive", first="--annotate", second="-f")
    if where is None or where.folder or where.path.suffix.lower() != f".{WORD}":
        raise OptionError("error.annotate_output")
    return Annotator(words.plans[0], how)
