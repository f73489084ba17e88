"""Numbers that no known event reaches: weighed from the words around them, and how those weights are learned."""

from __future__ import annotations

import datetime as dt

import pytest

from helpers.attributions import find_attributions
from helpers.claims import find_claims
from helpers.claims.hints import hinted
from helpers.claims.vocabulary import events, events_but
from helpers.documents import parse_article
from helpers.gold import GoldArticle, GoldClaim, GoldFrames
from helpers.learn_measures import QUESTION, TURNS, as_toml, measure_examples
from helpers.records import Claim, RawText
from helpers.weighing import Weighing

ABOVE = "Perang di Ukraina berlanjut.\n\n"


class NoWeighing(Weighing):
    """The grammar alone: whatever it leaves open is no claim."""

    def best(self, question, options, place):  # type: ignore[no-untyped-def]
        return options[0].value if question == QUESTION else super().best(question, options, place)


def claims(sentence: str, weighing: Weighing | None = None) -> list[Claim]:
    article = parse_article(RawText(doc_id="a", text=ABOVE + sentence, origin="a"))
    return [c for c in find_claims(article, find_attributions(article), weighing) if c.start >= len(ABOVE)]


@pytest.mark.parametrize(
    ("sentence", "number", "measure"),
    [
        ("Kyiv menghitung empat ratus prajurit Rusia di kulkas mayat.", 400, "killed"),
        ("Tiga ratus prajurit Rusia kini di ranjang rumah sakit.", 300, "wounded"),
        ("Pengungsi terus mengalir. Dari Kherson 400 warga naik kereta ke Mykolaiv.", 400, "displaced"),
        ("Sebanyak 26 drone Rusia terjaring di atas Odesa.", 26, "equipment"),
        ("Sebanyak 37.000 warga Ukraina belum diketahui rimbanya.", 37000, "missing"),
    ],
)
def test_what_other_words_tell(sentence: str, number: int, measure: str) -> None:
    assert [(c.low, c.measure) for c in claims(sentence)] == [(number, measure)]


def test_grammar_alone_leaves_something_open() -> None:
    sentence = "Tiga ratus prajurit Rusia kini di ranjang rumah sakit."
    assert not claims(sentence, NoWeighing())
    assert claims(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Presiden Ukraina bertemu 12 menteri di Brussels.",
        "Toko itu di Kyiv menjual 40 roti sehari.",
        "Ukraina memiliki 24 wilayah administratif.",
        "Konferensi di Kyiv dihadiri 200 wartawan.",
        "Harga gas Ukraina naik 40 sen.",
        "Pemerintah Ukraina menerbitkan 12 buku sejarah.",
        "Zelensky menelepon dua presiden pada Senin.",
        "Delegasi Rusia tiba dengan tiga penerjemah.",
        "Lima bupati di Ukraina menghadiri rapat.",
        "Sekitar 300 perusahaan Jerman berinvestasi di Ukraina.",
        "Seorang pejabat menuturkan kerugian di Bakhmut.",
        "Warga Kherson kehilangan 40 ekor sapi.",
        "Kontrak Rusia periode 2007-2009 dikirim ke Ukraina.",
        "Ratusan mil jauhnya dari garis depan, hujan turun.",
    ],
)
def test_what_counts_nothing(sentence: str) -> None:
    assert not claims(sentence)


def test_each_form_is_left_out_in_one_turn() -> None:
    every = {form for form, _ in events().entries()}
    left = [{form for form, _ in events_but(turn, TURNS).entries()} for turn in range(TURNS)]
    assert all(every - kept for kept in left)
    missing = [form for kept in left for form in every - kept]
    assert sorted(missing) == sorted(every)


@pytest.mark.parametrize(
    ("measure", "text", "told"),
    [
        ("killed", "di kamar mayat", True),
        ("killed", "dimakamkan senin", True),
        ("wounded", "dua ranjang", True),
        ("wounded", "dua kursi", False),
        ("displaced", "mengungsi ke lviv", True),
        ("territory", "harga gandum", False),
    ],
)
def test_telling_words(measure: str, text: str, told: bool) -> None:
    assert hinted(measure, text) is told


def article(text: str, *labels: GoldClaim) -> GoldArticle:
    return GoldArticle(
        doc_id="a", genre="agency", outlet=None, published=dt.date(2023, 5, 14), claims=labels, attributions=(),
        ultimatums=(), tempting_non_ultimatums=(), frames=GoldFrames(dominant="conflict", present=("conflict",)),
        text=text,
    )  # fmt: skip


def label(quote: str, low: float, measure: str) -> GoldClaim:
    return GoldClaim(
        quote=quote, low=low, high=low, qualifier="exact", measure=measure, object="soldier", side="Russia",
        claimant=None, claimant_side="none", denied=False, period="unspecified", date=None,
    )  # fmt: skip


def test_labels_answer_the_question() -> None:
    text = ABOVE + "Sebanyak 40 prajurit Rusia tewas di Bakhmut. Toko di Kyiv menjual 12 roti."
    examples = measure_examples(article(text, label("40 prajurit Rusia", 40, "killed")))
    assert examples
    told = [[cue for cue in e.options[e.right[0]] if cue in ("killed", "none")] for e in examples]
    # asked of the bread it says none; of the soldiers killed, with every word known and with `tewas` left out
    assert sorted({cue for row in told for cue in row}) == ["killed", "none"]
    assert measure_examples(article(text, label("40 prajurit Rusia", 40, "killed"))) == examples


def test_light_weights_are_left_out() -> None:
    made = as_toml({"none": 1.5, "some": 0.01})
    assert "none" in made
    assert "some" not in made
