"""The ways that statements travel, speaker to outlet, as a flow in layers whose edges lead to sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec
import polars as pl

from helpers.locale import gettext as _
from helpers.locale import ngettext
from helpers.pipeline import Records
from helpers.records import Attribution, Document, unknown_value
from helpers.wording import label, number

ENDS = ("side", "name")
"""What the last layer shows: the speakers' sides, or the words that name them."""
_OTHERS = "… "
"""How the name begins that stands for many."""
LINES = 60
"""Lines drawn: those of most independent articles. More make a chart too full to follow one."""
OUTLET, NEAR, FAR, SPEAKER = range(4)
"""Layers: who published it, the medium it credits, whatever lies behind that medium, who said it."""


class Path(msgspec.Struct, frozen=True):
    """The way of one statement: (layer, name) from the outlet to the speaker."""

    doc_id: str
    document_root: str
    start: int
    stations: tuple[tuple[int, str], ...]
    stated: tuple[bool, ...]
    """Of each station: whether the text itself says so."""
    full: tuple[str, ...]
    """All stations by name, also those that one layer holds together."""


def read_paths(records: Records, speakers: str = "side") -> list[Path]:
    """The way of each statement that has a speaker, in the order of the corpus.

    speakers: "side" or "name" (ENDS). Raises InputError for anything else. A medium that lies behind two others shares
    the layer of the one before it. Where the outlet is unknown, the article's id stands for it.
    """
    if speakers not in ENDS:
        raise unknown_value("parameter speakers", "end", speakers, ENDS)
    documents = {row.doc_id: row for row in records.rows["documents"] if isinstance(row, Document)}
    return [
        _path(row, documents[row.doc_id], speakers)
        for row in records.rows["attributions"]
        if isinstance(row, Attribution) and row.speaker is not None and row.stance != "relay"
    ]


def _path(row: Attribution, document: Document, speakers: str) -> Path:
    source = document.outlet or document.doc_id
    between = [hop for hop in row.hops if hop.name != source and hop.kind in ("medium", "channel", "unit")]
    between = [hop for hop in between if hop.name != row.speaker]
    stations, stated = [(OUTLET, source)], [True]
    for place, hop in enumerate(between[:2]):
        stations.append((NEAR + place, hop.name))
        stated.append(all(h.basis == "stated" for h in (between[1:] if place else between[:1])))
    told = str(row.speaker)
    stations.append((SPEAKER, label("claimant_sides", row.speaker_side) if speakers == "side" else told))
    stated.append(True)
    full = (source, *(hop.name for hop in between), told)
    return Path(row.doc_id, document.root_id, row.start, tuple(stations), tuple(stated), full)


def gathered(paths: Sequence[Path], most: int) -> list[Path]:
    """The paths with at most `most` names a layer: the rarest are told together as "N others"."""
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for layer, name in path.stations:
            counts[layer][name] += 1
    shown: dict[int, set[str]] = {}
    others: dict[int, str] = {}
    for layer, names in counts.items():
        ranked = sorted(names, key=lambda name: (-names[name], name))
        shown[layer] = set(ranked if len(ranked) <= most else ranked[: most - 1])
        rest = len(ranked) - len(shown[layer])
        others[layer] = _OTHERS + ngettext("{n} other", "{n} others", rest).format(n=number(rest)) if rest else ""

    def together(path: Path) -> Path:
        stations = tuple((a, name if name in shown[a] else others[a]) for a, name in path.stations)
        return msgspec.structs.replace(path, stations=stations)

    return [together(path) for path in paths]


def edges(paths: Sequence[Path]) -> pl.DataFrame:
    """One row an edge of the flow, between two stations next to each other.

    layer, name (towards the reader), to_layer, to_name (towards the speaker), statements, articles, roots, stated
    (share of statements in which the text itself names the station behind), anchor (of its row in the table).
    """
    rows: defaultdict[tuple[int, str, int, str], list[tuple[Path, bool]]] = defaultdict(list)
    for path in paths:
        for place in range(len(path.stations) - 1):
            key = (*path.stations[place], *path.stations[place + 1])
            rows[key].append((path, path.stated[place + 1]))
    values = [
        {
            **dict(zip(("layer", "name", "to_layer", "to_name"), key, strict=True)),
            "statements": len(found),
            "articles": len({path.doc_id for path, _said in found}),
            "roots": len({path.document_root for path, _said in found}),
            "stated": sum(said for _path, said in found) / len(found),
            "evidence": f"#attribution-{found[0][0].doc_id}-{found[0][0].start}",
        }
        for key, found in rows.items()
    ]
    texts, counts = ("name", "to_name", "evidence"), ("layer", "to_layer", "statements", "articles", "roots")
    types = {**dict.fromkeys(texts, pl.String), **dict.fromkeys(counts, pl.Int64), "stated": pl.Float64}
    frame = pl.DataFrame(values, schema=types)
    frame = frame.sort("roots", "statements", "name", "to_name", descending=[True, True, False, False])
    return frame.with_row_index("edge").with_columns(anchor=pl.format("section-edge-{}", "edge"))


def nodes(paths: Sequence[Path]) -> pl.DataFrame:
    """One row a station: layer, name, statements, articles, roots, x and y to draw it at (0 to 1, and rows from 0).

    Layers that nobody uses leave no gap. Within a layer stations stand near those they are joined with (two rounds of
    sorting by the mean place of their neighbours), so that few edges cross.
    """
    layers = sorted({layer for path in paths for layer, _name in path.stations})
    found: defaultdict[tuple[int, str], list[Path]] = defaultdict(list)
    for path in paths:
        for station in path.stations:
            found[station].append(path)
    order = {layer: sorted((s for s in found if s[0] == layer), key=lambda s: (-len(found[s]), s)) for layer in layers}
    place = {station: float(i) for layer in layers for i, station in enumerate(order[layer])}
    for _round in range(2):
        for layer in (*layers[1:], *layers[-2::-1]):
            mean = {station: _mean_neighbour(station, found[station], place) for station in order[layer]}
            order[layer].sort(key=lambda s, mean=mean: (s[1].startswith(_OTHERS), mean[s], s))  # type: ignore[misc]
            place |= _spread(order[layer], max(map(len, order.values())))
    values = [
        {
            "layer": layer,
            "name": name,
            "statements": len(found[layer, name]),
            "articles": len({path.doc_id for path in found[layer, name]}),
            "roots": len({path.document_root for path in found[layer, name]}),
            "x": layers.index(layer) / max(1, len(layers) - 1),
            "y": place[layer, name],
        }
        for layer in layers
        for _layer, name in order[layer]
    ]
    types = {"layer": pl.Int64, "name": pl.String, "statements": pl.Int64, "articles": pl.Int64, "roots": pl.Int64}
    return pl.DataFrame(values, schema={**types, "x": pl.Float64, "y": pl.Float64})


def _mean_neighbour(station: tuple[int, str], paths: Sequence[Path], place: dict[tuple[int, str], float]) -> float:
    near = [
        place[path.stations[i + step]]
        for path in paths
        for i, own in enumerate(path.stations)
        for step in (-1, 1)
        if own == station and 0 <= i + step < len(path.stations)
    ]
    return sum(near) / len(near) if near else 0.0


def _spread(stations: Sequence[tuple[int, str]], rows: int) -> dict[tuple[int, str], float]:
    """The stations of one layer evenly over as many rows as the fullest layer has."""
    step = rows / len(stations)
    return {station: (i + 0.5) * step - 0.5 for i, station in enumerate(stations)}


def flow(paths: Sequence[Path]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The stations and the LINES to draw, with what the chart shows for them; stations without a line are left out."""
    stations = nodes(paths)
    at = {(layer, name): (x, y) for layer, name, x, y in stations.select("layer", "name", "x", "y").iter_rows()}
    drawn = edges(paths).head(LINES)
    ends = [(*at[a, one], *at[b, other]) for a, one, b, other in _ends(drawn)]
    placed = pl.DataFrame(ends, schema=dict.fromkeys(("x", "y", "x2", "y2"), pl.Float64), orient="row")
    drawn = pl.concat([drawn, placed], how="horizontal").with_columns(
        href=pl.format("#{}", "anchor"),
        described=pl.format("{} → {}: {}", "to_name", "name", "statements"),
        basis=pl.when(pl.col("stated") >= 0.5).then(pl.lit("stated")).otherwise(pl.lit("inferred")),
    )
    joined = {(a, name) for a, one, b, other in _ends(drawn) for a, name in ((a, one), (b, other))}
    kept = pl.Series([row in joined for row in stations.select("layer", "name").iter_rows()], dtype=pl.Boolean)
    return stations.filter(kept).with_columns(side=pl.when(pl.col("layer") == SPEAKER).then(1).otherwise(0)), drawn


def _ends(drawn: pl.DataFrame) -> list[tuple[int, str, int, str]]:
    return [(a, one, b, other) for a, one, b, other in drawn.select("layer", "name", "to_layer", "to_name").iter_rows()]


def edges_table(drawn: pl.DataFrame) -> pl.DataFrame:
    """One row an edge: who passes it on, from whom, how often; the cell leads to the first of its sentences."""
    return drawn.select(
        "statements",
        "articles",
        carried_by="name",
        from_="to_name",
        independent="roots",
        in_the_sentence=(pl.col("stated") * 100).round(0),
        evidence="evidence",
        anchor="anchor",
    ).select(
        "carried_by",
        pl.col("from_").alias("from"),
        "statements",
        "articles",
        "independent",
        "in_the_sentence",
        "evidence",
        "anchor",
    )


def edge_evidence(records: Records, paths: Sequence[Path], drawn: pl.DataFrame, each: int = 2) -> pl.DataFrame:
    """The sentences that the edges lead to: the first `each` statements of every edge shown, in the corpus's order."""
    wanted: set[tuple[str, int]] = set()
    seen: Counter[tuple[tuple[int, str], tuple[int, str]]] = Counter()
    shown = {((a, one), (b, other)) for a, one, b, other in _ends(drawn)}
    for path in paths:
        for pair in zip(path.stations, path.stations[1:], strict=False):
            if pair in shown and seen[pair] < each:
                seen[pair] += 1
                wanted.add((path.doc_id, path.start))
    keys = pl.DataFrame(sorted(wanted), schema={"doc_id": pl.String, "start": pl.Int64}, orient="row")
    rows = records.attributions.filter(pl.col("speaker").is_not_null())
    rows = rows.unique(["doc_id", "start"], keep="first", maintain_order=True)
    return rows.join(keys, on=["doc_id", "start"], how="semi", maintain_order="left")


def chains_table(paths: Sequence[Path]) -> pl.DataFrame:
    """One row a chain of stations, the longest first: statements, articles, independent articles."""
    rows: defaultdict[tuple[str, ...], list[Path]] = defaultdict(list)
    for path in paths:
        rows[path.full].append(path)
    ranked = sorted(rows.items(), key=lambda row: (-len(row[0]), -len(row[1]), row[0]))
    values = [
        {
            "chain": " ← ".join(names),
            "media_between": len(names) - 2,
            "statements": len(found),
            "articles": len({path.doc_id for path in found}),
            "independent": len({path.document_root for path in found}),
            "evidence": f"#attribution-{found[0].doc_id}-{found[0].start}",
        }
        for names, found in ranked
    ]
    counts = dict.fromkeys(("media_between", "statements", "articles", "independent"), pl.Int64)
    return pl.DataFrame(values, schema={"chain": pl.String, **counts, "evidence": pl.String})


def distances_table(paths: Sequence[Path]) -> pl.DataFrame:
    """One row a number of media between outlet and speaker: statements, articles, independent articles, share."""
    rows = []
    for between in sorted({len(path.full) - 2 for path in paths}):
        own = [path for path in paths if len(path.full) - 2 == between]
        roots = len({path.document_root for path in own})
        name = ngettext("{n} medium between", "{n} media between", between).format(n=number(between))
        shown = _("straight from the speaker") if between == 0 else name
        rows.append((shown, len(own), len({p.doc_id for p in own}), roots, round(100 * len(own) / len(paths))))
    types = {
        "distance": pl.String,
        "statements": pl.Int64,
        "articles": pl.Int64,
        "independent": pl.Int64,
        "share": pl.Int64,
    }
    return pl.DataFrame(rows, schema=types, orient="row")
