"""What an opening tag ends without saying so, as the HTML standard has it (§13.1.2.4)."""

from __future__ import annotations

import pytest

from conform.readers.html.elements import BLOCKS, IMPLIED, RAW, VOID


@pytest.mark.parametrize(
    ("opened", "ended"),
    [
        ("div", {"p"}),
        ("p", {"p"}),
        ("li", {"li", "p"}),
        ("dd", {"dt", "dd", "p"}),
        ("td", {"td", "th"}),
        ("tr", {"tr"}),
        ("tbody", {"tbody", "thead", "tfoot"}),
    ],
)
def test_it_ends_what_may_not_stand_in_another(opened: str, ended: set[str]):
    assert IMPLIED[opened][0] == ended


@pytest.mark.parametrize(
    ("opened", "border"), [("li", "ul"), ("li", "div"), ("dd", "dl"), ("td", "table"), ("p", "td")]
)
def test_but_only_within_its_own(opened: str, border: str):
    assert border in IMPLIED[opened][1]


def test_nothing_both_ends_and_bounds():
    assert all(not closed & within for closed, within in IMPLIED.values())
    assert "br" in VOID and "br" not in BLOCKS and "p" not in VOID | RAW and "span" not in BLOCKS
