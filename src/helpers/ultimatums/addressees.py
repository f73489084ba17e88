"""Whose people an either/or threat is meant for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from helpers.actors import find_actors, people_side
from helpers.records import Article, Sentence, Span, Ultimatum
from helpers.ultimatums.authors import THEIR_OFFICER, is_message
from helpers.ultimatums.parties import ENEMY, FIGHTING, Mention, Voice, find_mentions, place
from helpers.ultimatums.standing import OWN_RANKS, SECOND_PERSON, is_teller, own_people, told_by_enemy
from helpers.ultimatums.stretch import Threat
from helpers.ultimatums.vocabulary import cue
from helpers.wars import war_of

_TELLING = re.compile(
    r"(?<!\w)(?:kepada|bagi|untuk|terhadap|(?:mem)?peringatkan|(?:meng)?ancam|(?:meng)?ultimatum|(?:men)?desak|(?:me)?minta"
    r"|menyerukan|(?:memerintahkan|perintahkan)|(?:mem)?beri(?:kan)?|agar|ke|menyuruh|suruh|paksa|memaksa|mengimbau|imbau|tantang)\s+"
    r"(?:(?:para|seluruh|semua|sisa|ribuan|ratusan|setiap|sisa-sisa|agar|pihak|kelompok)\s+){0,2}$",
    re.I,
)
_TO_HIS_OWN = re.compile(
    r"(?<!\w)(?:kepada|pada)\s+(?:(?:para|seluruh|semua|sisa|ribuan|ratusan|setiap)\s+){0,2}"
    r"(?:(?:anak\s+buah|bawahan|pasukan|prajurit|tentara|serdadu|orang)nya|(?:pasukan|prajurit|tentara)\s+sendiri)(?!\w)",
    re.I,
)
_OFFICES = re.compile(r"(?<!\w)(?:administrasi|pemerintahan|kepala)\s+militer|pejabat\s+militer", re.I)
_CIVILIANS = re.compile(
    r"(?<!\w)(?:warga|penduduk|masyarakat|sipil|keluarga|ibu-ibu|lansia|evakuasi|mengungsi|pengungsian|bus|ambulans)(?!\w)",
    re.I,
)
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
_LINES = re.compile(
    r"(?<!\w)(?:parit|posisi|garis|kubu|lini|pertahanan|benteng|pos|bungker)(?:-\w+)?(?:\s+(?:pertahanan|depan|pasukan|tentara))?\s+",
    re.I,
)
_THREAT_OF = re.compile(
    r"(?<!\w)(?:ultimatum|ancaman|tuntutan|seruan|tenggat|oleh|selebaran|siaran|pesan|radio)\s+(?:dari\s+|militer\s+)?$",
    re.I,
)
_TURNS_ON = re.compile(
    r"(?<!\w)(?:menantang|mengecam|menuding|menuduh|menyerang|memberontak|berkhianat"
    r"|murka kepada|mengutuk|menyalahkan|mencaci|menggulingkan"
    r"|melawan|terhadap)(?!\w)",
    re.I,
)
_NAMELESS_FORCE = re.compile(
    r"(?<!\w)(?:kepada|buat|bagi|untuk)\s+(?:(?:para|seluruh|sisa)\s+)?(?:garnisun|perwira|opsir|tentara|serdadu|prajurit)(?!\w)",
    re.I,
)
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
    if own and _TO_HIS_OWN.search(article.text, at.end, max(at.end, sentence.end)):
        return people_side(own)
    mentions = [
        m
        for m in find_mentions(article, sentence.start, sentence.end)
        if not _is_voice(article, sentence, m, voice) and m.told and _party(m) and not _is_issuer(article, m)
    ]
    if own in ("", "Ukraine") and _KOREAN.search(article.text, _start_before(article, sentence), sentence.end):
        return "NorthKorea"
    if own and threat.demand_family == "fight" and not deed_of_ours(article, at, threat):
        return people_side(own)
    dropped = _dropped_on(article, sentence, voice)
    if dropped:
        return dropped
    subject = next((m for m in mentions if m.force and _is_subject(article, m, at, threat)), None)
    if subject:
        return people_side(subject.side)
    told = next((m for m in mentions if _is_told(article, sentence, m)), None)
    if told:
        return people_side(told.side)
    if own and not deed_of_ours(article, at, threat) and own_people(article, sentence, at, voice):
        return people_side(own)
    if own and OWN_RANKS.search(article.text, _start_before(article, sentence), at.end):
        return people_side(own)
    if own and THEIR_OFFICER.fullmatch(voice.speaker or ""):
        return people_side(own)
    if civilians_told(article, sentence, at, threat):
        if own and cue("authority").search(voice.speaker or ""):
            return people_side(own)
        return _of_the_land(article, sentence, own)
    if is_teller(voice):
        own = ""
    before = [m for m in reversed(mentions) if m.end <= at.start]
    rest = [m for m in mentions if m.start >= at.start]
    for mention in (*before, *rest):
        if mention.side != own:
            return people_side(mention.side)
    if before and before[0].force and not own and not SECOND_PERSON.search(article.text[at.start : at.end]):
        return people_side(before[0].side)
    if recent and (not own or recent[-1].addressee_side != people_side(own)):
        return recent[-1].addressee_side
    if war_of(article) == "Syria" and _NAMELESS_FORCE.search(article.text, sentence.start, sentence.end):
        return ENEMY.get(own, "Syria") if own in ("", "Syria", "rebels") else "Syria"
    nobody = people_side(before[0].side) if before else "unknown"
    if own and _turned_on(article, sentence, own):
        return people_side(own)
    side = _told_around(article, sentence, own) or ENEMY.get(own, "") or _told_above(article, own)
    if not side and voice.side == "EU_NATO":
        # what a state outside the war threatens itself is a party of its own
        return "other"
    side = side or (nobody if nobody != "unknown" else _told_anywhere(article, own))
    if side != "unknown" or not find_actors(article.text, 0, len(article.text), article.document.published):
        return side
    # an article of the war that names no force: those whose land it is fought on
    return war_of(article)


_TO_DO = re.compile(
    r"\W?\s*(?:(?:(?:di|yang)\s+(?:[\w-]+\s+){1,5}?)?(?:(?:itu|kini|sekarang)\s+)?(?:(?:harus|wajib|mesti|hanya|tinggal|cuma)\s+)"
    r"(?:(?:bisa|dapat|segera|memilih|punya\s+pilihan)\s+)?|(?:(?:segera|agar|untuk|diminta|bisa|diultimatum|diperintahkan)\s+)){0,3}",
    re.I,
)


def _is_subject(article: Article, mention: Mention, at: Span, threat: Threat) -> bool:
    """Whether the party stands right before the demand as who is to do it ("Wagner letakkan senjata, ...")."""
    demand = at.start + threat.demand.start - threat.start
    gap = article.text[mention.end : demand] if mention.end <= demand else "."
    return _TO_DO.fullmatch(gap) is not None


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
    text = article.text[_start_before(article, sentence, 2) : max(sentence.end, at.end)]
    text = _OFFICES.sub("", _TELLER.sub("", text))
    leaving = threat.demand_family in ("flee", "withdraw", "stop_resisting", "comply") and threat.harm_family not in (
        "attack",
        "conquest",
    )
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


def _start_before(article: Article, sentence: Sentence, back: int = 1) -> int:
    """The start of the sentence before (`back` of them in one paragraph), in the same or the neighbouring paragraph."""
    index = place(article, sentence)
    start = sentence.start
    for step in range(1, back + 1):
        before = article.sentences[index - step] if index - step >= 0 else sentence
        far = sentence.paragraph - before.paragraph > (1 if step == 1 else 0)
        if before.position != sentence.position or far:
            break
        start = before.start
    return start


def _is_voice(article: Article, sentence: Sentence, mention: Mention, voice: Voice) -> bool:
    """Whether the party is the speaker, or names the speaker's office; somebody told within such a name is not."""
    if voice.speaker is None:
        return False
    inside = voice.span is not None and mention.overlaps(voice.span)
    told_within = voice.span is not None and mention.start > voice.span.start and _is_told(article, sentence, mention)
    return (inside or mention.words in voice.speaker) and not told_within


def _turned_on(article: Article, sentence: Sentence, own: str) -> bool:
    """Whether the sentences around tell that somebody turns on his own side: "Prigozhin menantang Moskow"."""
    index = place(article, sentence)
    for other in article.sentences[max(0, index - 2) : index + 1]:
        for verb in _TURNS_ON.finditer(article.text, other.start, other.end):
            rows = find_mentions(article, verb.end(), min(other.end, verb.end() + 45))
            if rows and rows[0].side == own and len(article.text[verb.end() : rows[0].start].split()) <= 3:
                return True
    return False


def _dropped_on(article: Article, sentence: Sentence, voice: Voice) -> str:
    """Whose trenches a message fell on."""
    if voice.speaker is None or not is_message(voice.speaker):
        return ""
    for lines in _LINES.finditer(article.text, _start_before(article, sentence), sentence.end):
        actors = find_actors(article.text, lines.end(), min(sentence.end, lines.end() + 25), article.document.published)
        whose = next((a for a in actors if a.span.start <= lines.end() + 1 and a.side in FIGHTING), None)
        if whose:
            return people_side(whose.side)
    return ""


def _is_issuer(article: Article, mention: Mention) -> bool:
    """Whether a noun of threatening or "oleh" makes the party the one that threatens: "ultimatum Rusia"."""
    return _THREAT_OF.search(article.text, max(0, mention.start - 30), mention.start) is not None


def _is_told(article: Article, sentence: Sentence, mention: Mention) -> bool:
    """Whether the party stands as the object of telling, warning or urging."""
    return _TELLING.search(article.text[max(sentence.start, mention.start - 45) : mention.start]) is not None


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
