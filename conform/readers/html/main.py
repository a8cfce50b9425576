"""Which lines of a web page are the document, and why the others are not.

Scoring of blocks by prose, link density and class words, after Readability (Arc90, 2009) and the study of
shallow text features by Kohlschütter, Fankhauser and Nejdl (WSDM 2010), with the containers and labels of
Chinese government pages. A paragraph of prose is never dropped for its place alone: when unsure, keep.
"""

from __future__ import annotations

import re

from conform.data import words_of
from conform.readers.html.elements import ASIDE, BLOCKS, CONTAINERS
from conform.readers.html.lines import HtmlLine, Node
from conform.text.script import either_script

MAIN = re.compile(
    r"trs_(ueditor|editor)|ucap-content|pages_content|\bzoom\b|wp_articlecontent|v_news_content|news_?content"
    r"|article[-_ ]?(content|body|con|text)|content_?body|\b(detail|xl|xxgk|zw|con)[-_]?(content|text|main|nr)\b"
    r"|\bzhengwen\b|rich_media_content"
)
FURNITURE = re.compile(
    r"(^|[\s_-])(nav\w*|menu\w*|crumbs?|bread\w*|position|weizhi|dqwz|location|foot\w*|bottom\w*|copyright|share\w*"
    r"|bdshare\w*|side\w*|aside|related?|relevant\w*|xgyd|xgwd|xglj|recommend\w*|tuijian|hot\w*|comment\w*|tools?"
    r"|toolbar|print\w*|search\w*|login\w*|qrcode|ewm|erweima|pager?|pagination|prenext|banner|ads?|advert\w*"
    r"|friend\w*|links?|tags?|wza)(?=$|[\s_-])"
)
TITLED = re.compile(r"title|\btit\b|biaoti|headline|\bh1\b")


def _words(file: str, key: str, gap: str = "") -> str:
    """A pattern for any of these words in either script, whose characters may stand apart as `gap` says: “索 引 号”."""
    return "|".join(either_script(word, gap) for word in words_of(file, key))


_GAP = r"\s*"
LABELS = re.compile(
    rf"{_words('pages', 'labels', _GAP)}|(?:{_words('pages', 'colon_labels', _GAP)})\s*[:：]"
    rf"|(?:{_words('pages', 'cell_labels', _GAP)})\s*[:：\t]"
)
BYLINE = re.compile(rf"(信息|文章|稿件)?({_words('pages', 'bylines')})\s*[:：]")
TOOLS = re.compile(rf"\W*({_words('pages', 'tools')}|[大中小]\W)")
NUMBERED = re.compile(
    r"([（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]+[章条條節节篇]|附[件表])|.*\.(docx?|pdf|wps|xlsx?|ofd)$"
)
SIGNED = re.compile(
    rf"(.{{2,30}}({_words('pages', 'signers')})|(19|20)\d\d年\d{{1,2}}月\d{{1,2}}日|[（(]此件.{{2,12}}[）)])$"
)
KIND = re.compile(rf".*({_words('documents', 'pages')})\s*([（(][^（()）]{{2,24}}[）)])?$")
NUMBER = re.compile(r"[\u4e00-\u9fff\s]{2,14}\W\s*\d{4}\s*\W\s*第?\s*\d{1,4}\s*[号號]$")
FIRST_PART = re.compile(r"[^，。；：,;:]{4,40}([厅廳室府局会會委院]|[关關][于於].{0,30})$")
PART = re.compile(r"[^，。；：,;:]{2,40}$")
PROSE = re.compile(r"[。；！？;]")
LONG = 30  # characters; a menu entry is shorter, a sentence of a plan seldom
NAMED = 0.8  # of the prose: a block whose name says that it is the document must hold at least so much
SHARE = 0.9  # of the prose: a block that holds less is not the whole document
DOUBTED = 1 / 3  # of the prose: a block that holds as much is no furniture, whatever it is called
LINKED = 0.6
HEAD = (8, 80)  # characters of a title's line
ABOVE = 12  # lines right above the document among which its title is looked for
TABLE_LABELS = 3  # labels that make a table one of metadata,
LABEL_SIZE = 120  # as long as it has not more text than so many characters for each


class Judge:
    """Says of each line of a page why it is no part of the document, or None when it is."""

    def __init__(self, lines: list[HtmlLine], nodes: list[Node]) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.heads: set[int] = set()
        self._count(nodes)
        self.total = nodes[0].prose
        self.main = self._main(nodes)
        self.within: set[Node] = set()
        self.verdicts: dict[Node, str | None] = {}
        for node in nodes:
            self._decide(node)
        inside = [line.node in self.within for line in lines]
        self.first = inside.index(True) if True in inside else 0
        self.named = next(
            (text.strip() for line, text in zip(lines, self.texts, strict=True) if line.node.tag == "title"), ""
        )
        self.titles = {text.strip() for text, within in zip(self.texts, inside, strict=True) if within}

    def reasons(self) -> list[str | None]:
        """A reason's key for every line, None where the line is the document's."""
        self.heads = self._heads()
        return [self._reason(index, line, self.texts[index].strip()) for index, line in enumerate(self.lines)]

    def _count(self, nodes: list[Node]) -> None:
        """Give every element the amount of prose, of text and of metadata labels that it holds."""
        for line, text in zip(self.lines, self.texts, strict=True):
            unlinked = len(text) - line.linked
            line.node.size += len(text)
            line.node.labels += len(LABELS.findall(text))
            if unlinked >= LONG or PROSE.search(text):
                line.node.prose += unlinked
        for node in reversed(nodes):  # parents come before their children
            if node.parent is not None:
                node.parent.prose += node.prose
                node.parent.size += node.size
                node.parent.labels += node.labels

    def _main(self, nodes: list[Node]) -> Node:
        """The element that holds the document: one known by its name, else the smallest with nearly all prose."""
        main = nodes[0]
        if self.total == 0:
            return main
        for node in nodes:
            if MAIN.search(node.words) and node.prose > self.total * NAMED:
                return node
            # a descendant comes later, and two that share no path cannot both hold 90%
            if node.prose >= self.total * SHARE and node.tag in CONTAINERS:
                main = node
        return main

    def _decide(self, node: Node) -> None:
        """Note an element's verdict, its parent's being known."""
        parent = node.parent
        if node is self.main or parent in self.within:
            self.within.add(node)
        inherited = self.verdicts[parent] if parent is not None else None
        self.verdicts[node] = inherited or self._verdict(node)

    def _verdict(self, node: Node) -> str | None:
        if node.tag == "title":
            return "skip.metadata"
        if node.prose >= self.total * DOUBTED and self.total:
            return None
        if node.hidden and node.tag in BLOCKS:
            return "skip.hidden"
        if node.labels >= TABLE_LABELS and node.size < LABEL_SIZE * node.labels and node.tag in CONTAINERS | {"tr"}:
            return "skip.metadata"
        return "skip.furniture" if node.tag in ASIDE or FURNITURE.search(node.words) else None

    def _reason(self, index: int, line: HtmlLine, bare: str) -> str | None:
        verdict = self.verdicts[line.node]
        if verdict is not None:
            return verdict
        if line.linked > LINKED * len(bare) and not NUMBERED.match(bare):
            return "skip.furniture"
        if len(bare) < 2 * LONG and not PROSE.search(bare):
            if BYLINE.match(bare):
                return "skip.metadata"
            if TOOLS.match(bare):
                return "skip.furniture"
        return None if line.node in self.within else self._outside(index, line, bare)

    def _heads(self) -> set[int]:
        """The lines above the document that head it in plain cells, as in pages laid out by tables.

        “溪口县…方案” in a row of its own; a title's first part above its last (“某县人民政府” · “关于印发…的通知”); the
        document's number between them and the text.
        """
        found: set[int] = set()
        last: HtmlLine | None = None
        for index in range(self.first - 1, max(-1, self.first - 1 - ABOVE), -1):
            line, bare = self.lines[index], self.texts[index].strip()
            if self._reason(index, line, bare) not in (None, "skip.furniture") or TOOLS.match(bare):
                continue
            if line.linked or self.verdicts[line.node] or (last is None and bare in self.titles):
                break
            if last is not None and not (FIRST_PART.match(bare) or (last.node is line.node and PART.match(bare))):
                break
            if last is not None or self._entitles(bare):
                found.add(index)
                last = line
            elif NUMBER.match(bare):
                found.add(index)
        return found

    def _entitles(self, bare: str) -> bool:
        """Whether a line alone is a document's title: the page's own, or one that names the kind of document."""
        least, most = HEAD
        return least <= len(bare) <= most and (bare in self.named or bool(KIND.match(bare)))

    def _outside(self, index: int, line: HtmlLine, bare: str) -> str | None:
        """Outside the main block stays what reads like a sentence, a numbered heading or a signature, and a title.

        The title stands before the block, and is kept unless the block repeats it.
        """
        if len(bare) - line.linked >= LONG and PROSE.search(bare):
            return None
        if not line.linked and (NUMBERED.match(bare) or (index > self.first and SIGNED.match(bare))):
            return None
        if index in self.heads:
            return None
        named = line.node.tag in ("h1", "h2") or TITLED.search(line.node.words)
        if index < self.first and named and bare not in self.titles:
            return None
        return "skip.furniture"
