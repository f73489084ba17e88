"""Pages in a real headless Chromium with the network off: what a reader sees, on a desk, a phone and paper."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

DESK, PHONE = (1200, 900), (390, 844)


class Opened:
    """A page in a tab, and what it asked of the network and complained of."""

    def __init__(self, tab: Any) -> None:
        self.tab = tab
        self.requests: list[str] = []
        self.complaints: list[str] = []
        tab.on("request", self._request)
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _request(self, request: Any) -> None:
        if not request.url.startswith(("file:", "data:", "blob:")):
            self.requests.append(request.url)

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def count(self, selector: str) -> int:
        return int(self.tab.locator(selector).count())


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any) -> Open:
    @contextmanager
    def open_page(path: Path, size: tuple[int, int] = DESK, **settings: Any) -> Iterator[Opened]:
        shape = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=shape, offline=True, reduced_motion="reduce", **settings)
        page = Opened(context.new_page())
        page.tab.goto(path.as_uri())
        if settings.get("java_script_enabled", True) and page.count("figure.chart"):
            page.tab.wait_for_selector("html[data-ready]", state="attached")
        yield page
        context.close()

    return open_page


@pytest.fixture(params=["sample", "project"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The reports of the sample notebooks, then the project's own."""
    made: Path = request.getfixturevalue({"sample": "sample_reports", "project": "reports"}[request.param])
    return made


def pages(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.html"))


VIEWS = [
    pytest.param("sample", DESK, "light", id="sample-desk-light"),
    pytest.param("sample", PHONE, "dark", id="sample-phone-dark"),
    pytest.param("project", DESK, "dark", id="project-desk-dark"),
    pytest.param("project", PHONE, "light", id="project-phone-light"),
]


@pytest.mark.parametrize(("folder", "size", "scheme"), VIEWS, indirect=["folder"])
def test_every_page_draws_its_charts_without_a_request_or_an_error(
    opened: Open, folder: Path, size: tuple[int, int], scheme: str
) -> None:
    for path in pages(folder):
        with opened(path, size, color_scheme=scheme) as page:
            assert (page.requests, page.complaints) == ([], []), path.name
            assert page.count("figure.chart.is-drawn .drawn svg") == page.count("figure.chart")
            assert page.count(".not-drawn") == 0
            # the page never scrolls sideways, nor does a chart; wide tables do so within themselves
            assert page.tab.evaluate("document.documentElement.scrollWidth") <= size[0], path.name
            assert overflow(page) <= 1, path.name


def overflow(page: Opened) -> int:
    """By how many pixels the widest chart is wider than its place."""
    script = "Math.max(0, ...[...document.querySelectorAll('.drawn')].map(each => each.scrollWidth - each.clientWidth))"
    return int(page.tab.evaluate(script))


def test_charts_follow_a_turn_of_the_phone(opened: Open, sample_reports: Path) -> None:
    with opened(sample_reports / "01_sample.html", PHONE) as page:
        for width, height in ((844, 390), PHONE):
            page.tab.set_viewport_size({"width": width, "height": height})
            page.tab.wait_for_timeout(900)
            room = page.tab.locator(".drawn").first.bounding_box()["width"]
            drawn = page.tab.locator(".drawn svg").first.bounding_box()["width"]
            assert 0.9 * room < drawn <= room + 1
            assert overflow(page) <= 1
        assert page.complaints == []


MARKS = ".drawn .mark-symbol.role-mark path[d], .drawn .mark-rect.role-mark path[d]"


def click_marks(page: Opened, limit: int) -> list[str]:
    """Click up to `limit` marks that lead somewhere; the fragments they led to."""
    led: list[str] = []
    marks = page.tab.locator(MARKS)
    for number in range(marks.count()):
        mark = marks.nth(number)
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        if not box or not box["width"]:
            continue
        before = page.tab.url
        page.tab.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.tab.wait_for_timeout(60)
        if page.tab.url != before:
            led.append(page.tab.evaluate("decodeURIComponent(location.hash)"))
        if len(led) == limit:
            break
    return led


def test_a_click_on_a_mark_lands_on_its_highlighted_evidence(opened: Open, sample_reports: Path) -> None:
    with opened(sample_reports / "01_sample.html") as page:
        led = click_marks(page, 3)
        assert led == [f"#claim-doc-{n}-20" for n in range(3)]
        state = page.tab.evaluate(
            """() => { const place = document.querySelector(":target"), box = place.getBoundingClientRect();
              return [place.id, document.activeElement === place, box.top >= 0 && box.bottom <= innerHeight,
                      getComputedStyle(place).backgroundColor !== getComputedStyle(document.body).backgroundColor,
                      place.querySelectorAll("mark").length] }"""
        )
        assert state == ["claim-doc-2-20", True, True, True, 1]


def test_every_mark_of_the_projects_reports_leads_to_evidence_of_its_page(opened: Open, reports: Path) -> None:
    landed = {}
    for path in sorted(reports.glob("0*.html")):
        with opened(path) as page:
            led = click_marks(page, 40)
            landed[path.stem] = len(led)
            for fragment in led:
                assert page.tab.evaluate("id => !!document.getElementById(id)", fragment[1:]), fragment
            # and every address that a chart holds is a place in its page
            dead = page.tab.evaluate(
                r"""() => [...document.querySelectorAll("figure.chart script")].flatMap(each =>
                      [...each.textContent.matchAll(/"href":"#([^"]+)"/g)].map(found => JSON.parse(`"${found[1]}"`)))
                    .filter(id => !document.getElementById(id.replace(/[\s"'<>&]+/g, "-")))"""
            )
            assert dead == [], path.name
    assert landed["01_casualty_claims_over_time"] >= 5
    assert landed["02_retreat_or_die"] >= 3


def test_a_tooltip_tells_what_a_mark_is(opened: Open, sample_reports: Path) -> None:
    with opened(sample_reports / "01_sample.html") as page:
        page.tab.locator(MARKS).first.hover()
        tooltip = page.tab.locator("#vg-tooltip-element.visible")
        tooltip.wait_for()
        assert "Koran Contoh" in tooltip.inner_text()
        assert page.complaints == []


def test_code_is_behind_its_switch_also_without_scripts(opened: Open, folder: Path) -> None:
    for settings in ({}, {"java_script_enabled": False}):
        with opened(next(folder.glob("01_*.html")), **settings) as page:
            code = page.tab.locator("details.code pre").first
            assert not code.is_visible()
            page.tab.locator("#show-code").check()
            assert code.is_visible()


def test_without_scripts_a_picture_of_each_chart_stands_in(opened: Open, folder: Path) -> None:
    for path in pages(folder):
        with opened(path, java_script_enabled=False) as page:
            pictures = page.tab.locator("figure.chart img")
            assert pictures.count() == page.count("figure.chart")
            for picture in pictures.all():
                assert picture.is_visible() and picture.bounding_box()["width"] > 150


def test_on_paper_pictures_stand_for_charts_and_furniture_is_gone(opened: Open, folder: Path) -> None:
    for path in pages(folder):
        with opened(path, color_scheme="dark") as page:
            page.tab.emulate_media(media="print")
            for chart in page.tab.locator("figure.chart").all():
                assert chart.locator("img").is_visible() and not chart.locator(".drawn").is_visible()
            assert not page.tab.locator(".bar").is_visible()
            assert page.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_keyboard_reaches_the_report_first(opened: Open, sample_reports: Path) -> None:
    with opened(sample_reports / "01_sample.html") as page:
        page.tab.keyboard.press("Tab")
        assert page.tab.evaluate("document.activeElement.className") == "skip"
        page.tab.keyboard.press("Enter")
        assert page.tab.evaluate("location.hash") == "#main"


def test_contents_lead_to_their_headings(opened: Open, folder: Path) -> None:
    with opened(next(folder.glob("01_*.html"))) as page:
        links = page.tab.locator(".contents a")
        assert links.count() >= 2
        for link in links.all():
            link.click()
            name = page.tab.evaluate("document.querySelector(':target').textContent")
            assert name == link.text_content()


def test_the_index_leads_to_each_report(opened: Open, folder: Path) -> None:
    with opened(folder / "index.html") as page:
        for name in page.tab.locator("h2 a").all_text_contents():
            page.tab.get_by_role("link", name=name, exact=True).click()
            assert page.tab.locator("h1").text_content() == name
            page.tab.go_back()


@pytest.mark.parametrize(("folder", "size", "scheme"), VIEWS, indirect=["folder"])
def test_pages_are_accessible(opened: Open, folder: Path, scheme: str, size: tuple[int, int]) -> None:
    if importlib.util.find_spec("axe_playwright_python") is None:
        pytest.skip("axe-playwright-python, which carries axe-core, is not installed")
    from importlib.resources import files

    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    for path in pages(folder):
        with opened(path, size, color_scheme=scheme, bypass_csp=True) as page:
            if page.count("#show-code"):
                page.tab.locator("#show-code").check()
            page.tab.evaluate(axe)
            found = page.tab.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
            assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == [], path.name
