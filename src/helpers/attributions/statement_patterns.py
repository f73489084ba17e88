"""Patterns of statements: what denies a cue, what completes one, which words open without a verb of speech."""

from __future__ import annotations

import re

NEGATED = re.compile(
    r"\b(?:tidak|belum|tak|enggan|tanpa|jangan|bukan|untuk|agar|bisa|dapat|perlu|harus|menolak"
    r"|seolah|ingin)\s+(?:akan\s+|pernah\s+|bisa\s+|segera\s+|mau\s+|banyak\s+|lagi\s+|ada"
    r" yang\s+)?$",
    re.IGNORECASE,
)
NEGATED_OK = re.compile(r"\btidak hanya\s+$", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:bahwa|agar|supaya|untuk|akan|telah|sudah|tidak|tak|belum|adalah|pihaknya|dirinya|dia|ia"
    r"|mereka|kehilangan|tewas|gugur|bisa|dapat|harus|masih|sedang"
    r"|lebih dari|sekitar|sedikitnya|setidaknya|hampir|puluhan|ratusan|ribuan|sebagai|ada|adanya"
    r"|jika|kalau|bila|segera|me(?:m|n|ng|ny|l|r)\w{3,}|di(?!ri)\w{4,}|ber(?!ita|asal)\w{4,}"
    r"|ter(?!hadap|sebut|kait)\w{4,})\b|[:“\"‘]|\d",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\s*(?:semua |keras |dengan \w+ |segala |berbagai |adanya )*(?:laporan|klaim|tuduhan|tudingan"
    r"|kabar|anggapan|pernyataan|bahwa|kebenaran|isu|rumor|spekulasi|telah|kemungkinan|angka|data"
    r"|kesimpulan)\b",
    re.I,
)
DOCUMENT = re.compile(
    r"^(?:(?:sebuah|laporan|data|keterangan|informasi|pernyataan|perkiraan|penilaian|kabar|dokumen"
    r"|perhitungan|catatan|statistik|angka|estimasi|rilis|pembaruan|unggahan|kesaksian|penuturan"
    r"|pengakuan|versi|postingan|analisis|hitungan|pantauan|"
    r"resmi|terbaru|terkini|harian|awal|bersama|tertulis|terakhir|dari|oleh|para|seorang|sejumlah)\s+)+",
    re.IGNORECASE,
)
AGENTLESS = frozenset(
    [
        "dikatakan",
        "disampaikan",
        "diungkapkan",
        "diungkap",
        "dijelaskan",
        "ditegaskan",
        "dituturkan",
        "diumumkan",
        "ditulis",
        "ditambahkan",
        "diklaim",
        "dilaporkan",
        "diakui",
        "dipaparkan",
        "dibenarkan",
        "dikonfirmasi",
        "dinyatakan",
        "diucapkan",
        "dibeberkan",
        "dibantah",
        "ditepis",
        "disangkal",
        "diragukan",
        "disanggah",
        "dikemukakan",
        "diutarakan",
    ]
)
LOOSE_BARE = frozenset({"kata", "ujar", "tutur", "ungkap", "tulis", "papar", "imbuh"})
HEADLINE_ONLY = frozenset(
    [
        "kata",
        "ujar",
        "tutur",
        "jelas",
        "terang",
        "tegas",
        "tambah",
        "lanjut",
        "nilai",
        "aku",
        "ingat",
        "ancam",
        "tanya",
        "jawab",
        "balas",
        "seru",
        "tutup",
        "rinci",
        "kisah",
        "catat",
        "cetus",
        "urai",
        "lapor",
        "janji",
        "sumpah",
        "harap",
        "komentar",
        "teriak",
        "keluh",
        "kenang",
        "klem",
        "duga",
        "tolak",
        "terima",
        "yakin",
        "minta",
        "desak",
        "tuntut",
        "pinta",
        "taksir",
        "bilang",
        "sambung",
    ]
)
NOT_SUBJECT = re.compile(
    r"^(?:hal|ini|itu|apa|siapa|yang|angka|jumlah|serangan|perang|kondisi|situasi|langkah|kata|dan"
    r"|dengan|untuk|demikian|seperti|sebagaimana)\b",
    re.I,
)
OPEN_QUOTE = re.compile(r"\b((?:me(?:m|n|ng|ny|l|r|w|y)?|ber)[a-z]{3,})\b([^:“”\"]{0,90}?)[:,]\s*[\"“‘]")
COLON = re.compile(r"^\s*(?:[^:“”\"]*,\s+)?([^:,“”\"?!.]{2,90}?|[^:“”\"?!.]{2,90}?)\s*(:)\s+(?=\S)")
PERSON_START = re.compile(
    r"(?:(?:Seorang|Sang)\s(?:(?!me|ber|di|ter|yang|akan|telah|pada)[a-z-]+\s?){1,4}"
    r"|[A-ZÀ-Þ][a-zà-ÿ'’]{2,}(?:\s[A-ZÀ-Þ][a-zà-ÿ'’-]+){0,3}(?=\s(?:\(\d|me|ber|di|ter|tiba|pergi"
    r"|datang|tak|tidak|juga|sendiri|hanya|sudah|telah|baru|kini|masih|adalah)|,\s\d))"
)
QUOTE = re.compile(r"\s*[\"“‘']")
THROUGH = re.compile(r"^,?\s*(?:lewat|melalui|via)\s+")
OPEN_SUFFIX = re.compile(
    r"[”\"’']\s*(?:begitu\s+|demikian\s+)?([a-z]{3,}nya)\b(?=\s*[,.]|\s+(?:kepada|lewat|di|dalam"
    r"|pada|sambil|saat|usai|setelah|waktu|soal|melalui|seraya|lagi|pelan|lirih))"
)
OPEN_BARE = re.compile(r"[,?!.][”\"’']\s+([a-z]{4,})\s+(?=[A-ZÀ-Þ]|seorang\b|para\b|sang\b)")
NOT_SPEECH = frozenset(
    [
        "dengan",
        "karena",
        "untuk",
        "dalam",
        "pada",
        "kepada",
        "tetapi",
        "namun",
        "sementara",
        "ketika",
        "saat",
        "setelah",
        "sebelum",
        "yang",
        "oleh",
        "dari",
        "seperti",
        "sambil",
        "adalah",
        "kalimat",
        "demikian",
        "bukan",
        "antara",
        "bagi",
        "akan",
        "atau",
        "sebagai",
        "sejak",
        "agar",
        "hingga",
        "milik",
        "buatan",
        "karya",
        "versi",
        "tentang",
        "lagu",
        "buku",
        "film",
        "judul",
        "ala",
        "khas",
    ]
)
