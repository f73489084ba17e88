"""Who says an either/or threat: by the attribution that governs it, a verb or noun of threatening, or a message."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from helpers.documents.credits import credit_line
from helpers.records import Article, Attribution, Sentence, Span
from helpers.ultimatums.authors import ENDS_IN_MESSAGE, OFFICER, RECEIVES, RECIPIENT, find_author, side_before
from helpers.ultimatums.headlines import (
    asked_by,
    exclaimed_before,
    heading_of,
    named_after,
    skip_small,
    threatens_next,
)
from helpers.ultimatums.parties import FIGHTING, Mention, Voice, find_mentions, place
from helpers.ultimatums.tellers import (
    find_announced,
    find_headline_author,
    find_person_before,
    find_reteller,
    find_source,
    find_teller,
)
from helpers.ultimatums.vocabulary import cue


def find_voice(article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span) -> Voice:
    """The speaker of the threat at `at`: of the attribution that governs it, else of a verb or noun of threatening.

    A headline inherits nobody from elsewhere.
    """
    credit = credit_line(article)
    named = _attribution(article, attributions, sentence, at)
    known = named is not None and named.speaker_side not in ("media", "other")
    if named is not None and named.speaker_start is not None and at.start <= named.speaker_start < at.end:
        inserted = _INSERTED.search(article.text[at.start : named.cue_start]) and named.cue_start < named.speaker_start
        named, known = (named, known) if inserted else (None, False)
    if named is not None and named.speaker_side == "media":
        # a medium passes threats on, it makes none
        named, known = msgspec.structs.replace(named, speaker=None, speaker_side="none"), False
    author = find_headline_author(article, sentence, at)
    if author:
        return _called(article, author, credit)
    via = (named.via if named else ()) or credit
    closer = _closer_issuer(article, sentence, at, named) if named is not None else None
    if closer is not None:
        return Voice(closer.words, closer.side, Span(closer.start, closer.end), via, True)
    retold = find_reteller(article, at)
    if retold:
        return Voice(retold.of(article.text), "none", retold, via, True, True)
    message = ENDS_IN_MESSAGE.match(article.text, at.end) or _OPENS_IN_MESSAGE.search(
        article.text[sentence.start : at.start]
    )
    if named is not None and named.speaker is not None and not message and named.speaker_side != "media":
        return _voice(named, credit)
    if named is not None and known and not ENDS_IN_MESSAGE.match(article.text, at.end):
        return _voice(named, credit)
    announced = find_announced(article, sentence, at) or find_source(article, at)
    if announced:
        return _called(article, announced, via)
    issuer = _issuer(article, sentence, at)
    teller = None if issuer else find_teller(article, sentence, at)
    issuer = issuer or (None if teller else find_author(article, sentence, at))
    if issuer is not None:
        return Voice(issuer.words, issuer.side, Span(issuer.start, issuer.end), via, True)
    if named is not None and named.speaker is not None:
        return Voice(named.speaker, named.speaker_side, None, via, True)
    person = find_person_before(article, sentence) if named is not None and named.speaker is None else None
    if person is not None:
        return Voice(person.words, person.side, Span(person.start, person.end), via, True)
    if teller:
        return Voice(teller.of(article.text), "none", teller, via, True)
    return _described_issuer(article, sentence, at, via) or Voice(None, "none", None, via, False)


def _described_issuer(article: Article, sentence: Sentence, at: Span, via: tuple[str, ...]) -> Voice | None:
    """Who puts the threat, by words that name no side: "orang kuat itu memberi pilihan ...". No headline."""
    verb = cue("issuing").search(article.text, sentence.start, at.start) if sentence.position != "headline" else None
    subject = _SUBJECT.search(article.text, sentence.start, verb.start()) if verb else None
    if subject is None:
        return None
    return Voice(subject["who"], "none", Span(subject.start("who"), subject.end("who")), via, True)


def _closer_issuer(article: Article, sentence: Sentence, at: Span, named: Attribution) -> Mention | None:
    """Who put the threat, where another only tells of it: "X menulis bahwa mereka diberi tahu komandannya: ..."."""
    told = article.text[named.cue_end : at.start] if named.cue_end <= at.start and named.start == sentence.start else ""
    if not told or cue("recalling").search(named.cue) or len(told) > 200:
        return None
    if cue("ranker").search(named.speaker or ""):
        # one of those who are told tells of it
        return None
    for name in ("issued_passive", "shouting"):
        passive = cue(name).search(article.text, named.cue_end, at.start)
        if passive is None:
            continue
        mentions = find_mentions(article, sentence.start, sentence.end)
        side = named.speaker_side if named.speaker_side in FIGHTING else ""
        officer = _officer_after(article, sentence, passive.end(), mentions) if name == "issued_passive" else None
        if officer:
            force = any(m.force and named.cue_end <= m.start <= officer.start for m in mentions)
            whose = officer.side if force else side or officer.side
            return Mention(officer.start, officer.end, officer.words, whose, False)
        return named_after(article.text, passive.end(), mentions, True) if name == "issued_passive" else None
    return None


def _called(article: Article, words: Span, via: tuple[str, ...]) -> Voice:
    """The voice of whoever the words name, with the side of the first party among them."""
    known_as = find_mentions(article, words.start, words.end)
    return Voice(words.of(article.text), known_as[0].side if known_as else "none", words, via, True)


def _voice(named: Attribution, credit: tuple[str, ...]) -> Voice:
    start, end = named.speaker_start, named.speaker_end
    span = None if start is None or end is None else Span(start, end)
    return Voice(named.speaker, named.speaker_side, span, named.via or credit, True)


# "Kalau tidak menyerah, kata X, mereka ...": who says it stands inside the threat, between commas
_INSERTED = re.compile(r"[,”\"’']\s*$")
_OPENS_IN_MESSAGE = re.compile(r"^[“\"']?(?:isinya|isi|bunyinya|pesannya|begini bunyinya|tulisannya)(?!\w)", re.I)
_SUBJECT = re.compile(
    r"(?:^|(?<=[,.;:“\"]\s)|(?<=,\s))(?P<who>(?!(?:yang|dan|atau|namun|tapi|bagi|untuk|kepada|dalam|pada|dari|di|ke|menurut|adapun|sebelumnya)\b|di\w|ber\w|me\w)[\w-]+(?:\s+(?!yang|kepada|untuk)[\w-]+){1,4})\s+$"
)


def _attribution(
    article: Article, attributions: Sequence[Attribution], sentence: Sentence, at: Span
) -> Attribution | None:
    attributions = [
        a for a in attributions if not (_is_tongue(article, a) or _is_recipient(article, a) or _is_threat_itself(a))
    ]
    inside = [a for a in attributions if a.start < at.end and at.start < a.end]
    if inside:
        teller = _teller(inside)
        return teller if teller else min(inside, key=lambda a: (a.speaker is None, _distance(a, at)))
    if sentence.position == "headline":
        return None
    around = [q for q in article.quotations if q.span.start <= at.start and at.end <= q.span.end + 1]
    for quotation in sorted(around, key=lambda q: q.span.start - q.span.end):
        line = article.text.rfind("\n", 0, quotation.span.start) + 1
        end = article.text.find("\n", quotation.span.end)
        stop = len(article.text) if end < 0 else end
        near = [
            a
            for a in attributions
            if line <= a.start < stop and a.start <= quotation.span.end + 3 and quotation.span.start - 3 <= a.end
        ]
        if near:
            return min(near, key=lambda a: _distance(a, at))
    if not around:
        return None
    # a paragraph that is nothing but quotation goes on with who spoke last, or has its speaker in the next sentence
    index = place(article, sentence)
    for offset in (-1, 1, -2):
        if 0 <= index + offset < len(article.sentences):
            other = article.sentences[index + offset]
            near = [a for a in attributions if a.start < other.end and other.start < a.end and a.direct and a.speaker]
            if near and other.position != "headline" and abs(other.paragraph - sentence.paragraph) <= 1:
                return near[-1]
    return None


def _is_tongue(article: Article, attribution: Attribution) -> bool:
    """Whether the "speaker" is the language of the words: "pesan berbahasa Korea: ..."."""
    start = attribution.speaker_start
    return start is not None and re.search(r"bahasa\s+$", article.text[max(0, start - 12) : start], re.I) is not None


def _is_threat_itself(attribution: Attribution) -> bool:
    """Whether the "speaker" is the threat: "Tenggat itu memberi pilihan: ..."."""
    return (
        re.match(r"(?:tenggat|batas waktu|ultimatum|ancaman|tuntutan|pilihan)(?!\w)", attribution.speaker or "", re.I)
        is not None
    )


def _is_recipient(article: Article, attribution: Attribution) -> bool:
    """Whether the "speaker" is whom a message reached: "Warga menerima pesan. Isinya: ..."."""
    end = attribution.speaker_end
    message = cue("message").match(attribution.cue)
    if message is None or end is None:
        return False
    lead = article.text[max(0, (attribution.speaker_start or 0) - 24) : attribution.speaker_start or 0]
    return RECEIVES.match(article.text, end) is not None or RECIPIENT.search(lead) is not None


def _teller(inside: Sequence[Attribution]) -> Attribution | None:
    """One of the ranks who tells what his commander said: "prajurit itu menuturkan, komandannya berpesan ..."."""
    officers = [a for a in inside if OFFICER.fullmatch((a.speaker or "").strip()) and a.speaker_start is not None]
    tellers = [a for a in inside if cue("recalling").search(a.cue) and cue("ranker").search(a.speaker or "")]
    return next((t for t in tellers for o in officers if t.cue_start < (o.speaker_start or 0)), None)


def _distance(attribution: Attribution, at: Span) -> int:
    return max(attribution.cue_start - at.end, at.start - attribution.cue_end, 0)


def _issuer(article: Article, sentence: Sentence, at: Span) -> Mention | None:
    """Who threatens, by the words around: "Putin ancam ...", "ultimatum Rusia", "diperingatkan oleh ...", a colon."""
    text = article.text
    # a medium is no issuer
    mentions = [m for m in find_mentions(article, sentence.start, sentence.end) if m.side != "media"]
    before = [m for m in mentions if m.end <= at.start]
    candidates = [m for m in mentions if not m.overlaps(at)] if sentence.position == "headline" else before
    for mention in candidates:
        told = re.search(r"(?<!\w)(?:oleh|kepada|ke|bagi|untuk|terhadap)\s+$", text[: mention.start][-12:], re.I)
        if not told and cue("issuing").match(text, skip_small(text, mention.end, sentence.end)):
            return mention
    for name in ("issued_noun", "issued_passive"):
        for match in cue(name).finditer(text, sentence.start, sentence.end):
            headline = sentence.position == "headline" and match.start() >= at.end
            if match.end() > at.start and not headline and (name == "issued_passive" or match.start() < at.end):
                continue
            found = named_after(text, match.end(), mentions, passive=name == "issued_passive")
            found = found or _officer_after(article, sentence, match.end(), mentions)
            if found:
                return found
    opens = before and sentence.position != "headline" and before[0].start - sentence.start <= 2
    if opens and heading_of(article, at, before) is before[0]:
        return before[0]
    if before and sentence.position == "headline":
        heading = heading_of(article, at, before) or asked_by(article, sentence, mentions)
        if heading:
            return heading
    if sentence.position == "headline":
        goes_on = threatens_next(article, sentence)
        if goes_on:
            return goes_on
        exclaimed = exclaimed_before(article, sentence)
        if exclaimed:
            return exclaimed
    tail = re.compile(
        r"[!?.]?[”\"’']?\s*(?:[,–—-]\s*)?(?:kata|ujar|tegas|ancam|seru|ucap|cetus|tulis|sesumbar|gertak|ejek|cibir"
        r"|seloroh|timpal|tukas|bentak|teriak|pekik|hardik|raung|geram|desis|tantang|imbau|tambah|pesan)\s+",
        re.I,
    ).match(text, at.end)
    if tail:
        return next((m for m in mentions if tail.end() <= m.start <= tail.end() + 25), None)
    return _told_next(article, sentence)


def _officer_after(article: Article, sentence: Sentence, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """An officer without a name right after "diberi tahu", "diperingatkan": of the side that was named before him."""
    officer = OFFICER.search(article.text, start, min(sentence.end, start + 45))
    if officer is None or re.search(
        r"[.:;,]|(?<!\w)(?:kepada|bagi|untuk|agar|bahwa)(?!\w)", article.text[start : officer.start()], re.I
    ):
        return None
    earlier = [m for m in mentions if m.end <= officer.start() and m.side in FIGHTING]
    named = [m.side for m in earlier if m.force] or [m.side for m in earlier if m.told]
    side = named[-1] if named else side_before(article, sentence)
    return Mention(officer.start(), officer.end(), officer.group(), side, False) if side else None


def _told_next(article: Article, sentence: Sentence) -> Mention | None:
    """The author that the next sentence names: "Begitu bunyi ultimatum yang disiarkan militer Rusia"."""
    index = place(article, sentence)
    if index + 1 >= len(article.sentences):
        return None
    following = article.sentences[index + 1]
    if not re.match(
        r"[”\"’']?\s*(?:begitu(?:lah)?|demikian(?:lah)?|itu(?:lah)?|ini(?:lah)?|kalimat|kata-kata|pesan|ancaman|ultimatum|peringatan|pengirimnya|penulisnya|pembuatnya|pemilik\s+suara\w*)(?!\w)",
        following.text,
        re.I,
    ):
        return None
    rows = find_mentions(article, following.start, following.end)
    if re.match(r"[”\"’']?\s*(?:pengirim|penulis|pembuat|pemilik)", following.text, re.I):
        return rows[0] if rows else None
    noun = cue("echoed").search(article.text, following.start, following.end)
    if noun is None:
        return None
    echoed = re.match(r"[”\"’']?\s*(?:begitu|demikian|itu|ini)", following.text, re.I)
    agent = cue("put_by").search(article.text, noun.end(), following.end)
    if agent:
        return named_after(article.text, agent.end(), find_mentions(article, following.start, following.end))
    if not echoed and not re.match(r"\s+(?:dari|milik)(?!\w)", article.text[noun.end() :]):
        return None
    return named_after(article.text, noun.end(), find_mentions(article, following.start, following.end))
