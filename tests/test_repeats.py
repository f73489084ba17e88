"""One number told again: settled days, repeats, and days and totals that add up or don't."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from helpers.records import Claim, Document
from helpers.repeats import find_repeats, find_sums, settled_days

FIRST = dt.date(2023, 3, 1)


def claim(name: str, number: float, **values: object) -> Claim:
    given: dict[str, object] = {
        "claim_id": name,
        "doc_id": "d",
        "start": 0,
        "end": 3,
        "quote": "950",
        "sentence": "950 tewas",
        "sentence_start": 0,
        "position": "body",
        "low": number,
        "high": number,
        "qualifier": "exact",
        "measure": "killed",
        "object": "soldier",
        "side": "Russia",
        "period": "day",
        "date": FIRST,
        "date_basis": "stated",
        "claimant": "Kyiv",
        "claimant_side": "Ukraine",
        "denied": False,
        "via": (),
        "hedge": "none",
        "root_id": name,
    }
    return Claim(**(given | values))  # type: ignore[arg-type]


def document(name: str = "d", published: dt.date | None = FIRST, root: str | None = None) -> Document:
    return Document(
        doc_id=name,
        text="",
        text_sha256="",
        title=None,
        outlet=None,
        published=published,
        published_basis="stated",
        url=None,
        relayed_from=(),
        language="id",
        chars=0,
        sentences=0,
        root_id=root or name,
    )


class TestSettledDays:
    def test_a_headline_takes_the_day_of_the_body(self) -> None:
        sunday = FIRST - dt.timedelta(days=4)
        rows = [
            claim("a", 1000, date=FIRST, date_basis="published", root_id="a"),
            claim("b", 950, date=sunday, date_basis="weekday", root_id="a"),
        ]
        settled = settled_days(rows, [document()])
        assert (settled["a"].day, settled["a"].basis, settled["a"].lent) == (sunday, "weekday", True)
        assert (settled["b"].day, settled["b"].lent) == (sunday, False)

    def test_two_days_told_settle_nothing(self) -> None:
        rows = [
            claim("a", 950, date=None, date_basis="none", root_id="a"),
            claim("b", 950, date=FIRST, root_id="a"),
            claim("c", 950, date=FIRST + dt.timedelta(days=1), root_id="a"),
        ]
        settled = settled_days(rows, [document(published=dt.date(2023, 3, 9))])
        assert (settled["a"].day, settled["a"].basis) == (dt.date(2023, 3, 9), "published")

    def test_another_article_lends_nothing(self) -> None:
        rows = [claim("a", 950, date=None, date_basis="none", root_id="a"), claim("b", 950, doc_id="e", root_id="a")]
        settled = settled_days(rows, [document(published=None), document("e")])
        assert (settled["a"].day, settled["a"].basis) == (None, "none")


def test_repeats_count_mentions_articles_and_copies() -> None:
    rows = [claim(n, 950, doc_id=d, root_id="a") for n, d in zip("abcd", "ddef", strict=True)]
    rows.append(claim("z", 7))
    documents = [document("d"), document("e", root="d"), document("f")]
    (repeat,) = find_repeats(rows, documents)
    assert (repeat.mentions, repeat.articles, repeat.inside, repeat.copies) == (4, 3, 1, 1)


class TestSums:
    def told(self, totals: list[float], daily: list[float], **values: object) -> list[tuple[str, tuple[float, float]]]:
        """Totals of days in a row, and a day's figure for each but the first."""
        days = [FIRST + dt.timedelta(days=n) for n in range(len(totals))]
        rows = [
            claim(f"t{n}", total, period="cumulative", date=day, **values)
            for n, (total, day) in enumerate(zip(totals, days, strict=True))
        ]
        rows += [claim(f"d{n}", figure, date=days[n + 1], **values) for n, figure in enumerate(daily)]
        found = find_sums(rows, settled_days(rows, [document()]))
        return [(row.verdict, row.expected) for row in found]

    @given(st.lists(st.integers(0, 2000), min_size=1, max_size=8), st.integers(-50, 50))
    def test_days_that_make_the_totals_add_up_and_others_do_not(self, figures: list[int], slip: int) -> None:
        totals = [10_000.0]
        for figure in figures:
            totals.append(totals[-1] + figure)
        told = [float(figure) for figure in figures]
        told[-1] = max(0.0, told[-1] + slip)
        verdicts = [verdict for verdict, _expected in self.told(totals, told)]
        wrong = told[-1] != figures[-1]
        assert verdicts.count("does not add up") == int(wrong)
        assert verdicts.count("adds up") == len(figures) - int(wrong) and "falls" not in verdicts

    def test_a_total_that_falls_is_told_and_another_total_is_not(self) -> None:
        assert self.told([10_000, 9_900], []) == [("falls", (-100, -100))]
        assert self.told([10_000, 300], []) == []

    def test_about_leaves_room(self) -> None:
        found = self.told([70_250, 71_200], [955], qualifier="about")
        assert found == [("adds up", (895, 1005))]
        assert self.told([70_250, 71_200], [955])[0][0] == "does not add up"

    def test_nobody_s_numbers_and_denied_ones_are_left_out(self) -> None:
        assert self.told([100, 150], [9], claimant_side="none", claimant=None) == []
        assert self.told([100, 150], [9], denied=True) == []

    def test_killed_and_casualties_are_one(self) -> None:
        rows = [
            claim("a", 100, period="cumulative", measure="casualties"),
            claim("b", 150, period="cumulative", date=FIRST + dt.timedelta(days=1)),
            claim("c", 50, date=FIRST + dt.timedelta(days=1), object="person"),
        ]
        (row,) = find_sums(rows, settled_days(rows, [document()]))
        assert (row.verdict, row.before, row.total, row.daily) == ("adds up", "a", "b", "c")
