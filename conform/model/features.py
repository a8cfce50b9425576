"""What speaks for and against a clause as the counterpart of a requirement, in numbers."""

from typing import NamedTuple


class Features(NamedTuple):
    """What `classify` decides on; each is between 0 and about 1, but for `contest`, which may be negative.

    A forest numbers its features in this order, and its file names them: a feature that is renamed, added, moved or
    removed asks for a forest that is fitted anew.
    """

    contest: float  # how far the key of the best clause is ahead of another requirement's that claims the clause
    cover: float  # share of the requirement's weight that its parts find in the best clause
    crowd: float  # how many other requirements claim the clause, in tenths
    figures: float  # figures of the evidence that the requirement has not, at most two, in halves
    heading: float  # whether a heading above carries the requirement's measure
    least: float  # share of the part that is found worst, in all clauses
    length: float  # characters of the requirement, at most 60, in sixtieths
    most: float  # share of the part that is found best, in all clauses
    neighbours: float  # share of the sure hits under the same heading that belong to the requirement's measure
    partial: float  # rapidfuzz's partial ratio of requirement and evidence
    partial_whole: float  # the same of requirement and clause
    parts: float  # parts of the requirement, at most 4, in quarters
    precision: float  # share of the evidence's weight that is the requirement's
    ratio: float  # rapidfuzz's ratio of requirement and evidence
    rival: float  # the best share of another requirement's part in the evidence
    same: float  # share of the best variant that loses nothing of the requirement's substance
    second: float  # the key of the second clause
    terms: float  # share of the groups of terms of which a word stands in the clause
    terms_near: float  # the same of the evidence
    topic: float  # weight that the clause shares with all wordings of the requirement, by the mean of both
    union: float  # share of the requirement's weight that its parts find in all clauses
    variant: float  # share of the best variant in the clause
    variant_whole: float  # the same, wherever in the clause its characters stand
    verb: float  # whether a verb of the requirement stands in the evidence; 1 where it has none
    weaker: float  # words of the evidence that put a duty off and that the requirement has not, at most two, in halves
    whole: float  # share of the requirement's weight, wherever in the clause its characters stand


class Meant(NamedTuple):
    """What `classify` decides on besides when meaning is judged too; cosines, or about between -1 and 1."""

    meant: float  # nearness of the clause, by its nearest stretch, to the requirement's nearest wording
    meant_column: float  # in deviations, among all requirements, in quarters
    meant_lead: float  # how far the clause is ahead of the next one
    meant_plain: float  # its nearness to the requirement's own words
    meant_rival: float  # how far the requirement is ahead of the next one that asks for the clause
    meant_row: float  # in deviations, among all clauses, in quarters
