"""Whose people an either/or threat is meant for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from helpers.actors import find_actors, people_side
from helpers.records import Article, Sentence, Span, Ultimatum
from helpers.ultimatums.parties import ENEMY, FIGHTING, Mention, Voice, find_mentions, place
from helpers.ultimatums.stretch import Threat
from helpers.ultimatums.vocabulary import cue

WE_TOLD = re.compile(
    r"(?<!\w)(?:kami|kita|saya|aku|bangsa kami|tentara kami)(?:\s+(?!kepada|untuk)\w+){0,6}?\W+$", re.I
)
_TELLING = re.compile(
    r"(?<!\w)(?:kepada|bagi|untuk|terhadap|(?:mem)?peringatkan|(?:meng)?ancam|(?:meng)?ultimatum|(?:men)?desak|(?:me)?minta"
    r"|menyerukan|(?:mem)?perintahkan|(?:mem)?beri(?:kan)?|agar|ke|menyuruh|suruh|paksa|memaksa|mengimbau|imbau|tantang)\s+"
    r"(?:(?:para|seluruh|semua|sisa|ribuan|ratusan|setiap|sisa-sisa|agar|pihak|kelompok)\s+){0,2}$",
    re.I,
)
SECOND_PERSON = re.compile(r"(?<!\w)(?:kalian|kamu|anda|kau|engkau|\w{4,}mu)(?!\w)|\w{4,}lah(?!\w)", re.I)
# words that make those who are told the speaker's own
_OWN_RANKS = re.compile(
    r"(?<!\w)(?:anak\s+buah(?:nya)?|bawahan(?:nya)?|(?:pasukan|prajurit|tentara|serdadu|orang)(?:nya)?\s+(?:sendiri|reguler"
    r"|kami|kita)|(?:pasukan|prajurit|serdadu|tentara)nya\s+sendiri|pengkhianat|pembelot|desertir|para\s+napi|narapidana)(?!\w)",
    re.I,
)
_CIVILIANS = re.compile(r"(?<!\w)(?:warga|penduduk|masyarakat|sipil|keluarga|ibu-ibu|lansia)(?!\w)", re.I)
_WE_WILL = re.compile(
    r"(?<!\w)(?:kami|kita)\s+(?:akan|bakal|siap)\s+(?:\w+\s+)?(?:meng(?:gempur|hancur|eksekusi|habisi|ebom)|mem(?:bunuh|binasa|bom|buru)"
    r"|men(?:embak|yerbu|yerang|umpas)|melenyap|melumat|meratakan|menggilas)\w*",
    re.I,
)
# a resident who tells of it is not who is told
_TELLER = re.compile(
    r"(?<!\w)(?:menurut|kata|ujar|tutur|kenang|ucap|cerita|kisah|oleh)\s+(?:(?:seorang|salah satu|dua|para)\s+)?"
    r"(?:warga|penduduk)(?!\w)",
    re.I,
)
_APPOSITION = re.compile(r"\s*,\s*(?:\d+(?:\s+tahun)?,\s*)?[^,.:;“”\"()]{3,60}(?=[,.)])|\s*\([^)]{3,40}\)", re.I)
_GAVE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:menyuruh|meminta|minta|memaksa|mengancam|mengultimatum|memberi|menawari|mendesak|memerintahkan|bilang"
    r"|berkata|mengatakan|mau|ingin|menghendaki)(?!\w)",
    re.I,
)
_TO_US = re.compile(r"(?<!\w)(?:kami|kita|saya|aku)(?!\w)", re.I)
_KOREAN = re.compile(r"(?<!\w)(?:(?:ber|ke)?bahasa\s+korea|hangul)(?!\w)", re.I)
"""A leaflet in their tongue is for the North Koreans."""
_OUR_DEED = re.compile(
    r"(?<!\w)(?:kami|kita)\s+(?:(?:akan|bakal|terus|segera|langsung|tetap|juga|lalu|tinggal|siap|sendiri)\s+){0,3}$",
    re.I,
)


def find_addressee(
    article: Article, sentence: Sentence, at: Span, threat: Threat, voice: Voice, recent: Sequence[Ultimatum]
) -> str:
    """Whose people are told, as a side; "unknown" where nothing says."""
    own = voice.side if voice.side in FIGHTING else ""
    if own and told_by_enemy(article, sentence, at, voice):
        return people_side(own)
    mentions = [
        m
        for m in find_mentions(article, sentence.start, sentence.end)
        if not _is_voice(article, sentence, m, voice) and m.told and _party(m)
    ]
    if own in ("", "Ukraine") and _KOREAN.search(article.text, _start_before(article, sentence), sentence.end):
        return "NorthKorea"
    if own and threat.demand_family == "fight" and not deed_of_ours(article, at, threat):
        return people_side(own)
    subject = next((m for m in mentions if m.force and _is_subject(article, m, at, threat)), None)
    if subject:
        return people_side(subject.side)
    told = next((m for m in mentions if _is_told(article, sentence, m)), None)
    if told:
        return people_side(told.side)
    if own and not deed_of_ours(article, at, threat) and own_people(article, sentence, at, voice):
        return people_side(own)
    if own and _OWN_RANKS.search(article.text, _start_before(article, sentence), at.end):
        return people_side(own)
    if civilians_told(article, sentence, at, threat):
        return _of_the_land(article, sentence, own)
    before = [m for m in reversed(mentions) if m.end <= at.start]
    rest = [m for m in mentions if m.start >= at.start]
    for mention in (*before, *rest):
        if mention.side != own:
            return people_side(mention.side)
    if before and before[0].force and not own and not SECOND_PERSON.search(article.text[at.start : at.end]):
        return people_side(before[0].side)
    if recent and (not own or recent[-1].addressee_side != people_side(own)):
        return recent[-1].addressee_side
    nobody = people_side(before[0].side) if before else "unknown"
    side = _told_around(article, sentence, own) or ENEMY.get(own, "") or _told_above(article, own)
    return side or (nobody if nobody != "unknown" else _told_anywhere(article, own))


def _is_subject(article: Article, mention: Mention, at: Span, threat: Threat) -> bool:
    """Whether the party stands right before the demand as who is to do it ("Wagner letakkan senjata, ...")."""
    demand = at.start + threat.demand.start - threat.start
    gap = article.text[mention.end : demand] if mention.end <= demand else "."
    return (
        re.fullmatch(
            r"\W?\s*(?:(?:harus|wajib|mesti|segera|agar|untuk|diminta|tinggal|hanya|cuma|bisa)\s+){0,3}", gap, re.I
        )
        is not None
    )


def told_by_enemy(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the speaker gives back what the enemy says ("Rusia menyuruh kami menyerah")."""
    enemy = ENEMY.get(voice.side)
    for mention in find_mentions(article, sentence.start, at.start):
        inside = voice.span is not None and mention.overlaps(voice.span)
        if mention.side == enemy and not inside:
            gap = article.text[mention.end : at.start]
            saying = cue("shouting").match(gap.lstrip()) or _GAVE.match(gap)
            told = cue("recalling").search(article.text, sentence.start, sentence.end) or _TO_US.search(gap)
            if saying and (told or ranker(article, voice)):
                return True
    return False


def deed_of_ours(article: Article, at: Span, threat: Threat) -> bool:
    """Whether the harm is what the speaker's side does itself ("kami hancurkan", "kami akan menggempurnya")."""
    between = article.text[at.start + max(0, threat.demand.end - threat.start) : at.end]
    if _WE_WILL.search(between):
        return True
    start = at.start + threat.harm.start - threat.start
    harm = article.text[start : start + threat.harm.end - threat.harm.start].lower()
    if harm.startswith(("di", "ter", "mati", "tewas", "hancur", "binasa")):
        # "kami ditembak": here it is us who are harmed
        return False
    return harm.startswith(("kami ", "kita ")) or _OUR_DEED.search(article.text[max(0, start - 24) : start]) is not None


def civilians_told(article: Article, sentence: Sentence, at: Span, threat: Threat) -> bool:
    """Whether it is civilians who are to go, by the words of the sentence and the one before."""
    text = _TELLER.sub("", article.text[_start_before(article, sentence) : max(sentence.end, at.end)])
    leaving = threat.demand_family in ("flee", "withdraw") and threat.harm_family not in ("attack", "conquest")
    forces = re.search(
        r"(?<!\w)(?:pasukan|tentara|prajurit|serdadu|garnisun|pejuang|militer|kadet|perwira|milisi|petempur)(?!\w)",
        text,
        re.I,
    )
    return leaving and _CIVILIANS.search(text) is not None and forces is None


def _of_the_land(article: Article, sentence: Sentence, own: str) -> str:
    """The side whose land the places around belong to."""
    start = _start_before(article, sentence)
    for actor in find_actors(article.text, start, sentence.end, article.document.published):
        if actor.kind in ("place", "people") and actor.side in FIGHTING:
            return people_side(actor.side)
    return people_side("Ukraine" if own in ("", "Russia", "Ukraine") else own)


def _start_before(article: Article, sentence: Sentence) -> int:
    """The start of the sentence before, where it stands in the same or the neighbouring paragraph."""
    index = place(article, sentence)
    before = article.sentences[index - 1] if index else sentence
    near = before.position == sentence.position and sentence.paragraph - before.paragraph <= 1
    return before.start if near else sentence.start


def _is_voice(article: Article, sentence: Sentence, mention: Mention, voice: Voice) -> bool:
    """Whether the party is the speaker, or names the speaker's office; somebody told within such a name is not."""
    if voice.speaker is None:
        return False
    inside = voice.span is not None and mention.overlaps(voice.span)
    told_within = voice.span is not None and mention.start > voice.span.start and _is_told(article, sentence, mention)
    return (inside or mention.words in voice.speaker) and not told_within


def _is_told(article: Article, sentence: Sentence, mention: Mention) -> bool:
    """Whether the party stands as the object of telling, warning or urging."""
    return _TELLING.search(article.text[max(sentence.start, mention.start - 45) : mention.start]) is not None


def own_people(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the speaker tells of a choice put to the speaker's own people."""
    text = article.text
    before, after = text[sentence.start : at.start], text[at.end : sentence.end]
    recalls = cue("recalling").search(before) or cue("recalling").search(after)
    if SECOND_PERSON.search(text[at.start : at.end]) and not cue("recalling").search(before):
        return False
    if _OWN_RANKS.search(text, at.start, at.end):
        return True
    if is_leader(voice) and not ranker(article, voice):
        return WE_TOLD.search(before) is not None and cue("recalling").search(before) is not None
    return bool(WE_TOLD.search(before) or recalls) or ranker(article, voice)


def ranker(article: Article, voice: Voice) -> bool:
    """Whether the speaker is of the ranks: one of those who are told, not of those who tell."""
    return (voice.speaker is not None and cue("ranker").search(voice.speaker) is not None) or comrade(article, voice)


def is_leader(voice: Voice) -> bool:
    """Whether the speaker speaks for a state or a force: by an office, or a name that the lexicons know."""
    if voice.speaker is None:
        return False
    known = find_actors(voice.speaker, 0, len(voice.speaker), None)
    return bool(cue("superior").search(voice.speaker)) or any(actor.kind != "place" for actor in known)


def _told_above(article: Article, own: str) -> str:
    """The force that the headline or lead speaks of, where nothing nearer says whom."""
    for other in article.sentences[:4]:
        rows = [
            m
            for m in find_mentions(article, other.start, other.end)
            if m.force and m.side in FIGHTING and m.side != own
        ]
        if rows and other.position in ("headline", "lead"):
            return people_side(rows[0].side)
    return ""


def _party(mention: Mention) -> bool:
    """Whether it is a camp of this war, or a force outside both."""
    return mention.side in FIGHTING or (mention.side == "other" and mention.force)


def _told_anywhere(article: Article, own: str) -> str:
    """The side whose force the article names most, where nothing near says whom."""
    rows = [m for s in article.sentences for m in find_mentions(article, s.start, s.end)]
    forces = Counter(people_side(m.side) for m in rows if m.force and m.side in FIGHTING and m.side != own)
    return forces.most_common(1)[0][0] if forces else "unknown"


def comrade(article: Article, voice: Voice) -> bool:
    """Whether the words beside the speaker's name say that he is of the ranks."""
    if voice.span is None:
        return False
    start = max(0, voice.span.start - 60)
    line = article.text.rfind("\n", start, voice.span.start) + 1
    after = _APPOSITION.match(article.text, voice.span.end)
    beside = after is not None and cue("ranker").search(after.group()) is not None
    lead = cue("ranker").search(article.text, max(start, line), voice.span.start) is not None
    return beside or lead or cue("ranker").search(_introduction(article, voice)) is not None


def _introduction(article: Article, voice: Voice) -> str:
    """What is said of the speaker where the name first stands: "Viktor, mantan prajurit Brigade 110"."""
    names = re.findall(r"[A-Z][\w'-]{2,}", voice.speaker or "")
    if voice.span is None or len(names) > 2 or not names:
        return ""
    first = re.search(rf"(?<!\w){re.escape(names[-1])}(?!\w)", article.text[: voice.span.start])
    after = _APPOSITION.match(article.text, first.end()) if first else None
    return after.group() if after else ""


def _told_around(article: Article, sentence: Sentence, own: str) -> str:
    """Whom the two sentences before (in a headline: its other sentences) speak of or to."""
    index = place(article, sentence)
    near = list(reversed(article.sentences[max(0, index - 2) : index]))
    near += [s for s in article.sentences[index + 1 : index + 3] if sentence.position == "headline"]
    for only_told in (True, False):
        for other in near:
            rows = [m for m in find_mentions(article, other.start, other.end) if m.told and _party(m)]
            if only_told:
                rows = [m for m in rows if m.side != own and _is_told(article, other, m)]
            else:
                rows = [m for m in rows if m.side != own and m.force] or [m for m in rows if m.side != own]
            if rows:
                return people_side(rows[-1].side)
    return ""
