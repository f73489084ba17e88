"""Any input becomes raw texts; every mistake in it is named with its place and a remedy."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.corpus import read_corpus
from helpers.records import InputError

SEEDS = Path(__file__).parents[1] / "seeds"
WORDS = "Rusia Mundur\r\n\r\nPasukan Rusia mundur.\rKyiv, katanya, senang.\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_seeds_are_described_and_match_their_digests() -> None:
    texts = read_corpus(SEEDS).texts
    assert [t.published_basis for t in texts] == ["stated", "inferred", "inferred", "inferred", "inferred"]
    assert all(t.text == (SEEDS / f"{t.doc_id}.txt").read_bytes().decode() for t in texts)


def test_a_folder_is_read_whole_and_named_by_paths(tmp_path: Path) -> None:
    write(tmp_path / "b" / "satu.txt", WORDS)
    write(tmp_path / "a.TXT", "Dua")
    write(tmp_path / ".hidden.txt", "x")
    write(tmp_path / "catatan.md", "x")
    steps: list[tuple[int, int]] = []
    corpus = read_corpus(tmp_path, lambda done, total: steps.append((done, total)))
    assert [(t.doc_id, t.text) for t in corpus.texts] == [("a", "Dua"), ("b/satu", WORDS)]
    assert steps == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("content", "text", "noted"),
    [
        ("Perang “ini”".encode("utf-8-sig"), "Perang “ini”", False),
        ("Perang “ini”".encode("cp1252"), "Perang “ini”", True),
        ("Perang “ini”".encode("utf-16"), "Perang “ini”", True),
    ],
)
def test_encodings_are_read_and_recorded(tmp_path: Path, content: bytes, text: str, noted: bool) -> None:
    write(tmp_path / "a.txt", content)
    corpus = read_corpus(tmp_path)
    assert corpus.texts[0].text == text
    assert bool(corpus.notes) is noted


def test_sources_csv_as_a_spreadsheet_saves_it(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", WORDS)
    write(tmp_path / "b.txt", WORDS)
    write(
        tmp_path / "sources.csv",
        "\ufefffile;outlet;published;published_basis;relayed_from;note\r\n"
        'a.txt;Warta;13/10/2022;stated;Reuters; "AFP; x"\r\nb.txt;;06/10/2022;inferred;Reuters;\r\n;;;;;\r\n'.replace(
            ' "AFP; x"', '"x; y"'
        ),
    )
    a, b = read_corpus(tmp_path).texts
    assert (a.outlet, a.published, a.relayed_from) == ("Warta", dt.date(2022, 10, 13), ("Reuters",))
    assert (b.outlet, b.published, b.published_basis) == (None, dt.date(2022, 10, 6), "inferred")


ROWS = [
    {
        "doc_id": "0012",
        "text": WORDS,
        "title": "Rusia Mundur",
        "outlet": "Warta",
        "published": "2022-10-06",
        "url": None,
    },
    {
        "doc_id": "7",
        "text": "Isi saja.",
        "title": "Judul Lain",
        "outlet": None,
        "published": None,
        "url": "https://w.id/1",
    },
]


def jsonl(folder: Path) -> Path:
    return write(folder / "t.jsonl", "".join(json.dumps(row) + "\n" for row in ROWS))


def csv(folder: Path) -> Path:
    pl.DataFrame(ROWS).write_csv(folder / "t.csv")
    return folder / "t.csv"


def parquet(folder: Path) -> Path:
    pl.DataFrame(ROWS).with_columns(pl.col("published").str.to_date()).write_parquet(folder / "t.parquet")
    return folder / "t.parquet"


@pytest.mark.parametrize("make", [jsonl, csv, parquet])
def test_tables_of_every_kind_give_the_same_texts(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    first, second = read_corpus(make(tmp_path)).texts
    assert (first.doc_id, first.text, first.published, first.published_basis) == (
        "0012",
        WORDS,
        dt.date(2022, 10, 6),
        "stated",
    )
    assert second.text == "Judul Lain\n\nIsi saja."
    assert (second.doc_id, second.outlet, second.published, second.url) == ("7", None, None, "https://w.id/1")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_text_survives_csv_and_jsonl_untouched(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("t")
    quoted = '"' + text.replace('"', '""') + '"'
    table = write(folder / "t.csv", f"doc_id,text\r\n1,{quoted}\r\n")
    lines = write(folder / "t.jsonl", json.dumps({"text": text}))
    assert read_corpus(table).texts[0].text == text
    assert read_corpus(lines).texts[0].text == text
    assert read_corpus(lines).texts[0].doc_id == "t/1"


def test_equal_content_has_an_equal_digest(tmp_path: Path) -> None:
    a, b = write(tmp_path / "a" / "x.txt", WORDS), write(tmp_path / "b" / "x.txt", WORDS)
    assert read_corpus(a.parent).digest == read_corpus(b.parent).digest
    write(b, WORDS + " ")
    assert read_corpus(a.parent).digest != read_corpus(b.parent).digest


def table(name: str, content: str | bytes):  # type: ignore[no-untyped-def]
    return lambda folder: write(folder / name, content)


def folder_with(**files: str | bytes):  # type: ignore[no-untyped-def]
    def make(folder: Path) -> Path:
        for name, content in files.items():
            write(folder / name.replace("__", "."), content)
        return folder

    return make


SHA = hashlib.sha256(b"x").hexdigest()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: folder / "nowhere", ["nowhere", "no such folder", "give"]),
        (folder_with(), ["no *.txt", "add one"]),
        (table("t.docx", "x"), ["t.docx", ".docx", "known"]),
        (table("t.txt", "x"), ["t.txt", "give the folder"]),
        (folder_with(a__txt=b"a\0b"), ["a.txt", "byte 0 at 1", "UTF-8"]),
        (folder_with(a__txt=b"a\x81b"), ["a.txt", "0x81 at 1", "UTF-8"]),
        (table("t.csv", "id,isi\n1,x\n"), ["t.csv", "'text'", "id, isi"]),
        (table("t.csv", "text,text\n1,x\n"), ["t.csv", "two columns 'text'"]),
        (table("t.csv", ""), ["t.csv", "'text'"]),
        (table("t.csv", "text\n"), ["t.csv", "no article"]),
        (table("t.csv", "doc_id,text\n1,a\n2\n"), ["t.csv line 3", "1 cells", "header 2"]),
        (table("t.csv", 'text\n"a\n'), ["t.csv line 2", "CSV", "quotation"]),
        (table("t.csv", "doc_id,text\n1,a\n1,b\n"), ["line 3", "'1'", "line 2", "unique"]),
        (table("t.csv", "text,published\na,kemarin\n"), ["line 2", "'kemarin'", "2022-10-06"]),
        (table("t.csv", "text,published\na,2022-02-30\n"), ["line 2", "2022-02-30", "calendar"]),
        (table("t.csv", "text,published\na,06/10/2022\n"), ["line 2", "06/10/2022", "2022-10-06"]),
        (table("t.jsonl", '{"text": "a"}\n{"text": null}\n'), ["line 2", "text is null", "drop"]),
        (table("t.jsonl", '{"text": 5}\n'), ["line 1", "int", "5"]),
        (table("t.jsonl", '{"isi": "a"}\n'), ["line 1", "'text'", "isi"]),
        (table("t.jsonl", "{text}\n"), ["line 1", "JSON"]),
        (table("t.jsonl", "[1]\n"), ["line 1", "list"]),
        (table("t.jsonl", '{"text": "a\\ud800"}\n'), ["line 1", "JSON"]),
        (table("t.jsonl", '{"text": "a", "doc_id": 1.5}\n'), ["line 1", "doc_id 1.5"]),
        (table("t.jsonl", '{"text": "a", "title": ["x"]}\n'), ["line 1", "title", "list"]),
        (table("t.jsonl", '{"text": "a", "published": 20221006}\n'), ["line 1", "20221006"]),
        (
            table("t.jsonl", '{"text": "a", "published": "2022-10-06", "published_basis": "sated"}\n'),
            ["sated", "'stated'?"],
        ),
        (table("t.parquet", b"nonsense"), ["t.parquet", "Parquet"]),
        (
            folder_with(a__txt="y", sources__toml=f'[[sources]]\nfile="a.txt"\nsha256="{SHA}"'),
            ["a.txt", "sha256", "restore"],
        ),
        (
            folder_with(a__txt="y", sources__toml='[[sources]]\nfile="b.txt"'),
            ["sources.toml [b.txt]", "no file", "name"],
        ),
        (folder_with(a__txt="y", sources__toml='[[sources]]\nfile="a.txt"\noutlt="x"'), ["'outlt'", "'outlet'?"]),
        (
            folder_with(a__txt="y", sources__toml='[[sources]]\nfile="a.txt"\npublished="soon"'),
            ["[a.txt]", "published"],
        ),
        (folder_with(a__txt="y", sources__toml='[[sources]]\nfile="a.txt"\n[[sources]]\nfile="a.txt"'), ["twice"]),
        (folder_with(a__txt="y", sources__toml="[[sources"), ["sources.toml", "TOML"]),
        (folder_with(a__txt="y", sources__toml='[[source]]\nfile="a.txt"'), ["'source'", "'sources'?"]),
        (folder_with(a__txt="y", sources__toml="", sources__csv="file\n"), ["both"]),
        (folder_with(a__txt="y", sources__csv="name\na.txt\n"), ["'file'", "name"]),
        (folder_with(a__txt="y", sources__csv="file,published\na.txt,06/10/2022\n"), ["line 2", "two days"]),
        (folder_with(a__txt="y", sources__csv="file,published,published_basis\na.txt,,stated\n"), ["line 2", "empty"]),
    ],
)
def test_a_mistake_is_an_error_with_place_value_and_remedy(tmp_path: Path, make, says: list[str]) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError) as caught:
        read_corpus(make(tmp_path))
    for words in says:
        assert words in str(caught.value)


def test_a_null_text_in_parquet_names_its_row(tmp_path: Path) -> None:
    pl.DataFrame({"text": ["a", None]}).write_parquet(tmp_path / "t.parquet")
    with pytest.raises(InputError, match=r"row 2: text is null"):
        read_corpus(tmp_path / "t.parquet")
