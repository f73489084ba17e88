"""How far the words reach that a speaker and his verb govern."""

from __future__ import annotations

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import RawText


@pytest.mark.parametrize(
    ("sentence", "said", "unsaid"),
    [
        ("Rudal itu menewaskan tiga warga di Sumy, Radio Svoboda melaporkan.", "tiga warga", None),
        ("Rudal itu menewaskan tiga warga di Sumy, Zelensky mengatakan pada Sabtu (5/4).", "tiga warga", None),
        ("“Sepuluh truk ikut terbakar,” Staf Umum Ukraina menulis di Facebook.", "Sepuluh truk", None),
        ("Kyiv melaporkan 40 tentara gugur.", "40 tentara", None),
        ("Kyiv kehilangan 47 tentara. Demikian disampaikan Gubernur Oleh Syniehubov, Senin.", "47 tentara", None),
        ("Kyiv kehilangan 47 tentara. Demikian kata Gubernur Oleh Syniehubov.", "47 tentara", None),
        ("Di sana 40 orang gugur. Demikian pula Kyiv mengatakan 50 drone jatuh.", "50 drone", "40 orang"),
        ("Setelah serangan yang menewaskan 40 tentara itu, Kyiv mengatakan 50 drone jatuh.", "50 drone", "40 tentara"),
        ("Dalam serbuan dengan 40 tentara itu, Kyiv mengatakan pada Senin bahwa 50 drone jatuh.", "50 drone", "40 te"),
    ],
)
def test_what_is_said_stands_before_or_behind_the_verb(sentence: str, said: str, unsaid: str | None) -> None:
    article = parse_article(RawText(doc_id="a", text=f"Perang di Ukraina berlanjut\n\n{sentence}\n", origin="a"))
    row = find_attributions(article)[-1]
    assert row.scope_start is not None and row.scope_end is not None
    scope = article.text[row.scope_start : row.scope_end]
    assert said in scope
    assert unsaid is None or unsaid not in scope


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Medvedev menulis bahwa kalau prajurit Kyiv menampik tawaran itu, mereka akan dihabisi.", ["Medvedev"]),
        ("Jika Kyiv menolak tawaran itu, perang berlanjut.", []),
        ("Kyiv menolak tawaran itu dan menyebutnya jebakan.", ["Kyiv"]),
    ],
)
def test_a_saying_that_is_only_supposed_is_none(sentence: str, speakers: list[str]) -> None:
    article = parse_article(RawText(doc_id="a", text=f"Perang di Ukraina berlanjut\n\n{sentence}\n", origin="a"))
    assert [row.speaker for row in find_attributions(article)] == speakers
