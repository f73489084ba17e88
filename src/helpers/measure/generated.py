"""`python -m helpers.measure.generated FILE.jsonl COUNT`: made-up articles, to see pages of a large corpus.

Nobody wrote them and they say nothing: sentences from a few moulds, with numbers that grow as such numbers do. The same
count gives the same articles. They show whether charts stay readable and builds quick, never how well anything is read.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from helpers.records import InputError

_FIRST, _DAYS = dt.date(2022, 3, 1), 1000
_OUTLETS = tuple(f"Warta {name}" for name in ("Timur", "Barat", "Utara", "Selatan", "Pagi", "Malam", "Kota", "Desa"))
_TOWNS = ("Kherson", "Bakhmut", "Avdiivka", "Lyman", "Izium", "Sumy", "Odesa", "Pokrovsk", "Kursk", "Vuhledar")
_MOULDS = (
    "Staf Umum Ukraina mengatakan {daily} tentara Rusia tewas pada {day}.",
    "Sejak invasi dimulai, total kerugian personel Rusia mencapai {total} orang, kata Staf Umum Ukraina.",
    "Kementerian Pertahanan Rusia mengklaim {own} tentara Ukraina tewas dalam sehari di dekat {town}.",
    "Gubernur setempat mengatakan serangan rudal ke {town} menewaskan {few} warga sipil dan melukai {more} lainnya.",
    "Ukraina mengklaim menghancurkan {few} tank dan {more} drone Rusia pada {day}.",
    "Sekitar {many} warga {town} mengungsi, menurut PBB.",
    "Puluhan warga sipil terluka akibat serangan itu.",
    "Lebih dari {many} tentara Rusia ditangkap dalam operasi itu, kata Zelensky.",
    "Kremlin membantah {daily} tentara Rusia tewas di {town}.",
    "Kedua pihak menukar {few} tawanan perang.",
    "Ratusan tentara Rusia tewas di {town}, menurut intelijen Inggris.",
    "Pasukan Ukraina merebut kembali {few} desa di dekat {town}.",
)
_TALK = (
    "Pertempuran berlangsung sepanjang malam di garis depan sekitar {town}.",
    "Belum ada keterangan lain dari {town} hingga berita ini ditulis.",
    "Cuaca buruk menyulitkan gerak pasukan di wilayah {town}.",
)


def articles(count: int, seed: int = 20221030) -> Iterator[dict[str, str]]:
    """`count` rows of a corpus (doc_id, title, text, outlet, published), by day; one in twelve is a copy of another."""
    chance = random.Random(seed)
    earlier: list[dict[str, str]] = []
    for number in range(count):
        day = _FIRST + dt.timedelta(days=number * _DAYS // count)
        if earlier and chance.random() < 1 / 12:
            copied = chance.choice(earlier[-20:])
            row = copied | {"doc_id": f"g{number:05}", "outlet": chance.choice(_OUTLETS), "published": day.isoformat()}
        else:
            row = _article(number, day, chance)
            earlier.append(row)
        yield row


def _article(number: int, day: dt.date, chance: random.Random) -> dict[str, str]:
    town = chance.choice(_TOWNS)
    since = (day - _FIRST).days
    daily = 300 + since * 3 // 4 + chance.randrange(0, 300, 10)
    words = {
        "town": town,
        "daily": _number(daily),
        "total": _number(5800 + 300 * since + 3 * since**2 // 8),
        "own": _number(chance.randrange(100, 900, 5)),
        "few": str(chance.randrange(2, 40)),
        "more": str(chance.randrange(2, 90)),
        "many": _number(chance.randrange(100, 9000, 100)),
        "day": f"{day.day}/{day.month}/{day.year}",
    }
    told = [mould.format(**words) for mould in chance.sample(_MOULDS, k=chance.randint(1, 4))]
    talk = [mould.format(**words) for mould in chance.sample(_TALK, k=2)]
    title = f"Perang Ukraina hari ke-{since + 6}: kabar {number} dari {town}"
    text = "\n\n".join(f"{one} {other}" for one, other in zip(told, [*talk, *talk], strict=False))
    outlet = chance.choice(_OUTLETS)
    return {"doc_id": f"g{number:05}", "title": title, "text": text, "outlet": outlet, "published": day.isoformat()}


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def main(arguments: list[str]) -> None:
    """Write COUNT articles to FILE.jsonl. Raises InputError for anything else."""
    if len(arguments) != 2 or not arguments[0].endswith(".jsonl") or not arguments[1].isdecimal():
        raise InputError("generated", f"takes FILE.jsonl and a count, not {arguments}", "such as made.jsonl 5000")
    lines = (json.dumps(row, ensure_ascii=False) for row in articles(int(arguments[1])))
    Path(arguments[0]).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
