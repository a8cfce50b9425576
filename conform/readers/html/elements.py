"""What a reader of lines must know of HTML's elements."""

from __future__ import annotations


def names(listed: str) -> frozenset[str]:
    """The names in a list parted by blanks."""
    return frozenset(listed.split())


BLOCKS = names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript object ol "
    "optgroup option p pre section select summary table tbody td template textarea tfoot th thead title tr ul"
)
VOID = names("area base br col embed hr img input link meta param source wbr")
RAW = names("script style title textarea xmp iframe noembed noframes")
CONTAINERS = names("html body div section article main center td table tbody form ul ol dl blockquote pre")
ASIDE = names("nav aside form button select textarea footer menu dialog legend option")

# an element's opening tag closes these, as far out as one of those
Implied = tuple[frozenset[str], frozenset[str]]
NOTHING: Implied = (frozenset(), frozenset())
PARTS: dict[str, Implied] = {
    "li": (names("li"), names("ul ol menu dir")),
    "dt": (names("dt dd"), names("dl")),
    "dd": (names("dt dd"), names("dl")),
    "option": (names("option"), names("select optgroup")),
    "td": (names("td th"), names("tr table")),
    "th": (names("td th"), names("tr table")),
    "tr": (names("tr"), names("table")),
    "tbody": (names("tbody thead tfoot"), names("table")),
    "thead": (names("tbody thead tfoot"), names("table")),
    "tfoot": (names("tbody thead tfoot"), names("table")),
}


def _implied(name: str) -> Implied:
    """Any block ends an open paragraph too; parts of a table end more than that anyway."""
    closed, within = PARTS.get(name, NOTHING)
    if name in names("td th tr tbody thead tfoot"):
        return closed, within
    return closed | {"p"}, within | (BLOCKS - closed - {"p"})


IMPLIED = {name: _implied(name) for name in BLOCKS}
