"""The frozen values that the stages hand on; the words are those of the README's table.

Offsets: `start`, `end` count code points of `Source.text`, the text as read. `at`, `to` count code points of
the repaired text (`Cleaned.text`). `Cleaned.origin` leads from the second to the first.

They are NamedTuples, here and in the stages, but for those that remember what they work out: a frozen dataclass takes
over four times as long to define and three times as long to make, and every check waits for sixty definitions. Their
modules do without `from __future__ import annotations`, since text takes longer to check than types.
"""

from __future__ import annotations

from conform.model.enums import Certainty, ClauseStatus, Kind, Level, Status
from conform.model.features import Features, Meant
from conform.model.field import Field
from conform.model.plan import ANY_TEXT, NO_OUTLINE, Clause, Metadata, Plan
from conform.model.reference import (
    MEANING,
    QUICK,
    Measure,
    Origin,
    Reference,
    Requirement,
    Section,
    Target,
    Variant,
    Words,
)
from conform.model.report import (
    Alignment,
    Change,
    ClauseVerdict,
    Evidence,
    Failure,
    HeadingLink,
    Lineage,
    Link,
    LocalTarget,
    Location,
    Nearest,
    Report,
    Step,
    Verdict,
)
from conform.model.source import CELL_BREAK, Cleaned, Place, Repair, Skipped, Source

__all__ = [
    "ANY_TEXT",
    "CELL_BREAK",
    "MEANING",
    "NO_OUTLINE",
    "QUICK",
    "Alignment",
    "Certainty",
    "Change",
    "Clause",
    "ClauseStatus",
    "ClauseVerdict",
    "Cleaned",
    "Evidence",
    "Failure",
    "Features",
    "Field",
    "HeadingLink",
    "Kind",
    "Level",
    "Lineage",
    "Link",
    "LocalTarget",
    "Location",
    "Meant",
    "Measure",
    "Metadata",
    "Nearest",
    "Origin",
    "Place",
    "Plan",
    "Reference",
    "Repair",
    "Report",
    "Requirement",
    "Section",
    "Skipped",
    "Source",
    "Status",
    "Step",
    "Target",
    "Variant",
    "Verdict",
    "Words",
]
