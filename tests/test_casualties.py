"""01's answers: the claims chosen, their marks and panels, the record beside them, contests and repeats."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from helpers import charts, load
from helpers.answers import casualties, contested, held_against, marks, repeated
from helpers.charts.parts import Words
from helpers.measure import generated
from helpers.pipeline import Records
from helpers.records import InputError
from helpers.reference import Confirmed

KILLED = "Kyiv mengklaim {n} tentara Rusia tewas pada {day}."


def corpus(folder: Path, texts: dict[str, tuple[str, str]]) -> Records:
    """Articles as name → (day of publication, text)."""
    lines = ["file,outlet,published,published_basis"]
    for name, (day, text) in texts.items():
        (folder / f"{name}.txt").write_text(f"Perang di Ukraina hari ini {name}\n\n{text}\n", encoding="utf-8")
        lines.append(f"{name}.txt,Warta {name},{day},{'stated' if day else ''}")
    (folder / "sources.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(folder)


def tolls(folder: Path, count: int) -> Records:
    """Articles a day apart, each with a toll of its own."""
    days = [dt.date(2023, 3, 1) + dt.timedelta(days=n) for n in range(count)]
    texts = {
        f"a{n:02}": (day.isoformat(), KILLED.format(n=400 + 10 * n, day=f"{day.day}/{day.month}/{day.year}"))
        for n, day in enumerate(days)
    }
    return corpus(folder, texts)


@pytest.fixture(scope="module")
def seeds() -> Records:
    return load("seeds")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> pl.DataFrame:
    """Two chosen claims, to be made into others."""
    return casualties.choose_claims(tolls(tmp_path_factory.mktemp("two"), 2))


class TestChosen:
    def test_too_few_claims_make_no_trend_and_the_answer_says_so(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 3)
        chosen = casualties.choose_claims(records, side="Russia", measures=["killed"])
        text = casualties.answer(records, chosen, 10)
        assert text.startswith("3 claims (3 independent) in 3 of 3 articles.")
        assert "No trend can be drawn: the longest series of like claims has 3 independent, and 10 are needed." in text

    def test_enough_claims_make_one(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 12)
        chosen = casualties.choose_claims(records, side="Russia", measures=["killed"])
        assert "1 series has enough independent claims" in casualties.answer(records, chosen, 10)
        assert casualties.series_table(chosen, 10)["verdict"][0] == "a line"

    def test_events_are_never_joined(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 12)
        chosen = casualties.choose_claims(records).with_columns(period=pl.lit("event"))
        assert set(casualties.series_table(chosen, 3)["verdict"]) == {"points only"}
        assert "No trend" in casualties.answer(records, chosen, 3)

    def test_parameters_narrow_the_claims(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 6)
        assert casualties.choose_claims(records, side="Ukraine").height == 0
        late = casualties.choose_claims(records, date_from="2023-03-03", date_to="2023-03-04")
        assert late["day"].to_list() == [dt.date(2023, 3, 3), dt.date(2023, 3, 4)]
        assert casualties.choose_claims(records, measures=["wounded"]).height == 0

    def test_no_claim_is_an_answer_too(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 2)
        none = casualties.choose_claims(records, side="Ukraine")
        held = held_against.held_claims(records, None)
        disputed = contested.contested_frame(none)
        text = casualties.full_answer(records, none, held, disputed, 10)
        assert text == "No claim fits the parameters in 2 articles read."
        assert marks.chart_frame(none, held, 10).height == 0 and disputed.height == 0
        assert isinstance(charts.claims_chart(marks.chart_frame(none, held, 10)), Words)
        assert isinstance(charts.contested_chart(disputed), Words)
        assert isinstance(charts.tellings_chart(repeated.tellings_frame(none)), Words)
        for table in (repeated.repeats_table(records, none), repeated.sums_table(records, none)):
            assert table.height == 0

    @pytest.mark.parametrize(
        ("parameters", "told"),
        [
            ({"side": "Rusia"}, "did you mean 'Russia'"),
            ({"measures": ["kiled"]}, "did you mean 'killed'"),
            ({"date_from": "2023-05-01", "date_to": "2023-04-01"}, "lies before date_from"),
        ],
    )
    def test_a_wrong_choice_is_told(self, parameters: dict[str, object], told: str, tmp_path: Path) -> None:
        records = tolls(tmp_path, 1)
        with pytest.raises(InputError, match=told):
            casualties.choose_claims(records, **parameters)  # type: ignore[arg-type]


class TestMarks:
    def test_every_mark_leads_to_a_claim_of_the_list(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 4)
        chosen = casualties.choose_claims(records)
        frame = marks.chart_frame(chosen, held_against.held_claims(records, None), 10)
        assert set(frame["href"]) == {f"#claim-{row}" for row in chosen["claim_id"]} and frame.height == 4

    def test_totals_and_daily_figures_never_share_a_panel_or_a_line(self, tmp_path: Path) -> None:
        texts = {}
        for n in range(30):
            day = dt.date(2023, 3, 1) + dt.timedelta(days=n)
            toll = KILLED.format(n=400 + 10 * n, day=f"{day.day}/{day.month}/{day.year}")
            total = f"Sejak invasi dimulai, Kyiv mengklaim {140 + n}.050 tentara Rusia tewas."
            texts[f"a{n:02}"] = (day.isoformat(), f"{toll}\n\nCuaca di sana buruk.\n\n{total}")
        records = corpus(tmp_path, texts)
        frame = marks.chart_frame(casualties.choose_claims(records), held_against.held_claims(records, None), 5)
        assert set(frame["kind"]) == {"day", "cumulative"} and frame["line"].drop_nulls().n_unique() == 2
        for columns in ("panel", "line"):
            kinds = frame.drop_nulls(columns).group_by(columns).agg(pl.col("kind").n_unique())
            assert kinds["kind"].to_list() == [1, 1], columns
        panels = charts.claims_chart(frame)
        assert isinstance(panels, charts.Panels) and len(panels.charts) == 2

    def test_a_measure_with_many_marks_has_a_panel_of_its_own(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, marks.OWN_PANEL)
        frame = marks.chart_frame(casualties.choose_claims(records), held_against.held_claims(records, None), 50)
        assert set(frame["title"]) == {"Killed"} and set(frame["shape_by"]) == {"sides:Russia"}
        few = casualties.choose_claims(records)[:4].with_columns(measure=pl.Series(["killed", "wounded"] * 2))
        frame = marks.chart_frame(few, held_against.held_claims(records, None), 50)
        assert set(frame["title"]) == {"All measures"}
        assert set(frame["shape_by"]) == {"measures:killed", "measures:wounded"}

    @pytest.mark.parametrize("scale", ["log", "linear"])
    def test_each_panel_is_drawn_with_what_stands_behind_it(self, seeds: Records, scale: str) -> None:
        series = held_against.open_reference("facts")
        chosen = casualties.choose_claims(seeds)
        frame = marks.chart_frame(chosen, held_against.held_claims(seeds, series), 10)
        seen = [Confirmed(dt.date(2022, 10, 1), "Russia", "tank", 1250.0)]
        panels = charts.claims_chart(
            frame,
            scale=scale,
            reference=held_against.reference_frame(chosen, series),
            confirmed=held_against.confirmed_frame(chosen, seen),
        )
        assert isinstance(panels, charts.Panels)
        specs = [chart.to_dict() for chart in panels.charts if not isinstance(chart, Words)]
        assert len(specs) == 3
        kinds = [layer["mark"]["type"] for layer in specs[0]["layer"]]
        assert "tick" in kinds and kinds.index("tick") < kinds.index("point", 1)  # the reference stands behind
        scales = {layer["encoding"]["y"].get("scale", {}).get("type") for layer in specs[0]["layer"]}
        assert scales == ({"log"} if scale == "log" else {None})

    def test_a_page_that_can_not_draw_all_draws_independent_claims_evenly(self, tmp_path: Path) -> None:
        records = tolls(tmp_path, 30)
        chosen = casualties.choose_claims(records)
        many = pl.concat([chosen.with_columns(root_id=pl.col("root_id") + str(n)) for n in range(9)])
        shown = casualties.drawn(many)
        assert shown.height == 200 and shown["root_id"].n_unique() == 200


class TestAgainstTheRecord:
    def test_the_seeds_by_the_packaged_facts(self, seeds: Records) -> None:
        series = held_against.open_reference("facts")
        chosen = casualties.choose_claims(seeds)
        held = held_against.held_claims(seeds, series)
        labels = held_against.labels_table(chosen, held)
        assert labels["claims"].sum() == chosen.height == 17
        assert set(labels["against_the_record"]) <= {"exact", "rounded", "stale", "no reference"}
        known = chosen.join(held, on="claim_id").filter(pl.col("label") != "none")
        found = {row["low"] or row["high"]: row for row in known.iter_rows(named=True)}
        assert set(found) == {1000, 950, 71200, 52, 13, 1}
        assert [found[n]["label"] for n in (950, 71200, 52, 13, 1)] == ["exact"] * 5
        assert found[1000]["label"] == "rounded"  # "hampir seribu" in the headline is Sunday's 950
        assert found[1000]["series_day"] == dt.date(2022, 10, 30)
        assert found[71200]["series_day"] == dt.date(2022, 10, 30)
        assert all(found[n]["says_killed"] and not found[13]["says_killed"] for n in (950, 71200))
        assert held_against.answer(chosen, held).endswith(f" of {known.height}.")

    def test_a_row_says_what_the_series_has_and_what_sets_them_apart(self, tmp_path: Path) -> None:
        toll = "Sejak invasi dimulai, total 71.200 tentara Rusia tewas di Ukraina, kata Staf Umum Ukraina."
        records = corpus(tmp_path, {"a": ("2022-11-03", toll)})
        held = held_against.held_claims(records, held_against.open_reference("facts"))
        row = held_against.held_table(casualties.choose_claims(records), held).row(0, named=True)
        assert row["the_series_has"] == "71,200 (personnel, total of 30 Oct 2022)"
        assert row["against_the_record"] == "stale: 4 days before"
        assert row["mind"] == "the series counts losses, the claim killed; the series says “about”, the claim doesn't"

    def test_a_superlative_is_not_covered_by_a_few_days(self, seeds: Records) -> None:
        table = held_against.superlatives_table(
            seeds, casualties.choose_claims(seeds), held_against.open_reference("facts")
        )
        assert set(table["by_the_series"]) == {"not covered"} and "24 Feb 2022" in table["since"].to_list()

    def test_without_a_series_nothing_is_compared(self, seeds: Records) -> None:
        chosen, held = casualties.choose_claims(seeds), held_against.held_claims(seeds, None)
        assert set(held["label"]) == {"none"} and held_against.held_table(chosen, held).height == 0
        assert held_against.answer(chosen, held) == "None of the claims can be held against the General Staff's series."
        assert held_against.reference_frame(chosen, None).height == 0

    def test_more_than_a_page_holds_shows_mismatches_first(self, seeds: Records) -> None:
        chosen = casualties.choose_claims(seeds)
        held = held_against.held_claims(seeds, held_against.open_reference("facts"))
        worst = chosen.join(held, on="claim_id").filter(pl.col("label") != "none")["claim_id"][0]
        held = held.with_columns(label=pl.when(pl.col("claim_id") == worst).then(pl.lit("mismatch")).otherwise("label"))
        assert held_against.held_table(chosen, held, limit=1)["against_the_record"].to_list() == ["mismatch"]


def test_the_page_lists_what_is_drawn_and_what_tables_lead_to(two: pl.DataFrame) -> None:
    one, other = two["claim_id"]
    table = pl.DataFrame({"href": [f"#claim-{other}"], "href_more": [None]}, schema_overrides={"href_more": pl.String})
    assert casualties.listed(two, two[:1], [table])["claim_id"].to_list() == [one, other]
    assert casualties.listed(two, two[:1], [])["claim_id"].to_list() == [one]


class TestContested:
    def pair(self, two: pl.DataFrame, **columns: list[object]) -> pl.DataFrame:
        """Two claims: Kyiv's 600 and Moscow's 63 of one event in one article, or what `columns` make of them."""
        day = dt.date(2023, 1, 2)
        given: dict[str, list[object]] = {
            "low": [600.0, 63.0],
            "period": ["event", "event"],
            "claimant_side": ["Ukraine", "Russia"],
            "doc_id": ["a", "a"],
            "document_root": ["a", "a"],
            "day": [day, day],
            "day_basis": ["stated", "stated"],
            "measure": ["killed", "casualties"],
            "qualifier": ["exact", "exact"],
            "denied": [False, False],
        }
        given |= columns
        low = given["low"]
        frame = two.with_columns(pl.Series(name, values) for name, values in given.items())
        high = columns.get("high", low)
        return frame.with_columns(
            pl.Series("high", high, dtype=pl.Float64),
            value=pl.Series(low, dtype=pl.Float64),
            number=pl.Series([f"{n:g}" for n in low]),  # type: ignore[str-format]
        )

    def test_two_sides_of_one_event_in_one_article(self, two: pl.DataFrame) -> None:
        chosen = self.pair(two)
        frame = contested.contested_frame(chosen)
        assert frame["value"].to_list() == [63, 600] and frame["claimant_side"].to_list() == ["Russia", "Ukraine"]
        row = contested.contested_table(chosen, frame).row(0, named=True)
        assert (row["number"], row["another"]) == ("63", "600")
        assert contested.answer(chosen, frame) == "1 number is contested between two claimants."
        assert not isinstance(charts.contested_chart(frame), Words)

    @pytest.mark.parametrize(
        ("columns", "cases"),
        [
            ({"doc_id": ["a", "b"], "document_root": ["a", "b"]}, 0),  # two events, as far as one can tell
            ({"claimant_side": ["Ukraine", "Ukraine"]}, 0),
            ({"claimant_side": ["Ukraine", "none"]}, 0),
            ({"low": [60.0, 63.0], "high": [None, 63.0], "qualifier": ["at_least", "exact"]}, 0),  # they meet
            ({"low": [61.0, 63.0], "qualifier": ["about", "exact"]}, 0),
            ({"measure": ["killed", "wounded"]}, 0),
            ({"period": ["event", "cumulative"]}, 0),
            ({"denied": [False, True]}, 0),
            ({"period": ["cumulative"] * 2, "document_root": ["a", "b"], "doc_id": ["a", "b"]}, 1),
            ({"period": ["day"] * 2, "document_root": ["a", "b"], "doc_id": ["a", "b"]}, 1),
            (
                {
                    "period": ["day"] * 2,
                    "document_root": ["a", "b"],
                    "doc_id": ["a", "b"],
                    "day_basis": ["stated", "published"],
                },
                0,
            ),
            ({"period": ["cumulative"] * 2, "day": [dt.date(2023, 1, 2), dt.date(2023, 1, 9)]}, 1),
            ({"period": ["cumulative"] * 2, "day": [dt.date(2023, 1, 2), dt.date(2023, 1, 10)]}, 0),
            ({"period": ["day"] * 2, "day": [dt.date(2023, 1, 2), dt.date(2023, 1, 3)]}, 0),
        ],
    )
    def test_what_is_contested(self, two: pl.DataFrame, columns: dict[str, list[object]], cases: int) -> None:
        assert contested.contested_frame(self.pair(two, **columns))["case"].n_unique() == cases

    def test_a_denied_number_stands_in_the_table(self, two: pl.DataFrame) -> None:
        chosen = self.pair(two, denied=[False, True])
        frame = contested.contested_frame(chosen)
        row = contested.contested_table(chosen, frame).row(0, named=True)
        assert (row["number"], row["says"]) == ("63", "denied or disputed")
        assert contested.answer(chosen, frame) == "1 is denied."


class TestRepeated:
    def test_each_mention_is_told_in_its_way(self, tmp_path: Path) -> None:
        toll = "Kyiv mengklaim 950 tentara Rusia tewas pada Minggu (30/10/2022)."
        vague = "Hampir seribu tentara Rusia tewas dalam sehari, kata Ukraina."
        long = "Pertempuran terus berlangsung di sepanjang garis depan timur menjelang musim dingin yang berat. " * 3
        records = corpus(
            tmp_path,
            {
                "a": ("2022-10-31", f"{vague}\n\n{toll} {long}"),
                "b": ("2022-11-01", f"{vague}\n\n{toll} {long}"),
                "c": ("2022-11-01", f"Menurut laporan lain yang terbit kemudian: {toll}"),
            },
        )
        told = repeated.with_telling(casualties.choose_claims(records))
        ways = dict(zip(told["doc_id"] + " " + told["number"], told["telling"], strict=True))
        assert ways["a 950"] == "first" and ways["a at most 1,000"] == "same article"
        assert ways["b 950"] == "copy" and ways["c 950"] == "other article"
        table = repeated.repeats_table(records, casualties.choose_claims(records))
        row = table.row(0, named=True)
        assert (row["mentions"], row["inside_an_article"], row["copies"]) == (5, 2, 1)
        frame = repeated.tellings_frame(casualties.choose_claims(records))
        assert frame["claims"].sum() == 5 and not isinstance(charts.tellings_chart(frame), Words)
        assert (frame["top"] - frame["foot"] == frame["claims"]).all()

    def test_what_does_not_add_up_stands_first(self, tmp_path: Path) -> None:
        toll = "Staf Umum Ukraina mengatakan {n} tentara Rusia tewas pada {day}."
        days = [("2023-03-01", "10.000"), ("2023-03-02", "10.500"), ("2023-03-03", "11.100"), ("2023-03-04", "11.000")]
        texts = {}
        for n, (day, number) in enumerate(days):
            date = dt.date.fromisoformat(day)
            text = f"Staf Umum Ukraina mengatakan per {date.day}/{date.month}/{date.year} sebanyak {number} tentara "
            texts[f"a{n}"] = (day, text + "Rusia tewas sejak invasi dimulai.")
        texts["b"] = ("2023-03-02", toll.format(n=500, day="Kamis (2/3/2023)"))
        texts["c"] = ("2023-03-03", toll.format(n=900, day="Jumat (3/3/2023)"))
        records = corpus(tmp_path, texts)
        table = repeated.sums_table(records, casualties.choose_claims(records))
        assert table["sum"].to_list() == ["does not add up", "the total falls", "adds up"]
        assert table["left_for_the_day"].to_list() == ["600", "-100", "500"]


class TestGenerated:
    def test_the_same_articles_each_time_some_of_them_copies(self) -> None:
        made = list(generated.articles(120))
        assert made == list(generated.articles(120)) and len({row["doc_id"] for row in made}) == 120
        assert 1 < 120 - len({row["text"] for row in made}) < 30
        assert [row["published"] for row in made] == sorted(row["published"] for row in made)

    def test_a_file_that_a_corpus_can_be_read_from(self, tmp_path: Path) -> None:
        generated.main([str(tmp_path / "made.jsonl"), "40"])
        chosen = casualties.choose_claims(load(tmp_path / "made.jsonl"))
        assert chosen.height > 40 and {"day", "cumulative", "event"} <= set(chosen["period"])
        with pytest.raises(InputError, match=r"takes FILE\.jsonl and a count"):
            generated.main(["made.csv", "40"])
