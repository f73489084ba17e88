"""Through which media a statement came: media named in a sentence, the chain from outlet to speaker."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from helpers.alternation import alternation, normal
from helpers.records import Article, Hop, Span

# Until the outlets lexicon is read here: agencies and papers that Indonesian pages credit, and whose organ they are.
_MEDIA: dict[str, str] = (
    dict.fromkeys(
        "Reuters;AFP;AP;Associated Press;The Associated Press;BBC;BBC News;BBC Indonesia;CNN;CNN International;CNN Indonesia;"
        "Al Jazeera;Aljazeera;The Guardian;Guardian;The New York Times;New York Times;NYT;Washington Post;The Washington Post;"
        "Wall Street Journal;The Wall Street Journal;WSJ;Daily Mail;Daily Mirror;Mirror;The Mirror;The Sun;The Telegraph;"
        "Telegraph;The Times;Financial Times;The Independent;Independent;Daily Express;Express;Daily Star;Sky News;Fox News;"
        "Newsweek;Bloomberg;Politico;The Economist;Forbes;Business Insider;Insider;CNBC;CNBC Indonesia;NBC News;NBC;ABC News;"
        "ABC;CBS News;CBS;NPR;Axios;The Hill;Deutsche Welle;DW;DPA;Euronews;France 24;Le Monde;Der Spiegel;Spiegel;Bild;"
        "El Pais;Ukrinform;Ukrainska Pravda;Ukrayinska Pravda;Kyiv Post;Kyiv Independent;The Kyiv Independent;Suspilne;"
        "Interfax-Ukraine;Interfax Ukraine;Interfax Ukraina;Unian;UNIAN;RBC-Ukraine;Euromaidan Press;Hromadske;NV;United24;"
        "Moscow Times;The Moscow Times;Meduza;Mediazona;iStories;Important Stories;Novaya Gazeta;Astra;Radio Liberty;"
        "Radio Free Europe;RFE/RL;VOA;Voice of America;VOA Indonesia;Nexta;The Insider;Mobilisation News;Washington Examiner;"
        "Antara;Kompas;Kompas.com;Kompas TV;Tempo;Tempo.co;Detik;detikcom;Detik.com;Republika;Sindonews;SINDOnews;Okezone;"
        "Liputan6;Liputan6.com;Tribunnews;Tribunnews.com;Tribun;Kontan;KONTAN;Gatra;Gatra.com;Medcom;Merdeka;Merdeka.com;"
        "Viva;VIVA;Suara.com;Kumparan;Jawa Pos;JawaPos.com;Media Indonesia;Bisnis.com;Pikiran Rakyat;iNews;MNC;Anadolu;"
        "Anadolu Agency;Kantor Berita Anadolu;Yonhap;Kyodo;NHK;Nikkei;Xinhua;CGTN;Global Times;South China Morning Post;SCMP;"
        "The Straits Times;Channel News Asia;CNA;Times of Israel;Jerusalem Post;Al Arabiya;Al Mayadeen;Middle East Eye;"
        "The Cradle;NK News;Chosun Ilbo;The Korea Herald;Korea Herald;Korea Times;KBS;Defense Express;Militarnyi;Unilad;"
        "Metro;Evening Standard;i News;LadBible;New York Post;USA Today;Time;TIME;Vice;Vox;Eurasian Times;EurAsian Times;"
        "WION;NDTV;Hindustan Times;Times of India;Firstpost;Republic World;Sputnik Globe;UPI;PA;Press Association;EFE;ANSA;"
        "The Drive;The War Zone;Army Recognition;Jane's;Janes;Foreign Policy;Foreign Affairs;The Atlantic;Espreso;Focus;"
        "Pravda Eropa;European Pravda;Yevropeiska Pravda;Kyodo News;Radio Svoboda;Krym.Realii;North Press;Syria TV;Enab Baladi;"
        "Kavkaz Uzel;Verstka;Agentstvo;Vyorstka;Baza;Mash;Shot;SHOT;Sirena;112;Current Time;Dozhd;TV Rain;Bellingcat".split(
            ";"
        ),
        "media",
    )
    | dict.fromkeys(
        "TASS;Tass;RIA Novosti;RIA;Ria Novosti;Sputnik;Sputnik News;RT;Russia Today;Rossiya 1;Rossiya-1;Rossiya 24;Interfax;"
        "Pervy Kanal;Channel One;Channel One Rusia;Izvestia;Rossiyskaya Gazeta;Komsomolskaya Pravda;Krasnaya Zvezda;Zvezda;RBC;"
        "Tsargrad;Kommersant;Lenta.ru;Gazeta.ru".split(";"),
        "Russia",
    )
    | {"SANA": "Syria", "KCNA": "NorthKorea", "Rodong Sinmun": "NorthKorea"}
)
for _organ in ("Interfax", "Kommersant", "RBC", "Lenta.ru", "Gazeta.ru"):
    _MEDIA[_organ] = "media"

_CHANNEL = re.compile(
    r"\b(?:saluran|kanal|akun|aplikasi|media sosial|unggahan|postingan|laman|halaman|di)\s+(?:\w+\s+){0,2}?"
    r"(Telegram|Facebook|Twitter|YouTube|Youtube|Instagram|TikTok|X|Threads|Truth Social)\b",
    re.IGNORECASE,
)
_SOCIAL = frozenset({"telegram", "facebook", "twitter", "youtube", "instagram", "tiktok", "x", "threads"})
_TO = re.compile(
    r"\bkepada\s+(?:kantor berita\s+|surat kabar\s+|harian\s+|wartawan\s+|jurnalis\s+|stasiun televisi\s+|media\s+)?(?:\w+\s+)?$"
)
_FROM_CREDIT = re.compile(
    r"\b(?:dikutip|dilansir|melansir|mengutip|lansir|kutip|dinukil|menukil|disadur|diberitakan|dilaporkan|dimuat|disiarkan|diwartakan|diterbitkan|laporan|warta)(?:kan)?\b"
    r"(?:\s+(?:oleh|dari|pada|di|laman|situs|kantor berita|media|media resmi|media pemerintah|media resmi pemerintah|surat kabar|harian|koran|portal|saluran|tabloid|majalah|stasiun televisi|berita|resmi|pemerintah|negara|Rusia|Ukraina|Inggris|AS|Jerman|Prancis|Turki|Suriah|online|internasional))*\s*$",
    re.IGNORECASE,
)


class MediumMention(msgspec.Struct, frozen=True):
    """A medium named in a text. `side` is 'media', or the state whose organ it is."""

    span: Span
    name: str
    side: str
    role: str
    """credit (it carried this), told (a speaker spoke to it), other."""


@cache
def _media() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = set(_MEDIA) | {name.upper() for name in _MEDIA if len(name) > 4}
    return re.compile(r"(?<![\w.@/])" + alternation(forms) + r"(?![\w]|\.(?:com|id|co)\w*)"), {
        normal(name): side for name, side in _MEDIA.items()
    }


def find_media(text: str, start: int, end: int) -> list[MediumMention]:
    """Every known medium named in `text[start:end]`, in text order. Photo credits are not told apart."""
    pattern, sides = _media()
    rows: list[MediumMention] = []
    for match in pattern.finditer(text, start, end):
        before = text[max(start, match.start() - 80) : match.start()]
        joined = rows and re.fullmatch(
            r"\s*(?:,|dan|serta|/|dari|mengutip|melansir|via|melalui)\s*(?:dari\s*)?",
            text[rows[-1].span.end : match.start()],
        )
        role = "credit" if _FROM_CREDIT.search(before) else "told" if _TO.search(before) else "other"
        if role == "other" and joined and rows[-1].role != "other":
            role = rows[-1].role
        if (
            role == "other"
            and re.search(r"\(\s*(?:[\w ]+/)*$", before)
            and re.match(r"(?:/[\w ]+)*\s*[),]", text[match.end() : end])
        ):
            role = "credit"
        rows.append(MediumMention(Span(match.start(), match.end()), match[0], sides[normal(match[0])], role))
    return rows


def same_medium(one: str, other: str) -> bool:
    """Whether two names mean one medium: case, a leading article and an internet ending apart."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|www\.)\s*|\.(?:com|co\.id|id|net|org|co)\b|\W", "", name.casefold())


def via_of(
    article: Article, mentions: list[MediumMention], unknown: list[str], speaker: Span | None
) -> tuple[str, ...]:
    """Media that carried a statement, outlet-nearest first: those its sentence names, else the document's credit line.

    Credits come before whoever was spoken to; the outlet itself and the speaker are left out.
    """
    outlet = article.document.outlet or ""
    names = [m.name for m in mentions if m.role == "credit" and not (speaker and m.span.overlaps(speaker))]
    names += [n for n in unknown if not any(same_medium(n, k) for k in names)]
    names += [m.name for m in mentions if m.role == "told" and not (speaker and m.span.overlaps(speaker))]
    rows: list[str] = []
    for name in names:
        if not (outlet and same_medium(name, outlet)) and not any(same_medium(name, row) for row in rows):
            rows.append(name)
    return tuple(rows) if rows else tuple(article.document.relayed_from)


def find_channel(text: str, start: int, end: int) -> str | None:
    """The channel a sentence says the words appeared on: Telegram, Facebook, ..., or None."""
    match = _CHANNEL.search(text, start, end)
    return match[1] if match else None


def is_channel(name: str) -> bool:
    return name.casefold() in _SOCIAL


def chain(
    article: Article,
    via: tuple[str, ...],
    stated: bool,
    channel: str | None,
    relay: str | None,
    speaker: str | None,
    kind: str,
) -> tuple[Hop, ...]:
    """The whole chain, outlet first, speaker last.

    `stated`: the sentence itself names the media of `via`. `relay` is somebody in between who is no medium (a unit
    that publishes an interview). The outlet is stated where the text bears its name.
    """
    hops: list[Hop] = []
    outlet = article.document.outlet
    if outlet:
        hops.append(
            Hop(
                name=outlet,
                kind="medium",
                basis="stated" if outlet.casefold() in article.text.casefold() else "inferred",
            )
        )
    hops += [Hop(name=name, kind="medium", basis="stated" if stated else "inferred") for name in via]
    if channel:
        hops.append(Hop(name=channel, kind="channel", basis="stated"))
    if relay:
        hops.append(Hop(name=relay, kind="unit", basis="inferred"))
    if speaker and not (via and same_medium(via[-1], speaker)):
        hops.append(Hop(name=speaker, kind=kind, basis="stated"))
    return tuple(hops)
