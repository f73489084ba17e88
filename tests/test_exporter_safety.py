"""What an article smuggles into a notebook's outputs must never run, load or lead anywhere.

Every kind of output carries the same attacks. The page is judged twice: as parsed text, where no script but ours and no
handler may stand, and in a real browser that counts what ran and what was asked of the network.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.report.exporter import export_report, render_report
from helpers.report.sanitise import clean_html
from helpers.report.vega import page_spec, safe_json, static_picture

NOW = dt.datetime(2022, 11, 1, tzinfo=dt.UTC)
pytestmark = pytest.mark.filterwarnings("ignore:a chart has no static picture")
CHART = "application/vnd.vegalite.v5+json"
OUTSIDE = "http://127.0.0.1:9/leak"


def attack(name: str) -> str:
    """HTML that calls `window.X(name)` in every way that once worked somewhere, and asks the network for things."""
    call = f"X('{name}')"
    return (
        f'</script></style></title><script>{call}</script><img src=x onerror="{call}"><svg onload="{call}">'
        f'<script>{call}</script></svg><a href="javascript:{call}">a</a><a href="java&#10;script:{call}">b</a>'
        f'<a href="data:text/html,<script>{call}</script>">c</a><iframe srcdoc="<script>parent.{call}</script>">'
        f'</iframe><details open ontoggle="{call}"><summary>s</summary></details><form action="{OUTSIDE}">'
        f'<button formaction="javascript:{call}">d</button></form><img src="{OUTSIDE}.png"><link rel=stylesheet '
        f'href="{OUTSIDE}.css"><style>@import url({OUTSIDE}.css)</style><meta http-equiv=refresh content="0;{OUTSIDE}">'
        f'<base href="{OUTSIDE}"><object data="{OUTSIDE}"></object><math><mtext><script>{call}</script></mtext></math>'
        f'<template><script>{call}</script></template><div id="main" style="background:url({OUTSIDE}.gif)">e</div>'
        f'<noscript><p title="</noscript><img src=x onerror={call}>"></noscript><b id="show-code">f</b>'
    )


def display(data: dict[str, Any]) -> dict[str, Any]:
    return {"output_type": "display_data", "metadata": {}, "data": data}


def chart(**more: Any) -> dict[str, Any]:
    return {"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "data": {"values": [{"x": 1}]}} | more


def hostile_charts() -> list[dict[str, Any]]:
    bad = attack("vega")
    rows = [{"x": n, "t": bad, "u": address} for n, address in enumerate(["javascript:X('href')", "//127.0.0.1:9/h"])]
    encoding = {
        "x": {"field": "x", "type": "quantitative", "title": bad},
        "href": {"field": "u"},
        "tooltip": {"field": "t"},
        "description": {"field": "t"},
        "color": {"field": "t"},
    }
    marks = {"type": "point", "size": 4000, "filled": True}
    embed = {"embedOptions": {"sourceHeader": bad, "actions": True, "ast": False, "loader": {"target": "_blank"}}}
    talking = chart(data={"values": rows}, mark=marks, encoding=encoding, title=bad, description=bad, usermeta=embed)
    return [
        talking,
        chart(data={"url": f"{OUTSIDE}.json"}, mark="point"),
        chart(data={"values": [{"u": f"{OUTSIDE}.png"}]}, mark="image", encoding={"url": {"field": "u"}}),
        chart(mark="point", params=[{"name": "p", "expr": "constructor.constructor('X(\"expr\")')()"}]),
    ]


@pytest.fixture(scope="module")
def hostile() -> dict[str, Any]:
    """An executed notebook (nbformat 4) in which everything that can hold an attack holds one."""
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": attack("stdout")},
        {"output_type": "stream", "name": "stderr", "text": attack("stderr")},
        {"output_type": "error", "ename": "E", "evalue": attack("error"), "traceback": [attack("traceback")]},
        *(display({kind: attack(kind)}) for kind in ("text/html", "text/markdown", "text/latex", "text/plain")),
        display({"application/javascript": "X('javascript')", "text/plain": "p"}),
        display({"application/vnd.jupyter.widget-view+json": {"model_id": "x"}, "text/plain": "p"}),
        display({"image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg'>{attack('svg')}</svg>"}),
        display({"image/png": f'x"><script>{attack("png")}</script>', "text/plain": attack("alt")}),
        *(display({CHART: spec, "text/plain": attack("alt")}) for spec in hostile_charts()),
    ]
    code = {"cell_type": "code", "execution_count": 1, "metadata": {}}
    links = "[a](javascript:X('link')) ![b](javascript:X('image')) [c]: data:text/html,x\n\n<javascript:X('auto')>"
    return {
        "cells": [
            {"cell_type": "markdown", "metadata": {}, "source": f"# Judul {attack('title')}\n\n## {attack('heading')}"},
            {"cell_type": "markdown", "metadata": {}, "source": attack("cell") + "\n\n" + links},
            {"cell_type": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": attack("raw")},
            code | {"source": f"print('''{attack('source')}''')", "outputs": outputs},
            code
            | {
                "source": "answer",
                "metadata": {"tags": ["answer"]},
                "outputs": [display({"text/markdown": "**Answer** " + attack("answer")})],
            },
        ],
        "metadata": {"title": attack("metadata")},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


@pytest.fixture(scope="module")
def page(hostile: dict[str, Any]) -> str:
    return render_report(hostile, "99_hostile", {"corpus": attack("corpus"), "phrase": attack("phrase")}, NOW)[0]


def test_the_policy_stands_first_and_forbids_all_but_our_own(page: str) -> None:
    policy = lxml.html.fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert page.index("Content-Security-Policy") < page.index("<style>") < page.index("<script")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy


def test_no_script_stands_in_the_page_but_ours(page: str) -> None:
    tree = lxml.html.fromstring(page)
    policy = tree.xpath("//meta[@http-equiv]/@content")[0]
    running = [s for s in tree.iter("script") if s.get("type") != "application/json"]
    hashes = {base64.b64encode(hashlib.sha256((s.text or "").encode()).digest()).decode() for s in running}
    assert len(running) == 2
    assert all(f"'sha256-{each}'" in policy for each in hashes)


def test_no_element_or_attribute_can_run_or_load_anything(page: str) -> None:
    tree = lxml.html.fromstring(page)
    for element in tree.iter(lxml.html.etree.Element):
        tag = element.tag
        assert tag not in ("iframe", "object", "embed", "form", "base", "svg", "math", "template", "button", "noscript")
        if tag in ("style", "link", "meta"):
            assert element.getparent().tag == "head"
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name not in ("srcdoc", "style", "formaction", "action")
            if name in ("href", "src"):
                allowed = ("#", "http:", "https:", "mailto:") if tag == "a" else ("data:,", "data:image/")
                assert value.startswith(allowed), (tag, value[:60])
                assert tag == "a" or OUTSIDE not in value


def test_ids_that_the_page_itself_uses_stay_its_own(page: str) -> None:
    ids = lxml.html.fromstring(page).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {"main", "show-code", "report-data"} <= set(ids)


def test_article_text_stays_readable(page: str) -> None:
    assert "<script>X(&#39;stdout&#39;)" not in page
    assert lxml.html.fromstring(page).xpath("//main//pre")[1].text_content().startswith("</script></style>")


def test_usermeta_is_dropped_and_links_get_the_tooltip_they_need() -> None:
    view = {"mark": "point", "encoding": {"href": {"field": "u"}}}
    spec = chart(hconcat=[view, {"layer": [view]}], usermeta={"embedOptions": {}})
    made = page_spec(spec)
    assert "usermeta" not in made and "usermeta" in spec
    marks = [made["hconcat"][0]["mark"], made["hconcat"][1]["layer"][0]["mark"]]
    assert marks == [{"tooltip": True, "type": "point"}] * 2


def test_a_chart_that_wants_the_network_has_no_picture() -> None:
    with pytest.warns(UserWarning, match="no static picture"):
        assert static_picture(chart(data={"url": f"{OUTSIDE}.json"}, mark="point"), "en") is None
    assert static_picture(chart(mark="point"), "en") is not None


@given(st.recursive(st.text() | st.integers(), lambda inner: st.dictionaries(st.text(), inner) | st.lists(inner)))
def test_json_in_a_page_holds_no_character_that_could_end_its_element(value: object) -> None:
    import json

    text = safe_json(value)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


@given(st.text(alphabet="<>/=\"' &;abcdeghijmnoprstu:()#", max_size=80))
def test_cleaned_html_is_a_fixed_point_without_handlers(text: str) -> None:
    once = clean_html(text)
    assert clean_html(once) == once
    assert not re.search(r"<[^>]*\son\w+=", once)


@pytest.mark.browser
def test_nothing_runs_and_nothing_is_asked_for_in_a_real_browser(
    browser: Any, hostile: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    export_report(hostile, path, {"corpus": attack("corpus")}, NOW)
    without_policy = tmp_path / "without_policy.html"
    text = path.read_text(encoding="utf-8")
    without_policy.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), encoding="utf-8")
    for file in (path, without_policy):  # the sanitiser must hold alone, not only behind the policy
        ran: list[str] = []
        asked: list[str] = []
        context = browser.new_context(viewport={"width": 1200, "height": 900})
        context.expose_function("X", lambda name, ran=ran: ran.append(name))
        tab = context.new_page()
        tab.on(
            "request", lambda r, asked=asked: asked.append(r.url) if not r.url.startswith(("file:", "data:")) else None
        )
        tab.goto(file.as_uri())
        tab.wait_for_selector("html[data-ready]", state="attached")
        for mark in tab.locator(".drawn .mark-symbol path").all()[:3]:
            mark.dispatch_event("click", {"bubbles": True})
        for link in tab.locator("main a").all():
            link.evaluate("each => { if (!/^https?:/.test(each.href)) each.click() }")
        tab.wait_for_timeout(300)
        assert (ran, asked) == ([], [])
        assert tab.url.split("#")[0] == file.as_uri()
        assert len(context.pages) == 1
        context.close()
