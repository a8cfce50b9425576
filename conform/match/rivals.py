"""What other requirements have of a clause: the more, the less it says for the one that is asked about."""

from __future__ import annotations

from conform.match.features import Candidate
from conform.match.prepare import Sought
from conform.match.scan import Scan


class Claims:
    """Which requirements hold a clause for their best one: the more, and the surer, the less it says for another."""

    def __init__(self, ranks: list[list[Candidate]]) -> None:
        self.keys: dict[int, list[float]] = {}
        for ranked in ranks:
            if ranked:
                self.keys.setdefault(ranked[0].clause, []).append(ranked[0].key)
        for keys in self.keys.values():
            keys.sort(reverse=True)

    def lead(self, candidate: Candidate) -> float:
        """How far the candidate is ahead of (or behind) the best other requirement that claims its clause."""
        keys = self.keys[candidate.clause]
        rest = keys[1:] if candidate.key == keys[0] else keys
        return candidate.key - rest[0] if rest else candidate.key

    def crowd(self, candidate: Candidate) -> float:
        """How many other requirements claim its clause, in tenths and at most 1."""
        return min(len(self.keys[candidate.clause]) - 1, 10) / 10

    def taken(self, candidate: Candidate) -> bool:
        """Whether a requirement holds the clause for its best by more than this one, for which it is no best.

        Such a clause is seldom a further counterpart: of 30 that came near to the first of a requirement in fourteen
        plans (by letters and by meaning together) three are, of 26 that no other requirement claims more, sixteen.
        """
        return self.keys.get(candidate.clause, [0.0])[0] > candidate.key


class Rivals:
    """How well each segment holds the parts of other requirements than the one that is asked about."""

    def __init__(self, scan: Scan) -> None:
        self.best: list[tuple[float, str]] = [(0.0, "")] * len(scan.segments)
        self.second: list[float] = [0.0] * len(scan.segments)
        for sought in scan.prepared.sought:
            for part in sought.parts:
                for hit in scan.hits[part].values():
                    for number in range(hit.first, hit.last + 1):
                        self._enter(number, min(1.0, hit.share), sought.requirement.id)

    def _enter(self, number: int, share: float, name: str) -> None:
        best, holder = self.best[number]
        if name == holder:
            self.best[number] = (max(best, share), name)
        elif share > best:
            self.second[number] = best
            self.best[number] = (share, name)
        else:
            self.second[number] = max(self.second[number], share)

    def besides(self, sought: Sought, numbers: list[int]) -> float:
        """The best share of another requirement's part in these segments."""
        return max(
            self.second[number] if self.best[number][1] == sought.requirement.id else self.best[number][0]
            for number in numbers
        )
