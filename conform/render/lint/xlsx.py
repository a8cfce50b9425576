"""Findings as a workbook: a sheet of faults to fill in, as the workbook of a check has it, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conform import __version__
from conform.messages import say
from conform.model.linted import LintedPlan
from conform.render.lint import Aside, LintView
from conform.render.lint.faults import FaultSheet
from conform.render.wording import failure_words, safe
from conform.render.workbook import Book, Column, Sheet

EXPLAINED = ("decision", "note", "reviewer", "key")


class Xlsx:
    """One workbook for all plans, written as they come."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[bytes]:
        """The file, in pieces."""
        book = Book(say("review.sheet.faults", view.lang))
        try:
            sheet = FaultSheet(book, view.lang)
            for linted in plans:
                sheet.put(linted, view.rules, safe(linted.name))
            sheet.sheet.finish()
            _about(book, aside, view)
            yield from book.close()
        except BaseException:
            book.drop()
            raise


RENDERER = Xlsx()


def _about(book: Book, aside: Aside, view: LintView) -> None:
    made = book.bare(say("review.sheet.about", view.lang))
    sheet = Sheet(book, made, (Column("", 20), Column("", 100)), "", plain=True)
    sheet.put("conform", __version__)
    for name in EXPLAINED:
        sheet.put(say(f"review.column.{name}", view.lang), say(f"review.means.{name}", view.lang))
    for code, rule in view.rules.items():
        sheet.put(f"{code} {rule.name}", safe(rule.title))
    for told in (*aside.failures, *aside.notices):
        sheet.put(safe(told.path), failure_words(told, view.lang))
    sheet.finish()
