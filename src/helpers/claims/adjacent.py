"""Numbers beside one another: the mark of a list item, the total behind a part, a number within a name."""

from __future__ import annotations

from helpers.claims.vocabulary import non_claims, nouns
from helpers.claims.words import Word
from helpers.numerals import Quantity


def numbers_a_list(words: list[Word], spans: list[tuple[int, int]], index: int) -> bool:
    """`3. 7.353 panser`: the number of a list item, right before the count itself."""
    if index or spans[0] != (0, 1) or len(spans) < 2 or len(words[0].text) > 2:
        return False
    return len(words) > 1 and words[1].text in ".)" and spans[1][0] == 2


def in_name(words: list[Word], q_first: int) -> bool:
    """Whether the number belongs to a noun of the lexicon (Leopard 2, Geran-2)."""
    for first in range(max(0, q_first - 3), q_first):
        match = nouns().at(words, first)
        if match is not None and match.last > q_first:
            return True
    return False


def word_span(words: list[Word], quantity: Quantity) -> tuple[int, int]:
    """The words [first, last) that a quantity consists of."""
    first = next((i for i, word in enumerate(words) if word.end > quantity.span.start), len(words) - 1)
    last = first
    while last < len(words) and words[last].start < quantity.span.end:
        last += 1
    return first, last


def of_total(words: list[Word], q_last: int, spans: list[tuple[int, int]], index: int) -> int | None:
    """`18 dari 25 drone`: the word index of 25, where the quantity before is a part of the next."""
    if index + 1 >= len(spans):
        return None
    following = spans[index + 1][0]
    if spans[index + 1][1] < len(words) and non_claims("unit_after").at(words, spans[index + 1][1]) is not None:
        return None
    between = [word.key for word in words[q_last:following]]
    if between and between[0] in ("dari", "di") and len(between) <= 3 and set(between) <= {
        "dari", "di", "antara", "total", "sekitar", "sebanyak", "seluruh", "keseluruhan", "hampir", "lebih",
    }:  # fmt: skip
        return following
    return None
