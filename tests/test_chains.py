"""Ways of statements from speaker to reader, and what claims lose on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers import charts, load
from helpers.answers import chains
from helpers.charts.parts import Words
from helpers.pipeline import Records
from helpers.records import InputError

TEXTS = {
    "a": (
        "Hampir seribu prajurit tewas di Orikhiv\n\nWARTA - Pertempuran di Orikhiv memasuki pekan ketiga.\n\n"
        "Staf Umum Ukraina mengklaim 950 tentara Rusia tewas di Orikhiv pada 3 Maret 2023, dikutip dari Reuters.\n\n"
        "Kremlin membantah angka itu. Gubernur Belgorod mengatakan listrik padam."
    ),
    "b": (
        "Listrik padam di Belgorod\n\nWARTA - Gubernur Belgorod mengatakan gardu terbakar.\n\n"
        "Zelensky mengatakan di Telegram bahwa pasukannya bertahan."
    ),
}
DAYS = {"a": "2023-03-04", "b": "2023-03-05"}


def corpus(folder: Path, texts: dict[str, str], outlets: dict[str, str] | None = None) -> Records:
    rows = ["file,outlet,published,published_basis"]
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        rows.append(f"{name}.txt,{(outlets or {}).get(name, 'Warta ' + name.upper())},{DAYS.get(name, '')},")
    (folder / "sources.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return load(folder)


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return corpus(tmp_path, TEXTS)


def test_a_way_leads_from_the_outlet_over_the_medium_to_the_speaker(records: Records) -> None:
    fulls = {path.full for path in chains.read_paths(records, "name")}
    assert any(full[0] == "Warta A" and "Reuters" in full and full[-1] == "Staf Umum Ukraina" for full in fulls)
    assert any(full[0] == "Warta B" and len(full) == 2 for full in fulls)


def test_every_line_joins_stations_that_are_drawn_and_leads_to_a_sentence(records: Records) -> None:
    paths = chains.read_paths(records)
    stations, edges = chains.flow(chains.gathered(paths, 12))
    drawn = set(stations.select("layer", "name").iter_rows())
    for row in edges.to_dicts():
        assert (row["layer"], row["name"]) in drawn and (row["to_layer"], row["to_name"]) in drawn
        assert row["layer"] < row["to_layer"] and row["roots"] <= row["articles"] <= row["statements"]
    evidence = chains.edge_evidence(records, paths, edges)
    anchors = {f"#attribution-{d}-{s}" for d, s in evidence.select("doc_id", "start").iter_rows()}
    assert set(edges["evidence"]) <= anchors
    first = sum(1 for path in paths)
    assert stations.filter(layer=0)["statements"].sum() == first == stations.filter(layer=3)["statements"].sum()


def test_stations_of_a_layer_do_not_lie_on_each_other(records: Records) -> None:
    stations = chains.nodes(chains.read_paths(records, "name"))
    for _layer, part in stations.group_by("layer"):
        assert part["y"].n_unique() == part.height
    assert stations["x"].min() == 0 and stations["x"].max() == 1


def test_the_rarest_names_of_a_layer_are_told_together(tmp_path: Path) -> None:
    texts = {f"d{n:02}": f"Kabar {n}\n\nGubernur Belgorod mengatakan gardu nomor {n} terbakar." for n in range(30)}
    many = chains.gathered(chains.read_paths(corpus(tmp_path, texts)), 6)
    stations, _edges = chains.flow(many)
    outlets = stations.filter(layer=0)
    assert outlets.height == 6
    assert outlets.sort("statements")["name"][-1] == "… 25 others"
    assert outlets.sort("y")["name"][-1] == "… 25 others"


def test_copies_of_an_article_are_one_root(tmp_path: Path) -> None:
    copies = dict.fromkeys("abcd", TEXTS["a"])
    paths = chains.read_paths(corpus(tmp_path, copies))
    edges = chains.edges(paths)
    assert edges["articles"].max() >= 1 and edges["roots"].max() == 1
    table = chains.chains_table(paths)
    assert set(table["independent"]) == {1}


def test_what_a_headline_leaves_out_is_lost(records: Records) -> None:
    (passage,) = [p for p in chains.find_passages(records) if p.step == "headline"]
    assert passage.before.low == 950 and passage.after.high == 1000
    assert {"claimant", "number"} <= set(passage.lost)
    table = chains.losses_table([passage], 5)
    assert set(table.filter(table["of"] > 0)["verdict"]) == {"insufficient"}
    assert table["share"].null_count() == table.height
    rows = chains.passages_table([passage])
    assert rows["anchor"].drop_nulls().len() == len(passage.lost)
    links = {href.removeprefix("#claim-") for name in ("from", "to") for href in rows[name]}
    assert links <= set(chains.passage_claims(records, [passage])["claim_id"])


def test_shares_of_losses_are_told_from_enough_articles_on(records: Records) -> None:
    passages = chains.find_passages(records)
    enough = chains.losses_table(passages, 1).filter(step="body to headline", lost="who claims it")
    assert enough["share"].to_list() == [100] and enough["verdict"].to_list() == [""]


def test_the_answer_says_so_where_there_is_little(records: Records) -> None:
    paths, passages = chains.read_paths(records), chains.find_passages(records)
    text = chains.answer(records, paths, passages, 5)
    assert "2 articles (2 independent)" in text
    assert "So few articles show what can get lost, not how often it does." in text
    assert "body to headline, of 1 claim (1 independent article): who claims it in 1" in text


def test_a_corpus_in_which_nobody_speaks_has_words_for_charts(tmp_path: Path) -> None:
    silent = corpus(tmp_path, {"a": "Hujan turun\n\nSungai meluap sejak pagi."})
    paths = chains.read_paths(silent)
    assert paths == []
    assert isinstance(charts.flow_chart(*chains.flow(paths)), Words)
    assert isinstance(charts.losses_chart(chains.losses_table([], 5)), Words)
    assert "No statement with a speaker" in chains.answer(silent, paths, [], 5)


def test_an_unknown_end_is_told(records: Records) -> None:
    with pytest.raises(InputError, match="did you mean 'side'"):
        chains.read_paths(records, "sides")
