"""The statements of one sentence: which of its cue words attribute, and to whom."""

from __future__ import annotations

import re

import msgspec

from helpers.actors import Actor, find_actors, head_of
from helpers.attributions.cues import Cue, find_cues
from helpers.attributions.hops import MediumMention, find_media, is_channel, same_medium
from helpers.attributions.phrase_patterns import DAY, PRONOUN, STOPS
from helpers.attributions.phrases import is_capital, phrase_after, phrase_before
from helpers.attributions.speakers import Discourse, Mention, speaker_side
from helpers.attributions.statement_patterns import (
    AGENTLESS,
    CLAUSE,
    COLON,
    DENIED,
    DOCUMENT,
    HEADLINE_ONLY,
    LOOSE_BARE,
    NEGATED,
    NEGATED_OK,
    NOT_SPEECH,
    NOT_SUBJECT,
    OPEN_BARE,
    OPEN_QUOTE,
    OPEN_SUFFIX,
    PERSON_START,
    QUOTE,
    THROUGH,
)
from helpers.records import Article, Quotation, Sentence, Span


class Found(msgspec.Struct, frozen=True):
    """One statement found: its cue and whose it is. `mention` is set where the words themselves name the speaker."""

    cue: Cue
    span: Span | None
    words: str | None
    side: str
    kind: str
    mention: Span | None = None


class StatementReader:
    """One pass over an article's sentences in order, with the memory of who was named before."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.day = article.document.published
        self.discourse = Discourse(self.text, self.day)
        self.names = frozenset(re.findall(r"(?<=[a-z,] )[A-ZÀ-Þ][a-zà-ÿ'’]{2,}\b", self.text))
        """Words with a capital inside a sentence: names, even where they begin one."""

    def _remember_subject(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> None:
        if any(q.span.start - 2 <= sentence.start < q.span.end for q in quotations if not q.scare):
            return
        subject = self._subject(sentence)
        if subject is not None:
            self.discourse.add(subject)
            return
        for actor in find_actors(self.text, sentence.start, sentence.end, self.day):
            if actor.kind != "place":
                if actor.span.start - sentence.start <= max(40, len(sentence.text) // 3):
                    self.discourse.add(Mention(actor.span, actor.form, actor.side, actor.kind, False, sentence.start))
                return

    def _subject(self, sentence: Sentence) -> Mention | None:
        """Somebody no lexicon knows who begins the sentence: "Seorang perempuan ...", "Ida Rahmawati (38)", "Kozik"."""
        match = PERSON_START.match(sentence.text)
        if match is None or find_actors(self.text, sentence.start, sentence.start + match.end(), self.day):
            return None
        words = match[0].strip()
        first = words.split()[0]
        if (first == words and words not in self.names) or first.lower() in STOPS or re.fullmatch(DAY, first):
            return None
        span = Span(sentence.start, sentence.start + len(words))
        sided = speaker_side(self.discourse, span, sentence.span)
        return Mention(span, words, sided.side, "person", False, sentence.start)

    # --- cues of one sentence -------------------------------------------------------------------------------------

    def statements(
        self, sentence: Sentence, media: list[MediumMention], quotations: tuple[Quotation, ...]
    ) -> tuple[list[Found], list[str]]:
        """The statements of the next sentence, and the media it credits that no lexicon knows."""
        self._remember_subject(sentence, quotations)
        found: list[Found] = []
        unknown: list[str] = []
        credits: list[tuple[Cue, Span | None]] = []
        taken: set[int] = set()
        for cue in find_cues(self.text, sentence.start, sentence.end, quotations):
            if cue.order == "credit":
                credits.append((cue, self._credited(cue, sentence, media, unknown)))
                continue
            if cue.span.start in taken:
                continue
            row = self._read_cue(cue, sentence, found, quotations)
            if row is not None:
                taken.add(cue.span.start)
                found.append(row)
                self._remember(row)
        if not found:
            opened = (
                self._colon(sentence) or self._open_quote(sentence, quotations) or self._open_word(sentence, quotations)
            )
            if opened is not None:
                found.append(opened)
                self._remember(opened)
        speaking = [f for f in found if f.kind != "medium" or f.cue.order in ("bare", "suffixed")]
        if speaking and len(speaking) < len(found):
            for row in found:
                if (
                    row not in speaking
                    and row.words
                    and not any(same_medium(row.words, m.name) for m in media if m.role == "credit")
                ):
                    unknown.append(medium_words(row.words, media))
            found = list(speaking)
        if not found and credits:
            relay = self._relay(sentence, credits, media)
            if relay is not None:
                found.append(relay)
        return found, unknown

    def _remember(self, row: Found) -> None:
        if row.mention is not None and row.span is not None and row.words is not None:
            self.discourse.add(Mention(row.span, row.words, row.side, row.kind, True))

    def _read_cue(
        self, cue: Cue, sentence: Sentence, found: list[Found], quotations: tuple[Quotation, ...]
    ) -> Found | None:
        if not self._complete(cue, sentence, quotations):
            return None
        if cue.order == "active":
            return self._active(cue, sentence, found)
        if cue.order == "bare":
            return self._bare(cue, sentence)
        if cue.order == "suffixed":
            return self._pronoun(cue, "dia", cue.span.start, sentence.start)
        if cue.order == "preposition":
            return self._after(cue, sentence, cue.span.end)
        if cue.order == "noun":
            return self._noun(cue, sentence)
        if cue.order == "passive":
            return self._passive(cue, sentence)
        return None

    def _complete(self, cue: Cue, sentence: Sentence, quotations: tuple[Quotation, ...]) -> bool:
        """Whether what the cue needs stands beside it: a clause, a figure, quotation marks."""
        if not cue.needs or cue.order in ("bare", "suffixed"):
            return True
        after = self.text[cue.span.end : min(sentence.end, cue.span.end + 110)]
        if "bahwa" not in after:
            after = re.split(r"\b(?:pada|sejak)\b", after)[0]
        if cue.stance == "deny":
            return DENIED.match(after) is not None
        if cue.needs == "quote":
            return any(
                not q.scare and q.span.start > cue.span.end and q.span.start - cue.span.end < 110 for q in quotations
            )
        return CLAUSE.search(after.split(", ")[0] if "bahwa" not in after else after) is not None

    def _active(self, cue: Cue, sentence: Sentence, found: list[Found]) -> Found | None:
        before = self.text[sentence.start : cue.span.start]
        if NEGATED.search(before) and not NEGATED_OK.search(before):
            return None
        if (
            found
            and found[-1].cue.order != "preposition"
            and re.search(
                r"(?:\b(?:dan|atau|serta|sambil|seraya|lalu|kemudian|sekaligus|juga|dengan)|,)\s*(?:juga\s+"
                r"|kembali\s+|turut\s+)?$",
                before,
            )
        ):
            last = found[-1]
            return Found(cue, last.span, last.words, last.side, last.kind)
        if re.search(r"\b(?:dengan|sambil|seraya|serta|dan)\s+$", before) and found:
            return None
        span = self._subject_of(cue, sentence, before)
        if span is None:
            return None
        words = span.of(self.text)
        plain = not (self._people(span) or head_of(words) or words.split()[0] in self.names)
        if cue.entry == "warn" and plain and not re.search(rf"\b{PRONOUN}$", words):
            return None  # storms threaten too
        if (
            found
            and re.fullmatch(PRONOUN, words)
            and self.text[found[-1].cue.span.end : span.start].strip() in ("", "bahwa")
        ):
            return None  # "X mengatakan ia berharap ...": one statement
        return self._named(cue, span, sentence)

    def _subject_of(self, cue: Cue, sentence: Sentence, before: str) -> Span | None:
        """Who does what an active cue says: before it, behind it where a machine translated; else their envoy."""
        span = phrase_before(self.text, sentence.start, cue.span.start)
        if span is None and re.search(r"[”\"’']\s*$", before):  # "...," mengatakan X
            return phrase_after(self.text, cue.span.end, sentence.end)
        if span is None and re.search(r"\b(?:tetapi|tapi|namun|dan|lalu|kemudian|serta)\s*$", before):
            first = self._people(Span(sentence.start, cue.span.start))
            early = first and first[0].kind != "place" and first[0].span.start - sentence.start < 30
            return first[0].span if early else None
        through = THROUGH.match(self.text[span.end : cue.span.start]) if span else None
        if span is not None and through is not None:
            envoy = phrase_after(self.text, span.end + through.end(), cue.span.start)
            if envoy is not None and any(a.kind == "person" for a in self._people(envoy)):
                return envoy
        return span

    def _bare(self, cue: Cue, sentence: Sentence) -> Found | None:
        word = cue.span.of(self.text)
        before = self.text[sentence.start : cue.span.start].rstrip()
        after_comma = not before or before.endswith((",", '"', "”", "’", "'", "?", "!", "»", "–", "-", "—", "…"))
        low = word.lower()
        span = phrase_after(self.text, cue.span.end, sentence.end)
        if (
            span is not None
            and (after_comma or low in LOOSE_BARE)
            and not re.match(r"[ \t\u00a0]*[,:]", self.text[cue.span.end : cue.span.end + 2])
        ):
            pronoun = re.match(rf"{PRONOUN}\b", self.text[span.start :])
            if pronoun:
                return self._pronoun(cue, pronoun[0], cue.span.start, sentence.start)
            words = span.of(self.text)
            solid = self._solid(span) or before.endswith(("”", '"', "’", "'"))
            if (
                solid
                and (before or low in LOOSE_BARE or low == "klaim")
                and (after_comma or self._actor_at(span.start, span.end))
            ):
                if not before and re.search(r"\bbahwa\b", self.text[span.end : sentence.end]) and low not in LOOSE_BARE:
                    return None
                if NOT_SUBJECT.match(words):
                    return None
                return self._named(cue, span, sentence)
        if low in HEADLINE_ONLY and sentence.position != "headline":
            return None
        if low in (
            "kata",
            "ujar",
            "tutur",
            "jelas",
            "terang",
            "lanjut",
            "tutup",
            "tambah",
            "nilai",
            "balas",
            "ingat",
            "seru",
        ):
            return None
        if not before or before.endswith((",", "”", '"', ":")) or re.search(r"\byang(?:\s+\w+)?$", before):
            return None
        if (
            re.search(r"[a-z]", low)
            and word[0].isupper()
            and not is_capital(before.split()[-1])
            and sentence.position == "headline"
        ):
            return None
        subject = phrase_before(self.text, sentence.start, cue.span.start)
        if subject is None or not self._ends_with_actor(subject):
            return None
        if NEGATED.search(before + " "):
            return None
        if not self.text[cue.span.end : sentence.end].strip(" ."):
            return None
        return self._named(cue, subject, sentence)

    def _ends_with_actor(self, span: Span) -> bool:
        actors = find_actors(self.text, span.start, span.end, self.day)
        if any(a.span.end == span.end and a.kind != "place" for a in actors):
            return True
        words = span.of(self.text)
        head = head_of(words)
        return (head is not None and len(words.split()) <= 8) or self.discourse.longer_name(
            words, span.start
        ) is not None

    def _actor_at(self, start: int, end: int) -> bool:
        actors = find_actors(self.text, start, end, self.day)
        if any(a.span.start == start for a in actors):
            return True
        return head_of(self.text[start:end]) is not None

    def _people(self, span: Span) -> list[Actor]:
        """Whoever is named in `span`, media left out."""
        return [a for a in find_actors(self.text, span.start, span.end, self.day) if a.kind != "medium"]

    def _solid(self, span: Span) -> bool:
        """Whether the words can name a speaker at all: a name, a title, a determiner."""
        words = span.of(self.text)
        first = words.split()[0]
        return (
            is_capital(first)
            or first.lower()
            in ("seorang", "sejumlah", "para", "beberapa", "salah", "sang", "pihak", "sebuah", "mantan", "dua", "tiga")
            or head_of(words) is not None
            or bool(find_actors(self.text, span.start, span.end, self.day))
            or re.search(r"\b(?:itu|tersebut)$|\b[A-ZÀ-Þ]", words) is not None
        )

    def _after(self, cue: Cue, sentence: Sentence, start: int) -> Found | None:
        span = phrase_after(self.text, start, sentence.end)
        if span is None:
            return None
        pronoun = re.match(rf"{PRONOUN}\b", span.of(self.text))
        if pronoun:
            return self._pronoun(cue, pronoun[0], cue.span.start, sentence.start)
        if re.fullmatch(r"[a-z]+nya", span.of(self.text)):
            return self._pronoun(cue, "dia", cue.span.start, sentence.start)
        if span.of(self.text).lower() in ("nya", "saya", "kami", "kita", "rencana", "jadwal", "itu", "pada"):
            return None
        document = DOCUMENT.match(span.of(self.text))
        if document and find_actors(self.text, span.start + document.end(), span.end, self.day):
            kept = re.search(r"(?:para|seorang|sejumlah)\s+$", document[0])
            span = Span(span.start + (kept.start() if kept else document.end()), span.end)
        if not self._solid(span) and not document:
            return None
        spoken = self._people(span)
        form = cue.span.of(self.text).lower()
        if form == "demikian" and not spoken and find_media(None, self.text, span.start, span.end):
            return self._named(cue, span, sentence)
        if form.startswith("mengutip"):
            named = bool(spoken) or head_of(span.of(self.text)) is not None
        else:
            named = "menurut" in form or document is not None or head_of(span.of(self.text)) is not None
            named = named or any(a.kind != "place" for a in spoken)
        if not named:
            return None
        if form == "versi" and re.search(
            r"(?:daripada|dengan|[A-Z]\w+)\s$", self.text[sentence.start : cue.span.start]
        ):
            return None
        if form == "versi" and cue.span.start == sentence.start:
            return None
        if span.of(self.text)[:1].isdigit():
            return None
        if not spoken:
            near = [
                m
                for m in find_media(self.article.document.outlet, self.text, span.start, sentence.end)
                if m.span.start - span.end < 40 and "," not in self.text[span.end : m.span.start]
            ]
            if near:
                span = near[-1].span
        return self._named(cue, span, sentence)

    def _noun(self, cue: Cue, sentence: Sentence) -> Found | None:
        lead = re.match(
            r"(?:\s+(?!dari|oleh|bahwa)(?:[a-z]+)){0,2}?\s+(?:dari|oleh|pihak)\s+|\s+",
            self.text[cue.span.end : sentence.end],
        )
        if lead is None:
            return None
        span = phrase_after(self.text, cue.span.end + lead.end(), sentence.end)
        if span is None or not self._solid(span) or re.match(r"(?:itu|ini|tersebut|bahwa)\b", span.of(self.text)):
            return None
        if not re.match(r"(?:\s+[\w/()-]+){0,5}?\s*,?\s+(?:bahwa|agar|supaya)\b", self.text[span.end : sentence.end]):
            return None
        pronoun = re.match(rf"{PRONOUN}\b", span.of(self.text))
        if pronoun:
            return self._pronoun(cue, pronoun[0], cue.span.start, sentence.start)
        return self._named(cue, span, sentence)

    def _passive(self, cue: Cue, sentence: Sentence) -> Found | None:
        word = cue.span.of(self.text).lower()
        agent = re.match(
            r"(?:\s+(?:langsung|secara \w+|sendiri|juga|pula))?\s+oleh\s+", self.text[cue.span.end : sentence.end]
        )
        start = cue.span.end + (agent.end() if agent else 0)
        span = phrase_after(self.text, start, sentence.end)
        if span is None:
            return None
        pronoun = re.match(rf"{PRONOUN}\b", span.of(self.text))
        if pronoun and (agent or word in AGENTLESS) and pronoun[0].lower() not in ("pihaknya", "dirinya"):
            return self._pronoun(cue, pronoun[0], cue.span.start, sentence.start)
        if not agent:
            if word not in AGENTLESS or find_media(None, self.text, span.start, span.end):
                return None
            actors = find_actors(self.text, span.start, span.end, self.day)
            speaks = [a for a in actors if a.span.start == span.start and a.kind not in ("place", "people")]
            capital_head = head_of(span.of(self.text)) is not None and is_capital(span.of(self.text))
            if not speaks and not capital_head:
                return None
            if word == "dilaporkan" and not re.search(
                r"\b(?:seperti|sebagaimana|demikian)(?:\s+yang)?\s+$", self.text[sentence.start : cue.span.start]
            ):
                return None
        return self._named(cue, span, sentence)

    def _named(self, cue: Cue, span: Span, sentence: Sentence) -> Found | None:
        words = span.of(self.text)
        last = words.split()[-1]
        if re.fullmatch(PRONOUN, last) and cue.order in ("active", "bare") and len(words.split()) <= 6:
            return self._pronoun(cue, last, span.start, sentence.start)
        if re.fullmatch(PRONOUN, words.split()[0]):
            return self._pronoun(cue, words.split()[0], span.start, sentence.start)
        if NOT_SUBJECT.match(words) or is_channel(words) or not any(c.isalpha() for c in words):
            return None
        if cue.order == "active" and not self._solid(span):
            return None
        sided = speaker_side(self.discourse, span, sentence.span)
        return Found(cue, span, words, sided.side, sided.kind, mention=span)

    def _pronoun(self, cue: Cue, pronoun: str, position: int, sentence: int) -> Found | None:
        meant = self.discourse.antecedent(pronoun, position, sentence)
        if meant is None:
            return Found(cue, None, None, "other", "person") if cue.order != "preposition" else None
        return Found(cue, meant.span, meant.words, meant.side, meant.kind)

    # --- statements without a verb of speech ------------------------------------------------------------------------

    def _colon(self, sentence: Sentence) -> Found | None:
        match = COLON.match(sentence.text)
        if match is None or (
            sentence.position != "headline" and not re.match(r"\s*[\"“‘]", sentence.text[match.end() :])
        ):
            return None
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        actors = find_actors(self.text, start, end, self.day)
        if not actors or actors[-1].span.end != end or actors[-1].kind == "place" or len(match[1].split()) > 9:
            return None
        titled = head_of(" ".join(match[1].split()[:2])) is not None
        if actors[-1].span.start != start and not titled:
            return None
        if (
            match[1] != sentence.text[: match.end(1)].strip()
            and actors[-1].kind in ("state", "capital")
            and not QUOTE.match(sentence.text[match.end() :])
        ):
            return None  # "... di Lyman, Ukraina: ..."
        at = sentence.start + match.start(2)
        return self._named(Cue(Span(at, at + 1), "colon", "neutral", "colon"), Span(start, end), sentence)

    def _open_quote(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
        """Any verb with a subject, a colon and a quotation behind it."""
        for match in OPEN_QUOTE.finditer(sentence.text):
            begin = sentence.start + match.end()
            if not any(not q.scare and abs(q.span.start - begin) <= 2 for q in quotations):
                continue
            if re.search(
                r"\b(?:judul|bertuliskan|tulisan|slogan|spanduk|berbunyi)\b", sentence.text[match.start() : match.end()]
            ):
                continue
            at = sentence.start + match.start(1)
            span = phrase_before(self.text, sentence.start, at)
            if span is not None:
                cue = Cue(Span(at, sentence.start + match.end(1)), "open", "neutral", "open")
                return self._named(cue, span, sentence)
        return None

    def _open_word(self, sentence: Sentence, quotations: tuple[Quotation, ...]) -> Found | None:
        """Any word with -nya, or before a name, right behind somebody's quotation: "...," guraunya."""
        for pattern, order in ((OPEN_SUFFIX, "suffixed"), (OPEN_BARE, "bare")):
            for match in pattern.finditer(sentence.text):
                at, end = sentence.start + match.start(1), sentence.start + match.end(1)
                if match[1] in NOT_SPEECH or not any(at - 6 <= q.span.end <= at for q in quotations):
                    continue
                if order == "suffixed":
                    return self._pronoun(Cue(Span(at, end), "open", "neutral", "suffixed"), "dia", at, sentence.start)
                return self._bare(Cue(Span(at, end), "open", "neutral", "bare"), sentence)
        return None

    # --- media ------------------------------------------------------------------------------------------------------

    def _credited(self, cue: Cue, sentence: Sentence, media: list[MediumMention], unknown: list[str]) -> Span | None:
        """The medium behind a credit word; one that no lexicon knows joins `unknown`."""
        lead = re.match(
            r"\s*(?:oleh|dari|pada|di)?\s*(?:laman|situs|kantor berita|media|surat kabar|harian|koran"
            r"|portal|saluran|akun|majalah|laporan|berita)?(?:\s+(?:resmi|berita|daring|online|lokal))?\s*",
            self.text[cue.span.end : sentence.end],
        )
        start = cue.span.end + (lead.end() if lead else 0)
        near = [
            m
            for m in media
            if 0 <= m.span.start - cue.span.end <= 60 and "," not in self.text[cue.span.end : m.span.start]
        ]
        if near:
            return near[0].span
        span = phrase_after(self.text, start, sentence.end)
        if span is None or not cue.strong or not is_capital(span.of(self.text)):
            return None
        if (
            find_actors(self.text, span.start, span.end, self.day)
            or head_of(span.of(self.text))
            or is_channel(span.of(self.text))
        ):
            return span if re.match(r"[Mm]e", cue.span.of(self.text)) else None
        if len(span.of(self.text).split()) <= 5:
            unknown.append(span.of(self.text))
            return span
        return None

    def _relay(
        self, sentence: Sentence, credits: list[tuple[Cue, Span | None]], media: list[MediumMention]
    ) -> Found | None:
        for cue, span in credits:
            if span is None:
                continue
            known = [m for m in media if m.span.overlaps(span)]
            if not cue.strong or self.text[sentence.start : cue.span.start].strip(' ("“”') not in (
                "",
                "Seperti",
                "Sebagaimana",
            ):
                continue
            if len(sentence.text) - (span.end - sentence.start) < 40:
                continue
            outlet = self.article.document.outlet
            names = [m for m in media if m.role == "credit" and m.span.start >= cue.span.end] or known
            if known and outlet:
                names = [m for m in names if not same_medium(m.name, outlet)]
                if not names:
                    continue
            target = names[-1].span if names else span
            if not known and self._people(span):
                return self._named(cue, span, sentence)
            side = names[-1].side if names else "media"
            relay = Cue(cue.span, cue.entry, "relay", "credit")
            return Found(relay, target, target.of(self.text), "none" if side == "media" else side, "medium")
        return None


def medium_words(words: str, media: list[MediumMention]) -> str:
    """The medium's bare name inside a longer phrase ('kantor berita TASS' → 'TASS')."""
    for mention in media:
        if mention.name in words:
            return mention.name
    return words
