"""Two things set side by side: "X atau Y", "dua pilihan: X, Y", "entah X, entah Y", "Y atau X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from helpers.ultimatums.stretch import NEGATED, SECOND_PERSON, Stretch, Threat, threat_of
from helpers.ultimatums.vocabulary import Hit, cue, harm_families

_OR = re.compile(r"(?<![\w-])(?:atau(?:kah|pun)?|atw|or)(?!\w)|\s/\s|(?<=\w)/(?=\w)", re.I)
_AND = re.compile(r",\s+(?:dan\s+|kedua,?\s+)?|(?<!\w)(?:dan|dengan|versus|vs)(?!\w)|[;.]\s+(?:kedua|atau)\b,?", re.I)
# between "atau" and the harm: another clause begins, so the harm belongs to something else
_BREAK = re.compile(
    r"(?<!\w)(?:yang|karena|setelah|usai|ketika|saat|sejak|akibat|agar|supaya|oleh|dari|sementara|seperti|selama|namun"
    r"|tetapi|tapi|meski(?:pun)?|jika|kalau|bila|apabila|kecuali|sebelum|hingga)(?!\w)",
    re.I,
)
_PURPOSE = re.compile(r"(?<!\w)(?<!siap )(?<!bersiap )(?<!menunggu )(?<!bersiaplah )(?<!memilih )untuk(?!\w)", re.I)
_NEW_SUBJECT = re.compile(r"(?<!\w)(?:lainnya|sisanya|sebagian|ratusan|puluhan|ribuan|\d[\d.,]*)(?!\w)", re.I)
# idioms: what stands before "atau" is no demand
_LIFE = re.compile(
    r"(?<![\w-])(?:hidup|menang|kemenangan|merdeka|sukses|luka(?:-luka)?|terluka|cedera|hilang|(?:mem|di|ter)bunuh|tewas"
    r"|ditangkap|ditawan|tertangkap|mati|gugur|direbut|beradaptasi|adaptasi|berubah|(?:ber)?inovasi|selamat|sehat|sembuh"
    r"|berjuang|bebas|kebebasan|syahid|cinta|juara|untung|sakit|luka\s+\w+|ditahan|diculik|disiksa|dipenjara|penjara|patah|kritis|menghancurkan|dihancurkan|rusak|diledakkan|kalah|bunuh|meledakkan\s+diri)\W+$",
    re.I,
)
_OPTION = re.compile(r"(?:pilihan|jalan|opsi)", re.I)
_OPTIONS = re.compile(
    r"(?<!\w)(?:(?:dua|2|tiga|3)\s+(?:pilihan|opsi|jalan|cara|kemungkinan)|pilihannya|antara|opsinya)(?!\w)", re.I
)
# the mark of an option that has a sentence of its own: "Ketiga, mati bersama."
_LISTED = re.compile(r"[.;,:]\s+(?:(?:dan\s+)?(?:yang\s+)?(?:kedua|ketiga|terakhir)|atau)\b,?", re.I)
_BARE_OPENING = re.compile(r"[\s'“‘]*(?:(?:segera|cepat|dan|lalu|atau|ayo|maka)\s+)?", re.I)
_PREFIXED = re.compile(r"(?!menye(?:rah|berang)|menyingkir|mengungsi)(?:me|di|pe)", re.I)
_EITHER = re.compile(r"(?<!\w)entah(?:kah)?(?!\w)", re.I)
# a demand in no family: a command that opens its clause, or what somebody is ordered to do
_COMMAND = re.compile(r"[\s'“‘]*(?!(?:me|di|ter)\w|kami|kita|mereka|dia|ia\b|yang|itu)\w{3,}\s+(?=\w)", re.I)
_ORDERED = re.compile(
    r"(?<!\w)(?:di(?:perintah|minta|suruh|paksa|peringat|desak|haruskan|wajibkan|ancam)\w*|(?:memerintah|menyuruh"
    r"|memaksa|mendesak|memperingat)\w*|(?:me)?minta|(?:di|mem)beri\s+(?:\w+\s+)?pilihan)\s+(?:\w+\s+){0,4}?(?:(?:untuk|agar|supaya)\s+)?"
    r"(?P<deed>(?:(?:me|ber|pe)\w{3,}|bunuh|ikut|masuk|turun|naik|lepas|buka|jalan)(?:\s+[\w-]+){0,5}?)\s*,?\s*$",
    re.I,
)
# a short order that is a clause by itself: "bicara atau mati", "angkat senjata atau ditembak"
_ALONE = re.compile(
    r"[\s'“‘\"]*(?P<deed>(?!(?:apakah|kami|kita|mereka|dia|ia|yang|itu|ini|soal)\b)\w{3,}(?:\s+[\w-]+){0,4}?)\s*,?\s*$",
    re.I,
)
_CLOSES = re.compile(r"\s*(?:[\"”’'»!.,;:?)]|$|(?:begitu|demikian|kata|ujar|tulis|bunyi)(?!\w))", re.I)
_MUST = re.compile(
    r"(?<!\w)(?:menyuruh|memerintahkan|mendesak|menyerukan|memaksa|mengultimatum)(?!\w)|"
    r"(?<!\w)(?:me)?minta(?:\s+[\w-]+){1,5}\s+(?:untuk|agar|supaya)(?!\w)|"
    r"(?<!\w)di(?:suruh|perintah\w*|paksa|ancam|ultimatum)(?!\w)|"
    r"(?<!\w)(?:harus(?:lah)?|mesti|wajib|(?:hanya|cuma)\s+(?:bisa|dapat)|diminta|didesak|tinggal)(?!\w)",
    re.I,
)
# "atau pahlawan yang mati", "atau kembali ke parit untuk mati"
_SUCH_AS = re.compile(r"\W*(?:[\w-]+\s+)?yang\s+|[^,.;:]*(?<!\w)untuk\s+", re.I)
# what the speaker himself will do is no demand: "beri kami peluru atau kami pulang"
_OURSELVES = re.compile(r"(?<!\w)(?:kami|kita|saya|aku)(?!\w)", re.I)
# "senjata diserahkan, atau pemiliknya masuk liang": a passive that is an order
_HANDED = re.compile(
    r"(?<!\w)(?:senjata|kota|wilayah|pabrik|bandara|pos|gedung|barak|parit)(?:\s+\w+){0,3}?\s+di\w+,\s*$", re.I
)
_WHO_DOES = re.compile(r"\s*(?:[\w-]+\s+){1,5}?(?:yang|akan|bakal)\s+(?:akan\s+)?", re.I)
_PUNISHED = re.compile(r"penjara|bui|(?<!\w)sel(?!\w)|kurungan|pidana|hukum|tiang|jeruji|pengadilan", re.I)
_UNKNOWN = re.compile(
    r"[^.!?]{0,30}(?:(?:tidak|tak|belum)\s+(?:ada\s+yang\s+tahu|diketahui|jelas|pasti)|entahlah)", re.I
)
# between "atau" and the harm: those who are ordered, nobody else
_OF_THE_SAME = re.compile(
    r"\W*(?:(?:akan|bakal|mereka|kalian|anda|kamu|kau|ia|dia|\w+nya|semua|langsung|segera|siap|menghadapi|terancam|harus|jadi)\W+)*",
    re.I,
)


def either_or(s: Stretch) -> Iterator[Threat]:
    """ "mundur atau mati", "menyerah sekarang juga atau kalian akan dihabisi", "dua pilihan: menyerah, mati" """
    for bind in _OR.finditer(s.text):
        if _LIFE.search(s.text[: bind.start()]) or s.civil():
            continue
        demand = _demand_before(s, bind.start())
        harm = _harm_after(s, bind.end())
        if demand and harm is None and s.capitulation(demand):
            harm = s.following(s.unnamed, bind.end(), 2)
        if demand and harm and _is_threat(s, demand, harm, bind):
            yield threat_of(demand, harm, "either_or", start=_list_start(s, demand))
        elif demand is None and harm:
            order = _order_before(s, bind, harm)
            if order:
                yield threat_of(order, harm, "either_or")
    if s.has("choice"):
        yield from _options(s)
    yield from _either_either(s)


def _demand_before(s: Stretch, end: int) -> Hit | None:
    demand = s.preceding(s.demands, end, 12)
    if demand is None:
        return None
    gap = s.text[demand.end : end]
    relative = re.search(r"(?<!\w)yang(?!\w)", gap) and s.words(demand.end, end) > 8
    return None if relative or s.crosses(demand.end, end) or _OR.search(gap) else demand


def _order_before(s: Stretch, bind: re.Match[str], harm: Hit) -> Hit | None:
    """A demand in no family, where the words after "atau" are plainly a threat: "buka gerbang atau kalian dibunuh"."""
    end = len(s.text[: bind.start()].rstrip(" ,"))
    if not harm_families()[harm.family].deadly and harm.family != "attack":
        return None
    ordered = _ORDERED.search(s.text, 0, end)
    if ordered and _OF_THE_SAME.fullmatch(s.text, bind.end(), harm.start):
        return Hit(ordered.start("deed"), ordered.end("deed"), "comply", True)
    clause = s.clause(end)
    told = SECOND_PERSON.search(s.text, end, min(len(s.text), harm.end + 8)) or _by_us(s, harm)
    if told and _COMMAND.match(clause) and 1 < len(clause.split()) <= 10 and not s.happened(clause):
        start = end - len(clause.lstrip(" '“‘"))
        return Hit(start, start + len(clause.strip(" '“‘,")), "comply", True)
    return _order_alone(s, bind, harm)


def _order_alone(s: Stretch, bind: re.Match[str], harm: Hit) -> Hit | None:
    """The short words before "atau" where quotation marks, a colon, a choice or an order make them a demand."""
    clause = s.clause(bind.start())
    alone = _ALONE.match(clause)
    if alone is None or harm.weak or s.words(bind.end(), harm.start) > 2 or s.happened(clause):
        return None
    start = bind.start() - len(clause)
    opener = s.text[:start].rstrip()[-1:]
    if re.search(r"(?<!\w)(?:itu|ini|tersebut)(?!\w)", alone["deed"], re.I):
        return None
    put = (
        opener in set(":\"“‘'")
        or s.has("choice", start - 60, start)
        or (not opener and _CLOSES.match(s.text, harm.end))
    )
    told = opener == ":" and s.has("threat", 0, start)
    if not put or (opener == ":" and not told and not _CLOSES.match(s.text, harm.end)):
        return None
    return Hit(start + alone.start("deed"), start + alone.end("deed"), "comply", True)


def _by_us(s: Stretch, harm: Hit) -> bool:
    return re.search(r"(?<!\w)(?:kami|saya)\s+(?:\w+\s+)?$", s.lead(harm)) is not None or s.text[
        harm.start : harm.end
    ].lower().startswith(("kami ", "saya "))


def _harm_after(s: Stretch, start: int) -> Hit | None:
    """The harm that "atau" opens: "atau kalian dibunuh", "atau regu di belakang yang menghabisi"."""
    who = _WHO_DOES.match(s.text, start)
    done = [h for h in s.doing if who and h.start == who.end()]
    if done:
        return done[0]
    candidates = sorted([*s.harms, *s.doing_after(start)], key=lambda hit: (hit.start, -hit.end))
    harm = next((h for h in candidates if h.start >= start), None)
    if harm is None or s.words(start, harm.start) > 9 or s.crosses(start, harm.start):
        return None
    gap = s.text[start : harm.start]
    if _SUCH_AS.fullmatch(gap):
        return harm
    return None if any(p.search(gap) for p in (_BREAK, _PURPOSE, NEGATED, _NEW_SUBJECT)) else harm


def _is_threat(s: Stretch, demand: Hit, harm: Hit, bind: re.Match[str]) -> bool:
    """Whether the pair is a choice put to somebody, rather than two things that happened."""
    clause = s.clause(demand.start)
    close = s.words(demand.end, bind.start()) <= 3 and s.words(bind.end(), harm.start) <= 2
    plain = close and not demand.weak and not harm.weak
    if NEGATED.search(clause) and not _OPTION.search(clause):
        # "kami tidak akan menyerah atau mati" rejects the choice; with looser words it is no choice at all
        return plain and not s.happened(clause)
    if _quoted(s.text, _list_start(s, demand), harm.end):
        return True
    if demand.family == "yield" and _HANDED.search(s.text[: bind.start()]) and harm.family in ("death", "destruction"):
        return not s.happened(clause)
    captured = harm.family == "seizure" and _PUNISHED.search(s.text, harm.start, harm.end) is None
    if _UNKNOWN.match(s.text, harm.end) or (captured and demand.family == "fight"):
        # who fights on may be taken: that is the war; who is locked up for not fighting is threatened
        return False
    if s.text[: len(s.text[: demand.start]) - len(clause)].rstrip().endswith(":") and not demand.weak:
        return True
    put = s.has("choice", demand.start - 90, demand.start) or s.has("threat", 0, demand.start)
    if put and not re.search(r"(?<!\w)yang\s+$", s.text[: demand.start], re.I):
        return True
    if s.happened(clause) and not _MUST.search(clause):
        return False
    return plain or (
        s.has("urge", 0, demand.start)
        or s.has("future", bind.end(), harm.start)
        or s.has("threat", harm.end)
        or s.text[harm.end : harm.end + 2].strip().startswith("!")
        or SECOND_PERSON.search(s.text, demand.start, min(len(s.text), harm.end + 12)) is not None
        or _imperative(s, demand)
        or harm.family == "conquest"
        or _list_start(s, demand) < demand.start
    )


def _imperative(s: Stretch, demand: Hit) -> bool:
    """Whether the demand is a command: with -lah, or a bare verb that opens its clause ("tinggalkan pos ini ...")."""
    verb = s.text[demand.start : demand.end]
    opens = _BARE_OPENING.fullmatch(s.clause(demand.start)) is not None
    return verb.lower().endswith("lah") or (opens and not _PREFIXED.match(verb))


def _quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks stand at (or just around) both ends of the words."""
    left, right = text[max(0, start - 2) : start].strip(), text[end : end + 2].strip()
    return left[-1:] in set("“\"‘'«`") and (right[:1] in set("”\"’'»`!.") or right[1:2] in set("”\"’'»`"))


def _list_start(s: Stretch, demand: Hit) -> int:
    """The start of a list of demands that ends in `demand` ("menyerah, lari atau mati")."""
    start = demand.start
    for other in reversed(s.demands):
        if other.end > start:
            continue
        gap = s.text[other.end : start]
        listed = "," in gap or re.search(r"\b(?:dan|lalu)\b", gap)
        marked = re.search(r"[“\"‘:]", gap) is not None or cue("threat").search(gap) is not None
        if s.words(other.end, start) > 3 or not listed or marked or s.crosses(other.end, start):
            break
        start = other.start
    return start


def _options(s: Stretch) -> Iterator[Threat]:
    """Options set side by side without "atau", or in sentences of their own: "antara menyerah dan mati"."""
    for choice in _OPTIONS.finditer(s.text):
        for demand in s.demands:
            if demand.start < choice.end():
                continue
            harm = s.following(s.harms, demand.end, 8)
            gap = s.text[demand.end : harm.start] if harm else ""
            if harm is None or NEGATED.search(gap):
                continue
            far = s.words(choice.end(), demand.start)
            near = far <= 8 and _AND.search(gap) and not _OR.search(gap) and not _BREAK.search(gap)
            if near or (_LISTED.search(gap) and far <= 25):
                yield threat_of(demand, harm, "either_or")


def _either_either(s: Stretch) -> Iterator[Threat]:
    """ "entah mereka menyerah, entah mereka mati", or the harm first: "entah kami rebut dengan senjata, entah ..." """
    eithers = list(_EITHER.finditer(s.text))
    harms = sorted([*s.harms, *s.conquest])
    for first, second in pairwise(eithers):
        for one, other in ((first, second), (second, first)):
            demand = s.following(s.demands, one.end(), 6)
            harm = s.following(harms, other.end(), 6)
            if demand and harm and min(demand.end, harm.end) <= second.start() <= max(demand.start, harm.start):
                yield threat_of(demand, harm, "either_or")


def turned_round(s: Stretch) -> Iterator[Threat]:
    """ "mati atau mundur", "kami bebaskan wilayah itu dengan senjata, atau pasukan mereka pergi" """
    for bind in _OR.finditer(s.text):
        # "kami bebaskan wilayah itu dengan paksa": the manner is no harm of its own
        harms = [h for h in s.harms if not any(c.start <= h.start and h.end <= c.end for c in s.conquest)]
        harm = s.preceding(sorted([*harms, *s.conquest]), bind.start(), 3)
        demand = s.following(s.demands, bind.end(), 6 if harm and harm.family == "conquest" else 3)
        if harm is None or demand is None or s.civil() or s.crosses(harm.end, demand.start):
            continue
        if _BREAK.search(s.text[bind.end() : demand.start]):
            continue
        if harm.family == "conquest":
            if not NEGATED.search(s.clause(harm.start)):
                yield threat_of(demand, harm, "reversed")
            continue
        if re.search(r"(?:hidup|menang|merdeka|terluka|luka|atau)\W+$", s.text[: harm.start], re.I):
            continue
        if _OURSELVES.search(s.text[bind.end() : demand.start]):
            continue
        clause = s.clause(harm.start)
        put = s.has("choice", harm.start - 90, harm.start) or s.has("threat", 0, harm.start)
        plain = not (harm.weak or demand.weak or s.happened(clause) or NEGATED.search(clause))
        if put or _quoted(s.text, harm.start, demand.end) or plain:
            yield threat_of(demand, harm, "reversed")


def urged(s: Stretch, end: int) -> bool:
    """Whether somebody urges, orders or threatens before `end`."""
    return cue("urge").search(s.text, 0, end) is not None or cue("threat").search(s.text, 0, end) is not None
