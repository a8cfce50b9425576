"""A reference's texts in their normal form, weighed and indexed: worked out, or read from where they are kept.

Working it out takes longer than checking a plan, so the references that come with conform keep it in
`reference/ID.index.json`. The file names what it was made from and is passed over when that has changed; a test
says how to make it anew. A user's own reference is worked out each time.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from conform.data import data_folder
from conform.match.segments import split
from conform.match.similarity import Index, Weights, grams, index, pairs, weigh
from conform.model import Reference
from conform.text.field import BREAK, Field, field_digest, load_field

# Raised whenever the normal form, the weights or the index come out differently from the same words.
EDITION = 2


@dataclass(frozen=True)
class Stored:
    """The normal forms of all parts and variants, one requirement's after the other's; `counts` says how many."""

    normals: list[str]
    counts: list[tuple[int, int]]
    weights: Weights
    index: Index


def stored(reference: Reference, field: Field | None = None) -> Stored:
    """The texts of a reference, from its kept file where that is up to date, else read with `field`."""
    path = _path(reference)
    if path.is_file():
        raw = json.loads(path.read_bytes())
        if raw["made_from"] == _made_from(reference):
            weights = Weights(_known(raw["weights"]), raw["unknown"])
            return Stored(raw["normals"], raw["counts"], weights, Index(weights, raw["postings"], raw["totals"]))
    return work_out(reference, field or load_field())


def work_out(reference: Reference, field: Field) -> Stored:
    """The same from the reference's own words, read with `field`."""
    normals: list[str] = []
    counts = []
    for requirement in reference.requirements:
        parts = [normal for _, _, normal in split(field, requirement.text)]
        variants = [field.read(variant.text).strip() for variant in requirement.words.variants]
        normals += parts + variants
        counts.append((len(parts), len(variants)))
    weights = weigh([grams(normal) for normal in normals])
    return Stored(normals, counts, weights, index([pairs(normal) for normal in normals], weights))


def keep(reference: Reference) -> Path:
    """Writes the kept file of a reference that comes with conform; for `make data`."""
    found = work_out(reference, load_field())
    content = {
        "made_from": _made_from(reference),
        "counts": found.counts,
        "normals": found.normals,
        "unknown": found.weights.unknown,
        "weights": _groups(found.weights.known),
        "totals": found.index.totals,
        "postings": found.index.postings,
    }
    lines = (f"{_json(key)}: {_json(value)}" for key, value in content.items())
    path = _path(reference)
    path.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")
    return path


def _groups(known: dict[str, int]) -> dict[int, str]:
    """Weight → its grams; there are few weights, and one text is read sooner than many."""
    groups: dict[int, list[str]] = {}
    for gram, weight in known.items():
        groups.setdefault(weight, []).append(gram)
    return {weight: BREAK.join(grams) for weight, grams in groups.items()}


def _known(groups: dict[str, str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for weight, text in groups.items():
        known |= dict.fromkeys(text.split(BREAK), int(weight))
    return known


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _path(reference: Reference) -> Path:
    return data_folder("reference") / f"{Path(reference.id).name}.index.json"


def _made_from(reference: Reference) -> str:
    texts = [
        text for row in reference.requirements for text in (row.id, row.text, *(v.text for v in row.words.variants))
    ]
    return hashlib.sha256(f"{EDITION}\n{field_digest()}\n{chr(10).join(texts)}".encode()).hexdigest()
