"""The frozen values that the stages hand on; docs/pages/en/guide/words.md says what their words mean.

Offsets: `start`, `end` count code points of `Source.text`, the text as read. `at`, `to` count code points of
the repaired text (`Cleaned.text`). `Cleaned.origin` leads from the second to the first.

Nearly all that a check loads is NamedTuples, here and in the stages: a frozen dataclass takes over four times as long
to define and three times as long to make, and every check waits for sixty definitions. Frozen dataclasses are those of
which there is one a file (`Source`, `Plan`, `Report`) or reference (`Reference`, `Field`), and what only lint and
decisions load (finding.py, linted.py, decision.py). Modules with NamedTuples for a check do without
`from __future__ import annotations`, since text takes longer to check than types.
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
