"""How the speaker of a threat stands to those told: of their ranks, over them, or against them."""

from __future__ import annotations

import re

from helpers.actors import find_actors
from helpers.records import Article, Sentence, Span
from helpers.ultimatums.authors import OFFICER, is_message
from helpers.ultimatums.parties import ENEMY, FIGHTING, Voice, find_mentions
from helpers.ultimatums.sides import sided_by_words
from helpers.ultimatums.vocabulary import cue

WE_TOLD = re.compile(
    r"(?<!\w)(?:kami|kita|saya|aku|bangsa kami|tentara kami)(?:\s+(?!kepada|untuk)\w+){0,6}?\W+$", re.I
)
_NO_COMMAND = (
    r"(?:setelah|sejumlah|masalah|bermasalah|sekolah|sebelah|bersalah|istilah|makalah|majalah|berkilah|begitulah"
    r"|abdullah|hizbullah)"
)
"""Words that end as commands do."""
SECOND_PERSON = re.compile(
    rf"(?<!\w)(?:kalian|kamu|anda|kau|engkau|(?!bertemu|ketemu|menjamu)\w{{4,}}mu)(?!\w)|(?<!\w)(?!{_NO_COMMAND}(?!\w))\w{{4,}}lah(?!\w)",
    re.I,
)
# words that make those who are told the speaker's own
OWN_RANKS = re.compile(
    r"(?<!\w)(?:anak\s+buah(?:nya)?|bawahan(?:nya)?|(?:pasukan|prajurit|tentara|serdadu|orang)(?:nya)?\s+(?:sendiri|reguler"
    r"|kami|kita)|(?:pasukan|prajurit|serdadu|tentara)nya\s+sendiri|pengkhianat|pembelot|desertir|para\s+napi|narapidana)(?!\w)",
    re.I,
)
_APPOSITION = re.compile(r"\s*,\s*(?:\d+(?:\s+tahun)?,\s*)?[^,.:;“”\"()]{3,60}(?=[,.)])|\s*\([^)]{3,40}\)", re.I)
GAVE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:menyuruh|meminta|minta|memaksa|mengancam|mengultimatum|memberi|menawari|mendesak|memerintahkan|bilang"
    r"|berkata|mengatakan|mau|ingin|menghendaki)(?!\w)",
    re.I,
)
OFFICER_SAID = re.compile(
    r"(?<!\w)(?:komandan|perwira|sersan|letnan|kapten|mayor|kolonel|jenderal|atasan|tentara|serdadu|mereka|orang itu"
    r"|sipir|penjaga)(?:nya)?"
    r"(?:\s+(?!saya|kami)[\w,]+){0,8}?\s+(?:memberi\s+tahu|memberitahu|mengumumkan|(?:ber|me(?:n|m|ng)?)?(?:teriak|seru|kata|bilang|ancam|suruh|(?:p)?erintah(?:kan)?|tahu|pesan|bentak))(?!\w)",
    re.I,
)
# "Mereka berkata: ..." right before the threat: somebody else's words
THEY_SAID = re.compile(
    r"(?<!\w)(?:mereka|tentara itu|serdadu itu|orang-orang itu|para penyerbu|para penjajah|penjajah|penyerbu)"
    r"(?:\s+\w+){0,2}?\s+"
    r"(?:ber(?:kata|teriak|seru)|bilang|meminta|minta|menyuruh|suruh|mengancam|memaksa|mengatakan|teriak|menulis)"
    r"(?:\s+(?:kami|kita|saya|kepada kami|lewat \w+))?\s*[:,]?\s*[“\"‘']?$",
    re.I,
)
_WE_GIVE = re.compile(r"(?<!\w)(?:kami|kita|saya)\s+(?:memberi|menyuruh|meminta|memaksa)(?!\w)", re.I)
_NICKNAME = re.compile(r"(?:(?:sang|si)\s+)?(?:mantan|eks|bekas|bos|pria|lelaki|tokoh|pemilik)(?!\w)", re.I)
_REMEMBERS = re.compile(
    r"(?<!\w)(?:kenang|mengenang|cerita|kisah|bercerita|menceritakan|mengisahkan|mengaku|kesaksian|pengakuan)(?:nya)?(?!\w)",
    re.I,
)
"""After the words: "tutur" may say no more than "said"."""
# "saya bilang kepada mereka, pergilah ...": one who cares for those told
WE_SAY = re.compile(
    r"(?:^|[“\"‘',.:;]\s*)(?:saya|kami)\s+(?:(?:selalu|sudah|hanya|cuma|terus)\s+)?(?:bilang|katakan|berkata|ingatkan|sampaikan|peringatkan|minta"
    r"|mengatakan|memberi\s+tahu)(?!\w)",
    re.I,
)
# "kami tinggal pilih, ...": what somebody and his own are left with
_WE_CHOOSE = re.compile(
    r"(?<!\w)(?:kami|kita|pasukan kami|prajurit kami|anak buah saya)\s+"
    r"(?:(?:kini|sekarang|cuma|hanya|tinggal|harus|terpaksa|dihadapkan|diberi"
    r"|disuruh|dipaksa|bisa|punya|pada|untuk|dua|pilihan|opsi)\s*){1,4}(?:pilih|memilih|pilihan)?\W*$",
    re.I,
)
# two ways out, flight among them, told by one of those who were there
_LAID_OUT = re.compile(
    r"(?<!\w)(?:cuma|hanya|tinggal)\s+(?:ada|punya|tersisa)?\s*(?:dua|tiga|satu|sedikit)?\s*(?:kemungkinan|pilihan|jalan|cara|opsi)?\W*$|"
    r"(?<!\w)(?:pilihannya|pilihan kami)(?:\s+\w+){0,2}\W*$",
    re.I,
)
_FLIGHT = re.compile(r"(?<!\w)(?:lari|kabur|menerobos|merangkak|berenang|menyeberang)(?!\w)", re.I)
_TO_US = re.compile(r"(?<!\w)(?:kami|kita|saya|aku)(?!\w)", re.I)


def told_by_enemy(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the speaker gives back what the enemy says ("Rusia menyuruh kami menyerah")."""
    enemy = ENEMY.get(voice.side)
    lead = article.text[sentence.start : at.start]
    if THEY_SAID.search(lead) and not _WE_GIVE.search(lead):
        return True
    for mention in find_mentions(article, sentence.start, at.start):
        inside = voice.span is not None and mention.overlaps(voice.span)
        if mention.side == enemy and not inside:
            gap = article.text[mention.end : at.start]
            saying = cue("shouting").match(gap.lstrip()) or GAVE.match(gap)
            told = cue("recalling").search(article.text, sentence.start, sentence.end) or _TO_US.search(gap)
            if saying and (told or ranker(article, voice)):
                return True
    return False


def own_people(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the speaker tells of a choice put to the speaker's own people."""
    text = article.text
    before, after = text[sentence.start : at.start], text[at.end : sentence.end]
    if voice.retells or _WE_CHOOSE.search(before):
        return True
    given_back = _another_said(sentence, before, voice) or WE_SAY.search(before) or _ways_out(article, sentence, at)
    if given_back and not is_known(voice):
        return True
    remembers = _REMEMBERS if _NICKNAME.match(voice.speaker or "") else cue("recalling")
    recalls = cue("recalling").search(before) or remembers.search(after)
    if SECOND_PERSON.search(text[at.start : at.end]) and not recalls:
        return False
    if is_teller(voice):
        return False
    if OWN_RANKS.search(text, at.start, at.end):
        return True
    if is_leader(voice) and not ranker(article, voice):
        return WE_TOLD.search(before) is not None and cue("recalling").search(before) is not None
    return bool(WE_TOLD.search(before) or recalls) or ranker(article, voice)


def _another_said(sentence: Sentence, before: str, voice: Voice) -> bool:
    """Whether an officer, or "they", say the words that the speaker gives back."""
    said = OFFICER_SAID.search(before)
    if said is None:
        return False
    span = Span(sentence.start + said.start(), sentence.start + said.end())
    return not (voice.span and voice.span.overlaps(span)) and (voice.speaker or "-") not in said.group()


def we_choose(article: Article, sentence: Sentence, at: Span) -> bool:
    """Whether the words before lay the choice before the speaker's own: "kami tinggal pilih, ..."."""
    return _WE_CHOOSE.search(article.text[sentence.start : at.start]) is not None or _ways_out(article, sentence, at)


def _ways_out(article: Article, sentence: Sentence, at: Span) -> bool:
    """Whether the ways out are laid out, flight among them: "cuma ada dua pilihan, lari atau mati"."""
    before = article.text[sentence.start : at.start]
    return _LAID_OUT.search(before) is not None and _FLIGHT.search(article.text, at.start, at.end) is not None


def is_teller(voice: Voice) -> bool:
    """Whether the speaker tells of the war for a living, or for a body that does: threats are never theirs."""
    return voice.speaker is not None and cue("teller").search(voice.speaker) is not None


def ranker(article: Article, voice: Voice) -> bool:
    """Whether the speaker is of the ranks: one of those who are told, not of those who tell."""
    return (voice.speaker is not None and cue("ranker").search(voice.speaker) is not None) or comrade(article, voice)


def is_known(voice: Voice) -> bool:
    """Whether the speaker is somebody whose name the lexicons know."""
    known = find_actors(voice.speaker or "", 0, len(voice.speaker or ""), None)
    return any(actor.kind == "person" for actor in known)


def is_leader(voice: Voice) -> bool:
    """Whether the speaker speaks for a state or a force: by an office, or a name that the lexicons know."""
    if voice.speaker is None:
        return False
    known = find_actors(voice.speaker, 0, len(voice.speaker), None)
    return bool(cue("superior").search(voice.speaker)) or any(actor.kind != "place" for actor in known)


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


def kind_of(article: Article, voice: Voice) -> str:
    """What sort of speaker it is: one of the ranks, a leader, somebody who tells of the war for a living ..."""
    if voice.speaker is None:
        return "nobody"
    if is_message(voice.speaker):
        return "signed message" if sided_by_words(voice.speaker) else "message"
    if voice.side == "media":
        return "medium"
    if is_teller(voice):
        return "teller"
    if OFFICER.fullmatch(voice.speaker.strip()):
        return "officer"
    if ranker(article, voice):
        return "ranks"
    if is_known(voice):
        return "known"
    if is_leader(voice):
        return "leader"
    return "camp" if voice.side in FIGHTING else "stranger"
