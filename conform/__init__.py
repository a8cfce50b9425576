"""conform: what a local plan inherits, modifies, leaves out and adds to the document that it carries out.

    import conform
    checked = conform.check("plan.docx")
    checked.rows()          # one dict a requirement and evidence, for a table
    checked.to_dict()       # the JSON report

What stands here is loaded when it is first asked for; `__init__.pyi` tells its types.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

__version__ = "0.2.0"
__all__ = [
    "Certainty",
    "Change",
    "Checked",
    "Clause",
    "ClauseStatus",
    "ClauseVerdict",
    "Compared",
    "ConformError",
    "Content",
    "DecisionFault",
    "Evidence",
    "Finding",
    "InputError",
    "InternalFault",
    "Lang",
    "Level",
    "Linted",
    "LintedPlan",
    "LocalTarget",
    "Location",
    "Metadata",
    "Nearest",
    "OptionError",
    "OutputError",
    "Plan",
    "ReadOptions",
    "Reference",
    "ReferenceFault",
    "Report",
    "Requirement",
    "Result",
    "Severity",
    "Status",
    "Verdict",
    "__version__",
    "available_references",
    "check",
    "diff",
    "lint",
    "load_reference",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module("conform.api"), name)
    if name == "lint":  # the room of that name is reached through it: `import conform.lint.run as run`
        value.__dict__ = vars(import_module("conform.lint"))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Door(ModuleType):
    """This package: its `lint` is the function, also when Python has loaded the room of that name and would bind it."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "lint" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door
