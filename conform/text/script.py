"""Words in either script, Traditional and Simplified: 发布 finds 發布, too."""

from __future__ import annotations

from functools import lru_cache

from conform.data import words_of


@lru_cache(maxsize=2)
def pairs(key: str) -> tuple[tuple[str, str], ...]:
    """The characters under `key` of script.toml that differ, each Traditional one with its Simplified one."""
    signs = "".join(words_of("script", key))
    return tuple(zip(signs[::2], signs[1::2], strict=True))


def either_script(word: str, gap: str = "") -> str:
    """A pattern for a Simplified word in either script, with the pattern `gap` between its characters."""
    return gap.join(f"[{sign}{_other()[sign]}]" if sign in _other() else sign for sign in word)


@lru_cache(maxsize=1)
def _other() -> dict[str, str]:
    """The Traditional character of each Simplified one."""
    return {new: old for key in ("frequent", "labels") for old, new in pairs(key)}
