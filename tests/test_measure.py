from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from helpers.measure import false_alarms, nummod, peers, pfsa
from helpers.measure.__main__ import ON_GOLD, ON_SHARED, main
from helpers.measure.comparison import Comparison, every, f1, overlaps, render, share
from helpers.records import InputError, Span
from helpers.score import Tally

# a quotation in the shape of the split: the opening mark is a closing one, left at the end of the sentence before
TOKENS = """MEDAN O
, O
KOMPAS O
— O
Bupati B-ROLE
Deli L-ROLE
Rahmat B-PERSON
Siregar L-PERSON
membuka O
pasar O
. O
” B-STATEMENT

Pasar I-STATEMENT
ini I-STATEMENT
milik I-STATEMENT
warga I-STATEMENT
, I-STATEMENT
” L-STATEMENT
kata U-CUE
Rahmat U-PERSONCOREF
. O

Harga O
beras O
menurut O
Lestari O
naik O
. O
""".replace(" ", "\t")
TREES = """# sent_id = 1
# text = Rumahnya menampung lima tentara pada tahun 2015.
1-2	Rumahnya	_	_	_	_	_	_	_	_
1	Rumah	rumah	NOUN	_	_	3	nsubj	_	_
2	nya	nya	PRON	_	_	1	nmod	_	_
3	menampung	tampung	VERB	_	_	0	root	_	_
4	lima	lima	NUM	_	_	5	nummod	_	_
5	tentara	tentara	NOUN	_	_	3	obj	_	_
6	pada	pada	ADP	_	_	7	case	_	_
7	tahun	tahun	NOUN	_	_	3	obl	_	_
8	2015	2015	NUM	_	_	7	nummod	_	SpaceAfter=No
9	.	.	PUNCT	_	_	3	punct	_	_

# sent_id = 2
# text = Ia membeli tiga durian.
1	Ia	ia	PRON	_	_	2	nsubj	_	_
2	membeli	beli	VERB	_	_	0	root	_	_
3	tiga	tiga	NUM	_	_	4	nummod	_	_
4	durian	durian	NOUN	_	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_
"""
ARTICLE = "Kyiv: 1.200 tentara Rusia tewas\n\nKyiv mengklaim hampir 1.200 tentara Rusia tewas, Senin (6/2/2023).\n"
CLAIM = {
    "quote": "1.200 tentara Rusia tewas", "nth": 0, "low": 1200, "high": 1200, "qualifier": "exact",
    "measure": "killed", "object": "soldier", "side": "Russia", "claimant": "Kyiv", "claimant_side": "Ukraine",
    "denied": False, "period": "unspecified", "date": None,
}  # fmt: skip
AT_MOST = {**CLAIM, "quote": "hampir 1.200 tentara Rusia tewas", "low": None, "qualifier": "at_most"}
LABELS = {
    "doc_id": "uji", "genre": "agency", "outlet": None, "published": "2023-02-07", "title": None,
    "claims": [CLAIM, AT_MOST], "attributions": [], "ultimatums": [], "tempting_non_ultimatums": [],
    "frames": {"dominant": "conflict", "present": ["conflict"]},
}  # fmt: skip


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of all four data sets, in their formats and of our own sentences."""
    files = {
        pfsa.FILE: TOKENS,
        nummod.FOLDER / nummod.FILES[0]: TREES,
        nummod.FOLDER / nummod.FILES[1]: TREES,
        false_alarms.SENTENCES_FILE: (
            '0,Harga kopi naik tiga persen.\n2,"Kapal itu, kata dia, berlayar."\n3,Mereka menang dua gol.\n'
            '1,"Di Suriah, 12 tentara tewas dalam serangan bom, Senin."\n'
        ),
        false_alarms.HEADLINES_FILE: (
            "title,label,label_score\n"
            '"Menyerah atau Mati, Ancam Pasukan Rusia kepada Tentara Ukraina",non-clickbait,0\n'
            "Resep Sambal untuk Lima Orang,clickbait,1\n"
        ),
    }
    for name, text in files.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "uji.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "uji.json").write_text(json.dumps(LABELS), encoding="utf-8")
    return folder


def counts(comparison: Comparison) -> dict[str, str]:
    return {figure.what: figure.counts for figure in comparison.figures}


def test_tokens_become_plain_text_and_every_label_keeps_its_words() -> None:
    article = pfsa.rebuild(pfsa.parse_tokens(TOKENS, "uji"))
    assert article.text == (
        "MEDAN, KOMPAS — Bupati Deli Rahmat Siregar membuka pasar.\n\n“Pasar ini milik warga,” kata Rahmat."
        "\n\nHarga beras menurut Lestari naik."
    )
    words = [(row.label, row.span.of(article.text)) for row in article.labels]
    assert words == [
        ("ROLE", "Bupati Deli"),
        ("PERSON", "Rahmat Siregar"),
        ("STATEMENT", "“Pasar ini milik warga,”"),
        ("CUE", "kata"),
        ("PERSONCOREF", "Rahmat"),
    ]


def test_rebuilding_reads_no_label() -> None:
    bare = "\n".join(f"{line.partition(chr(9))[0]}\tO" if line else "" for line in TOKENS.splitlines())
    labelled, unlabelled = (pfsa.rebuild(pfsa.parse_tokens(text, "uji")) for text in (TOKENS, bare))
    assert unlabelled.text == labelled.text
    assert unlabelled.labels == ()


def test_direct_statements_are_scored_apart_from_those_that_nobody_labelled(shared: Path) -> None:
    comparison = pfsa.compare(shared)
    told = counts(comparison)
    assert told["cue F1, direct"] == "1 hits, 1 found, 1 labelled"
    assert told["cue F1, all rows"] == "1 hits, 2 found, 1 labelled"
    assert told["person F1, direct"] == "2 hits, 2 found, 2 labelled"
    assert told["person F1, at the statement alone, direct"] == "1 hits, 1 found, 2 labelled"
    assert told["statement F1, direct"] == "1 hits, 1 found, 1 labelled"
    assert told["recall of CUE, all rows"] == "1 of 1"
    assert told["recall of CUECOREF, all rows"] == "0 of 0"
    assert told["recall of PERSONCOREF, all rows"] == "1 of 1"
    assert told["right person, of the cues found"] == "1 of 1"
    theirs = {figure.what: figure.theirs for figure in comparison.figures}
    assert (theirs["F1 of CUE alone"], theirs["F1 of PERSON alone"], theirs["statement F1, direct"]) == (
        94.7,
        72.2,
        92.7,
    )


def test_a_line_without_label_is_named() -> None:
    with pytest.raises(InputError, match=r"uji:2.*no token and BILOU label"):
        pfsa.parse_tokens("Ia\tO\nPergi\n", "uji")


def test_arcs_point_at_their_words_and_written_words_share_a_place() -> None:
    tree = nummod.parse_trees(TREES, "uji")[0]
    assert [(a.span.of(tree.text), b.span.of(tree.text)) for a, b in tree.arcs()] == [
        ("lima", "tentara"),
        ("2015", "tahun"),
    ]
    assert [node.span.of(tree.text) for node in tree.nodes[:3]] == ["Rumahnya", "Rumahnya", "menampung"]


def test_links_are_asked_for_where_the_lexicon_has_the_head(shared: Path) -> None:
    told = counts(nummod.compare(shared))
    assert told["numbers found, before the head"] == "4 of 4"
    assert told["joined to the head, where the lexicon has it"] == "2 of 2"
    assert told["joined to the head, any head"] == "4 of 4"
    assert told["right head, of what was joined"] == "4 of 4"


def test_a_tree_that_does_not_fit_its_text_is_named() -> None:
    with pytest.raises(InputError, match=r"uji \[1\].*'lima' is not in its text"):
        nummod.parse_trees(TREES.replace("menampung lima", "menampung enam"), "uji")


def test_false_alarms_are_counted_by_label(shared: Path) -> None:
    told = counts(false_alarms.compare_sentences(shared))
    assert told["economy (0): claims, alone"] == "0 in 1"
    assert told["science (2): claims, under the headline"] == "0 in 1"
    assert told["international (1): claims, alone"] == "1 in 1"
    assert told["sport (3): ultimatums, alone"] == "0 in 1"


def test_headlines_found_are_shown_for_judging(shared: Path) -> None:
    comparison = false_alarms.compare_headlines(shared)
    assert counts(comparison) == {"claims": "0 in 2", "ultimatums": "1 in 2"}
    assert [line for line in comparison.shown if "Menyerah atau Mati" in line]


@pytest.mark.skipif(importlib.util.find_spec("quantulum3") is None, reason="quantulum3 is not installed")
def test_quantulum_reads_with_offsets_into_the_whole_text() -> None:
    text = "Satu baris.\n\nMereka menembakkan 45 rudal.\n"
    readings = peers.quantulum(text)
    assert [(text[r.start : r.end].split()[0], r.low, r.high) for r in readings] == [("45", 45, 45)]


@pytest.mark.skipif(importlib.util.find_spec("quantulum3") is None, reason="quantulum3 is not installed")
def test_peers_stand_beside_ours_on_the_same_articles(gold: Path) -> None:
    comparison = peers.compare(gold)
    recall = next(f for f in comparison.figures if f.what == "value recall, claims")
    assert (recall.ours, recall.theirs) == (100.0, 0.0)  # 1.200 is 1.2 to quantulum3
    assert comparison.beside.startswith("quantulum3 ")


def test_without_quantulum_ours_are_shown_and_its_absence_said(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "PEER", "no_such_reader")
    comparison = peers.compare(gold)
    assert comparison.absent is not None
    assert "not installed" in comparison.absent
    assert [(f.ours, f.theirs) for f in comparison.figures if f.what == "value recall, claims"] == [(100.0, None)]


def test_what_is_absent_is_said_with_its_place_and_the_rest_goes_on(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shared / nummod.FOLDER / nummod.FILES[1]).unlink()
    assert main(["--shared", str(shared), "--gold", str(tmp_path / "none")]) == 0
    printed = capsys.readouterr().out
    assert f"absent: {shared / nummod.FOLDER / nummod.FILES[1]}" in printed
    assert f"absent: {tmp_path / 'none'}" in printed
    assert printed.count("absent:") == 2
    assert "cue F1, direct" in printed


def test_with_nothing_there_every_data_set_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--shared", str(tmp_path / "none"), "--gold", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().out.count("absent:") == len(ON_SHARED) + len(ON_GOLD)


def test_json_holds_figures_and_no_sentence(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "figures.json"
    assert main(["--shared", str(shared), "--only", false_alarms.HEADLINES, "--json", str(out)]) == 0
    assert "Menyerah atau Mati" in capsys.readouterr().out
    written = out.read_text(encoding="utf-8")
    assert "Menyerah" not in written
    assert [f["ours"] for f in json.loads(written)[0]["figures"]] == [0.0, 500.0]


def test_a_file_that_is_something_else_is_the_users_mistake(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shared / pfsa.FILE).write_text("no labels here\n", encoding="utf-8")
    assert main(["--shared", str(shared), "--only", pfsa.NAME]) == 2
    assert "dev-20.txt:1" in capsys.readouterr().err


@pytest.mark.parametrize(("size", "most", "kept"), [(3, 5, [0, 1, 2]), (10, 5, [0, 2, 4, 6, 8]), (7, 3, [0, 2, 4])])
def test_a_sample_is_the_same_each_time(size: int, most: int, kept: list[int]) -> None:
    assert every(range(size), most) == kept


@pytest.mark.parametrize(
    ("labelled", "found", "least", "pairs"),
    [
        ([(0, 4)], [(3, 9), (0, 5)], 0.0, [(0, 1)]),
        ([(0, 4), (5, 9)], [(0, 9)], 0.0, [(0, 0)]),
        ([(0, 10)], [(9, 20)], 0.5, []),
        ([(0, 4)], [(4, 8)], 0.0, []),
    ],
)
def test_spans_match_one_to_one_the_nearest_first(
    labelled: list[tuple[int, int]], found: list[tuple[int, int]], least: float, pairs: list[tuple[int, int]]
) -> None:
    assert overlaps([Span(*s) for s in labelled], [Span(*s) for s in found], least) == pairs


def test_figures_are_percentages_and_none_where_there_is_nothing_to_divide_by() -> None:
    assert f1("x", Tally(3, 4, 6)).ours == 60.0
    assert f1("x", Tally(0, 0, 0)).ours is None
    assert share("x", 0, 0).ours is None


def test_a_table_has_the_command_and_a_dash_where_no_figure_is() -> None:
    made = Comparison(name="n", title="T", beside="published", figures=(share("a", 1, 2, 72.2), share("b", 1, 4)))
    lines = render(made).splitlines()
    assert lines[:2] == ["T", "  command: python -m helpers.measure --only n"]
    assert lines[4].split() == ["a", "50.0", "72.2", "%", "1", "of", "2"]
    assert lines[5].split() == ["b", "25.0", "–", "%", "1", "of", "4"]
