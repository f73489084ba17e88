"""Whose a figure or an account is where no verb of speech says so: "angka itu datang dari X", "X punya angka 300"."""

from __future__ import annotations

import re

from helpers.attributions.cues import Cue, told_words
from helpers.attributions.naming import Found, Naming
from helpers.attributions.phrase_patterns import PRONOUN
from helpers.attributions.phrases_after import phrase_after
from helpers.attributions.phrases_before import phrase_before
from helpers.attributions.statement_patterns import NEGATED
from helpers.records import Sentence, Span

# "Angka resmi terakhir datang dari Zelensky", "Kabar itu bersumber dari dua pembelot"
_FROM = re.compile(r"\b(?:berasal|datang|bersumber) dari(?= (?:mulut |pihak |kubu )?(?!mana|sini|situ))")
_TOLD = re.compile(
    r"\b(?:pengakuan|(?:pe)?rincian|tuduhan|ancaman|bantahan|tawaran|peringatan|pengumuman|cerita|kisah)\b", re.I
)
_MOUTH = re.compile(r" (?:mulut|pihak|kubu)\b")
# "Dalam penceritaan Moskow sendiri, ...", "Dalam catatan Kyiv, ..."
_IN_ACCOUNT = re.compile(
    r"(?:[Dd]alam|[Dd]ari|[Mm]enurut|[Dd]i(?: atas| buku)?|[Pp]ada)\s(?P<cue>(?:peng)?hitungan|catatan|versi"
    r"|(?:pen)?cerita(?:an)?|kisah|pandangan|pembukuan|temuan|perkiraan|taksiran|penilaian|kesaksian|ingatan|bahasa|kamus|mata"
    r"|buku|daftar|rilis|kertas|kacamata|benak|anggapan|tafsir|klaim|keterangan|pengakuan|penuturan|terjemahan|rekap|tabel|papan"
    r"|laporan"
    r"|pernyataan|unggahan|buletin|pembaruan|pengumuman|peta|skenario)\s"
)
# "Sebuah yayasan punya angka 300-an tewas", "Kyiv keluar dengan hitungan lain: ..."
_HAS = re.compile(
    r"\b(?P<cue>(?:punya|mempunyai|pegang|memegang|mengantongi|sodorkan|menyodorkan|menyebar|menyebarkan|beri|memberi"
    r"|memberikan|kasih|menawarkan|mematok|pasang|memasang|menaruh|menyetor|menyetorkan|keluarkan|mengeluarkan"
    r"|lempar|melempar|melemparkan|bawa|membawa|pakai|memakai|menggunakan|mengedarkan|menyajikan|memajang|mengajukan"
    r"|mempertahankan|mendapat|mendapatkan|memperoleh|membeberkan|mencantumkan|menempelkan|mengunggah|memampang|memuat|menyuguhkan|menerbitkan"
    r"|(?:keluar|datang|muncul|tampil|maju) dengan|(?:sampai|tiba|berhenti|bertahan|mentok|tetap) (?:pada|di))"
    r" (?:angka|hitungan|hitung-hitungan|taksiran|perkiraan|estimasi|catatan|versi|cerita|jumlah|daftar|tabel|neraca"
    r"|skor|total|bilangan))\b(?:[^.:]{0,60}\d|[^.:]{0,40}\b(?:[a-z]+ (?:belas|puluh|ratus|ribu|juta)|belasan|puluhan"
    r"|ratusan|ribuan)\b|[^.:,]{0,30}:)"
)
# "X menaruhnya di kisaran 300", "ia menurunkannya menjadi empat tewas"
_PUTS = re.compile(
    r"\b(?P<cue>(?:menaruh|menurunkan|menaikkan|membulatkan|memangkas|menggenapkan|mematok|memasang|menempatkan|mengubah"
    r"|menggeser|mendongkrak|menyusutkan|memotong|melipatgandakan)(?:nya| angka(?:nya| itu)| jumlah(?:nya| itu)))"
    r"\s(?:[a-z]+\s){0,2}?(?:menjadi|jadi|ke|di|pada|sampai|hingga|dari)\s(?:(?:kisaran|angka|sekitar|kira-kira|bawah|atas)"
    r"\s){0,2}(?:\d|[a-z]*(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|ratus|ribu)[a-z]*\b)"
)


# "Mediazona, media independen, hingga pekan lalu menemukan nama 9.001 serdadu"
_TALLIES = re.compile(
    r"\b(?P<cue>memverifikasi|mengonfirmasi|mengkonfirmasi|memastikan|mengidentifikasi|mengantongi|memegang|menamai|menghimpun"
    r"|mengumpulkan|merekam|mendata|memuat|menemukan|mendapati|mencatat|membukukan|mengenali|mendokumentasikan|melacak|menghitung"
    r"|menaksir|memperkirakan)\b"
    r"(?=(?:\s(?!dan|atau|yang|bahwa)[\w-]+){0,3}?\s(?:nama\s)?(?:\d|(?:[a-z]*(?:belas|puluh|ratus|ribu)[a-z]*)\b))"
)
# "Pentagon pada Agustus menaruh korban Rusia di kisaran 70.000"
_PLACES = re.compile(
    r"\b(?P<cue>menaruh|menempatkan|mematok|memasang|mendudukkan)\b(?=[^.;:]{3,80}\s(?:di|pada)\s(?:\w+\s){0,2}?\d)"
)
# "Berikut angka yang dirilis Kementerian Pertahanan pagi ini:" above a list
_RELEASED = re.compile(
    r"\b(?:angka|data|rincian|perincian|daftar|tabel|hitungan|catatan|kerugian|rekap\w*|statistik|infografi[ks]|ringkasan|laporan|korban|hasil|perkembangan)"
    r"\b[^.:;,]{0,60}?\byang\s(?P<cue>di(?:rilis|publikasikan|unggah|terbitkan|umumkan|siarkan|bagikan|rangkum|himpun|susun|keluarkan|catat|laporkan"
    r"|sampaikan|sebutkan|klaim|sebar(?:kan)?|muat|tayangkan|bacakan|paparkan|beberkan|rinci))\s(?:oleh\s)?",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r":\W*$|\b(?:berikut(?: ini)?|inilah|ini dia)\b", re.IGNORECASE)
_COUNTERS = frozenset({"medium", "ngo", "think_tank", "un", "ministry", "agency", "government", "alliance"})
_COUNTING_HEAD = re.compile(
    r"(?:situs|proyek|lembaga|media|kelompok pemantau|pemantau|yayasan|blog|organisasi|dokumen|daftar)\b", re.IGNORECASE
)
_NAME_ENDS = re.compile(
    r",|\s(?:pada|per|hingga|sampai|sejak|kini|sudah|telah|baru|hanya|cuma|berhasil|sejauh|dalam|lewat|melalui|dengan|juga|yang"
    r"|sendiri|sanggup|mampu|lalu|kemudian|selama|sepanjang)\b"
)
# "Hingga 20 Februari, Mediazona ..."
_PREPOSED = re.compile(
    r"(?:Hingga|Sampai|Per|Sejak|Pada|Dalam|Sejauh|Selama|Sepanjang|Dari|Antara|Lewat|Melalui|Dengan|Sementara|Adapun)\b[^,.:;]{2,70},\s"
)
_LONGEST = 9
"""Words of a name."""
_HEAD_WORDS = 40
"""Characters of head nouns before it: "Proyek sukarela ..."."""


def read_figures(naming: Naming, sentence: Sentence) -> Found | None:
    """The statement of whoever a figure or account is from."""
    return (
        _come_from(naming, sentence)
        or _in_account(naming, sentence)
        or _has_figure(naming, sentence)
        or _tallied(naming, sentence)
        or _released(naming, sentence)
    )


def _come_from(naming: Naming, sentence: Sentence) -> Found | None:
    match = _FROM.search(naming.text, sentence.start, sentence.end)
    if match is None:
        return None
    subject = naming.text[sentence.start : match.start()]
    told = _TOLD.search(subject) or told_words("content").search(subject) or told_words("source").search(subject)
    if told is None or len(subject[told.end() :].split()) > 3 or len(subject[: told.start()].split()) > 6:
        return None
    mouth = _MOUTH.match(naming.text, match.end())
    span = phrase_after(naming.text, mouth.end() if mouth else match.end(), sentence.end)
    if span is None or not naming.solid(span):
        return None
    cue = Cue(Span(match.start(), match.end()), "from", "neutral", "preposition")
    return naming.named(cue, span, sentence)


def _in_account(naming: Naming, sentence: Sentence) -> Found | None:
    match = _IN_ACCOUNT.match(naming.text, sentence.start, sentence.end)
    if match is None:
        return None
    span = phrase_after(naming.text, match.end(), sentence.end)
    if span is None or not naming.known(span) or re.match(PRONOUN, span.of(naming.text)):
        return None
    if re.match(r"(?:\s[a-z]+){0,2},\s", naming.text[span.end : sentence.end]) is None:
        return None
    cue = Cue(Span(match.start("cue"), match.end("cue")), "account", "neutral", "preposition")
    return naming.named(cue, span, sentence)


def _has_figure(naming: Naming, sentence: Sentence) -> Found | None:
    text = naming.text
    match = _HAS.search(text, sentence.start, sentence.end) or _PUTS.search(text, sentence.start, sentence.end)
    if match is None or sentence.position == "headline" or NEGATED.search(text[sentence.start : match.start()]):
        return None
    span = phrase_before(text, sentence.start, match.start())
    if span is None or not (naming.solid(span) or re.fullmatch(PRONOUN, span.of(text))):
        return None
    cue = Cue(Span(match.start("cue"), match.end("cue")), "has", "neutral", "active")
    return naming.named(cue, span, sentence)


def _tallied(naming: Naming, sentence: Sentence) -> Found | None:
    """The number of a body that counts and leads the sentence, whatever stands between it and its verb."""
    text, begin = naming.text, naming.begin(sentence)
    match = _TALLIES.search(text, begin, sentence.end) or _PLACES.search(text, begin, sentence.end)
    if match is None or NEGATED.search(text[begin : match.start()]):
        return None
    lead = _PREPOSED.match(text, begin, match.start())
    start = lead.end() if lead else begin
    stop = _NAME_ENDS.search(text, start, match.start())
    span = Span(start, stop.start() if stop else match.start() - 1)
    words = span.of(text).strip()
    if not words or len(words.split()) > _LONGEST or not words[0].isupper():
        return None
    named = naming.all_named(span)
    counts = named and named[0].span.start - span.start <= _HEAD_WORDS and named[0].kind in _COUNTERS
    if not counts and _COUNTING_HEAD.match(words) is None:
        return None
    cue = Cue(Span(match.start("cue"), match.end("cue")), "tally", "neutral", "active")
    return naming.named(cue, Span(start, start + len(words)), sentence)


def _released(naming: Naming, sentence: Sentence) -> Found | None:
    """Whose figures a line announces that stands above them."""
    text = naming.text
    match = _RELEASED.search(text, sentence.start, sentence.end)
    if match is None or _LEADS_IN.search(sentence.text) is None:
        return None
    span = phrase_after(text, match.end(), sentence.end)
    if span is None or not naming.known(span):
        return None
    return naming.named(
        Cue(Span(match.start("cue"), match.end("cue")), "released", "neutral", "passive"), span, sentence
    )
