"""The sentences of the rules, apart from the others: a check never says them and need not load them."""

from __future__ import annotations

from conform.messages.rules_citation import RULES_CITATION
from conform.messages.rules_conformance import RULES_CONFORMANCE
from conform.messages.rules_publication import RULES_PUBLICATION
from conform.messages.rules_structure import RULES_STRUCTURE

RULES: dict[str, tuple[str, str]] = {**RULES_CONFORMANCE, **RULES_CITATION, **RULES_PUBLICATION, **RULES_STRUCTURE}
