"""Papers that somebody puts out: who put out "daftar itu" last."""

from __future__ import annotations

import re

import msgspec

from helpers.actors import find_actors
from helpers.attributions.bearings import Asked, begin_of
from helpers.attributions.strangers import RIGHTS_BODY

_PAPER = (
    r"laporan|pernyataan|unggahan|dokumen|keterangan|surat|siaran pers|data|angka|hitungan|catatan|pembaruan|buletin"
    r"|rangkuman|survei|temuan|studi|kajian|tabel|daftar|rekap\w*|infografi[ks]|grafik|statistik|berkas|peta|selebaran|pamflet|brosur"
    r"|pengumuman|poster"
)
"""What somebody puts out."""
DOCUMENT = re.compile(
    rf"^(?:sebuah\s+)?(?:{_PAPER}|postingan|rilis|cuitan|pesan|penelitian|klaim|perkiraan|misi|taklimat)\b",
    re.IGNORECASE,
)
_PAPERS = 900
"""Letters before "daftar itu" in which somebody puts it out."""
_PUT_OUT = re.compile(
    r"(?<!\w)(?:merilis|menerbitkan|mengeluarkan|mempublikasikan|memublikasikan|menyiarkan|membeberkan|memaparkan|menyusun"
    r"|mengunggah|merangkum|membuka|menyebar(?:kan)?|mengedarkan|membagikan|menjatuhkan|menebar(?:kan)?|menabur(?:kan)?|menempel(?:kan)?"
    r"|menembakkan|mengirim(?:kan)?)\s+(?:[\w-]+\s+){0,2}?"
    rf"(?:{_PAPER})\b",
    re.IGNORECASE,
)


class Issuer(msgspec.Struct, frozen=True):
    """Whoever put out a paper: the side, and where he is named."""

    side: str
    start: int


def last_issuer(asked: Asked) -> Issuer | None:
    """Whoever put out the paper that is meant, if nobody spoke since: "Moskow merilis daftar. ... daftar itu"."""
    issuer = _issuer(asked)
    if issuer is None or any(m.spoke and issuer.start < m.span.start < asked.sentence.start for m in asked.earlier):
        return None
    return issuer


def _issuer(asked: Asked) -> Issuer | None:
    """Whoever was told last to put out a paper: "Moskow merilis daftar ..."."""
    text, at = asked.text, asked.span.start
    for put in reversed(list(_PUT_OUT.finditer(text, max(0, at - _PAPERS), at))):
        begin = begin_of(text, put.start())
        spoke = next((m for m in asked.earlier if m.spoke and begin <= m.span.start < put.start()), None)
        if spoke is not None:  # a name that holds a state's: "Jaringan HAM Suriah"
            return Issuer(spoke.side, spoke.span.start)
        body = RIGHTS_BODY.search(text, begin, put.start())
        if body is not None:
            return Issuer("ngo", body.start())
        named = [a for a in find_actors(text, begin, put.start(), asked.discourse.day) if a.kind != "place"]
        if named:
            return Issuer(named[0].side, named[0].span.start)
    return None
