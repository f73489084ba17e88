"""What a careful reader finds in the five seeds: four ultimatums, all of one article, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import RawText
from helpers.ultimatums import find_ultimatums

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
READ = {
    "001": [
        ("headline", "reported", "none", "Russia", "mundur atau mati"),
        ("lead", "reported", "none", "Russia", "mundur atau mati"),
        ("body", "warned", "EU_NATO", "Russia", "menarik diri atau mati"),
        ("body", "described", "EU_NATO", "Russia", "mundur atau mati"),
    ]
}


def test_all_seeds_are_there() -> None:
    assert len(SEEDS) == 5


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_ultimatums_of_a_seed(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    article = parse_article(RawText(doc_id=seed.stem, text=text, origin=seed.name))
    rows = find_ultimatums(article, find_attributions(article))
    read = [(row.position, row.act, row.speaker_side, row.addressee_side, row.quote) for row in rows]
    assert read == READ.get(seed.name[:3], [])
