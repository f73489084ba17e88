"""An either/or threat that is rejected where it is told: who refuses it, and whose it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from helpers.actors import find_actors, people_side
from helpers.records import Article, Sentence, Span, Ultimatum
from helpers.ultimatums.parties import ENEMY, FIGHTING, Mention, Voice, find_mentions, following, place
from helpers.ultimatums.standing import WE_TOLD, told_by_enemy
from helpers.ultimatums.vocabulary import cue

RESTATED = re.compile(
    r"(?<!\w)(?:ultimatum|ancaman|tuntutan|seruan|tawaran|pilihan|desakan|gertakan|peringatan|slogan|kata-kata|rumus|frasa"
    r"|ucapan|kata|kalimat)",
    re.I,
)
_REJECTED = re.compile(
    r"(?<!\w)(?:tidak|tak|takkan|bukan|jangan|menolak|ogah|emoh|enggan)"
    r"(?:\s+(?:akan|pernah|mau|sudi|bakal|(?:di)?suruh|(?:di|me)(?:milih|pilih)|pilih|disuguhi|ditawari|dipaksa|dihadapkan|diminta|menerima|mengenal|ada|perlu|pilihan|tawaran|ultimatum|untuk|takut|rumusan|rumus|slogan|logika|(?-i:[A-Z][\w-]+)"
    r"|gentar|dengan|pada|terhadap|ancaman|mempertimbangkan|kami|di|antara|yang|menuruti|memenuhi|menanggapi|meladeni|menggubris|menghiraukan|memedulikan"
    r"|tunduk|seruan|tuntutan|desakan|syarat|satu|seorang|pun|bisa|prajurit|tentara|pasukan|warga|orang))*\s+[“\"‘']?$",
    re.I,
)
_TO_REFUSE = re.compile(
    r"(?<!\w)(?<!yang )(?:menolak|menampik|menepis|tertawa|menertawa\w+|mencemooh|mengejek|mencibir"
    r"|tak gentar|bergeming)"
    r"(?:\s*[.]|\s+(?:(?:mentah-mentah|keras|tegas|dengan|secara|segala|semua|habis-habisan)\s+)*(?:ultimatum|tuntutan|ancaman|tawaran|seruan|itu|hal)(?:\s+(?:itu|tersebut))?)",
    re.I,
)
_WHO_REFUSE = re.compile(
    r"(?<!\w)(?:yang|siapa(?:\s*pun)?|jika|bila|kalau|apabila)\s+(?:\w+\s+)?(?:menolak|menampik|mengabaikan|tidak\s+tunduk)(?!\w)",
    re.I,
)
_NEAR = 40
"""Characters between who refuses and the verb of refusing."""
_ANSWERED = re.compile(
    r"[^.!?]{0,40}(?<!\w)jawaban\s+(?:kami|kita)(?!\w)|[“\"]?(?:jawaban(?:nya)?|tapi|tetapi|namun)?\W*(?:jawaban\s+)?(?:kami|kita)\s+(?:\w+\s+){0,2}?"
    r"(?:tidak|tak|tidaklah|jelas|memilih|tetap|menolak|menjawab|tertawa|balas|bertempur|melawan|bertahan|akan\s+(?:terus|tetap))",
    re.I,
)
_CURT = re.compile(
    r"[“\"‘'](?:tidak|tak|nyet|mustahil|jangan harap|silakan coba|coba saja|persetan|omong kosong"
    r"|tidak akan|tak sudi)[,.!]",
    re.I,
)
# "... kata Putin, kami pilih yang ketiga"; not "kami tidak punya pilihan"
_WE_REPLY = re.compile(
    r"(?<!\w)(?:kami|kita)\s+(?:(?:malah|justru|hanya|cuma|tetap|sudah|pun)\s+){0,2}?"
    r"(?:(?:tidak|tak)(?!\s+(?:\w+\s+)?(?:punya|ada|bisa|tahu|diberi|berani|sempat|boleh|mampu|mengerti|kuat|dapat|menyangka|pernah))|takkan|ogah|emoh"
    r"|(?:memilih|pilih)(?!\s+(?:me|ber)?(?:nyerah|mundur|pulang|pergi|lari))|(?:men)?jawab|(?:mem)?balas|bertahan|melawan"
    r"|(?:mem)?buang|tertawakan|abaikan|anggap|tolak)(?!\w)"
    r"|(?<!\w)jawaban(?:nya|\s+\w+)\W+(?:(?:tetap|cuma|hanya|jelas|sama|masih)\W+){0,2}(?:tidak|tak|nihil|bukan|sama)(?!\w)",
    re.I,
)
_SO_WE_REPLY = re.compile(
    rf"(?:(?:tapi|tetapi|namun|dan|jadi|ya)\s+)?(?:{_WE_REPLY.pattern}|(?:kami|kita)\s+(?:bilang|katakan|berkata)\W)",
    re.I,
)
_PUT_TO_US = re.compile(
    r"(?<!\w)(?:(?:me)?nyuruh|disuruh|suruh|bilang|teriak|berteriak|kata|katanya|(?:me)?minta|memaksa|menawar\w*|tawaran|pilihan|ancaman"
    r"|ultimatum|maunya|mau mereka)(?!\w)",
    re.I,
)
_PUT_BEHIND = 24
"""Characters behind a threat in which somebody else is told to say it: "begitu kata rezim"."""
_REPLY = 110
"""Characters behind a threat in which those told answer it."""
_NOTHING_TO_US = re.compile(
    r"[,”’'\"]*(?:\s+(?:dari|ala|versi)\s+[A-Z]\w+)?[,”’'\"]*\s*"
    r"(?:(?:itu\s+)?(?:bukan(?:lah)?|tidak|tak)\s+(?:pilihan|berlaku|ada)"
    r"|itu(?:lah)?\s+(?:bukan|lucu|lelucon|omong\s+kosong|bualan|dongeng|lagu\s+lama|gertak\w*|sandiwara|propaganda|basi"
    r"|(?:hanya|cuma)\s+(?:gertak\w*|dongeng|propaganda|bualan)|sudah\s+(?:\w+\s+)?(?:kami|kita|sering|puluhan|basi))(?!\w)"
    r"|(?:dua-duanya|keduanya|semuanya)\s+(?:(?:sudah|juga|sama-sama)\s+)?(?:kami|kita|di)\s?tolak)",
    re.I,
)
_WE_ANSWER = re.compile(
    r"[“\"‘']?(?:(?:jawaban\s+)?(?:kami|kita)|tidak|bukan|pilihan\s+(?:kami|ketiga)|silakan|coba)(?!\w)", re.I
)
OF_THREAT = re.compile(
    r"(?<!\w)(?:dari|oleh|maunya|milik|ala|tenggat|seruan|desakan|ultimatum|ancaman|tuntutan|tawaran|perintah|rumusan|rumus|slogan|formula"
    r"|gertakan|peringatan|ucapan)\s+$"
    r"|(?<!\w)yang\s+di(?:sodorkan|lontarkan|ajukan|ucapkan|tawarkan|berikan|sampaikan|serukan|teriakkan|gaungkan|kirim(?:kan)?)\s+(?:oleh\s+)?$",
    re.I,
)
"""Before a name: the threat is his."""
_THOUGH_TOLD = re.compile(
    r"(?<!\w)(?:menolak|(?:tidak|tak)\s+(?:mau|sudi|bersedia|gentar)|enggan|ogah|emoh|tetap|bertahan)(?!\w)[^.;]{0,90}?"
    r"(?<!\w)(?:meski|walau|kendati|sekali)(?:pun)?\s+(?:\w+\s+){0,2}?(?:di(?:ancam|ultimatum|gertak|suruh|beri)|ancaman|ultimatum)(?!\w)"
    r"(?:\s+(?:oleh\s+)?(?!akan|untuk|pilihan)[\w-]+){0,3}?(?:\s+(?:akan|untuk|pilihan))?\s*[“\"‘']?$",
    re.I,
)
"""Before a threat: those told do not do it, "meski diancam ..."."""


def refused(article: Article, sentence: Sentence, at: Span, voice: Voice) -> bool:
    """Whether the sentence rejects the either/or: a word of refusal governs it, outside the threat itself."""
    text = article.text
    before, inside, after = text[sentence.start : at.start], text[at.start : at.end], text[at.end : sentence.end]
    if _NOTHING_TO_US.match(after):
        return True
    conditional = cue("condition").search(before[-60:]) is not None
    if (_REJECTED.search(before) and not conditional) or re.search(
        r"(?:tidak|tak) akan .{0,40}ataupun", before + inside, re.I
    ):
        return True
    # "yang menolak ..." is who is threatened
    refusal = cue("refusal").search(_WHO_REFUSE.sub("", before[-90:])) or cue("refusal").search(after[:90])
    if refusal and (RESTATED.search(before) or RESTATED.search(after[:90]) or _quoted_within(text, at)):
        return True
    if _refused_before(article, sentence, voice):
        return True
    if _thrown_back(article, sentence, after):
        return True
    reply = _WE_REPLY.search(after[:_REPLY])
    if reply and not conditional and _PUT_TO_US.search(f"{before} {after[: reply.start()]}"):
        return True
    if _THOUGH_TOLD.search(before):
        return True
    put = _PUT_TO_US.search(before) or _PUT_TO_US.search(after[:_PUT_BEHIND])
    if put and not conditional and _replied_next(article, sentence):
        return True
    if voice.side in FIGHTING and (WE_TOLD.search(before) or told_by_enemy(article, sentence, at, voice)):
        answer = following(article, sentence)
        return bool((answer and _ANSWERED.match(answer.text)) or _ANSWERED.match(after.lstrip(" ,;–—-")))
    return False


def _replied_next(article: Article, sentence: Sentence) -> bool:
    """Whether the quotation goes on with the answer: "Mereka bilang menyerah atau mati. Kami memilih bertempur"."""
    reply = following(article, sentence)
    if reply is None or _SO_WE_REPLY.match(reply.text) is None:
        return False
    return any(q.span.start < sentence.end and reply.start < q.span.end for q in article.quotations)


def _thrown_back(article: Article, sentence: Sentence, after: str) -> bool:
    """ "Menyerah atau mati? Kami punya jawaban lain": asked back, and answered by those told; or a curt no next."""
    answer = following(article, sentence)
    if sentence.position == "headline" or answer is None or answer.paragraph - sentence.paragraph > 1:
        return False
    curt = _CURT.match(answer.text) is not None
    return curt or (re.match(r"\s*\?", after) is not None and _WE_ANSWER.match(answer.text) is not None)


def _refused_before(article: Article, sentence: Sentence, voice: Voice) -> bool:
    """Whether the sentence before tells that the same speaker rejects it: "X menampik tuntutan itu. “...”"."""
    index = place(article, sentence)
    before = article.sentences[index - 1] if index else None
    if before is None or not voice.speaker or before.position == "headline" or sentence.position == "headline":
        return False
    called = re.findall(r"[A-Z]\w{2,}", voice.speaker)
    # "Mayor Jenderal X, juru bicara Kementerian Rusia": the name, not the state
    names = called if len(called) == 1 else [n for n in called if not find_actors(n, 0, len(n), None)]
    subject = before.text.find(names[-1]) if names else -1
    quoted = re.match(r"[“\"‘]", sentence.text) is not None
    near = sentence.paragraph - before.paragraph <= 1
    return quoted and near and subject >= 0 and _TO_REFUSE.search(before.text, subject) is not None


def _quoted_within(text: str, at: Span) -> bool:
    """Whether the threat is quoted inside somebody's speech: "'serahkan kota atau mati' itu lucu"."""
    return text[at.start - 1 : at.start] in ("'", "‘", "“", '"') and text[at.end : at.end + 1] in ("'", "’", "”", '"')


def _parties(article: Article, sentence: Sentence, at: Span) -> list[Mention]:
    rows = [m for m in find_mentions(article, sentence.start, sentence.end) if not m.overlaps(at)]
    return [m for m in rows if m.side in FIGHTING or (m.side == "other" and m.force)]


def read_refusal(
    article: Article, sentence: Sentence, at: Span, voice: Voice, recent: Sequence[Ultimatum]
) -> tuple[Voice, str]:
    """A refusal keeps the issuer as its speaker, where the text names one; its addressee is who refuses.

    The issuer and the addressee's side.
    """
    told_in = sentence
    mentions = _parties(article, sentence, at)
    index = place(article, sentence)
    if not mentions and index and not recent and sentence.position != "headline":
        told_in = article.sentences[index - 1]
        mentions = _parties(article, told_in, at)
    word = cue("refusal").search(article.text, told_in.start, told_in.end)
    authors = [m for m in mentions if OF_THREAT.search(article.text, max(told_in.start, m.start - 40), m.start)]
    near = [m for m in mentions if word and m.end <= word.start() and word.start() - m.end <= _NEAR]
    subject = [m for m in near if m not in authors]
    # "Ia menolak tawaran itu dari Moskow": the voice heard so far may be that of the offer
    own = voice.side if voice.side in FIGHTING and all(m.side != voice.side for m in authors) else ""
    refuser = subject[-1].side if subject else own
    named = next((m for m in (*authors, *mentions) if m.side != refuser), None)
    refuser = refuser or next((m.side for m in mentions if named and m.side != named.side), "")
    previous = next((row for row in reversed(recent) if row.speaker is not None and row.act != "refused"), None)
    issuer = Voice(None, "none", None, voice.via, False)
    if named:
        issuer = Voice(named.words, named.side, Span(named.start, named.end), voice.via, True)
    elif previous:
        issuer = Voice(previous.speaker, previous.speaker_side, None, voice.via, True)
    told = refuser or (previous.addressee_side if previous else ENEMY.get(issuer.side, "unknown"))
    if issuer.side == "none" and told in ENEMY and voice.side in FIGHTING:
        # whose words are thrown back need not be named: the enemy's
        issuer = Voice(None, ENEMY[told], None, voice.via, True)
    return issuer, people_side(
        told
    ) if told in FIGHTING or told == "other" else previous.addressee_side if previous else "unknown"
