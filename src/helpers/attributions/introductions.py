"""Somebody no lexicon knows whom a sentence brings in, so that the pronouns behind it can mean them."""

from __future__ import annotations

import re
from collections.abc import Iterator

PERSON_START = re.compile(
    r"(?:(?:Seorang|Sang)\s(?:(?!me|ber|di|ter|yang|akan|telah|pada)[a-z-]+\s?){1,4}"
    r"|[A-ZÀ-Þ][a-zà-ÿ'’]{2,}(?:\s[A-ZÀ-Þ][a-zà-ÿ'’-]+){0,3}(?=\s(?:\(\d|me|ber|di|ter|tiba|pergi"
    r"|datang|tak|tidak|juga|sendiri|hanya|sudah|telah|baru|kini|masih|adalah)|,\s\d{1,2}\b|,\s(?:seorang|yang|relawan|warga"
    r"|penduduk|ibu|ayah|perawat|dokter|guru|tentara|prajurit)\b))"
)
# somebody unknown behind words that set the scene: "Di gerbang, seorang tukang roti bernama X ..."
PERSON_STAGED = re.compile(
    r"(?:(?:Di|Dari|Pada|Dalam|Ketika|Saat|Sementara|Hingga|Sampai)\b[^,.“\"]{3,60},\s"
    r"(?P<who>seorang\s(?!yang)[a-z]+(?:\s(?!me|ber|di|ter|yang)[a-z-]+){0,3}(?:\s[A-ZÀ-Þ][\w'’-]+){0,3}))"
)
_NAME = r"[A-ZÀ-Þ][a-zà-ÿ'’]{2,}(?:\s[A-ZÀ-Þ][\w'’.-]+){0,3}"
# somebody unknown whose age stands behind: "Tukang cukur Maksym, 33 tahun, ...", "Olha (61) ..."
PERSON_AGED = re.compile(
    rf"(?P<who>(?:[A-ZÀ-Þ][a-z]+(?:\s[a-z]+){{0,3}}\s)?{_NAME})(?=,\s\d{{2}}(?:,|\stahun)|\s\(\d{{2}}\b(?!/))"
)
# "Ibunya, Lyudmila, menangis", "Mahasiswa asal Tomohon, Brayen Lumentut, sedang ..."
PERSON_APPOSED = re.compile(rf"[A-ZÀ-Þ][a-z]+(?:\s[\w-]+){{0,3}},\s(?P<who>{_NAME}),\s(?=[a-z])")
# "Di Desa Suralaga, Inaq Sahnun menunggu ..."
PERSON_PLACED = re.compile(
    rf"(?:Di|Dari|Pada|Dalam|Ketika|Saat|Hingga|Sampai)\b[^,.“\"]{{3,60}},\s(?P<who>{_NAME})"
    r"\s(?=me|ber|ter|tak\b|tidak\b|hanya\b|cuma\b|masih\b|sudah\b|duduk|datang|tiba)"
)
# "Menteri itu menjawab pendek."
ROLE_AGAIN = re.compile(
    r"(?P<who>(?:Sang\s)?[A-ZÀ-Þ][a-z]+(?:\s[a-z]+)?\s(?:itu|tersebut))"
    r"\s(?=me|ber|ter|tak\b|tidak\b|hanya\b|malah\b|lalu\b)"
)
_BEGIN = 70
_PLACES = ("Di ", "Dari ", "Pada ", "Dalam ", "Ketika ", "Saat ", "Sementara ", "Hingga ", "Sampai ")


def introduced(sentence: str) -> Iterator[tuple[int, int, re.Pattern[str]]]:
    """Where a sentence names somebody by age, apposition, place or role: start, end and the pattern that says so."""
    begin = sentence[:_BEGIN]
    placed = sentence.startswith(_PLACES)
    tries = (
        (PERSON_STAGED, placed),
        (PERSON_AGED, re.search(r"\d", begin) is not None),
        (PERSON_APPOSED, "," in begin),
        (PERSON_PLACED, placed),
        (ROLE_AGAIN, " itu " in begin or " tersebut " in begin),
    )
    for pattern, likely in tries:
        if likely and (match := pattern.match(sentence)) is not None:
            yield match.start("who"), match.end("who"), pattern
