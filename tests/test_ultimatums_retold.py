"""Threats that come through somebody else: whom a witness lets say it, who sent a leaflet, who lets a call be heard."""

from __future__ import annotations

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import Article, RawText, Span
from helpers.ultimatums import find_ultimatums
from helpers.ultimatums.scene import Scene
from helpers.ultimatums.secondhand import listener_of
from helpers.ultimatums.senders import find_sender
from helpers.ultimatums.stretch import Threat


def article_of(body: str, title: str = "Kabar dari Garis Depan") -> Article:
    return parse_article(RawText(doc_id="d", text=f"{title}\n\n{body}", origin="test"))


def scene_of(body: str, words: str = "maju atau mati") -> Scene:
    """The scene of a threat in these words."""
    article = article_of(body)
    start = article.text.index(words)
    at = Span(start, start + len(words))
    sentence = next(s for s in article.sentences if s.start <= start < s.end)
    threat = Threat(
        start=at.start - sentence.start, end=at.end - sentence.start, demand=Span(0, 4), harm=Span(10, 14),
        demand_family="fight", harm_family="death", form="either_or",
    )  # fmt: skip
    return Scene(article, find_attributions(article), sentence, at, threat, ())


@pytest.mark.parametrize(
    ("body", "maker"),
    [
        ("“Komandan bilang, maju atau mati,” kata tawanan Rusia itu.", "Komandan"),
        ("“Kapten kompi berdiri di belakang kami lalu berteriak maju atau mati,” tutur seorang napi.", "Kapten kompi"),
        ("Seorang tawanan Rusia mengaku komandannya mengancam: maju atau mati.", "komandannya"),
        ("“Mereka terus berteriak, maju atau mati,” kenang Oksana, warga Kherson.", "Mereka"),
        ("Seorang desertir mendapat pilihan yang sama dari komandan kompinya: maju atau mati.", "komandan kompinya"),
        ("“maju atau mati,” ucap seorang tawanan menirukan perwira itu.", "perwira itu"),
        ("“maju atau mati, begitu teriak serdadu lewat pelantang,” kenang Bohdan, warga Izium.", "serdadu"),
        ("Warga desa diberi pilihan oleh milisi setempat: maju atau mati.", "milisi setempat"),
        ("“Perwira itu memberi kami waktu semalam. Pilih maju atau mati,” kata seorang prajurit.", "Perwira itu"),
        # whoever speaks for himself lets nobody else speak
        ("“Saya bilang kepada mereka, maju atau mati,” kata Kadyrov.", None),
        ("“Kalian harus memilih, maju atau mati,” kata Kadyrov.", None),
        ("Juru bicara Kremlin Dmitry Peskov menyebut pilihannya maju atau mati.", None),
    ],
)
def test_whom_a_witness_lets_say_it(body: str, maker: str | None) -> None:
    scene = scene_of(body)
    found = scene.maker.span.of(scene.article.text) if scene.maker else None
    assert (found is None) if maker is None else (found is not None and found.startswith(maker))


@pytest.mark.parametrize(
    ("words", "title", "expected"),
    [
        (
            "“Komandan bilang siapa yang mundur akan ditembak,” kata seorang tawanan Rusia di Bakhmut.",
            "Tawanan Rusia Bicara", ("issued", "Russia"),
        ),
        (
            "“Tentara Rusia berteriak, keluar atau rumah ini kami ledakkan,” kenang Oksana, warga Izium.",
            "Warga Izium Bercerita", ("issued", "Russia"),
        ),
        (
            "“Pasukan kami tinggal punya dua pilihan, mundur atau mati,” kata seorang prajurit Ukraina.",
            "Kabar dari Avdiivka", ("described", "Ukraine"),
        ),
    ],
)  # fmt: skip
def test_who_makes_a_retold_threat_issues_it(words: str, title: str, expected: tuple[str, str]) -> None:
    article = article_of(words, title)
    rows = find_ultimatums(article, find_attributions(article))
    assert [(row.act, row.speaker_side) for row in rows if row.position != "headline"] == [expected]


@pytest.mark.parametrize(
    ("body", "side"),
    [
        (
            "Helikopter militer Suriah menjatuhkan ribuan lembar selebaran di Aleppo. Isinya: menyerah atau mati.",
            "Syria",
        ),
        ("Selebaran yang dijatuhkan drone Rusia di Pokrovsk berbunyi: menyerah atau mati.", "Russia"),
        ("Warga menerima SMS dari militer Ukraina. Bunyinya: menyerah atau mati.", "Ukraine"),
        ("Kertas itu bertuliskan: menyerah atau mati. Selebaran itu dijatuhkan drone Rusia.", "Russia"),
        ("Selebaran tanpa nama ditemukan di pasar. Isinya: menyerah atau mati.", None),
        ("Rusia menyerang kota itu. Sebuah catatan berbunyi: menyerah atau mati.", None),
    ],
)
def test_who_sent_the_message(body: str, side: str | None) -> None:
    article = article_of(body)
    start = article.text.index("menyerah atau mati")
    sender = find_sender(article, Span(start, start + 18))
    assert (sender and sender.side) == side


@pytest.mark.parametrize(
    ("body", "listener"),
    [
        (
            "Intelijen Ukraina menerbitkan rekaman telepon yang disadap. “maju atau mati,” bentak seorang perwira.",
            "Ukraine",
        ),
        ("Rusia mengunggah percakapan radio yang disadap. “maju atau mati,” bentak seorang perwira.", "Russia"),
        ("Intelijen Ukraina menerbitkan laporan harian. “maju atau mati,” bentak seorang perwira.", ""),
    ],
)
def test_who_lets_a_call_be_heard(body: str, listener: str) -> None:
    assert listener_of(scene_of(body)) == listener
