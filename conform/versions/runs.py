"""Words that stay and what was left out and put in behind them, arranged as a reader would mark them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from conform.match.inline import crumb
from conform.versions.units import REFERRED
from conform.versions.words import figures
from conform.versions.words import words as words_of
from conform.widths import ALIKE

# How well an edit stands behind a sign, and how well it begins with one.
STOPS = {"": 5, "。": 5, "；": 5, "：": 4, "，": 4, "、": 2}
STOP = ("。", "；")
BEGINS = {"、": 1, "，": 1}


@dataclass(slots=True)
class Run:
    """Words that stay (as they were, as they are), and what was left out and put in behind them."""

    same: list[tuple[str, str]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    come: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How much is changed behind what stays."""
        return max(sum(map(len, self.gone)), sum(map(len, self.come)))


def merged(runs: Sequence[Run]) -> list[Run]:
    """Runs with several words that stay together; edits that only a crumb stands between are one."""
    joined: list[Run] = []
    for run in runs:
        if joined and not joined[-1].size:
            joined[-1] = Run(joined[-1].same + run.same, run.gone, run.come)
        else:
            joined.append(run)
    merged = joined[:1]
    for run in joined[1:]:
        stays = "".join(now for _, now in run.same)
        if (
            run.size
            and not _apart(merged[-1], run)
            and not REFERRED.search(stays)
            and crumb(stays, merged[-1].size, run.size)
        ):
            merged[-1].gone += [*(was for was, _ in run.same), *run.gone]
            merged[-1].come += [*(now for _, now in run.same), *run.come]
        else:
            merged.append(run)
    return merged


def _apart(one: Run, other: Run) -> bool:
    """Whether both edits are of figures alone: [-二千元-]{+五千元+}以上[-二万元-]{+五万元+}."""
    return all(run.gone and run.come and all(map(_is_figure, run.gone + run.come)) for run in (one, other))


def trimmed(runs: list[Run]) -> list[Run]:
    """Runs whose words end or begin alike though a dictionary cut them differently: [-中华人民共和国-]人民法院."""
    for run, after in zip(runs, [*runs[1:], Run()], strict=True):
        for one, other in ((run.gone, run.come), (run.come, run.gone)):
            while one and other and _whole(one[-1], one) and "".join(other).endswith(one[-1]):
                word = one.pop()
                other[:] = _chars(other, 0, -len(word))
                after.same.insert(0, (word, word))
            while one and other and _whole(one[0], one) and "".join(other).startswith(one[0]):
                word = one.pop(0)
                other[:] = _chars(other, len(word), None)
                run.same.append((word, word))
    return runs


def _whole(word: str, words: Sequence[str]) -> bool:
    """Whether a word may be told apart: two letters or more, or all that there is; but no numeral."""
    return (len(word) > 1 or len(words) == 1) and word.isalpha() and not any(figures(word))


def _chars(words: Sequence[str], first: int, last: int | None) -> list[str]:
    text = "".join(words)[first:last]
    return [text] if text else []


def shifted(runs: list[Run]) -> list[Run]:
    """An edit that only puts in or leaves out, moved to where it stands between signs, if it can stand there.

    “国务院、{+中央军委、+}法院” and not “国务院{+、中央军委+}、法院”.
    """
    runs = _sentences(runs)
    for run, after in zip(runs, [*runs[1:], Run()], strict=True):
        edit = run.gone or run.come
        if edit and not (run.gone and run.come):
            edit[:] = words_of("".join(edit)) if len(edit) == 1 else edit  # `trimmed` joins them
            words = [*run.same, *((word, word) for word in edit), *after.same]
            first = _place(words, len(run.same), len(edit))
            run.same, after.same = words[:first], words[first + len(edit) :]
            edit[:] = [now for _, now in words[first : first + len(edit)]]
    return runs


def _sentences(runs: Sequence[Run]) -> list[Run]:
    """The runs, whole sentences told apart from an edit that they follow.

    “使用[-相应的-]标志。{+禁止冒用标志。+}” and not “使用[-相应的-]{+标志。禁止冒用+}标志。”
    """
    found: list[Run] = []
    for run, after in zip(runs, [*runs[1:], Run()], strict=True):
        for one, other in ((run.come, run.gone), (run.gone, run.come)):
            size = _sentence(one, after.same) if other else 0
            if size:
                words = [*one, *(now for _, now in after.same)][size : size + len(one)]
                behind = Run(after.same[:size])
                (behind.come if one is run.come else behind.gone).extend(words)
                one.clear()
                after.same = after.same[size:]
                found += [run, behind]
                break
        else:
            found.append(run)
    return found


def _sentence(edit: Sequence[str], same: Sequence[tuple[str, str]]) -> int:
    """How many words of an edit come again behind it and end a sentence there, the rest and these being whole ones."""
    both = [*((word, word) for word in edit), *same]
    for size in range(1, min(len(edit), len(same) + 1)):
        if not _alike(both[size - 1], both[size - 1 + len(edit)]):
            break
        if both[size - 1][0].endswith(STOP):
            return size
    return 0


def _place(words: Sequence[tuple[str, str]], first: int, size: int) -> int:
    """The best place for an edit of `size` words that begins at `first`."""
    lowest = first
    while lowest and _alike(words[lowest - 1], words[lowest - 1 + size]):
        lowest -= 1
    highest = first
    while highest + size < len(words) and _alike(words[highest], words[highest + size]):
        highest += 1
    return max(range(lowest, highest + 1), key=lambda place: (_fit(words, place), -abs(place - first)))


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == one[1] == other[0] == other[1]


def _fit(words: Sequence[tuple[str, str]], place: int) -> int:
    before = words[place - 1][1][-1:].translate(ALIKE) if place else ""
    return max(STOPS.get(before, 0), BEGINS.get(words[place][1][:1].translate(ALIKE), 0))


def _is_figure(word: str) -> bool:
    return next(figures(word), None) == (0, len(word))
