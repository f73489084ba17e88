"""Numbers that are none of ours: dates, money, shares, other wars, sport. Words in lexicons/nonclaims.toml."""

from __future__ import annotations

import re
from itertools import pairwise

from helpers.claims.phrases import Parse, Phrase
from helpers.claims.vocabulary import CountedNoun, non_claims, word_set
from helpers.claims.words import Word
from helpers.dates.words import months

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_OF_A_YEAR = frozenset({"sejak", "mulai", "sepanjang", "selama", "tahun", "awal", "akhir", "pertengahan"})
_YEARS = re.compile(r"(?:19|20)\d\d[-–—/](?:19|20)\d\d\Z")
_RATIO = re.compile(r"\s?:\s?\d{1,3}(?![\d.,]*\s*[a-z])")
_RATIO_OF = re.compile(r"(?<![\w.,])\d{1,3}\s?:\s?$")
_LIES = frozenset({"kota", "desa", "dusun", "permukiman", "letaknya", "terletak", "berjarak", "jaraknya", "berada"})
_HAS = frozenset({"punya", "memiliki", "mempunyai", "berluas"})
_SAVES = frozenset({"menyelamatkan", "selamatkan", "melindungi", "mengancam", "demi", "menjamin", "mengampuni"})
# "4 anak (usia 7, 11, 13, 16)"
_AGES = re.compile(r"\((?:ber)?(?:usia|umur)\s[^()]*$", re.I)
_CURRENCY = re.compile(r"(?:Rp\.?|US\$|[$£€¥]|USD|EUR|GBP)\s*\Z")


def is_no_count(parse: Parse, phrase: Phrase) -> bool:
    """Whether the number is a date, time, price, share, rank or part of a name, judged by the words beside it."""
    words = parse.words
    quantity = phrase.quantity
    start, end = quantity.core.start, quantity.core.end
    text = parse.text
    before, after = text[max(0, start - 6) : start], text[end : end + 2]
    if _CURRENCY.search(before) or (after[:1] in "%°€£$" and after[:1]):
        return True
    if (
        after[:1] in "-–"
        and after[1:2].isdigit()
        and quantity.kind == "digits"
        and (phrase.noun is None or phrase.unknown)
    ):
        return True
    if phrase.noun_kind() in ("distance", "area") and _at(words, phrase.last) == "per":
        return True
    if (after[:1] in ":/" and after[1:2].isdigit()) or (before[-1:] in ":/" and before[-2:-1].isdigit()):
        return True
    if quantity.low is not None and quantity.low % 1 and phrase.noun_kind() not in ("area", "distance"):
        return True
    if [word.key for word in words[phrase.last : phrase.last + 2]] in (["untuk", "setiap"], ["untuk", "tiap"]):
        return True
    # flown over, not exceeded: 26 drone di atas empat wilayah
    above = text[quantity.span.start : start].lower().startswith(("di atas ", "diatas "))
    if above and (phrase.noun_kind() == "settlement" or _at(words, phrase.q_last) in word_set("regions")):
        return True
    if phrase.noun_kind() == "troops" and _has_a_head_count(parse, phrase):
        return True
    if phrase.noun_kind() == "distance" and phrase.q_first and words[phrase.q_first - 1].key in word_set("lengths"):
        return True
    if _is_converted(parse, phrase) or _has_a_share(parse, phrase) or _is_denied_one(parse, phrase):
        return True
    year = quantity.kind == "digits" and _YEAR.match(text[start:end]) is not None
    before_it = _at(words, phrase.q_first - 1)
    if year and (before_it in _OF_A_YEAR or before_it in months()):
        return True
    if quantity.high == 1 and (
        _one_of_few(words, phrase.q_last) or (before_it == "salah" and _described(words, phrase))
    ):
        return True
    if _AGES.search(text[:start]):
        return True
    once = phrase.noun_kind() == "strike" or (phrase.unknown and quantity.kind != "digits")
    if quantity.high == 1 and once and _at(words, phrase.q_first - 1) in ("dalam", "pada"):
        return True
    if phrase.noun is None and _said_again(parse, phrase):
        return True
    if _RATIO.match(text, end) or _RATIO_OF.search(text[:start]):
        return True
    if phrase.noun_kind() == "distance" and _lies_off(words, phrase):
        return True
    if phrase.noun_kind() == "area" and _is_had(words, phrase):
        return True
    if _at(words, phrase.q_first - 1) == "nyawa" and _at(words, phrase.q_first - 2) in _SAVES:
        return True  # "menyelamatkan nyawa ribuan orang"
    if _shares_its_unit(parse, phrase):
        return True
    if before[-1:] == "#" and not phrase.increment:
        return True
    if not phrase.increment and not phrase.listed and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    first_noun = phrase.noun is not None and phrase.noun_first >= phrase.q_last
    if phrase.noun is not None and phrase.noun.kind == "times" and _at(words, phrase.last) == "lipat":
        return True
    if not first_noun:
        if _YEARS.match(text[start:end]) or _at(words, phrase.q_last) == "ekor" or _in_designation(parse, phrase):
            return True
        if phrase.q_last < len(words) and _unit_follows(parse, phrase):
            return True
        if (
            quantity.kind == "digits"
            and _YEAR.match(text[start:end])
            and not (phrase.listed and _itemised(parse, phrase))
            and not _event_beside(parse, phrase)
        ):
            return True
    if phrase.q_first and non_claims("word_before").at(words, phrase.q_first - 1) is not None:
        match = non_claims("word_before").at(words, phrase.q_first - 1)
        if (
            match is not None
            and match.last == phrase.q_first
            and not (first_noun and words[phrase.q_first - 1].key in word_set("often"))
        ):
            return True
    return False


def _said_again(parse: Parse, phrase: Phrase) -> bool:
    """`358 sistem artileri 358`: the number once more, behind its noun."""
    before = (other for other in parse.phrases if other.last == phrase.q_first and other.noun is not None)
    return any(other.quantity.low == phrase.quantity.low for other in before)


def _lies_off(words: list[Word], phrase: Phrase) -> bool:
    """`kota sekitar 9 km dari perbatasan`, `desa yang letaknya 30 mil di utara Kherson`: where a place lies."""
    start = phrase.first
    while start and words[start - 1].key in ("sekitar", "kira-kira", "hanya", "kurang", "lebih", "dari", "hampir"):
        start -= 1
    before = {word.key for word in words[max(0, start - 2) : start]}
    return _at(words, phrase.last) in ("dari", "di", "sebelah", "ke") and bool(before & _LIES)


def _is_had(words: list[Word], phrase: Phrase) -> bool:
    """`Singapura, yang punya wilayah sekitar 735 kilometer persegi`: how large a land is."""
    before = [word.key for word in words[max(0, phrase.q_first - 6) : phrase.q_first]]
    return any(a in _HAS and b in ("wilayah", "luas", "daratan", "lahan") for a, b in pairwise(before))


def _described(words: list[Word], phrase: Phrase) -> bool:
    """`salah seorang prajurit yang tertangkap mengatakan`: which of them it was, not what happened to one."""
    return "yang" in {word.key for word in words[phrase.last : phrase.last + 2]}


def _one_of_few(words: list[Word], at: int) -> bool:
    """`satu dari sedikit bidang`: one as a manner of speaking."""
    return _at(words, at) == "dari" and _at(words, at + 1) in ("sedikit", "sekian", "banyak", "sejumlah", "beberapa")


def _shares_its_unit(parse: Parse, phrase: Phrase) -> bool:
    """`dari 25 menjadi 18 tahun`: the unit behind the second number is that of the first."""
    words, at = parse.words, phrase.q_last
    if _at(words, at) not in ("menjadi", "ke") or _at(words, phrase.q_first - 1) != "dari" or at + 2 >= len(words):
        return False
    return words[at + 1].text[0].isdigit() and non_claims("unit_after").at(words, at + 2) is not None


def _has_a_share(parse: Parse, phrase: Phrase) -> bool:
    """`sepertiga dari 80 kapal`: only the share befell something."""
    if phrase.noun is None or phrase.noun.measure is not None:
        return False
    keys = [word.key for word in parse.words[max(0, phrase.q_first - 4) : phrase.q_first]]
    return "dari" in keys and any(key in word_set("shares") for key in keys[: keys.index("dari")])


def _itemised(parse: Parse, phrase: Phrase) -> bool:
    """`Tank: 2015`, `Tank 2015 (+3)`: a count even where it looks like a year."""
    behind = _at(parse.words, phrase.last)
    return parse.words[phrase.q_first - 1].mark or behind in ("(", "+") or behind in word_set("unit_words")


def _in_designation(parse: Parse, phrase: Phrase) -> bool:
    """`ST 67`, `PTU 19`: digits behind capitals, unless an event stands right beside them."""
    if phrase.noun is not None and not phrase.unknown:
        return False
    core = phrase.quantity.core.of(parse.text)
    before = parse.words[phrase.q_first - 1].text if phrase.q_first else ""
    return (
        core.isdigit()
        and len(core) < _THOUSANDS
        and before.isalpha()
        and before.isupper()
        and (len(before) > 1 and not _event_beside(parse, phrase) and not parse.text.isupper())
    )


_THOUSANDS = 4
"""Digits of a number too long for a designation."""


def _is_denied_one(parse: Parse, phrase: Phrase) -> bool:
    """`tidak sebuah desa pun hilang`, `tak satu tank pun`: none of them."""
    if phrase.quantity.high != 1 or not phrase.q_first or not _PUN & {w.key for w in parse.words[phrase.last :][:2]}:
        return False
    return any(word.key in word_set("none_of") for word in parse.words[max(0, phrase.q_first - 2) : phrase.q_first])


_PUN = frozenset({"pun", "juga"})


def _is_converted(parse: Parse, phrase: Phrase) -> bool:
    """`6.000 kilometer persegi (2.320 mil persegi)`: the same measure in another unit, in brackets."""
    if phrase.noun_kind() not in ("area", "distance"):
        return False
    start = next((i for i, word in enumerate(parse.words) if word.end > phrase.quantity.span.start), 0)
    before = next((p for p in reversed(parse.phrases) if p.last <= start), None)
    opened = start > 0 and parse.words[start - 1].text in "(["
    return opened and before is not None and before.noun_kind() in ("area", "distance") and before.last >= start - 2


def _at(words: list[Word], index: int) -> str:
    return words[index].key if index < len(words) else ""


def _unit_follows(parse: Parse, phrase: Phrase) -> bool:
    return non_claims("unit_after").at(parse.words, phrase.q_last) is not None


def _event_beside(parse: Parse, phrase: Phrase) -> bool:
    return any(event.first == phrase.q_last or event.last == phrase.q_first for event in parse.events)


def _has_a_head_count(parse: Parse, phrase: Phrase) -> bool:
    """`satu kelompok yang terdiri dari lima orang`: the heads are counted, not the unit."""
    behind = [word.key for word in parse.words[phrase.last : phrase.last + 3]]
    return any(key in word_set("made_of") for key in behind)


def does_something_else(parse: Parse, phrase: Phrase, event_first: int | None) -> bool:
    """Whether those counted phoned, voted or trained instead: their own predicate follows the phrase."""
    words = parse.words
    forms = non_claims("predicate")
    at = phrase.last
    steps = 0
    told_apart = False
    while at < len(words) and steps < 9:
        if event_first is not None and at == event_first:
            return False
        if words[at].text in ";.:–—-" or words[at].key in word_set("clause"):
            return False
        if forms.at(words, at) is not None:
            if words[at - 1].key != "yang":
                return True
            # "lima tentara yang menolak bertempur ditembak": what befell them may follow
            told_apart = True
        at += 1
        steps += 1
    return told_apart


def never_enlisted(parse: Parse, phrase: Phrase, noun: CountedNoun) -> bool:
    """Whether people of that name are sent or placed somewhere, but not mobilised: 57 staf, 14 mahasiswa."""
    counted = {word.key for word in parse.words[phrase.first : phrase.last]}
    return noun.object in ("civilian", "child") or bool(counted & word_set("never_enlisted"))
