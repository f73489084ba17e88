"""A primary series: what is read of it, how claims compare with it, what its differences are worth."""

from __future__ import annotations

import datetime as dt
import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.documents import parse_article
from helpers.lexicons import read_lexicon
from helpers.records import Claim, InputError, RawText
from helpers.reference import Reference, Total, hold_claims, hold_superlatives, read_confirmed, read_reference
from helpers.reference.reading import parse_reference
from helpers.reference.series import DAY, make_series
from helpers.reference.superlatives import INVASION, Superlative, find_extreme

OCTOBER = dt.date(2022, 10, 30)
HEAD = "date,personnel,personnel*,tank\n"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def claim(low: float | None, high: float | None = -1, **values: object) -> Claim:
    """A claim of so many Russian soldiers killed by the Ukrainian count, or what `values` make of it."""
    given: dict[str, object] = {
        "claim_id": "c",
        "doc_id": "d",
        "start": 0,
        "end": 3,
        "quote": "950",
        "sentence": "950 tewas",
        "sentence_start": 0,
        "position": "body",
        "low": low,
        "high": low if high == -1 else high,
        "qualifier": "exact",
        "measure": "killed",
        "object": "soldier",
        "side": "Russia",
        "period": "day",
        "date": OCTOBER,
        "date_basis": "stated",
        "claimant": "Kyiv",
        "claimant_side": "Ukraine",
        "denied": False,
        "via": (),
        "hedge": "none",
        "root_id": "c",
    }
    return Claim(**(given | values))  # type: ignore[arg-type]


def held(one: Claim, reference: Reference | None, on: dt.date | None = OCTOBER) -> tuple[str, int]:
    (row,) = hold_claims([one], reference, {"c": on})
    return row.label, row.days_before


@pytest.fixture(scope="module")
def facts() -> Reference:
    reference = read_reference("facts")
    assert reference is not None
    return reference


@pytest.fixture(scope="module")
def whole() -> Reference:
    """A series of every day of the war's first 400: round totals at first, then 100 to 499 a day."""
    totals, value = {}, 0.0
    for n in range(1, 401):
        value = 3000.0 * n if n < 4 else value + 100 + (n * 37) % 400
        totals[INVASION + n * DAY] = Total(value, "about")
    return Reference("made", make_series({"personnel": totals}, {}))


class TestFacts:
    @pytest.mark.parametrize(
        ("item", "on", "total"),
        [
            ("personnel", "2022-10-30", 71200),
            ("personnel", "2022-09-11", 52650),
            ("tank", "2022-10-29", 2659),
            ("APC", "2022-10-31", 5485),
            ("cruise missiles", "2022-09-10", 215),
        ],
    )
    def test_totals(self, facts: Reference, item: str, on: str, total: float) -> None:
        assert facts.series[item].totals[day(on)].value == total

    def test_differences_never_bridge_a_gap(self, facts: Reference) -> None:
        days = list(facts.series["personnel"].differences)
        assert days == [day(d) for d in ("2022-09-11", "2022-09-12", "2022-10-30", "2022-10-31")]
        assert facts.series["personnel"].differences[OCTOBER].value == 950

    def test_no_series_when_none_is_wanted(self) -> None:
        assert read_reference("none") is None and read_reference("") is None


class TestLabels:
    @pytest.mark.parametrize(
        ("one", "label", "back"),
        [
            (claim(950), "exact", 0),
            (claim(None, 1000, qualifier="at_most"), "rounded", 0),
            (claim(900, None, qualifier="at_least"), "rounded", 0),
            (claim(500, None, qualifier="at_least"), "mismatch", 0),
            (claim(103), "none", 0),  # of one front, perhaps
            (claim(2000, period="cumulative"), "none", 0),
            (claim(29, measure="equipment", object="missile"), "none", 0),  # of one raid
            (claim(352, measure="equipment", object="missile", period="cumulative"), "exact", 0),
            (claim(300, measure="equipment", object="missile", period="cumulative"), "mismatch", 0),
            (claim(100, 999, qualifier="vague"), "rounded", 0),
            (claim(10, 99, qualifier="vague"), "none", 0),
            (claim(1000, 9999, qualifier="vague"), "mismatch", 0),
            (claim(1000, qualifier="about"), "mismatch", 0),
            (claim(620), "exact", 0),  # the morning after counts the day in
            (claim(951), "mismatch", 0),
            (claim(71200, period="cumulative"), "exact", 0),
            (claim(71000, period="cumulative"), "rounded", 0),
            (claim(71820, period="cumulative"), "exact", 0),
            (claim(70250, period="cumulative"), "stale", 1),
            (claim(52650, period="cumulative"), "stale", 49),
            (claim(65000, period="cumulative"), "mismatch", 0),
            (claim(71100, period="cumulative"), "mismatch", 0),
            (claim(13, measure="equipment", object="tank"), "exact", 0),
            (claim(14, measure="equipment", object="tank"), "exact", 0),
            (claim(15, measure="equipment", object="tank"), "mismatch", 0),
            (claim(2672, measure="equipment", object="tank", period="cumulative"), "exact", 0),
            (claim(950, measure="casualties", object="person"), "exact", 0),
            (claim(950, period="unspecified"), "exact", 0),
            (claim(71200, period="unspecified"), "exact", 0),
            (claim(71200), "exact", 0),  # a total told as a figure of one day
            (claim(950, period="cumulative"), "exact", 0),  # and a day's figure told as a total
            (claim(940, period="cumulative"), "none", 0),
            (claim(600, period="unspecified"), "none", 0),
            (claim(950, period="event"), "none", 0),
            (claim(950, side="Ukraine"), "none", 0),
            (claim(950, claimant_side="Russia"), "none", 0),
            (claim(950, claimant_side="US"), "none", 0),
            (claim(950, claimant_side="none", claimant=None), "exact", 0),
            (claim(950, denied=True), "none", 0),
            (claim(None, None, qualifier="vague"), "none", 0),
            (claim(5, measure="equipment", object="helicopter"), "none", 0),  # not among the packaged items
            (claim(950, measure="wounded"), "none", 0),
        ],
    )
    def test_label(self, facts: Reference, one: Claim, label: str, back: int) -> None:
        assert held(one, facts) == (label, back)

    def test_a_day_the_series_lacks_is_no_mismatch(self, facts: Reference) -> None:
        assert held(claim(800), facts, day("2023-05-01")) == ("none", 0)
        assert held(claim(50000, period="cumulative"), facts, day("2023-05-01")) == ("none", 0)
        assert held(claim(71200, period="cumulative"), facts, day("2022-11-03")) == ("stale", 4)

    def test_a_number_of_the_day_of_publication_is_told_as_such(self, facts: Reference) -> None:
        def on(number: float, published: dt.date) -> tuple[str, dt.date | None]:
            one = claim(number, period="cumulative")
            (row,) = hold_claims([one], facts, {"c": day("2022-09-12")}, {"d": published})
            return row.label, row.series_day

        assert on(71200, OCTOBER) == ("exact", OCTOBER)
        assert on(71200, OCTOBER + DAY) == ("stale", OCTOBER)
        assert on(71200, day("2022-11-20"))[0] == "mismatch" and on(60000, OCTOBER)[0] == "mismatch"

    def test_a_round_number_is_stale_for_a_month_only(self, whole: Reference) -> None:
        series = whole.series["personnel"]
        on = INVASION + 200 * DAY
        number = round(series.totals[on - 100 * DAY].value, -3)
        exact = series.totals[on - 100 * DAY].value
        labels = [held(claim(n, period="cumulative"), whole, on)[0] for n in (number, exact)]
        assert labels == ["mismatch", "stale"]

    def test_without_series_or_day_there_is_no_reference(self, facts: Reference) -> None:
        assert held(claim(950), None) == ("none", 0) and held(claim(950), facts, None) == ("none", 0)

    def test_killed_and_a_dropped_about_are_marked(self, facts: Reference) -> None:
        rows = [
            hold_claims([one], facts, {"c": OCTOBER})[0]
            for one in (
                claim(71200, period="cumulative"),
                claim(71200, period="cumulative", measure="casualties", qualifier="about"),
                claim(2672, period="cumulative", measure="equipment", object="tank"),
            )
        ]
        assert [(row.says_killed, row.drops_about) for row in rows] == [(True, True), (False, False), (False, False)]

    def test_guns_are_held_against_whichever_column_they_fit(self) -> None:
        text = "date,field artillery,MRL\n2023-01-01,100,20\n2023-01-02,107,22\n"
        reference = parse_reference({"a.csv": text}, "a")
        gun = {"measure": "equipment", "object": "artillery"}
        fits = [held(claim(n, **gun), reference, day("2023-01-02"))[0] for n in (7, 2, 9, 8)]
        assert fits == ["exact", "exact", "exact", "mismatch"]

    def test_a_mismatch_is_shown_beside_the_nearest_column(self) -> None:
        reference = parse_reference({"a.csv": "date,field artillery,MRL\n2023-01-02,2465,488\n"}, "a")
        one = claim(480, measure="equipment", object="artillery", period="cumulative")
        (row,) = hold_claims([one], reference, {"c": day("2023-01-02")})
        assert (row.label, row.item, row.series_value) == ("mismatch", "MRL", 488)

    @given(n=st.integers(1, 10**6), back=st.integers(0, 400))
    def test_a_total_of_the_series_is_exact_on_its_day_and_never_a_mismatch_later(self, n: int, back: int) -> None:
        on = day("2023-01-01")
        reference = Reference(
            "x", make_series({"personnel": {on: Total(float(n)), on + 500 * DAY: Total(2.0 * n)}}, {})
        )
        label, days = held(claim(n, period="cumulative"), reference, on + back * DAY)
        assert (label, days) == (("exact", 0) if back == 0 else ("stale", back))


class TestCorrections:
    def test_a_correction_enters_the_difference(self) -> None:
        totals = "date,APC\n2022-10-12,5181\n2022-10-13,5167\n2022-10-14,5172\n"
        corrections = "date,APC\n2022-10-13,-25\n"
        reference = parse_reference({"losses.csv": totals, "losses_correction.csv": corrections}, "x")
        change = reference.series["APC"].differences[day("2022-10-13")]
        assert (change.raw, change.correction, change.value) == (-14, -25, 11)
        assert held(claim(11, measure="equipment", object="apc"), reference, day("2022-10-13"))[0] == "exact"

    def test_a_fall_that_nobody_explains_gives_no_figure(self) -> None:
        reference = parse_reference({"a.csv": "date,tank\n2023-01-01,100\n2023-01-02,98\n2023-01-03,99\n"}, "a")
        assert reference.series["tank"].differences[day("2023-01-02")].value is None
        (row,) = hold_claims([claim(7, measure="equipment", object="tank")], reference, {"c": day("2023-01-02")})
        assert (row.label, row.why) == ("none", "revised")

    def test_a_correction_dated_a_day_early_is_put_where_it_fits(self) -> None:
        totals = "date,tank,drone\n2023-05-26,10,100\n2023-05-27,13,131\n2023-05-28,11,183\n"
        reference = parse_reference({"a.csv": totals, "b_correction.csv": "date,tank,drone\n2023-05-27,-5,49\n"}, "a")
        values = {item: [d.value for d in series.differences.values()] for item, series in reference.series.items()}
        assert values == {"tank": [3, 3], "drone": [31, 3]}

    @given(
        st.lists(st.integers(0, 50), min_size=3, max_size=30),
        st.integers(1, 28),
        st.integers(-200, 200),
    )
    def test_corrected_differences_are_the_days_own_figures(self, figures: list[int], at: int, change: int) -> None:
        """Whatever a correction does to the totals, it is found again beside the figures, or no figure is given."""
        first, at = day("2023-01-01"), min(at, len(figures) - 1)
        total, totals = 10_000, {first: Total(10_000.0)}
        for n, figure in enumerate(figures):
            total += figure + (change if n == at else 0)
            totals[first + (n + 1) * DAY] = Total(float(total))
        series = make_series({"tank": totals}, {first + (at + 1) * DAY: {"tank": float(change)}})["tank"]
        assert [d.value for d in series.differences.values()] == figures
        blind = make_series({"tank": totals}, {})["tank"]
        assert all(d.value is None or d.value >= 0 for d in blind.differences.values())


class TestSuperlatives:
    @pytest.mark.parametrize("table", ["degrees", "units", "spans"])
    def test_every_entry(self, table: str) -> None:
        for entry in read_lexicon("superlatives", table, Superlative):
            for text in entry.examples:
                assert find_extreme(text, None), (entry.id, text)
            for text in entry.non_examples:
                assert not find_extreme(text, None), (entry.id, text)

    @pytest.mark.parametrize(
        ("text", "since"),
        [
            ("Sebanyak 700 tentara tewas, angka tertinggi dalam sehari sejak perang pecah.", INVASION),
            ("Kehilangan 800 prajurit dalam sehari itu terbanyak sejak Maret 2023.", day("2023-03-01")),
            ("Itu kerugian harian terbesar sejak 5 Mei 2023 bagi Moskow.", day("2023-05-05")),
            ("Hari itu menjadi hari paling mematikan selama invasi.", INVASION),
        ],
    )
    def test_since_when(self, text: str, since: dt.date) -> None:
        found = find_extreme(text, day("2023-06-01"))
        assert found is not None and found.since == since

    @pytest.mark.parametrize(
        "text",
        [
            "Salah satu serangan terbesar dalam sehari sejak perang dimulai menewaskan 12 warga.",
            "Pembangkit terbesar di Eropa itu diduduki sejak Maret 2022.",
            "Ini kekalahan terbesar Rusia.",
            "Sebanyak 12 orang tewas dalam sehari.",
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        assert find_extreme(text, day("2023-06-01")) is None

    def verdict(self, text: str, reference: Reference | None, size: float = 950) -> tuple[str, int, int]:
        """What is said of the number in the text, which is a claim of one day."""
        raw = RawText(doc_id="d", text=f"Perang di timur\n\n{text}\n", origin="d", published=OCTOBER)
        article = parse_article(raw)
        start = article.text.index("tentara")
        sentence = next(s for s in article.sentences if s.span.start <= start < s.span.end)
        one = claim(size, start=start, end=start + 7, sentence_start=sentence.start)
        rows = hold_superlatives([one], [article], reference, {"c": OCTOBER})
        assert len(rows) == 1, rows
        return rows[0].verdict, rows[0].higher, rows[0].coarse

    def test_a_series_that_covers_the_span_tests_it(self, whole: Reference) -> None:
        text = (
            "Kyiv mengklaim {} tentara Rusia tewas pada Minggu, jumlah tertinggi dalam satu hari sejak invasi dimulai."
        )
        assert self.verdict(text.format(950), whole) == ("not supported", 2, 2)
        assert self.verdict(text.format("3.500"), whole, 3500) == ("stands", 0, 0)

    def test_the_next_sentence_may_tell_it(self, whole: Reference) -> None:
        text = "Kyiv mengklaim 350 tentara Rusia tewas dalam sehari. Itu rekor harian sejak awal perang."
        verdict, higher, coarse = self.verdict(text, whole, 350)
        assert verdict == "not supported" and higher > coarse > 0

    def test_it_speaks_of_the_number_before_it(self, whole: Reference) -> None:
        from helpers.reference.superlatives import _nearest

        extreme = find_extreme("Sebanyak 13 tank dan 950 tentara, tertinggi dalam satu hari sejak invasi", None)
        tank, men, later = claim(13, start=9), claim(950, start=21), claim(3, start=80)
        assert extreme is not None
        assert _nearest(extreme, [tank, men, later]) is men and _nearest(extreme, [later]) is later
        assert _nearest(extreme, [tank, claim(950, start=21, period="span")]) is None

    def test_a_total_is_no_day(self, facts: Reference) -> None:
        from helpers.reference.superlatives import _of_a_day

        totals = [claim(n, period="cumulative") for n in (950, 951, 71200)]
        assert [_of_a_day(one, facts, {"c": OCTOBER}) for one in totals] == [True, False, False]
        assert _of_a_day(claim(951), facts, {"c": OCTOBER}) and not _of_a_day(totals[0], None, {"c": OCTOBER})

    def test_one_that_does_not_cover_it_tests_nothing(self, facts: Reference) -> None:
        text = "Kyiv mengklaim 950 tentara Rusia tewas pada Minggu, jumlah tertinggi dalam satu hari sejak invasi."
        assert self.verdict(text, facts) == ("not covered", 0, 0)
        assert self.verdict(text, None) == ("not covered", 0, 0)
        unsaid = "Kyiv mengklaim 950 tentara Rusia tewas pada Minggu, jumlah tertinggi dalam satu hari."
        assert self.verdict(unsaid, facts) == ("not covered", 0, 0)


class TestReading:
    def test_a_folder_and_any_of_its_files_give_the_same(self, tmp_path: Path) -> None:
        personnel = [{"date": "2023-01-01", "day": 2, "personnel": 100, "personnel*": "about", "POW": 0}]
        equipment = [{"date": "2023-01-01", "day": 2, "tank": 7, "submarines": None, "vehicles and fuel tanks": 3}]
        corrections = [{"date": "2023-01-01", "tank": 1, "personnel": 0}]
        for part, rows in (("personnel", personnel), ("equipment", equipment), ("equipment_correction", corrections)):
            (tmp_path / f"russia_losses_{part}.json").write_text(json.dumps(rows), encoding="utf-8")
        by_folder = read_reference(str(tmp_path))
        assert by_folder is not None and set(by_folder.series) == {
            "personnel",
            "POW",
            "tank",
            "vehicles and fuel tanks",
        }
        for part in ("personnel", "equipment", "equipment_correction"):
            by_file = read_reference(str(tmp_path / f"russia_losses_{part}.json"))
            assert by_file is not None and by_file.series == by_folder.series

    def test_a_relative_path_is_looked_for_in_the_second_place_too(self, tmp_path: Path) -> None:
        (tmp_path / "mine.csv").write_text(HEAD + "2023-01-01,100,about,7\n", encoding="utf-8")
        found = read_reference("mine.csv", tmp_path)
        assert found is not None and found.series["tank"].first == day("2023-01-01")

    @pytest.mark.parametrize(
        ("name", "text", "told"),
        [
            (
                "a.csv",
                HEAD + "2023-13-01,100,about,7\n",
                r"a\.csv row 2: date '2023-13-01' is no day; write it as 2022",
            ),
            (
                "a.csv",
                "# from\n" + HEAD + "2023-01-01,1oo,about,7\n",
                r"a\.csv row 3: personnel '1oo' is no count; wri",
            ),
            ("a.csv", HEAD + "2023-01-01,-5,about,7\n", r"row 2: personnel '-5' is no count"),
            ("a.csv", HEAD + "2023-01-01,100,some,7\n", r"row 2: personnel\* 'some' is unknown; known: about, more"),
            ("a.csv", HEAD + "2023-01-01,100\n", r"row 2: has fewer fields than the head of the table; give 4: date"),
            ("a.csv", HEAD + "2023-01-01,100,about,7,8\n", r"row 2: has more fields than the head"),
            ("a.csv", "day,personnel\n1,2\n", r"a\.csv row 1: has no column date but day, personnel"),
            ("a.csv", "date,tanks\n2023-01-01,2\n", r"row 1: unknown column 'tanks'; did you mean 'tank'\?"),
            ("a.csv", "date,cows\n2023-01-01,2\n", r"row 1: has no column that is read"),
            ("a.csv", HEAD, r"a\.csv: holds no row"),
            (
                "a.csv",
                HEAD + "2023-01-01,1,,7\n2023-01-01,2,,7\n",
                r"row 3: gives personnel of 2023-01-01 a second value, 2",
            ),
            ("a.csv", "", r"a\.csv: holds no row"),
            ("a.json", "[{]", r"a\.json line 1: is no valid JSON"),
            ("a.json", "[]", r"a\.json: holds no list of days"),
            ("a.json", '["x"]', r"a\.json row 1: is no object with a date but 'x'"),
            ("a.json", '[{"date": "2023-01-01", "tank": "many"}]', r"a\.json row 1: tank 'many' is no count"),
            ("a.json", '[{"date": null, "tank": 4}]', r"row 1: date None is no day"),
            ("a_correction.csv", "date,tank\n2023-01-01,-2\n", r"holds corrections but no totals"),
        ],
    )
    def test_what_is_wrong_is_told_with_file_row_value_and_remedy(
        self, name: str, text: str, told: str, tmp_path: Path
    ) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=told):
            read_reference(str(tmp_path / name))

    def test_a_build_with_a_wrong_series_ends_with_2_and_says_where(self, tmp_path: Path) -> None:
        (tmp_path / "mine.csv").write_text(HEAD + "2023-01-01,1oo,about,7\n", encoding="utf-8")
        words = ["build", "90", "--out", str(tmp_path / "out"), "-p", "reference", str(tmp_path / "mine.csv")]
        code = "import sys; from helpers.cli import main; sys.argv[0] = 'mundur'; main()"
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
        assert done.returncode == 2, done.stderr
        assert "mine.csv row 2: personnel '1oo' is no count; write digits only, such as 71200" in done.stderr

    @pytest.mark.parametrize("given", ["no/such.json", "seeds"])
    def test_no_such_file_or_a_folder_of_others(self, given: str, tmp_path: Path) -> None:
        (tmp_path / "seeds").mkdir()
        with pytest.raises(InputError, match=r"no such file|holds no file such as"):
            read_reference(given, tmp_path)

    def test_no_address_no_request(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        def refuse(*_args: object, **_more: object) -> None:
            raise AssertionError("a request was made")

        monkeypatch.setattr("urllib.request.urlopen", refuse)
        (tmp_path / "x_personnel.csv").write_text(HEAD + "2023-01-01,100,about,7\n", encoding="utf-8")
        assert read_reference("facts") and read_reference(str(tmp_path / "x_personnel.csv"))
        with pytest.raises(AssertionError, match="a request was made"):
            read_reference("http://127.0.0.1:9/x_personnel.csv")

    def test_an_address_brings_the_files_beside_it(self, served: str) -> None:
        for address in (f"{served}/russia_losses_personnel.json", served, f"{served}/"):
            reference = read_reference(address)
            assert reference is not None and set(reference.series) == {"personnel", "tank"}

    def test_an_address_with_nothing_there_is_told(self, served: str) -> None:
        with pytest.raises(InputError, match=r"other\.json: nothing is there"):
            read_reference(f"{served}/other.json")
        with pytest.raises(InputError, match="holds no file such as"):
            read_reference(f"{served}/deeper")
        with pytest.raises(InputError, match=r"can.t be read.*give the file.s path"):
            read_reference("http://127.0.0.1:1/a.json")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a folder with a series that lacks its corrections, on this machine."""
    for part, row in (("personnel", {"personnel": 100}), ("equipment", {"tank": 7})):
        rows = [{"date": "2023-01-01", **row}]
        (tmp_path / f"russia_losses_{part}.json").write_text(json.dumps(rows), encoding="utf-8")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(tmp_path))  # type: ignore[arg-type]

        def log_message(self, *_args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class TestConfirmed:
    def test_rows_by_side_object_and_day(self, tmp_path: Path) -> None:
        text = "# seen\ndate,side,object,count,by\n2022-11-01,Russia,tank,1400,X\n2022-10-01,Russia,tank,1250,X\n"
        (tmp_path / "seen.csv").write_text(text, encoding="utf-8")
        rows = read_confirmed("seen.csv", tmp_path)
        assert [(row.day.month, row.count) for row in rows] == [(10, 1250), (11, 1400)]
        assert read_confirmed("none") == () and read_confirmed("") == ()

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("date,side,object\n", "lacks the column count"),
            ("date,side,object,count\n2022-1-1,Russia,tank,4\n", "row 2: date '2022-1-1' is no day"),
            ("date,side,object,count\n2022-10-01,Rusia,tank,4\n", "row 2: unknown side 'Rusia'; did you mean 'Russia'"),
            ("date,side,object,count\n2022-10-01,Russia,tanks,4\n", "unknown object 'tanks'; did you mean 'tank'"),
            ("date,side,object,count\n2022-10-01,Russia,tank,4.5\n", "count '4.5' is no count; write digits only"),
        ],
    )
    def test_what_is_wrong_is_told(self, text: str, told: str, tmp_path: Path) -> None:
        (tmp_path / "seen.csv").write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=told):
            read_confirmed(str(tmp_path / "seen.csv"))
