"""Addresses of one house, and what follows for an article's media."""

from __future__ import annotations

import pytest

from helpers.documents import parse_article
from helpers.documents.credits import find_credits
from helpers.houses import of_one_house
from helpers.media import find_media
from helpers.records import RawText


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kedu.wartapantura.com", "WARTAKEDU.COM", True),
        ("m.suara-pesisir.com", "suara-pesisir.com", True),
        ("intijagat.grid.id", "Intijagat-Online.com", True),
        ("kabarsatu.com", "beritadua.com", False),
        ("berita-online.com", "online-news.id", False),
        ("Kabar Satu", "Kabar Satu", False),
    ],
)
def test_a_word_that_few_have_joins_two_addresses(one: str, other: str, same: bool) -> None:
    assert of_one_house(one, other) is same
    assert of_one_house(other, one) is same


def test_an_outlet_s_own_address_in_its_dateline_is_no_other_medium() -> None:
    body = "DAMASKUS (suara-pesisir.com) - Pasukan Rusia mengancam Douma, kata sumber di kota itu pada Senin pagi."
    text = f"Perang Berlanjut\n\n{body}\n\nPerundingan di kota itu macet sejak pekan lalu, kata warga.\n"
    article = parse_article(RawText(doc_id="x", text=text, origin="x", outlet="m.suara-pesisir.com"))
    assert find_credits(article).whole == ()
    assert find_media(text, outlet="m.suara-pesisir.com") == []
