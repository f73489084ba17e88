"""What notebooks display, what a page holds, and what a build does when all goes well and when it doesn't."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import lxml.html
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import locale, report
from helpers.locale.extract import collect_messages
from helpers.locale.formats import chart_formats, shown_day, shown_number
from helpers.records import HelpersError, InputError
from helpers.report.builder import find_notebooks
from helpers.report.exporter import render_report, without_machine
from helpers.report.index import read_facts, write_index
from helpers.report.markdown import render_markdown
from helpers.report.renderer import CHART_MIME, chart_output
from helpers.report.result import BuildResult
from helpers.report.shown import without_folders
from helpers.report.vega import LARGEST_SVG, page_spec, static_picture
from helpers.report.whole import write_whole

NOW = dt.datetime(2022, 11, 1, 9, 30, tzinfo=dt.UTC)
SENTENCE = 'Kementerian itu menyebut sedikitnya 40 <warga> sipil luka & "puluhan" rumah rusak.'
CLAIM: dict[str, Any] = {
    "claim_id": "x-1",
    "doc_id": "x",
    "start": 225,
    "end": 259,
    "sentence_start": 200,
    "sentence": SENTENCE,
    "quote": SENTENCE[25:59],
    "low": 40.0,
    "high": None,
    "qualifier": "at_least",
    "measure": "wounded",
    "object": "civilian",
    "side": "Ukraine",
    "period": "day",
    "claimant": "Kementerian itu",
    "claimant_side": "Ukraine",
    "via": ["Kantor Berita", "Surat Kabar"],
    "outlet": "Portal",
    "published": dt.date(2022, 10, 30),
    "position": "body",
    "denied": False,
    "corrected": None,
}


def parsed(markup: str) -> Any:
    return lxml.html.fromstring(f"<div>{markup}</div>")


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


class TestTable:
    FRAME = pl.DataFrame(
        {
            "what": ["<b>tank</b>", None],
            "number": [71200, -3],
            "share": [0.12345, 2.0],
            "day": [dt.date(2022, 10, 30), None],
            "chain": [["A", "B"], []],
            "id": ["row 1", "row-2"],
        }
    )

    def test_is_a_real_table_with_caption_and_scopes(self) -> None:
        tree = parsed(report.table(self.FRAME, "One row, one thing")._repr_html_())
        assert words(tree.find(".//caption")) == "One row, one thing"
        assert [th.get("scope") for th in tree.iter("th")] == ["col"] * 6
        assert tree.xpath("//*[@role='region']/@aria-label") == ["One row, one thing"]

    def test_values_are_written_for_readers_and_escaped(self) -> None:
        tree = parsed(report.table(self.FRAME, "c")._repr_html_())
        rows = [[words(td) for td in tr.iter("td")] for tr in tree.xpath("//tbody/tr")]
        assert rows[0] == ["<b>tank</b>", "71,200", "0.12", "30 October 2022", "A, B", "row 1"]
        assert rows[1] == ["–", "-3", "2", "–", "–", "row-2"]
        assert not tree.xpath("//td//b")

    def test_codes_of_categories_are_shown_as_their_labels(self) -> None:
        frame = pl.DataFrame({"object": ["area_km2", None], "measure": ["displaced", "no such code"]})
        tree = parsed(report.table(frame, "c")._repr_html_())
        assert [words(td) for td in tree.iter("td")] == ["square kilometres", "displaced", "–", "no such code"]

    def test_columns_pick_order_and_headings(self) -> None:
        tree = parsed(report.table(self.FRAME, "c", {"number": "How many", "what": "Of what"})._repr_html_())
        assert [words(th) for th in tree.iter("th")] == ["How many", "Of what"]

    def test_rows_bear_ids_and_cells_lead_to_evidence(self) -> None:
        frame = self.FRAME.with_columns(to=pl.Series(["#claim-a b", None]))
        tree = parsed(report.table(frame, "c", anchors="id", links={"what": "to"})._repr_html_())
        assert tree.xpath("//tr/@id") == ["row-1", "row-2"]
        assert tree.xpath("//a/@href") == ["#claim-a-b"]
        assert "id" not in [words(th) for th in tree.iter("th")]

    def test_without_rows_it_says_so(self) -> None:
        assert words(parsed(report.table(self.FRAME.clear(), "c")._repr_html_()).find(".//tbody")) == "none"

    def test_a_long_table_says_what_it_leaves_out(self) -> None:
        frame = pl.DataFrame({"n": range(1200)})
        tree = parsed(report.table(frame, "c", limit=1000)._repr_html_())
        assert len(tree.xpath("//tbody/tr")) == 1000
        assert words(tree.find(".//p")) == "The first 1,000 of 1,200 rows."
        assert len(parsed(report.table(frame, "c", limit=None)._repr_html_()).xpath("//tbody/tr")) == 1200

    def test_as_text_it_is_aligned(self) -> None:
        lines = repr(report.table(self.FRAME.select("what", "number"), "c")).splitlines()
        assert lines == ["c", "what         number", "<b>tank</b>  71,200", "–                -3"]

    @pytest.mark.parametrize(
        ("caption", "more"), [("c", {"columns": {"wha": "x"}}), ("c", {"anchors": "ids"}), (" ", {})]
    )
    def test_mistakes_are_named(self, caption: str, more: dict[str, Any]) -> None:
        with pytest.raises(InputError):
            report.table(self.FRAME, caption, **more)


class TestEvidence:
    def item(self, kind: Any = "claim", **changes: Any) -> Any:
        rows = pl.DataFrame([CLAIM | changes], infer_schema_length=None)
        return parsed(report.evidence(rows, kind)._repr_html_()).find(".//li")

    def test_the_quote_is_marked_in_its_sentence(self) -> None:
        item = self.item()
        assert item.get("id") == "claim-x-1"
        assert item.find(".//blockquote").text_content() == SENTENCE
        assert [m.text_content() for m in item.iter("mark")] == [CLAIM["quote"]]

    @given(st.text(min_size=3, max_size=60), st.data())
    def test_any_span_of_any_sentence_is_marked_exactly(self, sentence: str, data: st.DataObject) -> None:
        sentence = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", ".", sentence)
        start = data.draw(st.integers(0, len(sentence) - 1))
        end = data.draw(st.integers(start + 1, len(sentence)))
        quote = sentence[start:end]
        item = self.item(sentence=sentence, quote=quote, start=200 + start, end=200 + end)
        assert item.find(".//blockquote").text_content() == sentence
        assert [m.text_content() for m in item.iter("mark")] == [quote]

    def test_a_span_that_does_not_hold_its_quote_is_an_error(self) -> None:
        with pytest.raises(HelpersError, match="doesn't hold its quote"):
            self.item(start=226)

    @pytest.mark.parametrize(
        ("low", "high", "qualifier", "shown"),
        [
            (950.0, 950.0, "exact", "950"),
            (100.0, 100.0, "about", "about 100"),
            (400.0, 500.0, "range", "400–500"),
            (2000.0, None, "at_least", "at least 2,000"),
            (None, 1000.0, "at_most", "at most 1,000"),
            (None, None, "vague", "no readable number"),
        ],
    )
    def test_a_number_is_shown_with_its_bounds(self, low: Any, high: Any, qualifier: str, shown: str) -> None:
        assert words(self.item(low=low, high=high, qualifier=qualifier).find(".//b")) == shown

    def test_facts_are_kept_apart_where_the_page_has_no_styles(self) -> None:
        item = self.item(denied=True)
        assert words(item.find("div")) == "at least 40 · civilians · wounded · denied · Ukraine · one day"
        facts = words(item.find(".//p")).split(" · ")
        assert [fact.split()[0] for fact in facts] == ["Said", "Carried", "Published", "Stands"]

    def test_speaker_chain_day_and_place_are_told(self) -> None:
        told = words(self.item().find(".//p"))
        assert "Said by Kementerian itu (Ukraine)" in told
        assert "Carried by Portal ← Kantor Berita ← Surat Kabar" in told
        assert "Published 30 Oct 2022" in told
        assert "Stands in body" in told

    def test_where_nobody_is_named_it_says_so(self) -> None:
        assert "Said by nobody named" in words(self.item(claimant=None, claimant_side="none"))

    def test_a_readers_correction_is_marked(self) -> None:
        assert "Corrected by a reader" in words(self.item(corrected="Sari: wrong side"))
        assert "Corrected" not in words(self.item())

    def test_a_denial_is_marked(self) -> None:
        assert "denied" in words(self.item(denied=True))

    def test_columns_that_are_not_at_hand_are_left_out(self) -> None:
        needed = ("claim_id", "doc_id", "start", "end", "quote", "sentence", "sentence_start")
        rows = pl.DataFrame([{name: CLAIM[name] for name in needed}])
        assert report.evidence(rows)._repr_html_()
        with pytest.raises(InputError, match="'sentence_start'"):
            report.evidence(rows.drop("sentence_start"))

    def test_a_long_list_says_what_it_leaves_out(self) -> None:
        rows = pl.DataFrame([CLAIM | {"claim_id": str(number)} for number in range(7)], infer_schema_length=None)
        tree = parsed(report.evidence(rows, limit=5)._repr_html_())
        assert len(tree.findall(".//li")) == 5
        assert words(tree.find("p")) == "The first 5 of 7; `mundur extract claims` writes them all."
        assert parsed(report.evidence(rows, limit=None)._repr_html_()).find("p") is None

    def test_an_ultimatum_shows_its_pair(self) -> None:
        more = {"ultimatum_id": "u 1", "demand": "serah diri", "harm": "hancur", "act": "issued", "speaker": "Panglima"}
        item = self.item("ultimatum", **more, speaker_side="Russia", addressee_side="Ukraine")
        assert item.get("id") == "ultimatum-u-1"
        assert words(item).startswith("serah diri / hancur · issued · to: Ukraine")
        assert "Said by Panglima (Russia)" in words(item)

    def test_an_attribution_marks_cue_and_speaker(self) -> None:
        quote = "Hujan turun, kata juru bicara itu."
        spans = {"cue": "kata", "cue_start": 13, "cue_end": 17, "speaker_start": 18, "speaker_end": 29}
        row = {"doc_id": "x", "start": 0, "end": len(quote), "quote": quote, "speaker": "juru bicara", "direct": False}
        rows = pl.DataFrame([row | spans])
        item = parsed(report.evidence(rows, "attribution")._repr_html_()).find(".//li")
        assert item.get("id") == "attribution-x-0"
        assert [m.text_content() for m in item.iter("mark")] == ["kata", "juru bicara"]


class TestStamp:
    def test_facts_and_parameters_are_listed_without_folders(self) -> None:
        cell = 'corpus: str = "seeds"  # texts\nn: int = 1  # how many'
        made = report.stamp(
            None, {"In": [cell], "corpus": "/home/somebody/texts", "n": 2}, extra={"one": "..\\x\\y.csv"}
        )
        told = parsed(made._repr_html_())
        facts = {words(row.find("dt")): words(row.find("dd")) for row in told.iter("div") if row.find("dt") is not None}
        assert facts.items() >= {"Corpus": "texts", "N": "2", "One": "y.csv"}.items()
        assert {"Lexicon digest", "Version"} <= set(facts)
        assert "home" not in words(told) and "home" not in repr(made)

    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            ("/a/b/c.csv", "c.csv"),
            ("C:\\Users\\x\\texts", "texts"),
            ("~/texts", "texts"),
            ("../texts", "texts"),
            ("seeds", "seeds"),
            ("data/seeds", "data/seeds"),
            ("mundur atau mati", "mundur atau mati"),
            (3, 3),
            (["/a/b", "c"], ["b", "c"]),
        ],
    )
    def test_a_path_is_cut_only_where_it_tells_about_the_machine(self, value: object, shown: object) -> None:
        assert without_folders(value) == shown


class TestMarkdown:
    def test_headings_get_ids_of_their_own(self) -> None:
        html, found = render_markdown("## Same\n\n## Same\n\n### 3 < 4 & *so*")
        assert [h.id for h in found] == ["section-same", "section-same-2", "section-3-4-so"]
        assert found[2].text == "3 < 4 & so"
        assert 'id="section-same-2"' in html

    def test_html_in_it_is_shown_as_text(self) -> None:
        assert render_markdown("a <b>b</b>")[0].strip() == "<p>a &lt;b&gt;b&lt;/b&gt;</p>"

    def test_a_table_is_a_table(self) -> None:
        assert "<table>" in render_markdown("| a | b |\n| --- | --- |\n| 1 | 2 |")[0]


class TestPage:
    def render(self, *cells: dict[str, Any], **parameters: object) -> str:
        made = [{"metadata": {}, "outputs": [], **cell} for cell in cells]
        return render_report({"cells": made}, "01_x", parameters, NOW)[0]

    def test_a_page_without_a_chart_carries_no_chart_script(self) -> None:
        page = self.render({"cell_type": "markdown", "source": "# A?\n\nwords"})
        assert len(page) < 40_000 and "vegaEmbed=" not in page

    def test_the_answer_stands_right_under_the_title_and_only_there(self) -> None:
        output = {"output_type": "display_data", "data": {"text/markdown": "**Yes**, 3."}}
        answer = {"cell_type": "code", "source": "x", "metadata": {"tags": ["answer"]}, "outputs": [output]}
        tree = lxml.html.fromstring(self.render({"cell_type": "markdown", "source": "# A?\n\nwords"}, answer))
        main = tree.find(".//main")
        assert [child.tag for child in main][:2] == ["h1", "section"]
        assert words(main[1]) == "Answer Yes, 3."
        assert words(main).count("Yes, 3.") == 1

    def test_folders_of_this_machine_are_cut_everywhere(self) -> None:
        here, home = str(Path.cwd()), str(Path.home())
        text = f"{here}/src/x.py:3 and {home}/notes and /elsewhere/my texts/a.txt and https://e.org{here}"
        outputs = [{"output_type": "stream", "name": "stderr", "text": text}]
        page = self.render(
            {"cell_type": "code", "source": f"corpus = '{here}/mine'", "outputs": outputs}, corpus="/elsewhere/my texts"
        )
        assert page.count(here) == page.count(f"https://e.org{here}") == 1
        assert "src/x.py:3 and notes and my texts/a.txt" in page

    @pytest.mark.parametrize(("marks", "kind"), [(20, "data:image/svg+xml;"), (4000, "data:image/jpeg;")])
    def test_the_picture_of_a_chart_stays_small(self, marks: int, kind: str) -> None:
        schema = "https://vega.github.io/schema/vega-lite/v6.json"
        rows = [{"x": n, "y": n * n % 97} for n in range(marks)]
        encoding = {axis: {"field": axis, "type": "quantitative"} for axis in "xy"}
        spec = {
            "$schema": schema,
            "data": {"values": rows},
            "mark": "point",
            "width": "container",
            "encoding": encoding,
        }
        picture = static_picture(spec, "en") or ""
        assert picture.startswith(kind) and len(picture) < 1.4 * LARGEST_SVG

    @given(st.text(max_size=40))
    def test_text_without_folders_is_left_alone(self, text: str) -> None:
        safe = text.replace("/", "|").replace("\\", "|")
        assert without_machine([{"a": safe}], {}) == [{"a": safe}]


class TestBuild:
    def test_pages_and_index_are_written(self, sample_reports: Path) -> None:
        names = sorted(path.name for path in sample_reports.iterdir())
        assert names == ["01_sample.html", "02_plain.html", "index.html"]
        facts = read_facts(sample_reports / "01_sample.html")
        assert facts is not None
        assert (facts.title, facts.answer, facts.corpus) == ("Who counts?", "9 rows were counted.", "my texts")
        assert facts.parameters == {"corpus": "my texts", "language": "en", "n": 9}

    def test_no_page_tells_a_folder_of_this_machine(self, sample_reports: Path) -> None:
        for page in sample_reports.glob("*.html"):
            text = page.read_text(encoding="utf-8")
            for folder in (str(sample_reports.parent), str(Path.home()) + "/", str(Path(__file__).parents[1])):
                assert folder not in text

    def test_a_page_mailed_alone_has_no_dead_link(self, sample_reports: Path) -> None:
        for page in sample_reports.glob("0*.html"):
            tree = lxml.html.parse(str(page)).getroot()
            ids = set(tree.xpath("//@id"))
            for address in tree.xpath("//a/@href"):
                assert address.startswith("https://") or address.removeprefix("#") in ids

    def test_every_chart_has_a_picture_a_caption_and_its_spec(self, sample_reports: Path) -> None:
        figures = lxml.html.parse(str(sample_reports / "01_sample.html")).getroot().xpath("//figure[@class='chart']")
        assert len(figures) == 3
        for figure in figures:
            assert figure.find(".//img").get("src").startswith("data:image/svg+xml;base64,")
            assert figure.find(".//img").get("alt") == words(figure.find("figcaption")) != ""
            assert figure.find("script").get("type") == "application/json"

    def test_a_page_is_small_enough_to_mail(self, sample_reports: Path) -> None:
        assert max(page.stat().st_size for page in sample_reports.glob("*.html")) < 1_500_000

    def test_the_index_shows_answers_parameters_and_what_failed(self, sample_reports: Path) -> None:
        tree = lxml.html.parse(str(sample_reports / "index.html")).getroot()
        entries = [words(item) for item in tree.xpath("//ol/li")]
        assert entries[0].startswith("Who counts? 9 rows were counted.")
        assert "Corpus my texts · built" in entries[0] and "languageen" in entries[0]
        assert entries[2].startswith("Broken? Failed")
        assert "cell 2: ValueError: <i>no</i>" in entries[2]
        assert tree.xpath("//ol//a/@href") == ["01_sample.html", "02_plain.html"]

    def test_a_failure_leaves_the_last_good_page_and_later_builds_remember_both(
        self, tmp_path: Path, write_notebook: Any
    ) -> None:
        declared = ("code", "fail: bool = False  # or not", "parameters")
        cells = [("markdown", "# Fails?"), declared, ("code", "import os\nif fail:\n    os._exit(3)")]
        write_notebook(tmp_path / "n" / "01_a.ipynb", cells)
        write_notebook(tmp_path / "n" / "02_b.ipynb", [("markdown", "# Other?"), ("code", "1")])
        out, seen = tmp_path / "out", []

        def build(*names: str, **parameters: object) -> dict[str, str | None]:
            seen.clear()
            made = report.build(
                names, parameters, out=out, notebooks=tmp_path / "n", on_progress=lambda *each: seen.append(each)
            )
            return {result.name: result.error for result in made}

        assert build() == {"01_a": None, "02_b": None}
        assert seen[0] == (0, 2, "") and [(done, total) for done, total, _ in seen[1:]] == [(1, 2), (2, 2)]
        good = (out / "01_a.html").read_bytes()

        assert "died" in (build("01", fail="true")["01_a"] or "").lower()
        assert (out / "01_a.html").read_bytes() == good
        assert sorted(path.name for path in out.iterdir()) == ["01_a.html", "02_b.html", "index.html"]

        assert build("02_b.ipynb") == {"02_b": None}
        index = words(lxml.html.parse(str(out / "index.html")).getroot().find(".//main"))
        assert "Failed" in index and "last good report" in index and "Other?" in index

        assert build("01_a") == {"01_a": None}
        assert "Failed" not in words(lxml.html.parse(str(out / "index.html")).getroot().find(".//main"))

    @pytest.mark.parametrize(
        ("source", "timeout", "words"),
        [
            ("import sys\nsys.exit(0)", 60, "ended the notebook early"),
            ("import time\ntime.sleep(60)", 2, "longer than 2 seconds"),
            ("from helpers.records import InputError\nraise InputError('x', 'is bad', 'do y')", 60, "x: is bad; do y"),
        ],
    )
    def test_whatever_ends_a_notebook_early_is_a_failure(
        self, tmp_path: Path, write_notebook: Any, source: str, timeout: int, words: str
    ) -> None:
        write_notebook(tmp_path / "n" / "01_a.ipynb", [("code", "print('before')"), ("code", source)])
        (result,) = report.build(out=tmp_path / "out", notebooks=tmp_path / "n", timeout=timeout)
        assert words in (result.error or "")
        assert not result.page.exists()

    def test_mistakes_are_told_before_anything_runs(self, tmp_path: Path, write_notebook: Any) -> None:
        cells = [("code", 'corpus: str = "seeds"  # x\ncount: int = 1  # y', "parameters"), ("code", "raise 1")]
        write_notebook(tmp_path / "01_claims_over_time.ipynb", cells)
        for names, parameters, words in (
            (["01_claims_over_tme"], {}, "did you mean '01_claims_over_time'"),
            ([], {"corpsu": "x"}, "did you mean 'corpus'"),
            ([], {"count": "x"}, "count must be int such as 1"),
        ):
            with pytest.raises(InputError, match=words):
                report.build(names, parameters, out=tmp_path / "out", notebooks=tmp_path)
        with pytest.raises(InputError, match="holds no notebook"):
            find_notebooks(tmp_path / "out", [])

    def test_an_unreadable_notebook_fails_alone(self, tmp_path: Path, write_notebook: Any) -> None:
        (tmp_path / "01_torn.ipynb").write_text('{"cells": [')
        write_notebook(tmp_path / "02_b.ipynb", [("markdown", "# Fine?")])
        made = report.build(out=tmp_path / "out", notebooks=tmp_path)
        assert ["no notebook that can be read" in (result.error or "") for result in made] == [True, False]

    def test_two_builds_of_one_moment_are_equal_byte_for_byte(
        self, tmp_path: Path, write_notebook: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1667295000")
        cells = [("markdown", "# Same?"), ("code", "from helpers import report\nreport.stamp(x=1)")]
        write_notebook(tmp_path / "01_a.ipynb", cells)
        pages = []
        for out in (tmp_path / "one", tmp_path / "two"):
            report.build(out=out, notebooks=tmp_path)
            pages.append([(p.name, p.read_bytes()) for p in sorted(out.iterdir())])
        assert pages[0] == pages[1]
        assert b"1 November 2022, 09:30 UTC" in pages[0][0][1]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    write_whole(path, "good")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "half \ud800")
    assert path.read_text() == "good"
    assert list(tmp_path.iterdir()) == [path]


def test_an_index_of_nothing_says_so_and_leaves_foreign_pages_out(tmp_path: Path) -> None:
    (tmp_path / "other.html").write_text("<p>not ours</p>")
    text = write_index(tmp_path, [], NOW).read_text(encoding="utf-8")
    assert "No report has been built yet" in text and "other" not in text


def test_an_error_on_the_index_is_text(tmp_path: Path) -> None:
    failed = BuildResult("01_a", "<b>?", tmp_path / "01_a.html", 1.0, 0, "</pre><script>alert(1)</script>")
    text = write_index(tmp_path, [failed], NOW).read_text(encoding="utf-8")
    assert "<script>alert" not in text and "&lt;script&gt;alert" in text and "<b>?" not in text


class TestLocale:
    def test_english_is_there_and_others_are_refused_with_a_list(self) -> None:
        assert "en" in locale.available_languages()
        with pytest.raises(InputError, match=r"unknown language 'xx'; known: .*en"):
            locale.use_language("xx")

    def test_counts_choose_their_form(self) -> None:
        assert [locale.ngettext("{n} row", "{n} rows", n) for n in (1, 2)] == ["{n} row", "{n} rows"]
        assert locale.gettext("") == ""

    def test_numbers_and_days_follow_the_language(self) -> None:
        assert (shown_number(71200.5), shown_number(1351, 0)) == ("71,200.5", "1,351")
        assert shown_day(dt.date(2022, 10, 6)) == "6 October 2022"

    def test_charts_get_the_languages_marks_and_names_from_sunday(self) -> None:
        made = chart_formats("id")
        assert (made["number"]["decimal"], made["number"]["thousands"]) == (",", ".")
        assert (made["time"]["days"][0], made["time"]["months"][4]) == ("Minggu", "Mei")

    def test_texts_of_code_templates_lexicons_and_notebooks_are_all_found(self) -> None:
        messages = {m.id for m in collect_messages(Path(__file__).parents[1])}
        assert {"Show code", "Carried by", "killed"} <= messages
        assert any(isinstance(m, str) and m.startswith("# What is in this corpus?") for m in messages)


def test_a_chart_as_wide_as_its_cell_has_a_fixed_width_in_the_lab_and_the_page_s_own_on_a_page() -> None:
    # JupyterLab draws a view of width "container" over and over until the tab hangs
    wide = {"vconcat": [{"mark": "point", "width": "container"}, {"layer": [{"mark": "rule"}], "width": 300}]}
    shown = chart_output(wide)[CHART_MIME]
    assert "container" not in json.dumps(shown)
    assert page_spec(shown)["vconcat"][0]["width"] == "container"
    assert page_spec(shown)["vconcat"][1]["width"] == 300
