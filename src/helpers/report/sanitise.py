"""HTML from a notebook's outputs, made harmless: what an article smuggles in must never run, load or lead anywhere.

An allow-list on a real HTML parser (ammonia, through nh3). The page's content security policy is the second wall.
"""

from __future__ import annotations

import html
import re

import nh3

_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "section", "pre", "code", "kbd", "samp"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col"),
    *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "img", "details", "summary"),
    *("a", "q", "cite", "em", "strong", "b", "i", "u", "s", "del", "ins", "small", "sub", "sup", "mark", "time"),
    *("abbr", "bdi"),
}
_WITH_CONTENT = {"script", "style", "template", "iframe", "object", "noscript", "textarea", "title", "svg", "math"}
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"class", "id", "title", "lang", "dir"},
    "a": {"href", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "time": {"datetime"},
    "div": {"role", "tabindex", "aria-label"},
    "details": {"open"},
}
_IDS = re.compile(r"(?:claim|ultimatum|attribution|frame|document|section)-[^\s\"'<>&]+")
"""Only ids that evidence and headings bear: no output may take the place of an element the page's script looks for."""
_PICTURES = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+")


def clean_html(fragment: str, seen: set[str] | None = None) -> str:
    """`fragment` with only harmless elements and attributes: no script, style, form, frame, drawing or comment.

    Links lead to http, https, mailto or a place in the same page; pictures are data (never SVG). Text stays.
    With `seen`, the ids already on the page, an id is kept at its first place only, and added to it.
    """

    def allowed(tag: str, attribute: str, value: str) -> str | None:
        kept = _allowed(tag, attribute, value)
        if attribute == "id" and kept is not None and seen is not None:
            if kept in seen:
                return None
            seen.add(kept)
        return kept

    return nh3.clean(
        fragment,
        tags=_TAGS,
        clean_content_tags=_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=allowed,
        url_schemes={"http", "https", "mailto", "data"},
        url_relative=lambda address: address if address.startswith("#") else None,
        link_rel="noopener noreferrer",
        strip_comments=True,
    )


def plain_text(fragment: str) -> str:
    """The text of an HTML fragment, on one line."""
    return " ".join(html.unescape(nh3.clean(fragment, tags=set(), clean_content_tags=_WITH_CONTENT)).split())


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if _IDS.fullmatch(value) else None
    if attribute == "src":
        return value if _PICTURES.fullmatch(value) else None
    if attribute == "href":
        return None if value.strip().lower().startswith("data:") else value
    if tag == "div" and attribute == "role":
        return value if value in ("region", "note", "group") else None
    if attribute == "tabindex":
        return value if value in ("0", "-1") else None
    return value
