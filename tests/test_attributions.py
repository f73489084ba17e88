from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.attributions import find_attributions, governing
from helpers.documents import parse_article
from helpers.records import Article, Attribution, RawText

HEAD = "Kabar hari ini\n\nSuasana kota tenang sejak pagi.\n\n"


def article(text: str, **known: object) -> Article:
    given: dict[str, object] = {"outlet": "Portal Kita", "published": dt.date(2023, 5, 1), **known}
    return parse_article(RawText(doc_id="x", text=text, origin="x", **given))  # type: ignore[arg-type]


def found(text: str, **known: object) -> tuple[Attribution, ...]:
    return find_attributions(article(HEAD + text, **known))


def only(text: str, **known: object) -> Attribution:
    rows = found(text, **known)
    assert len(rows) == 1, [(r.cue, r.speaker) for r in rows]
    return rows[0]


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        # when it was said, between the verb and what is said
        ("Surovikin menulis di Telegram, Minggu (8/1), bahwa parit kosong.", "menulis", "Surovikin"),
        # adverbs between the speaker and the verb
        ("Vladimir Saldo sebelum berangkat menyatakan kota aman.", "menyatakan", "Vladimir Saldo"),
        ("Kremlin belakangan mengakui jembatan itu rusak.", "mengakui", "Kremlin"),
        # words that describe a man are no verb
        (
            "Seorang lelaki berjanggut menutup dengan kalimat: “Pulang atau kalian dikubur.”",
            "menutup",
            "Seorang lelaki berjanggut",
        ),
        ("Kyiv diam, tetapi dalam laporan paginya menyebut 34 tank Rusia hancur.", "menyebut", "Kyiv"),
        ("Gubernur Belgorod seusai rapat mengumumkan listrik padam.", "mengumumkan", "Gubernur Belgorod"),
    ],
)
def test_a_verb_and_its_speaker_stand_apart(sentence: str, cue: str, speaker: str) -> None:
    rows = found(sentence)
    assert [(row.cue, row.speaker) for row in rows] == [(cue, speaker)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "side"),
    [
        (
            "Menurut Institute for the Study of War, Rusia maju tiga kilometer.",
            "Institute for the Study of War",
            "expert",
        ),
        ("Rusia maju, kata Syrian Observatory for Human Rights.", "Syrian Observatory for Human Rights", "ngo"),
        ("Pemantau yang berbasis di Inggris, SOHR, menyebut 40 orang tewas.", "SOHR", "ngo"),
        ("Kelompok pemantau DeepState mencatat dua desa lepas.", "DeepState", "expert"),
    ],
)
def test_a_body_is_named_whole_and_is_no_state_s_for_its_seat(sentence: str, speaker: str, side: str) -> None:
    (row,) = found(sentence)
    assert speaker in (row.speaker or "")
    assert row.speaker_side == side


@pytest.mark.parametrize(
    ("sentence", "cue", "speaker"),
    [
        ("Mediazona, media independen, hingga pekan lalu menemukan nama 9.001 serdadu.", "menemukan", "Mediazona"),
        ("Hingga 20 Februari, Mediazona mengantongi 82.050 nama.", "mengantongi", "Mediazona"),
        ("Pentagon pada Agustus menaruh korban Rusia di kisaran 70.000.", "menaruh", "Pentagon"),
        ("Berikut angka yang dirilis Staf Umum Ukraina pagi ini:", "dirilis", "Staf Umum Ukraina"),
    ],
)
def test_whose_figures_are_told_without_a_verb_of_speech(sentence: str, cue: str, speaker: str) -> None:
    assert [(row.cue, row.speaker) for row in found(sentence)] == [(cue, speaker)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Petugas menemukan 9.001 granat di gudang.",
        "Kapal itu memuat 40 ton gandum.",
        "Relawan mengumpulkan 40 kantong roti.",
    ],
)
def test_who_finds_or_carries_things_counts_nothing(sentence: str) -> None:
    assert found(sentence) == ()


@pytest.mark.parametrize("tail", ["", ", Senin (5/2/2024)", " di Kyiv", ", seperti dikutip dari AFP"])
def test_a_short_quotation_is_direct_however_long_the_tail(tail: str) -> None:
    assert only(f'"Kami tidak akan mundur," kata Presiden Ukraina Volodymyr Zelensky{tail}.').direct


@pytest.mark.parametrize(
    "sentence",
    [
        "Klaim kedua pihak belum dapat diverifikasi secara independen.",
        "Belum ada keterangan dari Kremlin.",
        "Kepala Horlivka Ivan Prikhodko juga melapor.",
        "Warga yang meminta namanya disamarkan itu mengungsi ke Odesa.",
    ],
)
def test_words_that_only_tell_that_somebody_spoke_are_no_statement(sentence: str) -> None:
    assert found(sentence) == ()


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "side", "direct"),
    [
        # the verb behind its subject
        ("Kremlin mengatakan bahwa kapal itu selamat.", "mengatakan", "Kremlin", "Russia", False),
        (
            "Gubernur Sumy Oleh Bondar mengatakan jembatan runtuh.",
            "mengatakan",
            "Gubernur Sumy Oleh Bondar",
            "Ukraine",
            False,
        ),
        (
            "Menteri Pertahanan Inggris, Ben Wallace, menyatakan tank itu akan tiba.",
            "menyatakan",
            "Menteri Pertahanan Inggris, Ben Wallace",
            "UK",
            False,
        ),
        (
            "Sementara itu, Staf Umum Ukraina melaporkan sembilan serangan.",
            "melaporkan",
            "Staf Umum Ukraina",
            "Ukraine",
            False,
        ),
        (
            "Pentagon pada Selasa (2/5/2023) juga memperkirakan separuh tank itu rusak.",
            "memperkirakan",
            "Pentagon",
            "US",
            False,
        ),
        (
            "Seorang pejabat AS yang enggan disebut namanya mengungkapkan gudang itu kosong.",
            "mengungkapkan",
            "Seorang pejabat AS yang enggan disebut namanya",
            "US",
            False,
        ),
        (
            "Wali kota Melitopol yang ditunjuk Rusia, Galina Danilchenko, mengklaim listrik pulih.",
            "mengklaim",
            "Wali kota Melitopol yang ditunjuk Rusia, Galina Danilchenko",
            "Russia",
            False,
        ),
        # behind the statement
        (
            "“Kami bertahan di parit ini sampai pagi,” ujar komandan Brigade ke-93 Ukraina.",
            "ujar",
            "komandan Brigade ke-93 Ukraina",
            "Ukraine",
            True,
        ),
        ("Tiga kapal tenggelam di pelabuhan, klaim Ukraina.", "klaim", "Ukraina", "Ukraine", False),
        (
            '"Kami tidak akan mundur dari kota ini," tulis Zelenskiy di Telegram, Senin.',
            "tulis",
            "Zelenskiy",
            "Ukraine",
            True,
        ),
        ("Lima orang terluka, kata Palang Merah.", "kata", "Palang Merah", "ngo", False),
        # prepositions and agents
        ("Menurut PBB, 40 warga terluka di Odesa.", "Menurut", "PBB", "UN", False),
        (
            "Berdasarkan data Kementerian Pertahanan Rusia, dua kapal rusak.",
            "Berdasarkan data",
            "Kementerian Pertahanan Rusia",
            "Russia",
            False,
        ),
        ("Hal itu disampaikan oleh juru bicara NATO di Brussel.", "disampaikan", "juru bicara NATO", "EU_NATO", False),
        ("Enam rumah hancur, menurut pakar militer Jerman.", "menurut", "pakar militer Jerman", "expert", False),
        # nouns
        ("Pasar goyah setelah pernyataan Kremlin bahwa gas dihentikan.", "pernyataan", "Kremlin", "Russia", False),
        # any verb before a quotation
        (
            "Medvedev meledek di Telegram: “Mereka tidak punya peluru lagi untuk besok.”",
            "meledek",
            "Medvedev",
            "Russia",
            True,
        ),
        # denial, order, admission
        ("Moskow membantah tuduhan itu.", "membantah", "Moskow", "Russia", False),
        (
            "Tawanan perang Rusia itu mengaku peluru mereka habis.",
            "mengaku",
            "Tawanan perang Rusia itu",
            "Russia",
            False,
        ),
        (
            "Hampir 16 bulan setelah invasi, Kementerian Pertahanan Ukraina melaporkan 30 tank hancur.",
            "melaporkan",
            "Kementerian Pertahanan Ukraina",
            "Ukraine",
            False,
        ),
        # a medium that announces a count has made it
        (
            "Angka itu diumumkan media independen Mediazona, Senin.",
            "diumumkan",
            "media independen Mediazona",
            "media",
            False,
        ),
    ],
)
def test_grammar_of_attribution(text: str, cue: str, speaker: str, side: str, direct: bool) -> None:
    row = only(text)
    assert (row.cue, row.speaker, row.speaker_side, row.direct) == (cue, speaker, side, direct)


@pytest.mark.parametrize(
    "text",
    [
        "Tiga ledakan dilaporkan terjadi di pelabuhan.",
        "Konon kota itu sudah kosong.",
        "Kremlin belum mengatakan apa pun.",
        "Ia melontarkan kata kasar kepada penjaga.",
        "Dengan kata lain, kota itu lumpuh.",
        "Klaim itu belum terbukti.",
        "Perusahaan itu membayar klaim asuransi.",
        "Demikian pula nasib kota tetangganya.",
        "Hujan diperkirakan turun sampai malam.",
        "Laporan cuaca terbit pagi tadi.",
        "Deretan angka ini menggambarkan naiknya kekerasan perang yang sudah memasuki hari ke-1.028.",
        "Kabar lain menyebut belasan tank Rusia hancur di dekat Sumy.",
    ],
)
def test_what_attributes_nothing(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ukraina membantah kehilangan desa itu.", "deny"),
        ("Rusia mengakui kapalnya rusak.", "admit"),
        ("Kyiv menuduh Rusia menembaki pasar.", "accuse"),
        ("NATO memperingatkan bahwa musim dingin akan berat.", "warn"),
        ("Putin memerintahkan pasukannya untuk mundur.", "order"),
        ("Ukraina mengklaim dua drone jatuh.", "claim"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert only(text).stance == stance


def test_headline_verbs_but_no_bare_colons() -> None:
    text = "Ukraina Klaim 12 Drone Jatuh di Odesa\n\nHujan turun sejak pagi di seluruh kota.\n"
    (row,) = find_attributions(article(text))
    assert (row.cue, row.speaker, row.speaker_side, row.position) == ("Klaim", "Ukraina", "Ukraine", "headline")
    text = "Zelensky: Kami Tidak Akan Mundur\n\nHujan turun sejak pagi di seluruh kota.\n"
    assert find_attributions(article(text)) == ()


def test_pronouns_take_the_nearest_naming_words() -> None:
    rows = found(
        "Juru bicara Kremlin Dmitry Peskov tiba di Minsk. Ia mengatakan perundingan batal.\n\n“Tidak"
        " ada tawaran baru dari mereka,” katanya."
    )
    assert {(r.speaker, r.speaker_side) for r in rows} == {("Juru bicara Kremlin Dmitry Peskov", "Russia")}
    assert all(r.speaker_start is not None and r.speaker_start < r.start + 5 for r in rows)


def test_one_person_is_never_several() -> None:
    rows = found("Peskov mengatakan kapal itu selamat. Dua pejabat AS meragukan kabar itu. Ia menyebut kapal itu tua.")
    assert [row.speaker for row in rows] == ["Peskov", "Dua pejabat AS", "Peskov"]


def test_a_role_takes_the_side_of_who_bore_it() -> None:
    rows = found(
        "Kementerian Pertahanan Rusia mengumumkan bahwa desa itu jatuh. Kementerian itu menambahkan"
        " bahwa jembatan rusak."
    )
    assert [r.speaker_side for r in rows] == ["Russia", "Russia"]


def test_a_surname_takes_the_side_of_its_full_name() -> None:
    rows = found("Gubernur Kherson, Ivan Rybalko, mengatakan air naik. Sembilan desa terendam, kata Rybalko.")
    assert [r.speaker_side for r in rows] == ["Ukraine", "Ukraine"]


def test_statement_of_a_medium_and_of_those_it_carries() -> None:
    row = only("Kapal itu tenggelam, kata Bondar dari Angkatan Laut Ukraina, dikutip Reuters.")
    assert row.via == ("Reuters",)
    assert [hop.kind for hop in row.hops][-1] != "medium"
    row = only("Seorang pejabat NATO mengatakan kepada BBC bahwa gudang itu kosong.")
    assert row.via == ("BBC",)
    row = only("Pada Selasa, Reuters melaporkan bahwa gudang peluru di kota itu sudah lama kosong.")
    assert (row.speaker, row.speaker_side, row.via) == ("Reuters", "media", ())
    row = only("Pada Selasa, TASS melaporkan bahwa gudang peluru di kota itu sudah lama kosong.")
    assert row.speaker_side == "Russia"


def test_outlet_is_never_its_own_relay() -> None:
    row = only("Kapal itu tenggelam, kata Kremlin, dilansir Antara dari TASS.", outlet="Antara")
    assert row.via == ("TASS",)


def test_telegram_is_a_channel_and_no_relay() -> None:
    row = only("Kadyrov mengatakan di Telegram bahwa pasukannya maju.")
    assert row.via == ()
    assert ("Telegram", "channel") in [(hop.name, hop.kind) for hop in row.hops]


def test_hops_run_from_outlet_to_speaker() -> None:
    row = only("Kapal itu tenggelam, kata Kremlin, dikutip Reuters.")
    assert [hop.name for hop in row.hops] == ["Portal Kita", "Reuters", "Kremlin"]


def at(whole: Article, words: str) -> Attribution | None:
    return governing(whole, find_attributions(whole), whole.text.index(words))


def test_each_number_has_its_own_claimant() -> None:
    whole = article(HEAD + "Kyiv mengklaim 300 tentara tewas, sementara Moskow mengatakan hanya 40 orang terluka.\n")
    assert (row := at(whole, "300")) is not None and row.speaker == "Kyiv"
    assert (row := at(whole, "40")) is not None and row.speaker == "Moskow"


def test_a_list_under_a_colon_is_governed() -> None:
    whole = article(
        HEAD + "Kerugian Rusia menurut Staf Umum Ukraina:\n\n- Tank: 12\n- Drone: 40\n\nToko buka 24 jam.\n"
    )
    assert (row := at(whole, "12")) is not None and row.speaker_side == "Ukraine"
    assert (row := at(whole, "40")) is not None and row.speaker_side == "Ukraine"
    assert at(whole, "24 jam") is None


def test_a_sentence_that_leans_on_the_one_before_is_governed() -> None:
    whole = article(
        HEAD + "Kyiv mengklaim 300 tewas.\n\nAngka itu menjadikan totalnya 71.000 orang.\n\nToko buka 24 jam.\n"
    )
    assert (row := at(whole, "71.000")) is not None and row.speaker == "Kyiv"
    assert at(whole, "24 jam") is None


def test_a_quotation_of_several_sentences_is_governed_by_its_speaker() -> None:
    whole = article(
        HEAD + "“Kami kehilangan 30 orang di sini. Musuh kehilangan 90 orang di hutan itu,” kata Kolonel Bondar.\n"
    )
    assert (row := at(whole, "30")) is not None and row.speaker == "Kolonel Bondar"


def test_nothing_governs_the_text_s_own_voice() -> None:
    whole = article(HEAD + "Sebanyak 12 rumah rusak di tepi sungai. Kremlin mengatakan air akan surut.\n")
    assert at(whole, "12 rumah") is None


PARTS = [
    *(
        "Kremlin ",
        "mengatakan ",
        "kata ",
        "katanya",
        "“",
        "”",
        '"',
        ", ",
        ". ",
        "\n",
        "menurut ",
        "Reuters",
        "dikutip ",
    ),
    *("ia ", "bahwa ", "300 ", "tentara Rusia ", ": ", "(HUR) ", "klaim ", "oleh ", "Bondar ", "dan ", "’", "itu "),
]


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_spans_hold_for_any_text(parts: list[str]) -> None:
    whole = article("".join(parts))
    rows = find_attributions(whole)
    for row in rows:
        assert whole.text[row.start : row.end] == row.quote
        assert whole.text[row.cue_start : row.cue_end] == row.cue
        assert row.start <= row.cue_start < row.cue_end <= row.end
        if row.speaker is not None:
            assert row.speaker_start is not None and row.speaker_end is not None
            assert whole.text[row.speaker_start : row.speaker_end] == row.speaker
        assert row.scope_start is not None and row.scope_end is not None and row.scope_start <= row.scope_end
    for position in range(0, len(whole.text), 7):
        row_or_none = governing(whole, rows, position)
        assert row_or_none is None or row_or_none in rows


def test_who_published_a_recording_is_a_station_of_the_chain() -> None:
    rows = found(
        "Brigade Marinir ke-36 Ukraina mengunggah rekaman wawancara dengan tawanan perang Rusia di media sosial.\n\n"
        "Dalam rekaman itu, tawanan perang Rusia mengaku peluru mereka habis sejak musim dingin."
    )
    hops = [(hop.name, hop.kind) for hop in rows[-1].hops]
    assert hops[-2] == ("Brigade Marinir ke-36 Ukraina", "unit")
    assert rows[-1].speaker_side == "Russia" and rows[-1].via == ()


def test_a_medium_beside_one_statement_carries_no_other() -> None:
    rows = found(
        "Kapal itu tenggelam, kata Kremlin, dikutip TASS.\n\nSementara itu, Kyiv mengklaim dua jembatan rusak berat."
    )
    assert [row.via for row in rows] == [("TASS",), ()]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Olha, 61, memilih tinggal.", "Olha"),
        ("Tukang cukur Maksym, 33 tahun, memotong rambut dalam gelap.", "Tukang cukur Maksym"),
        ("Ibunya, Halyna, menangis di peron.", "Halyna"),
        ("Mahasiswa asal Jember, Fikri Maulana, sedang ujian.", "Fikri Maulana"),
        ("Di Desa Pisky, Tetyana menunggu kabar.", "Tetyana"),
        ("Tentara itu tertawa keras.", "Tentara itu"),
        ("Bos Wagner Yevgeny Prigozhin tak membantah.", "Yevgeny Prigozhin"),
        ("Kepala pemerintahan pendudukan di sana, Yevgeny Balitsky, malah terus terang.", "Yevgeny Balitsky"),
    ],
)
def test_a_pronoun_means_whoever_was_just_brought_in(before: str, speaker: str) -> None:
    told = '"Kami tetap tinggal di sini," kata Wali Kota Vitali Klitschko.\n\n'
    rows = found(f'{told}{before} "Saya tidak pergi ke mana pun," ujarnya.')
    assert [row.speaker for row in rows] == ["Wali Kota Vitali Klitschko", speaker]


def test_a_word_of_saying_names_nobody() -> None:
    rows = found('"Suami kami bukan pasukan serbu," ucap Lyudmila. Katanya, 150 pria hilang. "Kami takut," lanjut dia.')
    assert {row.speaker for row in rows} == {"Lyudmila"}
    assert find_attributions(article("Menyerahlah, Ultimatum Keras untuk Pasukan Ukraina\n\nIsi.")) == ()


def test_whoever_a_pronoun_speaks_of_is_not_meant_by_the_next() -> None:
    rows = found(
        '"Mereka mengirim 12 ribu orang," kata Zelensky. Dia memperingatkan Kim Jong Un masih bisa menambah pasukan. '
        '"Rusia yang membayar semuanya," ujarnya.'
    )
    assert {row.speaker for row in rows} == {"Zelensky"}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Direktur Utama Nusa Baja, Arif Salim, mengatakan harga naik karena perang Ukraina.", "other"),
        ("Kementerian Luar Negeri mencatat masih ada empat WNI di Kharkiv.", "other"),
        ("Seorang pedagang di Hamburg mengatakan pasar Ukraina sepi.", "other"),
        ("Kapten Zinchuk mengaku lelah.", "Ukraine"),
        ("Seorang dosen Universitas Jember menilai perang akan lama.", "expert"),
        ("Seorang pengajar di Kharkiv menilai perang akan lama.", "expert"),
        ("Wahyuni, warga Kediri, mengatakan ia rindu rumah.", "other"),
        ("Kedua belah pihak membantah menembaki pasar.", "other"),
        ("Di Berlin, seorang pejabat mengatakan tank itu akan tiba.", "EU_NATO"),
        ("Moskow bungkam. Kementerian luar negerinya mengatakan tidak ada pembicaraan.", "Russia"),
        ("Seorang ibu dari Chita mengatakan putranya hilang.", "Russia"),
        ("Vasyl, 41, tinggal di Orikhiv. Kata Vasyl, atapnya bocor.", "Ukraine"),
        ("Seorang tawanan yang diperiksa Dinas Keamanan Ukraina mengaku kelaparan.", "Russia"),
        ("Menurut pernyataan itu, dua kapal rusak.", "Ukraine"),
        ("Umm Salma, penjual jeruk dari Homs, mengatakan rumahnya habis.", "Syria"),
        ("Seorang tentara Rusia tertangkap di Bakhmut. Kata tentara itu, makanannya habis.", "Russia"),
        ("Kata Olga Romanova, pendiri lembaga bantuan tahanan, mereka dipaksa maju.", "ngo"),
        ("SBU merilis sadapan telepon tentara Rusia. Seorang komandan mengatakan kompinya habis.", "Russia"),
        (
            "Jaringan Lembaga HAM Suriah yang bermarkas di London merilis laporan. Laporan itu merinci nama korban.",
            "ngo",
        ),
        ("Gempuran berlanjut, tulis unggahan media sosial Staf Umum Ukraina.", "Ukraine"),
        ("Gempuran berlanjut, kata akun medsos Kementerian Pertahanan Rusia.", "Russia"),
        ("Sumber Reuters di Kementerian Pertahanan Rusia menyebut jalan itu ditutup.", "Russia"),
        ("Menurut laporan The Caucasian, jalan itu ditutup.", "media"),
        ("Jalan itu ditutup, menurut data warnews.ro.", "media"),
        ("ISW menilai barisan kosong. Lembaga di Washington itu mencatat tiga desa lepas.", "expert"),
        ("Di Damaskus, televisi negara menyebut lima warga tewas.", "Syria"),
        ("Drone menghantam Mykolaiv. Tiga orang luka, ujar gubernur wilayah itu, Vitaliy Kim.", "Ukraine"),
        ("16.15 — Dari Sumy: jaksa setempat melaporkan empat warga luka.", "Ukraine"),
        ("Unesco memverifikasi kerusakan pada 330 situs budaya.", "UN"),
        ("Drone Rusia menjatuhkan selebaran. Selebaran itu menyebut jalan keluar sudah ditutup.", "Russia"),
    ],
)
def test_sides_of_those_no_lexicon_knows(text: str, side: str) -> None:
    rows = found(f"Rusia menyerang Kharkiv pada Senin, kata Staf Umum Ukraina. {text}")
    assert rows[-1].speaker_side == side
