"""Words and patterns that bound a noun phrase beside a cue: adverbs, asides, conjunctions, what begins no name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from helpers.lexicons import Entry, read_lexicon

DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad|senin|selasa|rabu|kamis|jumat|sabtu)"
MONTH = (
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Agu|Agt|Sep|Sept|Okt|Nov|Des)"
)
PRONOUN = r"(?:[Ii]a|[Dd]ia|[Mm]ereka|[Bb]eliau|[Dd]irinya|[Pp]ihaknya)"
KEEPS_FOR = re.compile(
    r"\b(?:duta besar|dubes|utusan|kantor|komisaris|komisioner|koordinator|wakil|lembaga|badan"
    r"|institut|jaringan|pengamat|observatorium|markas|organisasi|program|dana|komite|dewan|yayasan|koalisi|misi|tim|aliansi|perhimpunan|pusat)\b",
    re.I,
)
VERB = re.compile(
    r"\b(?:me(?:m|n|ng|ny|l|r|w|y)\w{3,}|di(?!plomat|rektur|visi|nas|rektorat|strik|rinya)\w{4,}"
    r"|ber\w{4,}|ter(?!tinggi|kemuka|pisah|itorial|nama)\w{4,}|tewas|jatuh|runtuh|tiba|muncul"
    r"|terjadi|adalah|akan|telah|sudah|tidak|bisa|dapat|harus|datang|pergi|tampak|tampaknya"
    r"|kehilangan|masuk|keluar|mundur|maju|naik|turun)\b"
)
NO_VERB = re.compile(
    r"^(?:menteri|mental|media|medan|meja|merah|metro|berita|berlian|bersenjata|beruang|belanda"
    r"|berwenang|berwajib|terjun|bermotor|berdarah|mekanis|menlu|menhan|terluka|bernama|menengah"
    r"|mendagri|terkait|mereka|terbesar|terkuat|terkenal|terakhir|terbaru|terkaya|terdekat|ternama|tertua|termuda"
    r"|terlama|termasuk|beberapa|berbagai|berumur|berusia|tersebut|disinformasi|distribusi|diskusi|digital|dialog|dinamika|disiplin|merdeka"
    r"|berbahasa|berhaluan|berpangkat|berseragam|bersandi|berjuluk|berkacamata|bertopi|berambut|bertopeng|bermasker|berjanggut|berkumis|berhelm|bersorban|berjilbab|berkerudung|berkaus|berbaju|berjaket|bertato|bertubuh|berbadan|bersuara"
    r"|berlogat|beraksen|berkode|bertanda|bernomor|berinisial|berselempang|berikat|berkalung|berjubah|berjas|berdasi|berlencana|berkepala|berkulit|berperawakan|berperut|bernama|bermarkas|berbasis|meriam|mesin|menara|medis|mewah|megah|diaspora|diktator"
    r"|dinasti|direktur|divisi)$",
    re.I,
)
TRAIL = re.compile(
    r"(?:[\s,–—-]*(?:\b(?:(?:baru|hanya) (?:bisa|dapat)|juga"
    r"|sejak lama|sejak awal|baru|konon|saling|dilaporkan|dikabarkan|cuma|mulai|terakhir kali"
    r"|untuk pertama kali(?:nya)?|pertama kali|hanya bisa|telah|sudah|kemudian|lalu|kini|kembali|sempat|pun|sendiri"
    r"|sebelumnya|akhirnya|kemarin|masih|terus|hanya|semula|mula-mula|awalnya|belakangan|mendadak"
    r"|(?:sebelum|usai|seusai|setelah|sehabis|sesudah) (?!dia\b|ia\b|mereka\b)[a-z]+(?: [a-z]+)?"
    r"|Akhirnya|Kembali|Kini|Juga|Terus|Sebelumnya|Justru|Malah|Belakangan"
    r"|bahkan|pernah|langsung|segera|baru-baru ini|berulang kali|beberapa kali|berkali-kali|secara \w+|dengan"
    r" (?:keras|tegas|lantang|bangga|tenang|dingin|cepat|jelas)"
    r"|sejauh ini|(?:hingga|sampai) (?:kini|saat ini|sekarang)"
    r"|hari ini|pagi ini|malam ini|pekan ini|pekan lalu|bulan lalu|awal pekan ini|waktu setempat"
    r"|buru-buru|sontak|lantas|justru|malah|tetap|lagi|selalu|sering|kerap|kini|turut|ikut"
    r"|(?:se|satu |dua |tiga |empat |beberapa )(?:jam|hari|malam|pekan|minggu|bulan|tahun)"
    r"(?= (?:sebelumnya|kemudian|lalu|setelahnya|sesudahnya|berselang))|setelahnya|sesudahnya"
    r"|bersama-sama|sama-sama|biasanya|umumnya|kontan|spontan|rupanya|ternyata|agaknya|diam-diam|baru saja|lagi-lagi"
    r"|sekali lagi|tadi pagi|pagi tadi|(?:pagi|malam|hari|kala|ketika|saat|waktu) itu|serta-merta|yang"
    rf"|(?:pada )?(?:hari )?{DAY}(?: (?:pagi|siang|sore|malam|dini hari|lalu|ini|kemarin|waktu"
    rf" setempat))*|(?:pada )?\d{{1,2}} {MONTH}(?: \d{{4}})?)\b"
    r"|\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)|\d{1,2}/\d{1,2}(?:/\d{2,4})?))+[\s,]*$"
)
TAIL = re.compile(
    r"(?:,)?(?<![Oo]rang)\s+(?:dalam|melalui|lewat|via|pada|saat|ketika|usai|setelah|kepada|sebagaimana|seperti"
    r"|sambil|seraya|menanggapi|merujuk|selama|di (?=akun|saluran|kanal|media sosial|Telegram"
    r"|Facebook|Twitter|X\b|hadapan|sela|depan|hadapan))\b(?:(?!;|\b(?:sedangkan|sementara)\b)[^“”\"])*$"
)
BREAK = re.compile(
    r"[“”\":;!?…»«]|\s[–—-]\s|(?<![\w-])(?:bahwa|setelah(?! itu\b)|ketika(?! itu\b)|saat(?! (?:itu|ini)\b)|karena"
    r"|sebab|namun|tetapi"
    r"|tapi|sedangkan|sementara itu|sementara|meskipun|meski|walaupun|walau|sejak"
    r"|jika|kalau|sehingga|sebelum|usai|agar|supaya|di mana|dimana|dengan|sambil|seraya|adapun"
    r"|selain itu|hingga|apalagi|padahal|lantaran|begitu|kendati|bahkan|bila|apabila)(?![\w-])",
    re.I,
)
ADVERBIAL = re.compile(
    rf"^(?:[\s,]*(?:namun|tetapi|tapi|akan tetapi|begitulah|demikianlah"
    rf"|beginilah|itulah|oleh karena itu|karena itu|selain itu|(?:saat|ketika|waktu|kala"
    rf"|pada saat) itu|saat ini|setelah itu|terakhir kali|tiba-tiba|(?:se|dua "
    rf"|tiga )"
    rf"(?:hari|pekan|minggu|bulan|tahun) (?:sebelumnya|sebelum itu|kemudian|lalu|setelah itu)|sesudah itu|dan|serta"
    rf"|lalu|kemudian|kini|sebaliknya|sebelumnya|bahkan|pun|juga|di sisi lain|di pihak"
    rf" lain|di tempat terpisah|secara terpisah|lebih lanjut|selanjutnya|akhirnya|meski demikian"
    rf"|meski begitu|"
    rf"namun demikian|sementara|adapun|hari ini|kemarin|pagi ini|baru-baru ini|bulan lalu|pekan"
    rf" lalu|minggu lalu|tahun lalu|sekarang|belakangan|pihak lain|tak lama|seperti|demikian|berbicara|sontak"
    rf"|lantas|"
    rf"(?:pada )?(?:hari )?{DAY}(?: (?:pagi|siang|sore|malam|dini hari|lalu|ini|kemarin))*|(?:pada"
    rf" )?\d{{1,2}} {MONTH}(?: \d{{4}})?|\(\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?\)"
    rf"|\d+)\b[\s,]*)+",
    re.I,
)
CREDITED = re.compile(
    r"^\s*(?:seperti |sebagaimana |yang )?(?:dilansir|dikutip|dilaporkan|diberitakan|melansir|mengutip|menukil)\b", re.I
)
# what stands between commas behind a name and is no name: "X, yang hadir dalam rapat, ..."
ASIDE = re.compile(
    r",\s*(?:yang|dengan|tanpa|masih|lewat|melalui|dalam|saat|ketika|sambil|kepada|di|pada|seperti|anonim|usai|mengutip"
    r"|sebagaimana|melansir|dilansir|dikutip|berbicara)\b[^,]*$",
    re.IGNORECASE,
)
# "X – pernah menentang perang ini – mengatakan"
DASHED = re.compile(r"\s[–—-]\s[^–—\"“”:;.]{3,150}\s[–—-]\s*$")
# a name that ends behind its comma: "juru bicara presidennya, Vincent Magwenya, ..."
NAME_ALONE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:al-|Al-)?[A-ZÀ-Þ][\w'’-]+){0,3}(?=\s*[,.(”\"]|\s*$)")
# where somebody speaks, and who asked: "X, di Brussel, mengatakan", "X yang dihubungi Reuters mengatakan"
WHERE = re.compile(
    r"(?:,|\))\s*di [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?,?\s*$"
    r"|\s+yang (?:dikutip|dihubungi|diwawancarai|ditemui|dilansir|disiarkan|dimuat)\s[^,:;“”\"]{2,60}$"
)
# what sets the scene before a name: "Dengan penarikan ini Kepala ..."
SETTING = re.compile(r"^[^,A-Z]{3,40}\b(?:ini|itu|tersebut)\s+(?=[A-Z])")
WORD = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?")
PREPOSED = re.compile(
    r"^(?:dalam|pada|di|dari|untuk|sejak|melalui|lewat|menurut|berdasarkan|dilansir|dikutip"
    r"|melansir|mengutip|seperti|selain|menanggapi|atas|terkait|mengenai|akibat|guna|demi|tanpa"
    r"|hingga|selama|sepanjang|oleh(?! (?-i:[A-ZÀ-Þ]))|sepekan|sehari|sebulan|setahun|sesaat|beberapa saat|tak lama"
    r"|sebagai|ke|berbicara|merujuk|mengacu|kepada|tentang|soal)\b",
    re.I,
)


class PhraseWords(Entry, frozen=True, kw_only=True):
    """An entry of noun_phrases.toml [[words]]."""

    forms: tuple[str, ...]
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@cache
def words_of(kind: Literal["determiners", "modifiers", "stops"]) -> frozenset[str]:
    """The words that may begin a phrase, go on with it, or end it."""
    return frozenset(
        form for entry in read_lexicon("noun_phrases", "words", PhraseWords) if entry.id == kind for form in entry.forms
    )
