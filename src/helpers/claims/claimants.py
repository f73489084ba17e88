"""Who asserts a number: of everybody who speaks near it, the one whose statement it belongs to, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from helpers.attributions import governing
from helpers.attributions.reach import within_quotation
from helpers.attributions.scopes import anaphoric
from helpers.claims.grammar import Governed
from helpers.claims.manners import manner
from helpers.claims.named import named_near, opens_paragraph, paper_below, sums_up
from helpers.claims.names_alone import names_alone
from helpers.claims.said import NOBODY, NONE, Claimant, Said
from helpers.claims.scenes import ENEMY
from helpers.claims.vocabulary import word_set
from helpers.records import Attribution, Span
from helpers.weighing import Option

_WE = re.compile(r"\b(?:kami|kita)\b")
_SPEAKERS = 4
"""So many sentences with statements before a number may hold its speaker."""
_OPENING = 3
"""Sentences, the headline among them, that open an article."""
_LED = 3
"""So many sentences above the line that opens a list may name who gives it."""
# what the text sets against a statement, and where it leaves it
_TURNS = re.compile(
    r"[“\"]?(?:padahal|faktanya|kenyataannya|nyatanya|sebaliknya|namun|tetapi|tapi|akan tetapi"
    r"|meski (?:begitu|demikian))(?!\w)",
    re.I,
)
_ASIDE = re.compile(
    r"(?:sementara(?: itu)?|di (?:sisi|pihak|tempat|front) lain|adapun|sebelumnya|(?:secara )?terpisah"
    r"|dalam perkembangan lain|di (?:tengah|saat) \w+)(?!\w)",
    re.I,
)
_ALSO = re.compile(r"\b(?:juga|pula|turut|pun)\b|^(?:Selain (?:itu|\w+)|Tak hanya itu|Tidak hanya itu|Ditambah)\b")
# "SOHR mengeluarkan data kematian warga di seluruh provinsi.": the numbers follow
_GIVES_FIGURES = re.compile(
    r"\w+\s(?:\w+\s){0,2}?(?:data|angka(?:-angka)?|rincian|perincian|daftar|statistik|rekapitulasi|jumlah|tabel|hitungan)(?!\w)[^\d]*$",
    re.I,
)
# "Disebutkan pula bahwa ...": whoever spoke goes on
_GOES_ON = re.compile(
    r"(?:Di(?:sebutkan|sebut|terangkan|jelaskan|tambahkan|katakan|ungkapkan|paparkan|tuturkan|laporkan|beritakan|sampaikan)|Ada|Terdapat)\s"
    r"(?:pula|juga|lagi|lebih\s(?:lanjut|jauh))(?!\w)"
)
# "Alat tempur yang dihancurkan di antaranya 739 tank, ...", "Kemudian 7 kapal, ...": an inventory that goes on
_LISTS_ON = re.compile(
    r"(?:\w+\s){1,8}?(?:di\s?antaranya|antara lain|meliputi|mencakup|terdiri)\b"
    r"|(?:kemudian|lalu|lantas|selanjutnya|berikutnya|ditambah|berikut)\b",
    re.I,
)
_DIGITS = re.compile(r"\d[\d.]*")
_SEVERAL = 3
"""Numbers in a sentence that make it an inventory."""
_INCREMENT = re.compile(r"\(\s*\+\s*\d")
_PRONOUN = re.compile(r"^[\"“]?(?:Dia|Ia|Mereka|Beliau|Pihaknya|Kementerian itu|Lembaga itu)\b")


ADDS_UP = re.compile(
    r"[\"“‘]?(?:Ini|Itu|Hal (?:ini|itu|tersebut)|(?:Angka|Jumlah|Tambahan|Kerugian) (?:ini|itu|tersebut)"
    r"|Dengan (?:demikian|itu|begitu))\b"
    r"[^.]{0,20}\b(?:menjadikan|membuat|membawa|menambah|menggenapkan|menaikkan|melengkapi)\b",
    re.IGNORECASE,
)
"""Words that add the number before to a total: it is as of the same day, and of the same claimant."""


def claimant_options(governed: Governed, said: Said) -> list[Option[Claimant]]:
    """Everybody it may be, each with his cues; the first is nobody."""
    nobody = Option(NOBODY, {"nobody"})
    options = [nobody]
    article, sentence, topic = said.article, said.sentence, said.topic
    rows = [row for row in said.attributions if row.stance != "relay"]
    own = [row for row in rows if row.start == sentence.start]
    governs = governing(article, tuple(said.attributions), said.place.start)
    number = sentence.start + governed.phrase.quantity.core.start
    here = _situation(governed, said, bool(own))
    if any(row.speaker_start is not None and row.speaker_start <= number < (row.speaker_end or 0) for row in own):
        # "Tiga prajurit yang ditangkap mengaku ...": who they are, the text says
        here.add("of a speaker")
    voices = {row.speaker_side for row in rows if row.speaker is not None and row.speaker_side not in (NONE, "")}
    alone = len(voices) == 1 and len(rows) > 1
    seen = {s.start: i for i, s in enumerate(article.sentences[: topic.index + 2])}
    ranks: dict[int, int] = {}
    for row in reversed([row for row in rows if row.start in seen]):
        at = seen[row.start]
        if row.start not in ranks and len(ranks) > _SPEAKERS:
            continue
        rank = ranks.setdefault(row.start, len({s for s in ranks if s < sentence.start}))
        where = "here" if at == topic.index else "next" if at > topic.index else f"back {min(rank, 2)}"
        gap = abs(sentence.paragraph - article.sentences[at].paragraph)
        near = "near" if gap == 0 else "beside" if gap == 1 else "far"
        cues = {where, f"{where}, {near}"} | {f"{where}, {near}, {name}" for name in here}
        if where == "next" and sums_up(row.quote):
            cues.add("sums up")
        if row is governs:
            cues |= {"governs", f"governs, {where}"}
        if (row.scope_start or 0) <= said.place.start < (row.scope_end or 0):
            cues |= {"holds", f"holds, {where}"}
        if row.speaker_start is not None and row.speaker_start <= number < (row.speaker_end or 0):
            cues.add("counts its speaker")
        if where == "here":
            cues.add("here, cue before" if row.cue_start < said.place.start else "here, cue after")
            if len(own) > 1:
                nearest = min(own, key=lambda r: abs(r.cue_start - said.place.start))
                cues.add("here, nearest" if row is nearest else "here, farther")
            if row.cue_start < said.place.start and _cut_off(article.text, row.cue_end, said.place.start):
                cues.add("here, another clause")
        if where.startswith("back"):
            steps = topic.index - at
            cues.add(f"{steps} back" if steps <= 3 else "further back")
            if gap == 0 and opens_paragraph(article, at):
                cues |= {"back, opens", "back, opens, direct" if row.direct else "back, opens, told"}
            cues.add("back, direct" if row.direct else "back, told")
            if topic.heading is not None and at < topic.heading:
                cues.add("over a heading")
            if _GIVES_FIGURES.match(article.text, row.cue_start, row.end):
                cues |= {"gives figures", f"gives figures, {near}"}
            if manner("account").search(article.text, row.cue_start, row.end):
                cues |= {"back, account", f"back, account, {near}"}
            if rank == 0 and gap <= 1 and ADDS_UP.match(sentence.text):
                cues.add("added up with")
            led = topic.lead_in is not None and rank == 0 and 0 <= topic.lead_in - at <= _LED
            if row.quote.rstrip().endswith(":") or led:
                cues |= {"leads in", *(f"leads in, {name}" for name in here)}
            if said.last is not None and said.last.sentence == row.start:
                cues |= {"spoke last", *(f"spoke last, {name}" for name in here)}
        if where == "here" and _inside_quotation(said) and not within_quotation(article, row.cue_start):
            cues.add("here, of the quotation")
        if where != "here":
            cues |= {f"{where}, {near}, {trait}" for trait in _bearing(row, said, alone)}
        if row.speaker is None:
            cues.add("nameless")
        cues.add(f"stance {row.stance}")
        options.append(Option(_of_row(row), cues))
    options += named_near(said, here)
    options += paper_below(said)
    for claimant, cue in names_alone(said, governed.phrase.quantity.core.start):
        options.append(Option(claimant, {cue, *(f"{cue}, {name}" for name in here)}))
    if said.last is not None and said.last.words is None and said.last_sentence == topic.index:
        nobody.cues.add("nobody, as last in sentence")
    nobody.cues |= {f"nobody, {name}" for name in here}
    if alone and not own:
        nobody.cues.add("nobody, one voice")
    if governs is None:
        nobody.cues.add("nobody governs")
    if said.elsewhere is not None:
        for option in options:
            if option.value.side == said.elsewhere.side:
                option.cues.add("elsewhere")
    if said.last is not None and said.last_sentence == topic.index:
        for option in options:
            if option.value.side == said.last.side:
                option.cues.add("as last in sentence")
    return options


def _bearing(row: Attribution, said: Said, alone: bool) -> Iterator[str]:
    """What makes somebody who spoke elsewhere likelier to be the one who says this, too."""
    if alone:
        yield "one voice"
    if row.start < said.article.sentences[min(_OPENING, len(said.article.sentences) - 1)].start:
        yield "opens"
    camps = said.told_of & ENEMY.keys()
    if row.speaker_side in ENEMY and len(camps) == 1:
        yield "of his own" if row.speaker_side in camps else "of his enemy"


def _situation(governed: Governed, said: Said, own: bool) -> set[str]:
    """How the number stands in its sentence and paragraph, as far as it tells who speaks."""
    sentence = said.sentence
    names = {"spoken" if own else "unspoken"}
    phrase = governed.phrase
    if phrase.listed or phrase.increment or _tallies(said) or said.topic.lead_in is not None:
        names.add("item")
    elif governed.event is None:
        names.add("no verb")
    if phrase.part:
        names.add("part")
    if sentence.position in ("headline", "caption"):
        names.add(sentence.position)
    if _inside_quotation(said):
        names.add("quoted")
    elif _WE.search(sentence.text):
        names.add("we")
    elif not own and any(word in word_set("enemy_words") for word in sentence.text.casefold().split()):
        names.add("enemy")
    if not own:
        if _LISTS_ON.match(sentence.text) and len(_DIGITS.findall(sentence.text)) >= _SEVERAL:
            names.add("lists on")
        if anaphoric(sentence.text) or manner("same source").search(sentence.text):
            names.add("leans")
        if _PRONOUN.match(sentence.text):
            names.add("pronoun")
        if _ALSO.search(sentence.text):
            names.add("also")
        if _GOES_ON.match(sentence.text):
            names.add("told further")
        if said.alike and sentence.paragraph - said.last_paragraph <= 1:
            names |= {"of the same kind", *(["more of the kind"] if "also" in names else [])}
        if _TURNS.match(sentence.text):
            names.add("turns")
        elif _ASIDE.match(sentence.text):
            names.add("aside")
        if said.last is not None and said.last_paragraph == sentence.paragraph:
            names.add("goes on" if said.last.words is not None else "told on")
        if manner("reported").search(sentence.text):
            names.add("reported")
    return names


def _inside_quotation(said: Said) -> bool:
    return within_quotation(said.article, said.place.start)


def _tallies(said: Said) -> bool:
    """Whether the sentence gives a running tally: 8.045 tank (+9), 359 pesawat (+0)."""
    return len(_INCREMENT.findall(said.sentence.text)) > 1


def _cut_off(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return re.search(r"[;.]\s", between) is not None or any(
        re.search(rf"\b{word}\b", between) for word in word_set("contrast")
    )


def _of_row(row: Attribution) -> Claimant:
    if row.speaker is None and row.speaker_side in (NONE, ""):
        return msgspec.structs.replace(NOBODY, via=row.via, sentence=row.start)
    scope = None
    if row.scope_start is not None and row.scope_end is not None:
        scope = Span(row.scope_start, row.scope_end)
    denied = row.stance == "deny" or manner("denied").search(row.cue) is not None
    installed = manner("installed").search(_without_said(row)) is not None
    return Claimant(row.speaker, row.speaker_side, row.via, denied, scope, installed, row.start)


def _without_said(row: Attribution) -> str:
    """The sentence of a statement but for what is said: words about who says it."""
    if row.scope_start is None or row.scope_end is None:
        return row.quote
    return row.quote[: max(0, row.scope_start - row.start)] + row.quote[max(0, row.scope_end - row.start) :]
