"""Articles and roots at every step from the files to the chart."""

from __future__ import annotations

from pathlib import Path

from helpers import load
from helpers.answers import casualties, corpus
from helpers.answers.rhetoric import choose_ultimatums
from helpers.answers.rhetoric import coverage_table as ultimatum_steps

STORY = (
    "Rusia Kehilangan 300 Tentara di Orikhiv\n\n"
    "KYIV - Staf Umum Ukraina menyebut 300 tentara Rusia tewas di Orikhiv pada 3 Maret 2023. Pertempuran di kota itu "
    "memasuki pekan ketiga dan jalan ke selatan terputus.\n\n"
    '"Mundur atau mati," kata komandan Ukraina kepada garnisun Rusia di kota itu, ditulis di Telegram malam itu.'
)


def test_copies_are_one_independent_article_at_every_step(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(STORY, encoding="utf-8")
    records = load(tmp_path)
    chosen = casualties.choose_claims(records, side="all", measures=[])
    claims = casualties.coverage_table(records, chosen)
    threats = ultimatum_steps(records, choose_ultimatums(records, "mundur atau mati"))
    for table in (claims, threats):
        assert table["number"][0] == 3 and set(table["independent_articles"]) <= {0, 1}
        assert table["independent_articles"][0] == 1
    assert corpus.basis_table(records)["independent"].sum() < corpus.basis_table(records)["documents"].sum()
