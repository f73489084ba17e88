"""Numbers and what they count, beside the gold trees of UD Indonesian-CSUI (news sentences)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from helpers.claims.phrases import parse_sentence
from helpers.claims.vocabulary import nouns, word_set
from helpers.claims.words import Word, key_of, words_of
from helpers.measure.comparison import Comparison, every, missing, share
from helpers.numerals import find_quantities
from helpers.records import InputError, Span

NAME, TITLE = "nummod", "Numbers and the nouns they count: UD Indonesian-CSUI"
FOLDER = Path("ud_id_csui")
FILES = ("id_csui-ud-train.conllu", "id_csui-ud-test.conllu")
MOST = 2000
"""Sentences; the treebank has fewer."""
_MONEY = "Rp"
_FOUND = "numbers found, all arcs"
_FOUND_BEFORE = "numbers found, before the head"
_FOUND_BEHIND = "numbers found, behind the head, Rp apart"
_JOINED_KNOWN = "joined to the head, where the lexicon has it"
_JOINED = "joined to the head, any head"
_RIGHT = "right head, of what was joined"
_RIGHT_NOUN = "the same, a classifier's noun allowed"
_QUESTIONS = (_FOUND, _FOUND_BEFORE, _FOUND_BEHIND, _JOINED_KNOWN, _JOINED, _RIGHT, _RIGHT_NOUN)
_NOMINAL = frozenset({"nmod", "flat", "compound", "appos"})
_NOTES = (
    "An arc joins a number to its head. Behind the head stand years, dates and sums of money; our numerals take no sum",
    "in rupiah for a quantity, on purpose. Only a number before its head counts something.",
    "The grammar of claims knows what a war costs (people, vehicles, buildings, land): a link is asked for where the",
    "head is a noun of its lexicon, which is seldom in these sentences on the economy, and shown for all heads too.",
    "The trees take a classifier for the head (dua unit tanker: unit), we the noun behind it: the last line allows it.",
    "No published figure asks for these links.",
)


class Node(msgspec.Struct, frozen=True):
    """A word of a tree: its id, its head's, its relation, and its place in the sentence's text."""

    number: str
    head: str
    relation: str
    span: Span


class Tree(msgspec.Struct, frozen=True):
    """A sentence and its nodes."""

    text: str
    nodes: tuple[Node, ...]

    def arcs(self) -> Iterator[tuple[Node, Node]]:
        """Each number with its head; left out where the two are parts of one written word."""
        by_number = {node.number: node for node in self.nodes}
        for node in self.nodes:
            head = by_number.get(node.head)
            if node.relation.split(":")[0] == "nummod" and head is not None and not node.span.overlaps(head.span):
                yield node, head

    def counted(self, head: Node) -> list[Node]:
        """The head and, where it is a classifier, the nouns that depend on it."""
        if key_of(head.span.of(self.text)) not in word_set("classifiers"):
            return [head]
        below = [n for n in self.nodes if n.head == head.number and n.relation.split(":")[0] in _NOMINAL]
        return [head, *below]


class Count:
    """Arcs and links counted so far; `hit` of `cases` for each question."""

    def __init__(self) -> None:
        self.hit: dict[str, int] = {}
        self.cases: dict[str, int] = {}

    def add(self, question: str, answer: bool) -> None:
        """One more case of the question."""
        self.cases[question] = self.cases.get(question, 0) + 1
        self.hit[question] = self.hit.get(question, 0) + answer


def compare(shared: Path) -> Comparison:
    """How many numbers are found, and how many are joined to the noun that the tree joins them to."""
    paths = [shared / FOLDER / name for name in FILES]
    for path in paths:
        if not path.exists():
            return missing(NAME, TITLE, path, "UD Indonesian-CSUI, CoNLL-U")
    trees = every([tree for path in paths for tree in parse_trees(path.read_text(encoding="utf-8"), path.name)], MOST)
    count = Count()
    for tree in trees:
        _examine(tree, count)
    return Comparison(
        name=NAME,
        title=TITLE,
        beside="",
        figures=tuple(share(q, count.hit.get(q, 0), count.cases.get(q, 0)) for q in _QUESTIONS),
        notes=(f"{len(trees):,} sentences.", *_NOTES),
    )


def _examine(tree: Tree, count: Count) -> None:
    quantities = [quantity.core for quantity in find_quantities(tree.text)]
    parse = parse_sentence(tree.text)
    # number and noun of each phrase that has both
    links = [
        (phrase.quantity.core, _span(parse.words[phrase.noun_first : phrase.noun_last]))
        for phrase in parse.phrases
        if phrase.noun_first < phrase.noun_last
    ]
    lexicon = _lexicon_spans(tree.text)
    arcs = list(tree.arcs())
    for number, head in arcs:
        seen = any(core.overlaps(number.span) for core in quantities)
        count.add(_FOUND, seen)
        if number.span.start < head.span.start:
            count.add(_FOUND_BEFORE, seen)
            joined = any(q.overlaps(number.span) and noun.overlaps(head.span) for q, noun in links)
            count.add(_JOINED, joined)
            if any(span.overlaps(head.span) for span in lexicon):
                count.add(_JOINED_KNOWN, joined)
        elif head.span.of(tree.text) != _MONEY:
            count.add(_FOUND_BEHIND, seen)
    for core, noun in links:
        heads = [head for number, head in arcs if number.span.overlaps(core)]
        if heads:
            count.add(_RIGHT, any(head.span.overlaps(noun) for head in heads))
            count.add(_RIGHT_NOUN, any(n.span.overlaps(noun) for head in heads for n in tree.counted(head)))


def parse_trees(text: str, name: str) -> list[Tree]:
    """The trees of a CoNLL-U file. Raises InputError naming the sentence where a word is not in its `# text`."""
    return [_tree(block, f"{name} [{number}]") for number, block in enumerate(text.split("\n\n"), 1) if block.strip()]


def _tree(block: str, place: str) -> Tree:
    text, at, written_to = "", 0, 0
    nodes: list[Node] = []
    whole = Span(0, 0)
    for line in block.strip().splitlines():
        if line.startswith("#"):
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            continue
        cells = line.split("\t")
        if len(cells) != 10:
            raise InputError(place, f"{line!r} has not ten columns", "fetch the file anew")
        number, form = cells[0], cells[1]
        if "." in number:
            continue
        if "-" in number or int(number) > written_to:
            start = text.find(form, at)
            if start < 0:
                raise InputError(place, f"{form!r} is not in its text", "fetch the file anew")
            whole = Span(start, start + len(form))
            at = whole.end
            if "-" in number:
                # the words of one written word share its place
                written_to = int(number.split("-")[1])
                continue
        nodes.append(Node(number, cells[6], cells[7], whole))
    return Tree(text, tuple(nodes))


def _lexicon_spans(text: str) -> list[Span]:
    words = words_of(text)
    matches = (nouns().at(words, index) for index in range(len(words)))
    return [_span(words[match.first : match.last]) for match in matches if match is not None]


def _span(words: list[Word]) -> Span:
    return Span(words[0].start, words[-1].end)
