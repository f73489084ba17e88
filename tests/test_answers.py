"""What each notebook's tables and sentence say about corpora made for the purpose."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from helpers import load
from helpers.answers import corpus, framing, rhetoric
from helpers.pipeline import Records
from helpers.records import InputError
from helpers.wording import heading, interval, readable

KILLED = "Kyiv mengklaim {n} tentara Rusia tewas pada {day}."
THREAT = "Jenderal Sirski memperingatkan pasukan Rusia di Lyman: mundur atau mati.\n\nPasukan itu belum menjawab."


def write(folder: Path, texts: dict[str, str], published: dict[str, str] | None = None) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    days = published or {}
    lines = ["file,outlet,published,published_basis"]
    lines += [
        f"{name}.txt,Warta {name[0].upper()},{days.get(name, '')},{'stated' if name in days else ''}" for name in texts
    ]
    (folder / "sources.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def tolls(folder: Path, count: int) -> Records:
    """Articles a day apart, each with a toll of its own."""
    texts, days = {}, {}
    for n in range(count):
        day = dt.date(2023, 3, 1) + dt.timedelta(days=n)
        name = f"{'abc'[n % 3]}{n:02}"
        days[name] = day.isoformat()
        text = KILLED.format(n=400 + 10 * n, day=f"{day.day}/{day.month}/{day.year}")
        texts[name] = (
            f"Pertempuran hari ke-{n + 2} di front timur\n\nWARTA - {text} Artileri menembak sepanjang hari ke-{n}.\n"
        )
    return load(write(folder, texts, days))


class TestRhetoric:
    def test_the_phrase_its_kin_and_others_are_told_apart(self, tmp_path: Path) -> None:
        other = "Komandan brigade kepada tentara Rusia: letakkan senjata atau kalian dihancurkan.\n\nTak ada jawaban."
        kin = "Milisi kepada tentara Rusia: pergi atau kalian akan tewas.\n\nTak ada jawaban hingga malam."
        records = load(write(tmp_path, {"a": THREAT, "b": kin, "c": other}))
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        assert dict(zip(chosen["doc_id"], chosen["kin"], strict=True)) == {"a": "phrase", "b": "family", "c": "other"}
        assert "1 time" not in rhetoric.answer(records, chosen, "mundur atau mati")
        assert "2 times in 2 of 3 articles" in rhetoric.answer(records, chosen, "mundur atau mati")

    def test_another_phrase_finds_its_own_kin(self, tmp_path: Path) -> None:
        records = load(write(tmp_path, {"a": THREAT}))
        chosen = rhetoric.choose_ultimatums(records, "menyerah atau mati")
        assert "stand in none of 1 article read" in rhetoric.answer(records, chosen, "menyerah atau mati")

    def test_a_phrase_that_is_no_ultimatum_is_told(self, tmp_path: Path) -> None:
        records = load(write(tmp_path, {"a": THREAT}))
        with pytest.raises(InputError, match="kopi atau teh"):
            rhetoric.choose_ultimatums(records, "kopi atau teh")

    def test_the_concordance_shows_so_many_words_on_either_side(self, tmp_path: Path) -> None:
        records = load(write(tmp_path, {"a": THREAT}))
        chosen = rhetoric.choose_ultimatums(records, "mundur atau mati")
        row = rhetoric.concordance_table(records, chosen, "mundur atau mati", 3).row(0, named=True)
        assert row["words"] == "mundur atau mati"
        assert row["before"].split() == ["Rusia", "di", "Lyman:"] and row["after"] == ". Pasukan itu"


class TestFraming:
    def test_a_small_group_is_insufficient_and_has_no_interval(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 6)
        groups = framing.grouped_documents(records, "outlet")
        table = framing.frames_by_group(records, groups, min_documents=5, draws=50, seed=1)
        assert set(table["verdict"]) == {"insufficient"} and table["share"].null_count() == table.height
        assert "Sources can't be compared: 0 of 3 groups" in framing.answer(records, groups, table, 5)

    def test_large_groups_get_an_interval_that_holds_the_share(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 18)
        groups = framing.grouped_documents(records, "outlet")
        table = framing.frames_by_group(records, groups, min_documents=5, draws=200, seed=1)
        assert table["share"].null_count() == 0
        assert table.filter((pl.col("low") > pl.col("share")) | (pl.col("share") > pl.col("high"))).height == 0
        assert "3 groups can be compared" in framing.answer(records, groups, table, 5)

    def test_copies_count_once(self, tmp_path: Path) -> None:
        text = "Warga Kherson mengungsi dari rumah mereka. " * 12 + "Listrik padam di seluruh kota sejak pagi itu."
        records = load(write(tmp_path, {f"a{n}": f"Warga mengungsi\n\n{text}" for n in range(8)}))
        table = framing.groups_table(framing.grouped_documents(records, "outlet"), 5)
        assert table.row(0, named=True)["articles"] == 8 and table.row(0, named=True)["independent"] == 1

    def test_an_unknown_grouping_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="did you mean 'outlet'"):
            framing.grouped_documents(tolls(tmp_path, 1), "outlets")


class TestCorpus:
    def test_the_answer_counts_what_was_read_and_left_out(self, tmp_path: Path) -> None:
        texts = {
            "a": THREAT,
            "b": "",
            "c": "The weather in London will stay mild and the trains will run on time. " * 5,
        }
        records = load(write(tmp_path, texts, {"a": "2023-04-05"}))
        text = corpus.answer(records)
        assert text.startswith("1 article was read (1 independent text), from 5 Apr 2023 to 5 Apr 2023.")
        assert "2 were left out" in text
        table = corpus.documents_table(records)
        assert table.height == 3 and table["excluded"].null_count() == 1
        assert corpus.definitions_table(records)["documents"].to_list()[:2] == [3, 1]


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "shown"),
    [
        (950.0, 950.0, "exact", "950"),
        (100.0, 100.0, "about", "about 100"),
        (2000.0, None, "at_least", "at least 2,000"),
        (None, 1000.0, "at_most", "at most 1,000"),
        (400.0, 500.0, "range", "400–500"),
        (None, None, "vague", "no readable number"),
    ],
)
def test_a_number_is_shown_with_its_bounds(low: float | None, high: float | None, qualifier: str, shown: str) -> None:
    assert interval(low, high, qualifier) == shown


def test_codes_become_labels_and_columns_headings() -> None:
    frame = readable(pl.DataFrame({"measure": ["killed"], "claimant_side": ["EU_NATO"], "n": [1]}))
    assert frame.row(0) == ("killed", "EU or NATO", 1)
    assert heading("doc_id") == "article" and heading("no_such_column") == "no such column"
