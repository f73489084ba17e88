"""Patterns of statements: what denies a cue, what completes one, which words open without a verb of speech."""

from __future__ import annotations

import re

NEGATED = re.compile(
    r"\b(?:tidak|belum|tak|enggan|tanpa|jangan|bukan|untuk|agar|bisa|dapat|perlu|harus|menolak"
    r"|seolah|ingin|hendak|takut|berani|mampu|sanggup|jarang|kuasa)\s+(?:akan\s+|pernah\s+|bisa\s+|segera\s+|mau\s+|banyak\s+|lagi\s+|ada"
    r" yang\s+)?$",
    re.IGNORECASE,
)
NEGATED_OK = re.compile(r"\b(?:tidak hanya|(?:baru|hanya|sudah|kini) (?:bisa|dapat))\s+$", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:bahwa|agar|supaya|untuk|akan|telah|sudah|tidak|tak|belum|adalah|pihaknya|dirinya|dia|ia"
    r"|mereka|kehilangan|kehabisan|kekurangan|kewalahan|tewas|gugur|jatuh|menang|kalah|maju|mundur|gagal|unggul|siap"
    r"|aman|hancur|rusak|padam|lumpuh|mati|luka|hilang|kabur|lari|pergi|datang|masuk|keluar|naik|turun|habis|perlu"
    r"|boleh|dua|tiga|empat|lima|enam|tujuh"
    r"|delapan|sembilan|sepuluh|belasan|separuh|semua|tiada|bagaimana|mengapa|kenapa|apakah|siapa|bisa|dapat|harus"
    r"|masih|sedang"
    r"|lebih dari|sekitar|sedikitnya|setidaknya|hampir|puluhan|ratusan|ribuan|sebagai|ada|adanya"
    r"|jika|kalau|bila|segera|me(?:m|n|ng|ny|l|r)\w{3,}|di(?!ri)\w{4,}|ber(?!ita|asal)\w{4,}"
    r"|ter(?!hadap|sebut|kait)\w{4,})\b|[:“\"‘]|\d",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\s*(?:semua |keras |dengan \w+ |segala |berbagai |adanya )*(?:laporan|klaim|tuduhan|tudingan"
    r"|kabar|anggapan|pernyataan|bahwa|kebenaran|isu|rumor|spekulasi|telah|kemungkinan|angka|data"
    r"|kesimpulan|temuan|hitungan|hasil|ada|bertanggung|terlibat|tengah|sedang|sudah|pernah|ikut|berada|ter\w{4,}|menyebutnya|ke\w{4,}an)\b|\s*:",
    re.I,
)
DOCUMENT = re.compile(
    r"^(?:(?:sebuah|laporan|data|keterangan|informasi|pernyataan|perkiraan|penilaian|kabar|dokumen"
    r"|perhitungan|catatan|statistik|angka|estimasi|rilis|pembaruan|unggahan|kesaksian|penuturan"
    r"|pengakuan|versi|postingan|analisis|hitungan|pantauan|peringatan|pesan|seruan|surat|imbauan|ancaman|pengumuman"
    r"|siaran|selebaran|maklumat|teks|buletin|rekap(?:itulasi)?|rangkuman|ringkasan|ikhtisar|taklimat|briefing|tabel|daftar|grafik|infografi[ks]"
    r"|peta|memo|bocoran|nota|edaran|bukti|rekaman|citra|foto|video|satelit|geolokasi|"
    r"resmi|terbaru|terkini|mutakhir|teranyar|harian|mingguan|bulanan|rutin|berkala|situasi|operasional|medan|pagi|petang|sore|malam"
    r"|awal|bersama|tertulis|terakhir|dari|oleh|para|seorang|sejumlah)\s+)+",
    re.IGNORECASE,
)
NOT_SUBJECT = re.compile(
    r"^(?:ada(?! yang)|belum ada|tidak ada|tak ada|inilah|itulah"
    r"|hal|ini|itu|apa|siapa|yang|angka|jumlah|serangan|perang|kondisi|situasi|langkah|kata|dan"
    r"|dengan|untuk|demikian|seperti|sebagaimana|saja|video|foto|orang\.)\b"
    r"|^(?:keras|tegas|terakhir|baru|pedas|panas|resmi|maut|terbuka|langsung|mengejutkan|mengerikan|menohok|mengancam)(?=\s*$|\s+(?:untuk|buat|bagi|kepada|ke)\b)",
    re.I,
)
OPEN_QUOTE = re.compile(r"\b((?:me(?:m|n|ng|ny|l|r|w|y)?|ber)[a-z]{3,})\b([^:“”\"]{0,90}?)[:,]\s*[\"“‘]")
COLON = re.compile(r"\s*(?:[^:“”\"]*,\s+)?([^:,“”\"?!.]{2,90}?|[^:“”\"?!.]{2,90}?)\s*(:)\s+(?=\S)")
QUOTED_BEFORE = re.compile(r"[”\"’']\s*$")
QUOTE = re.compile(r"\s*[\"“‘']")
THROUGH = re.compile(r"^,?\s*(?:lewat|melalui|via)\s+")
# "...," Larysa merengek; who it is begins with a capital or is a pronoun
OPEN_BEHIND = re.compile(
    r"[”\"’']\s+(?P<who>(?:[A-ZÀ-Þ]|[ds]ia\b|ia\b|seorang\b|sang\b|si\b)[^.:;“”\"]{0,80}?)"
    r"\s(?P<verb>(?:me(?:m|n|ng|ny|l|r|w|y)?|ber|ter)[a-z]{3,})\b"
)
NOT_VERBS = frozenset({"menteri", "mereka", "merupakan", "bersama", "berada", "termasuk", "tersebut", "terhadap"})
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
# days and years, whose figures are not what is told
DATE = re.compile(
    r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)"
    r"|\b(?:pada|sejak|per)?\s*(?:\d{1,2} )?(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
    r"|November"
    r"|Desember)(?: \d{4})?|\b(?:19|20)\d\d\b(?! \w)"
)
# what one acts by, not whoever says something
# "merekam pernyataan lain: ...", "mengirimkan suara: ..."
OPEN_NOTE = re.compile(
    r"\b(?:((?:me(?:m|n|ng|ny|l|r|w|y)?|ber)[a-z]{3,}(?:nya)?)\s(?:[a-z-]+\s){0,2}?"
    r"|(muncul|tampil|datang|kembali|keluar)\s(?:[\w-]+\s){0,6}?)(?:pernyataan|pengumuman|pesan|suara|ultimatum"
    r"|ancaman|jawaban|peringatan|perintah|surat|maklumat|seruan|kabar|kalimat|kata-kata"
    r"|syarat|tenggat|tawaran|tuntutan|permintaan|usul|angka|hitungan)"
    r"(?:\s[\w-]+){0,8}:\s\S"
)
OPEN_CLAUSE = re.compile(r"\b((?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{4,})\s+(?:[a-z]+\s+){0,2}?bahwa\b", re.IGNORECASE)
# "menurut laporan", "laporan menyebutkan": of nobody
OWNERLESS = r"laporan(?:-laporan)?"
NO_SOURCE = re.compile(
    rf"(?:{OWNERLESS}|nya|saya|kami|kita|kamu|anda|kalian|sobat|pembaca|itu|ini|pada|hemat|(?:(?:rencana|syarat|kesepakatan|skenario|kemampuan|kehendak|selera|"
    r"jadwal|hukum|undang-undang|konvensi|aturan|ketentuan|standar|kalender|jadwal"
    r"|perjanjian"
    r"|konstitusi|pasal|resolusi|kitab|agama|syariat|urutan|abjad|ukuran|kebiasaan|mitos|legenda|ajaran|tradisi)\b.*))",
    re.IGNORECASE | re.DOTALL,
)
# "laporan yang dirilis X"
ISSUED = re.compile(
    r"[^,.;:]{3,60}?\byang\s+(?:di(?:rilis|keluarkan|terbitkan|siarkan|umumkan|sampaikan|unggah|susun|bagikan"
    r"|peroleh|tempel|pasang|kirim|kirimkan|bacakan|sebarkan|edarkan|tulis|teken|tandatangani|jatuhkan|tinggalkan"
    r"|kutip|teruskan|buat|tempelkan|publikasikan|himpun|kumpulkan|paparkan|beberkan|ungkap|ungkapkan|catat|hitung|kompilasi|olah|kelola))\s+"
    r"(?:(?:(?:di|lewat|melalui|pada)\s[\w ()/]{2,30}?\s)?oleh\s+)?"
)
# "disebut terorisme oleh X"
CALLED_BY = re.compile(r"(?:\s(?!oleh\b)[\w-]+){1,5}\soleh\s")
AGENT = re.compile(r"(?:\s+(?:langsung|secara \w+|sendiri|juga|pula|keras|tegas|mentah-mentah))?\s+oleh\s+")
# "X kepada CNN: ...", "X, kepala dinas, di Telegram: ..."
TOLD_COLON = re.compile(
    r"(?P<lead>[A-ZÀ-Þ][^:“”\"]{2,90}?),?\s(?P<by>kepada|lewat|melalui|via|di(?=\s(?:Telegram|Facebook|Twitter|X"
    r"|Instagram|akun"
    r"|saluran|kanal|media)\b)|dalam(?=\s(?:pidato|pernyataan|keterangan|wawancara|unggahan)))\s[^:“”\"]{2,60}:\s+\S"
)
WRITTEN = re.compile(r"\b(?:judul|bertuliskan|tulisan|slogan|spanduk|berbunyi)\b")
