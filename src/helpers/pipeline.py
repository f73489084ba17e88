"""From a corpus to the five records: the one way through the extractors."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import polars as pl

from helpers import tables
from helpers.corpus import Corpus, read_corpus
from helpers.corrections import Corrections, check_documents, read_corrections
from helpers.readings import Progress, read_texts
from helpers.records import Article, InputError, Row
from helpers.roots import link_claims, link_documents, link_ultimatums
from helpers.store import Store


class Records:
    """Everything found in one corpus. Rows as typed tuples; each also as a polars frame by `frame(kind)`.

    Documents with `excluded` set have no rows in the other records.
    """

    def __init__(
        self,
        corpus: Corpus,
        corrections: Corrections,
        progress: Progress | None = None,
        *,
        store: Store | None = None,
        jobs: int = 1,
    ) -> None:
        self.corpus = corpus
        self.corrections = corrections
        readings = read_texts(corpus.texts, corrections, store=store, jobs=jobs, progress=progress)
        check_documents(corrections, [reading.article for reading in readings])
        self.articles: tuple[Article, ...] = tuple(link_documents([reading.article for reading in readings]))
        claims = [row for reading in readings for row in reading.claims]
        ultimatums = [row for reading in readings for row in reading.ultimatums]
        documents = tuple(article.document for article in self.articles)
        self.rows: dict[tables.Kind, tuple[Row, ...]] = {
            "documents": documents,
            "claims": tuple(link_claims(claims, documents)),
            "attributions": tuple(row for reading in readings for row in reading.attributions),
            "ultimatums": tuple(link_ultimatums(ultimatums, documents)),
            "frames": tuple(row for reading in readings for row in reading.frames),
        }

    def frame(self, kind: tables.Kind) -> pl.DataFrame:
        """One record as a frame with its declared columns."""
        return tables.to_frame(self.rows[kind], tables.ROWS[kind])

    @cached_property
    def documents(self) -> pl.DataFrame:
        """One row a document. `source` is what a reader sees for it: its outlet, else its doc_id."""
        return self.frame("documents").with_columns(source=pl.coalesce("outlet", "doc_id"))

    @cached_property
    def claims(self) -> pl.DataFrame:
        """One row a quantified claim, with its document's outlet and day of publication."""
        return self._with_document(self.frame("claims"))

    @cached_property
    def attributions(self) -> pl.DataFrame:
        """One row an attributed statement, with its document's outlet and day of publication."""
        return self._with_document(self.frame("attributions"))

    @cached_property
    def ultimatums(self) -> pl.DataFrame:
        """One row an ultimatum, with its document's outlet and day of publication."""
        return self._with_document(self.frame("ultimatums"))

    @cached_property
    def frames(self) -> pl.DataFrame:
        """One row a document and frame, with its document's outlet and day of publication."""
        return self._with_document(self.frame("frames"))

    @cached_property
    def masked(self) -> pl.DataFrame:
        """One row a stretch that was taken out before reading: doc_id, reason, words."""
        rows = [
            {"doc_id": a.doc_id, "reason": m.reason, "words": m.span.of(a.text).strip()}
            for a in self.articles
            for m in a.masked
        ]
        return pl.DataFrame(rows, schema={"doc_id": pl.String, "reason": pl.String, "words": pl.String})

    @cached_property
    def decisions(self) -> pl.DataFrame:
        """One row a reader's decision that was applied: doc_id, action, record, words, who, when, why."""
        rows = [
            {"doc_id": c.doc_id, "action": c.action, "record": c.record or "all", "words": c.quote}
            | {"who": c.who, "when": c.when, "why": c.why}
            for c in self.corrections.entries
        ]
        names = ("doc_id", "action", "record", "words", "who")
        return pl.DataFrame(rows, schema={**dict.fromkeys(names, pl.String), "when": pl.Date, "why": pl.String})

    def _with_document(self, frame: pl.DataFrame) -> pl.DataFrame:
        columns = ["doc_id", "title", "outlet", "published", "published_basis", "relayed_from", "url", "source"]
        root = pl.col("root_id").alias("document_root")
        return frame.join(self.documents.select(*columns, root), on="doc_id", how="left", maintain_order="left")


def load(
    path: str | Path, *, corrected: bool = True, kept: bool = True, jobs: int = 1, progress: Progress | None = None
) -> Records:
    """Read a corpus and find everything in it.

    path: a folder of texts or a .jsonl, .csv or .parquet file; a relative one is looked for in the working folder,
    then in the project. corrected: apply the corpus's corrections.toml. kept: take what was read before from the
    store, and keep what is read now. jobs: processes to read with, from 200 unread articles on; more than one needs a
    calling program that does nothing when imported. Raises InputError for anything wrong with the corpus.
    """
    corpus = read_corpus(find_path(path))
    corrections = read_corrections(corpus.path) if corrected else Corrections()
    return Records(corpus, corrections, progress, store=Store() if kept else None, jobs=jobs)


def extract(kind: str, path: str | Path, *, corrected: bool = True) -> pl.DataFrame:
    """One record of a corpus as a frame: `extract("claims", "seeds")`. The columns are those of `mundur extract`."""
    return load(path, corrected=corrected).frame(tables.check_kind(kind))


def project_folder() -> Path:
    """The folder that holds notebooks/ and seeds/: the checkout this package is installed from."""
    return Path(__file__).resolve().parents[2]


def find_path(path: str | Path) -> Path:
    """`path` from the working folder, else from the project; raises InputError where neither has it."""
    given = Path(path).expanduser()
    for candidate in (given, project_folder() / given):
        if candidate.exists():
            return candidate
    raise InputError(str(path), "no such folder or file", "give the path of a corpus, such as seeds")
