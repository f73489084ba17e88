"""Ways of attributing, one sentence each: sentence | cues | speaker (* anyone, ^ a headline)."""

from __future__ import annotations

import datetime as dt

import pytest

from helpers.attributions import find_attributions
from helpers.documents import parse_article
from helpers.records import RawText

BEFORE = "Kabar hari ini\n\nSuasana kota Odesa tenang. Kolonel Andriy Shevchuk, pejabat Ukraina, ada di kota.\n\n"
AFTER = "\n\nSuasana kota tenang sejak pagi.\n"
SENTENCES = """
Militer Ukraina mengeluarkan pernyataan yang mengonfirmasi 140 tahanan ditukar. | mengonfirmasi | Militer Ukraina
Kabar itu dikonfirmasi langsung Juru Bicara Kementerian Pertahanan Rusia Igor Konashenkov. | dikonfirmasi | Juru Bicara Kementerian Pertahanan Rusia Igor Konashenkov
Perkiraan lain, yang dirilis Kementerian Pertahanan Inggris, menyebut 340 tank hancur. | menyebut | Kementerian Pertahanan Inggris
Korban tewas versi Kyiv mencapai 400 orang. | versi | Kyiv
Menurut media Ukraina RBC, sekitar 30 prajurit kabur. | Menurut | media Ukraina RBC
Hal itu dibeberkan dua prajurit Rusia yang ditawan Ukraina. | dibeberkan | dua prajurit Rusia yang ditawan Ukraina
Presiden Zelensky tidak mengomentari klaim Rusia bahwa kota itu sudah jatuh. | klaim | Rusia
Presiden berlatar pelawak ini mengatakan pasukannya bertahan. | mengatakan | Presiden berlatar pelawak ini
Seorang pejabat Ukraina yang minta tetap anonim mengatakan kota itu akan jatuh. | mengatakan | Seorang pejabat Ukraina yang minta tetap anonim
Menurut Wali Kota (Konotop) Artem Semenikhin, tank itu sudah pergi. | Menurut | Wali Kota (Konotop) Artem Semenikhin
Zelensky, yang masa kecilnya di kota ini mengatakan gedung itu hancur. | mengatakan | Zelensky
Beberapa minggu setelah Kyiv mengumumkan kemenangan itu, 12 tank datang. | mengumumkan | Kyiv
Angka itu lebih rendah dari klaim Rusia yang menyebut 61.000 prajurit gugur. | menyebut | Rusia
Rusia menuntut penarikan total dari Douma. | menuntut | Rusia
Kantor berita TASS melansir, 12 drone Ukraina ditembak jatuh di atas Bryansk semalam. | melansir | Kantor berita TASS
Trump, yang berbicara kepada wartawan di pesawatnya, mengatakan Putin ingin damai. | mengatakan | Trump
Menteri Umerov mengatakan 300 orang pulang, dengan mengutip data pemerintah Ukraina. | mengatakan | Menteri Umerov
Kadyrov melayangkan peringatan agar Zelensky menyerahkan diri. | melayangkan peringatan | Kadyrov
Kementerian Pertahanan Rusia memastikan dua desa di Zaporizhzhia telah direbut. | memastikan | Kementerian Pertahanan Rusia
Staf Umum Ukraina merinci kerugian lawan: 12 tank, 30 truk, dan sebuah helikopter. | merinci | Staf Umum Ukraina
Kyiv menghitung sedikitnya 40 rudal jatuh semalam. | menghitung | Kyiv
OHCHR mencatat 212 warga sipil tewas sepanjang Juli. | mencatat | OHCHR
Intelijen Inggris menyebutkan laju serangan Rusia melambat. | menyebutkan | Intelijen Inggris
Panglima Syrskyi mengungkap pasukannya kehabisan peluru. | mengungkap | Panglima Syrskyi
Mantan sopir Wagner itu membeberkan gajinya tak pernah dibayar. | membeberkan | Mantan sopir Wagner itu
Badan intelijen Estonia memperkirakan Rusia masih punya empat juta peluru. | memperkirakan | Badan intelijen Estonia
Gubernur Kharkiv Oleh Syniehubov mengabarkan tiga orang tewas tertimpa reruntuhan. | mengabarkan | Gubernur Kharkiv Oleh Syniehubov
Shoigu mengumumkan 1.100 tentara lawan gugur pekan ini. | mengumumkan | Shoigu
Moskow pada Rabu mengumumkan angka resmi, yakni 1.351 prajurit gugur. | mengumumkan | Moskow
Pentagon merilis angka terbaru kerugian Rusia, yaitu 315 ribu orang. | merilis | Pentagon
Staf Umum Angkatan Bersenjata Ukraina kembali merilis data kerugian musuh. | merilis | Staf Umum Angkatan Bersenjata Ukraina
Wali kota Kherson menjanjikan bus gratis bagi warga yang mengungsi. | menjanjikan | Wali kota Kherson
Kremlin menjamin keselamatan siapa pun yang menyerah. | menjamin | Kremlin
Presiden Polandia menyesalkan keputusan itu. | menyesalkan | Presiden Polandia
Pengamat militer Oleh Zhdanov meragukan jumlah tersebut. | meragukan | Pengamat militer Oleh Zhdanov
Menteri Luar Negeri Lavrov mempertanyakan niat Barat mengirim jet. | mempertanyakan | Menteri Luar Negeri Lavrov
Gubernur Belgorod menyalahkan Ukraina atas ledakan itu. | menyalahkan | Gubernur Belgorod
Zelensky membenarkan kabar tersebut. | membenarkan | Zelensky
Peskov menolak tuduhan bahwa Rusia mengebom rumah sakit. | menolak | Peskov
Survei Levada menunjukkan 70 persen responden mendukung perundingan. | menunjukkan | Survei Levada
Data PBB menunjukkan lebih dari enam juta orang mengungsi. | menunjukkan | Data PBB
Penyelidikan Reuters menemukan sedikitnya 20 kapal memakai bendera palsu. | menemukan | Penyelidikan Reuters
Amerika Serikat yakin kapal itu terkena dua rudal. | yakin | Amerika Serikat
Washington percaya bahwa Moskow masih menyimpan cadangan. | percaya | Washington
NATO khawatir perang akan meluas ke Moldova. | khawatir | NATO
Berlin optimistis tank itu tiba sebelum musim dingin. | optimistis | Berlin
Analis Michael Kofman berpendapat serangan balik datang terlambat. | berpendapat | Analis Michael Kofman
Sejumlah ekonom menilai sanksi belum terasa. | menilai | Sejumlah ekonom
Para pengawas internasional mengatakan gencatan senjata itu tinggal kertas. | mengatakan | Para pengawas internasional
Pengawas internasional mengatakan gencatan senjata itu tinggal kertas. | mengatakan | Pengawas internasional
Warga desa itu bercerita rumah mereka dijarah tentara. | bercerita | Warga desa itu
Seorang perawat menceritakan pasien dipindahkan ke ruang bawah tanah. | menceritakan | Seorang perawat
Dalam laporannya, Human Rights Watch menyatakan bom tandan dipakai di Izium. | menyatakan | Human Rights Watch
Ketika ditanya soal kekalahan itu, Putin menjawab semua berjalan sesuai rencana. | menjawab | Putin
Konashenkov juga mengatakan 300 tentara Ukraina gugur di Lyman. | mengatakan | Konashenkov
Dia memperingatkan siapa pun yang membelot akan dihukum. | memperingatkan | *
Zaluzhnyi bersikeras garis pertahanan tidak jebol. | bersikeras | Zaluzhnyi
Kadyrov sesumbar Kyiv jatuh dalam dua hari. | sesumbar | Kadyrov
Lukashenko berkelit bahwa pasukannya hanya berlatih. | berkelit | Lukashenko
Scholz menggarisbawahi bahwa Jerman tidak ikut berperang. | menggarisbawahi | Scholz
Macron mengisyaratkan bahwa pasukan Eropa bisa dikirim. | mengisyaratkan | Macron
Zakharova mencibir usulan itu sebagai lelucon. | mencibir | Zakharova
Stoltenberg menyebut pengiriman tank sebagai sinyal kuat. | menyebut | Stoltenberg
Erdogan menyerukan agar kedua pihak menahan diri. | menyerukan | Erdogan
Guterres mendesak Rusia membuka kembali pelabuhan Odesa. | mendesak | Guterres
Prigozhin menuding jenderal Rusia membiarkan anak buahnya mati. | menuding | Prigozhin
Kuleba menuduh Moskow memakai gandum sebagai senjata. | menuduh | Kuleba
Komandan brigade itu berujar pasukannya bertahan tanpa listrik. | berujar | Komandan brigade itu
Juru bicara angkatan udara Yuriy Ihnat mengklarifikasi bahwa rudal itu milik Rusia. | mengklarifikasi | Juru bicara angkatan udara Yuriy Ihnat
Wali kota Energodar mengonfirmasi adanya ledakan di dekat reaktor. | mengonfirmasi | Wali kota Energodar
Laporan ISW menyimpulkan Rusia gagal mengepung kota. | menyimpulkan | Laporan ISW
ISW dalam analisis hariannya menulis Rusia maju 500 meter. | menulis | ISW
Seorang tawanan mengaku dipaksa meneken kontrak. | mengaku | Seorang tawanan
Istri prajurit itu mengeluh suaminya tak digaji. | mengeluh | Istri prajurit itu
Presiden Moldova Maia Sandu menyampaikan keprihatinannya atas serangan itu. | menyampaikan | Presiden Moldova Maia Sandu
Menurutnya, jembatan itu baru bisa dipakai bulan depan. | Menurutnya | *
Pihak Ukraina mencatat kerugian pasukan Rusia mencapai 200 ribu orang. | mencatat | Pihak Ukraina
Rusia sendiri mengakui kehilangan sebuah kapal. | mengakui | Rusia
Otoritas setempat mengimbau warga tetap di rumah. | mengimbau | Otoritas setempat
Pemerintah Ukraina membantah pasukannya terkepung. | membantah | Pemerintah Ukraina
Kelompok pemantau SOHR mendokumentasikan 60 korban tewas di Idlib. | mendokumentasikan | Kelompok pemantau SOHR
Angkatan Udara Ukraina mengeklaim 28 dari 30 drone dijatuhkan. | mengeklaim | Angkatan Udara Ukraina
Ukraina memprediksi serangan besar pada Mei. | memprediksi | Ukraina
Tim penyelidik PBB mendapati bahwa kuburan itu berisi 400 jenazah. | mendapati | Tim penyelidik PBB
Jaksa menuntut agar prajurit itu dihukum seumur hidup. | menuntut | Jaksa
Utusan Suriah untuk PBB mengecam serangan itu sebagai pelanggaran kedaulatan. | mengecam | Utusan Suriah untuk PBB
Pemimpin HTS berikrar bahwa gereja akan dilindungi. | berikrar | Pemimpin HTS
Medvedev kembali mengancam akan memakai senjata nuklir. | mengancam | Medvedev
Ia lantas menyindir NATO: "Kirim saja payung." | menyindir | *
Saksi mata melihat sedikitnya tiga tank terbakar. | - | -
Sang jenderal mengakui kegagalan itu tetapi menegaskan kota belum jatuh. | mengakui; menegaskan | Sang jenderal
Prigozhin mengunggah video dan mengatakan anak buahnya kelaparan. | mengatakan | Prigozhin
"Kami menunggu perintah untuk maju," ungkap Kapten Bondar. | ungkap | Kapten Bondar
"Kami menunggu perintah untuk maju," beber sumber itu. | beber | sumber itu
"Kami menunggu perintah untuk maju," tandas Menhan Ukraina itu. | tandas | Menhan Ukraina itu
"Kami menunggu perintah untuk maju," demikian tulis Podolyak di X. | tulis | Podolyak
"Kami menunggu perintah untuk maju," begitu ucap Lukashenko. | ucap | Lukashenko
"Kami menunggu perintah untuk maju," lapor koresponden televisi itu. | lapor | koresponden televisi itu
"Kami menunggu perintah untuk maju," kata dia. | kata | *
"Kami menunggu perintah untuk maju," katanya lagi. | katanya lagi | *
"Kami menunggu perintah untuk maju" ujarnya menutup pidato. | ujarnya | *
"Kami menunggu perintah untuk maju," kata jurubicaranya. | kata | jurubicaranya
"Kami menunggu perintah untuk maju", kata Tutu. | kata | Tutu
"Kami menunggu perintah untuk maju", sebut pernyataan itu. | sebut | pernyataan itu
"Kami menunggu perintah untuk maju," bunyi pernyataan Kementerian Pertahanan Rusia. | bunyi | pernyataan Kementerian Pertahanan Rusia
"Kami menunggu perintah untuk maju," kata Kolonel Bondar menambahkan. | kata | Kolonel Bondar
"Kami menunggu perintah untuk maju," jawab Zelensky singkat. | jawab | Zelensky
"Kami menunggu perintah untuk maju," cuit Elon Musk. | cuit | Elon Musk
"Kami menunggu perintah untuk maju," demikian Peskov. | demikian | Peskov
"Kami menunggu perintah untuk maju," pungkas pria 45 tahun itu. | pungkas | pria 45 tahun itu
Sebanyak 20 rumah rusak, kata laporan PBB. | kata | laporan PBB
Sebanyak 20 rumah rusak, ungkap dinas darurat setempat. | ungkap | dinas darurat setempat
Sebanyak 20 rumah rusak, lapor kantor berita Ukrinform. | lapor | kantor berita Ukrinform
Sebanyak 20 rumah rusak, tulis militer Ukraina di Facebook. | tulis | militer Ukraina
Sebanyak 20 rumah rusak kata gubernur wilayah itu. | kata | gubernur wilayah itu
Sebanyak 20 rumah rusak, demikian dilaporkan layanan darurat Ukraina. | demikian dilaporkan | layanan darurat Ukraina
Sebanyak 20 rumah rusak, demikian diumumkan pemerintah Suriah, Selasa. | demikian diumumkan | pemerintah Suriah
Sebanyak 20 rumah rusak, demikian laporan tersebut. | demikian laporan | *
Sebanyak 20 rumah rusak, demikian pernyataan itu. | demikian pernyataan | *
Sebanyak 20 rumah rusak, demikian keterangan Kementerian Dalam Negeri Ukraina. | demikian keterangan | Kementerian Dalam Negeri Ukraina
Sebanyak 20 rumah rusak, seperti dikatakan Wali Kota Klitschko. | dikatakan | Wali Kota Klitschko
Sebanyak 20 rumah rusak, sebagaimana disampaikan gubernur Odesa. | disampaikan | gubernur Odesa
Sebanyak 20 rumah rusak, menurut kantor kejaksaan Ukraina. | menurut | kantor kejaksaan Ukraina
Sebanyak 20 rumah rusak, menurut pejabat yang tak mau disebut namanya. | menurut | pejabat yang tak mau disebut namanya
Sebanyak 20 rumah rusak, versi Moskow. | versi | Moskow
Sebanyak 20 rumah rusak, klaim Kementerian Pertahanan Rusia. | klaim | Kementerian Pertahanan Rusia
Sebanyak 20 rumah rusak, aku seorang pejabat Rusia. | aku | seorang pejabat Rusia
Serangan itu, kata Zelensky, menewaskan sembilan orang. | kata | Zelensky
Serangan itu, menurut PBB, menewaskan sembilan orang. | menurut | PBB
Serangan itu, lanjut Kuleba, menewaskan sembilan orang. | lanjut | Kuleba
Serangan itu, tambah dia, menewaskan sembilan orang. | tambah | *
Serangan itu, imbuhnya, menewaskan sembilan orang. | imbuhnya | *
Serangan itu, kata pejabat yang sama, menewaskan sembilan orang. | kata | pejabat yang sama
Serangan itu, sebut Bondar dalam keterangannya, menewaskan sembilan orang. | sebut | Bondar
Serangan itu – kata Zelensky – menewaskan sembilan orang. | kata | Zelensky
Pasukan yang menurut Kyiv berjumlah 300 orang itu mundur. | menurut | Kyiv
"Kota ini," kata Klitschko, "tidak akan menyerah." | kata | Klitschko
"Kota ini tidak menyerah," kata Klitschko. "Kami punya air dan roti." | kata | Klitschko
Pernyataan Kementerian Pertahanan Rusia: 300 tentara musuh gugur. | Pernyataan | Kementerian Pertahanan Rusia
Laporan malam Staf Umum Ukraina: 41 bentrokan dalam sehari. | Laporan | Staf Umum Ukraina
Klaim Rusia bahwa Soledar jatuh dibantah Kyiv. | Klaim; dibantah | *
Seruan Paus Fransiskus agar perang dihentikan tidak didengar. | Seruan | Paus Fransiskus
Peringatan NATO bahwa perang akan panjang ditanggapi dingin. | Peringatan | NATO
Dugaan Kyiv bahwa bendungan itu diledakkan dari dalam makin kuat. | Dugaan | Kyiv
Dalam pernyataannya, kementerian itu mengatakan dua drone jatuh. | mengatakan | kementerian itu
Dalam sebuah pernyataan, Staf Umum Ukraina mengatakan dua drone jatuh. | mengatakan | Staf Umum Ukraina
Berdasarkan perhitungan Mediazona, 50 ribu prajurit Rusia gugur. | Berdasarkan perhitungan | Mediazona
Menurut perkiraan Barat, Rusia kehilangan separuh tanknya. | Menurut | Barat
Menurut berbagai laporan, jembatan itu putus. | Menurut | berbagai laporan
Menurut sensus, penduduk desa itu 300 jiwa. | Menurut | sensus
Mengutip data Kementerian Kesehatan Suriah, korban mencapai 90 orang. | Mengutip data | Kementerian Kesehatan Suriah
Merujuk data Oryx, Rusia kehilangan 2.000 tank. | Merujuk data | Oryx
Sesuai laporan intelijen AS, Rusia menimbun peluru. | Sesuai laporan | intelijen AS
Kabar itu diragukan BBC Verify. | diragukan | BBC Verify
Kabar itu ditepis oposisi Suriah. | ditepis | oposisi Suriah
Kabar itu dibantah keras oleh Kremlin. | dibantah | Kremlin
Kabar itu dibenarkan juru bicara militer Ukraina. | dibenarkan | juru bicara militer Ukraina
Kabar itu dikonfirmasi Wali Kota Vitali Klitschko. | dikonfirmasi | Wali Kota Vitali Klitschko
Kota itu disebut Zelensky sebagai benteng. | disebut | Zelensky
Jumlah korban diperkirakan Pentagon mencapai 100 ribu. | diperkirakan | Pentagon
Jumlah korban diklaim Kyiv mencapai 100 ribu. | diklaim | Kyiv
Jumlah korban ditaksir oleh PBB mencapai 100 ribu. | ditaksir | PBB
Hal tersebut diungkapkan Menlu Dmytro Kuleba kepada wartawan. | diungkapkan | Menlu Dmytro Kuleba
Hal itu dikatakannya saat berkunjung ke Odesa. | dikatakannya | *
Hal itu disampaikannya lewat Telegram. | disampaikannya | *
Prajurit itu diberi tahu komandannya agar tidak mundur. | diberi tahu | komandannya
Warga diminta oleh wali kota Kherson untuk mengungsi. | diminta | wali kota Kherson
Svyatoslav Palamar kepada CNN: "Kami tidak menyerah." | kepada | Svyatoslav Palamar
Kementerian Pertahanan Rusia lewat TASS: pertahanan udara menjatuhkan 48 drone. | lewat | Kementerian Pertahanan Rusia
^Rusia Klaim Kuasai Desa Lozova | Klaim | Rusia
^Ukraina Sebut 500 Tentara Rusia Tewas | Sebut | Ukraina
^Zelensky Ungkap Jumlah Tentara yang Gugur | Ungkap | Zelensky
^Kremlin Bantah Pasukan Wagner Kabur | Bantah | Kremlin
^Putin Akui Perang Tak Mudah | Akui | Putin
^AS Yakini Rusia Siapkan Serangan Baru | Yakini | AS
^NATO Peringatkan Rusia soal Nuklir | Peringatkan | NATO
^500 Tentara Rusia Tewas Menurut Kyiv | Menurut | Kyiv
^Tentara Rusia Mengaku Dipaksa Berperang | Mengaku | Tentara Rusia
^Zelensky Minta Jet Tempur, Biden: Tidak | Minta | Zelensky
^Serangan Drone Tewaskan Lima Orang, Kata Gubernur Belgorod | Kata | Gubernur Belgorod
^Kyiv Laporkan 20 Drone Ditembak Jatuh | Laporkan | Kyiv
^PBB Catat 10 Ribu Warga Sipil Tewas | Catat | PBB
^Rusia Tuduh Ukraina Serang PLTN | Tuduh | Rusia
^Jerman Pastikan Tank Leopard Dikirim | Pastikan | Jerman
^Trump Ancam Jatuhkan Sanksi ke Moskow | Ancam | Trump
^Kim Jong Un Janji Dukung Rusia | Janji | Kim Jong Un
^Wagner Lapor Bakhmut Sudah Jatuh | Lapor | Wagner
^Suriah Tegaskan Tak Akan Berunding | Tegaskan | Suriah
Ledakan dilaporkan terjadi di dekat bandara. | - | -
Rusia mengumumkan mobilisasi parsial pada 21 September 2022. | - | -
Pasukan itu menolak bertempur. | - | -
Korban diduga kehabisan darah. | - | -
Belum ada komentar dari Kremlin. | - | -
Ukraina belum mengomentari kabar itu. | - | -
Kementerian itu tidak menyebutkan jumlah korban. | - | -
Polisi mencatat nama setiap pengungsi. | - | -
Jumlah korban diperkirakan bertambah. | - | -
Zelensky dijadwalkan menyampaikan pidato di parlemen Kanada. | - | -
Rusia membalas serangan itu dengan rudal. | - | -
Kota yang dulu disebut Artyomovsk itu hancur. | - | -
Laporan itu terbit pada Senin. | - | -
Tuduhan itu belum terbukti. | - | -
Perang di Suriah menunjukkan betapa rapuhnya perdamaian. | - | -
Serangan itu membuktikan Rusia masih kuat. | - | -
14.20 WIB – Gubernur Kharkiv melaporkan dua orang luka. | melaporkan | Gubernur Kharkiv
14.20 | Staf Umum Ukraina: 41 serangan dipukul mundur. | : | Staf Umum Ukraina
• 09.15 — Kyiv mengeklaim 18 drone jatuh. | mengeklaim | Kyiv
09:15 Kremlin membantah laporan itu. | membantah | Kremlin
(10.05) Kemenhan Rusia bilang dua jembatan hancur. | bilang | Kemenhan Rusia
- Zelensky di Telegram: "Kami bertahan." | di | Zelensky
11.40 WIB: Wali Kota Odesa menyebut pelabuhan terbakar. | menyebut | Wali Kota Odesa
Versi Moskow: semua drone jatuh. | Versi | Moskow
Versi Ukraina, hanya tiga drone yang lolos. | Versi | Ukraina
Menurut hitungan Bloomberg: 40 kapal tertahan. | Menurut | Bloomberg
Kata saksi mata, ledakan terdengar tiga kali. | Kata | saksi mata
Kata Peskov: perundingan belum dijadwalkan. | Kata | Peskov
Jawaban Zelensky: tidak ada tanah yang diserahkan. | Jawaban | Zelensky
Dalih Moskow: jembatan itu sasaran militer. | Dalih | Moskow
Pesan Putin kepada Barat: jangan ikut campur. | Pesan | Putin
Angka dari Kyiv: 410 tentara Rusia gugur. | Angka | Kyiv
Keterangan Gubernur Syniehubov: tujuh rumah rusak. | Keterangan | Gubernur Syniehubov
Hitungan ISW: 26 kilometer persegi direbut. | Hitungan | ISW
Catatan PBB: 210 warga tewas. | Catatan | PBB
Sumber di SBU mengatakan serangan itu berhasil. | mengatakan | Sumber di SBU
Sumber di dinas keamanan Ukraina yang dikutip Reuters mengatakan kapal itu tenggelam. | mengatakan | Sumber di dinas keamanan Ukraina
Moskow bungkam, sementara Kyiv menyebut serangan itu balasan. | menyebut | Kyiv
Ukraina mengiyakan kabar itu. | mengiyakan | Ukraina
Rusia berkeras tidak menyasar warga sipil. | berkeras | Rusia
Kementerian itu menampik ada prajuritnya yang kabur. | menampik | Kementerian itu
Gubernur menambahkan listrik padam di enam desa. | menambahkan | Gubernur
Ia menambahkan, listrik padam di enam desa. | menambahkan | *
Dinas darurat menyatakan api sudah padam. | menyatakan | Dinas darurat
Administrasi militer kota menyatakan sirene berbunyi lima kali. | menyatakan | Administrasi militer kota
Seorang tentara Rusia memberi tahu istrinya bahwa peluru habis. | memberi tahu | Seorang tentara Rusia
Sumber militer memberi tahu The Sun bahwa peluru habis. | memberi tahu | Sumber militer
Seorang pejabat telah memperingatkan bahwa musim dingin akan mematikan. | memperingatkan | Seorang pejabat
Diktator itu telah bersumpah untuk membalas dendam. | bersumpah | Diktator itu
Mad Vlad dikatakan telah memerintahkan mundur. | - | -
Putin dilaporkan mengatakan kepada ajudannya bahwa perang akan lama. | mengatakan | Putin
Berbicara kepada The Times, dia berkata: "Mereka kedinginan." | berkata | *
Dia berkata: "Mereka kedinginan." | berkata | *
Dia menambahkan: "Mereka kedinginan." | menambahkan | *
Para ahli percaya dia sakit. | percaya | Para ahli
Para pejabat Barat yakin Rusia kehabisan rudal. | yakin | Para pejabat Barat
Kolonel Bondar bersikeras: "Kami tidak mundur." | bersikeras | Kolonel Bondar
Orang dalam Kremlin membocorkan bahwa Putin sakit. | membocorkan | Orang dalam Kremlin
Seorang saksi mengatakan: "Semua terbakar." | mengatakan | Seorang saksi
"Semua terbakar," katanya kepada Daily Mail. | katanya | *
"Semua terbakar," kata seorang saksi. | kata | seorang saksi
"Semua terbakar," saksi mata berkata. | berkata | saksi mata
"Semua terbakar", ia berkata. | berkata | *
"Semua terbakar," Bondar menambahkan. | menambahkan | Bondar
"Semua terbakar," demikian bunyi unggahan itu. | demikian bunyi | unggahan itu
"Semua terbakar," menurut Bondar. | menurut | Bondar
'Semua terbakar,' kata Bondar. | kata | Bondar
“Semua terbakar”, Bondar mengatakan. | mengatakan | Bondar
Seperti ditulis Clausewitz, perang adalah kelanjutan politik. | ditulis | Clausewitz
Clausewitz pernah menulis bahwa perang adalah kabut. | menulis | Clausewitz
Seperti kata Churchill, neraka harus dilalui. | kata | Churchill
Alasannya, kata Kremlin, keamanan perbatasan. | kata | Kremlin
Putin pernah bilang Ukraina bukan negara. | bilang | Putin
Bagi Kremlin, kata Peskov, pintu masih terbuka. | kata | Peskov
Teman saya menjawab bahwa semua perang sama. | menjawab | Teman saya
Nenek itu bilang ia hanya mau pulang. | bilang | Nenek itu
Sejarawan Timothy Snyder menyebutnya perang kolonial. | menyebutnya | Sejarawan Timothy Snyder
Jenderal itu menyindir sekutunya sebagai penonton. | menyindir | Jenderal itu
Pemerintah kota mengumumkan jam malam diperpanjang. | mengumumkan | Pemerintah kota
Otoritas pendudukan mengumumkan evakuasi 50 ribu warga. | mengumumkan | Otoritas pendudukan
Kementerian Pertahanan Rusia menyatakan telah menguasai desa itu. | menyatakan | Kementerian Pertahanan Rusia
Tentara Ukraina mengatakan mereka menahan serangan. | mengatakan | Tentara Ukraina
Kedua pihak saling menuduh melanggar gencatan senjata. | menuduh | Kedua pihak
Keduanya mengatakan siap berunding. | mengatakan | *
Masing-masing mengklaim kemenangan. | mengklaim | *
Baik Kyiv maupun Moskow mengklaim kemenangan. | mengklaim | *
Ukraina, kata Kuleba, siap berunding. | kata | Kuleba
Kuleba — menteri luar negeri Ukraina — mengatakan pintu terbuka. | mengatakan | Kuleba
Menlu Ukraina Dmytro Kuleba, Senin (3/4), di Brussel mengatakan pintu terbuka. | mengatakan | Menlu Ukraina Dmytro Kuleba
Dalam wawancara dengan CNN, Kuleba mengatakan pintu terbuka. | mengatakan | Kuleba
Kepada CNN, Kuleba mengatakan pintu terbuka. | mengatakan | Kuleba
Lewat Telegram, Gubernur Haidai menyebut kota terkepung. | menyebut | Gubernur Haidai
Dari Brussel, Stoltenberg menyerukan bantuan dipercepat. | menyerukan | Stoltenberg
Zelensky, dalam pidato malamnya, menyebut serangan itu teror. | menyebut | Zelensky
Zelensky dalam pidato malamnya menyebut serangan itu teror. | menyebut | Zelensky
Zelensky lewat Telegram mengatakan delapan orang luka. | mengatakan | Zelensky
Gubernur yang baru dilantik itu mengatakan delapan orang luka. | mengatakan | Gubernur yang baru dilantik itu
Menteri yang sama menyebut angka itu keliru. | menyebut | Menteri yang sama
Serangan itu disebut Kyiv sebagai teror. | disebut | Kyiv
Serangan yang disebut Kyiv sebagai teror itu menewaskan 9 orang. | disebut | Kyiv
Rudal itu, yang menurut Moskow buatan Inggris, jatuh di ladang. | menurut | Moskow
Hal serupa dikatakan Menteri Pertahanan Reznikov. | dikatakan | Menteri Pertahanan Reznikov
Pernyataan senada dilontarkan Medvedev. | dilontarkan | Medvedev
Kekhawatiran itu diutarakan Presiden Moldova. | diutarakan | Presiden Moldova
Tudingan itu dilayangkan Kyiv. | - | -
Kabar itu datang dari Kementerian Pertahanan Rusia. | datang dari | Kementerian Pertahanan Rusia
Klaim itu dibuat Kementerian Pertahanan Rusia. | - | -
Dilansir Reuters, serangan itu menewaskan sembilan orang di kota Dnipro. | Dilansir | *
Reuters melaporkan sembilan orang tewas di Dnipro. | melaporkan | Reuters
Sembilan orang tewas di Dnipro, demikian Reuters. | demikian | Reuters
Sembilan orang tewas di Dnipro, tulis Reuters. | tulis | Reuters
Sembilan orang tewas di Dnipro, menurut Reuters. | menurut | Reuters
Media Rusia menyebut pesawat itu jatuh karena kabut. | menyebut | Media Rusia
Saluran Telegram Rybar menulis pasukan Rusia maju dua kilometer. | menulis | Saluran Telegram Rybar
Blogger militer Rusia mengeluh pasokan tersendat. | mengeluh | Blogger militer Rusia
Video itu memperlihatkan tank terbakar. | - | -
Laporan The Guardian menyebut 40 tank rusak. | menyebut | Laporan The Guardian
Menurut laporan The Guardian, 40 tank rusak. | Menurut | The Guardian
Penasihat Kementerian Dalam Negeri, Anton Gerashchenko, mencuit bahwa kereta itu kosong. | mencuit | Penasihat Kementerian Dalam Negeri, Anton Gerashchenko
Kepala Wagner itu berang dan menyebut para jenderal pengkhianat. | menyebut | Kepala Wagner itu
Prajurit yang selamat bersaksi bahwa komandannya kabur. | bersaksi | Prajurit yang selamat
Keluarga korban mengatakan tidak ada yang memberi tahu mereka. | mengatakan | Keluarga korban
Empat ratus orang tewas di sekolah itu (hitungan Kyiv). | hitungan | Kyiv
Premi kapal, hitungan Olena, naik tiga kali lipat sejak pagi. | hitungan | Olena
Hitungan Prokudin, dari sembilan puluh rumah tinggal enam. | Hitungan | Prokudin
Lain lagi cerita Kremlin: semua kapal pulang dengan selamat. | cerita | Kremlin
Reaksi Moskow pendek saja: tidak ada yang tewas di pelabuhan. | Reaksi | Moskow
Rekapitulasi Staf Umum Ukraina untuk hari itu: tiga belas desa. | Rekapitulasi | Staf Umum Ukraina
Tambahan dari Staf Umum Ukraina pagi ini: dua puluh desa. | Tambahan | Staf Umum Ukraina
Tujuh ribu orang menyeberang hari itu, itu catatan Layanan Perbatasan Ukraina. | catatan | Layanan Perbatasan Ukraina
Konvoi itu pergi sebelum subuh, ini kabar dari dua orang pembelot, dengan lampu padam. | kabar | dua orang pembelot
Angka terakhir datang dari Zelensky pada Februari. | datang dari | Zelensky
Perincian itu berasal dari Markas Koordinasi di Kyiv. | berasal dari | Markas Koordinasi
Dalam penceritaan Moskow sendiri, hanya dua roket yang lolos. | penceritaan | Moskow
Kementerian Pertahanan Rusia punya angka 300 tentara gugur. | punya angka | Kementerian Pertahanan Rusia
Serangan itu oleh Kyiv disebut kejahatan perang. | disebut | Kyiv
Yang bilang begitu Peskov, juru bicara Kremlin. | bilang | Peskov, juru bicara Kremlin
Dari Kremlin, Dmitry Peskov: tidak ada perundingan hari ini. | : | Dmitry Peskov
Kementerian Pertahanan di Damaskus: demi warga, pasukan dipindah ke luar kota. | : | Kementerian Pertahanan di Damaskus
"Rumah kami tinggal pintu depan," Olena terisak. | terisak | Olena
"Saya tidak akan kembali ke sana," istrinya menggerutu dari dapur. | menggerutu | istrinya
"Kami pulang tanpa apa-apa," Olena merengek kepada sopir. | merengek | Olena
Paman mendengus: "Cuma dua ratus." | mendengus | Paman
Ia tidur terus, kata paklik, dan minta dibukakan jendela. | kata | paklik
Pergilah sebelum malam, raung si nenek, selagi jalan masih kering. | raung | si nenek
Rudal itu jatuh di ladang malam itu, menyatakan gubernur. | menyatakan | gubernur
Gubernur Prokudin meralat: korban luka menjadi 22 orang. | meralat | Gubernur Prokudin
Jumlah korban luka itu dikoreksi Kyiv menjadi empat orang. | dikoreksi | Kyiv
Jumlahnya dia perbarui sendiri dua hari kemudian: 4.990 orang. | perbarui | *
Markas Koordinasi Ukraina tidak membuka daftarnya, hanya menyebut prajurit termuda berusia 20 tahun. | menyebut | Markas Koordinasi Ukraina
Petugas proyek "Ingin Pulang" mencatat sedikitnya 300 serdadu menyeberang. | mencatat | Petugas proyek "Ingin Pulang"
PBB baru dapat memastikan lima orang tewas di desa itu. | memastikan | PBB
Kyiv mengumumkan tenggelamnya kapal itu pada hari Rabu. | mengumumkan | Kyiv
Presiden Erdogan melontarkan ancaman kepada milisi itu. | melontarkan ancaman | Presiden Erdogan
Lima puluh rumah rusak, demikian temuan kantor PBB. | demikian temuan | kantor PBB
Kyiv bilang 400 orang, Moskow 63. | bilang; bilang | Kyiv / Moskow
Kyiv menuding ranjau Rusia; Moskow, roket Ukraina. | menuding; menuding | Kyiv / Moskow
Bondar menulis bahwa Rusia kehilangan 900 orang, sedangkan Ukraina 40. | menulis | Bondar
Dua kapal rusak, itu Shoigu yang bicara. | bicara | Shoigu
Data: Oleksandr Prokudin, gubernur Kherson. | Data | Oleksandr Prokudin, gubernur Kherson
Angkanya dari Kementerian Pertahanan Rusia. | Angkanya | Kementerian Pertahanan Rusia
Angka itu milik Staf Umum Ukraina. | Angka | Staf Umum Ukraina
Angka Kyiv 400 orang, dihitung sejak Maret. | Angka | Kyiv
Dari Kyiv jawaban pendek: bukan kami. | jawaban | Kyiv
Dari Kremlin: semua kapal pulang dengan selamat. | Dari | Kremlin
Tercatat di buku Angkatan Udara Ukraina: 26 drone jatuh. | Tercatat | Angkatan Udara Ukraina
Tertulis di laporan Kremlin, dua kapal rusak. | Tertulis | Kremlin
Kapal itu tercatat di pelabuhan Odesa. | - | -
Klaim itu keluar dari mulut Kadyrov. | dari mulut | Kadyrov
"Kami tidak akan mundur dari kota ini." — Kolonel Bondar | — | Kolonel Bondar
Kepada para opsir, Hassan Abdul Ghani, suara kaum penyerbu: "Gerbang itu kami biarkan terbuka." | : | Hassan Abdul Ghani
Kremlin menaruhnya di kisaran 300 sampai 500 orang. | menaruhnya | Kremlin
Gubernur Prokudin menurunkannya menjadi empat tewas. | menurunkannya | Gubernur Prokudin
Kyiv keluar dengan angka 400 tewas. | keluar dengan angka | Kyiv
Gubernur Prokudin menurunkannya ke perahu. | - | -
Jika hitungan Kyiv benar, 300 orang tewas di sana. | hitungan | Kyiv
Seturut Kementerian Pertahanan Rusia, dua kapal rusak. | Seturut | Kementerian Pertahanan Rusia
Kapal itu, begitu Peskov, hanya rusak ringan. | begitu | Peskov
Kapal itu pergi begitu Peskov tiba. | - | -
Jawab redaksi: kata-kata itu bukan karangan kami. | Jawab | redaksi
Yang menyebut angka itu Peskov. | menyebut | Peskov
Data resmi terakhir, September 2022, menyebut 5.900 prajurit. | menyebut | Data resmi terakhir
Bagi Kremlin, desa itu sudah merdeka. | - | -
Tiga kapal, catatnya, sudah tenggelam di teluk. | catatnya | *
Drone itu, nilainya mencapai tiga juta, jatuh di teluk. | - | -
Ukraina membantahnya. | membantahnya | Ukraina
Kyiv: tiga desa sudah kembali ke tangan kami. | : | Kyiv
Peskov, juru bicara Kremlin: tidak ada perundingan hari ini. | : | juru bicara Kremlin
Afrika Selatan lebih pusing: negeri itu tuan rumah pertemuan. | - | -
Giliran Kremlin: kapal itu hanya rusak ringan. | Giliran | Kremlin
Rekap Staf Umum Ukraina pagi ini, 300 serdadu gugur. | Rekap | Staf Umum Ukraina
Kyiv tetap pada angka 400. | tetap pada angka | Kyiv
Kremlin membantah keras. | - | -
FSB yang memegang tanggung jawab atas unit itu. | - | -
Viktor menggambarkan dirinya sejarawan. | - | -
Intelijen Ukraina merilis video pertempuran itu. | - | -
Dikatakan pasukan separatis memakai artileri berat. | - | -
Pemerintah Assad bersikeras melawan mereka. | - | -
Kiev tidak mau damai menurut syarat Rusia. | - | -
Kadyrov mengejutkan dengan pernyataan tegasnya di tengah kemunduran itu. | - | -
^Militer Rusia Disebut Menembaki Prajuritnya Sendiri | - | -
^Rusia Dituding Eksekusi Tawanan di Avdiivka | - | -
^Rusia Ultimatum Garnisun Azot: Letakkan Senjata atau Lenyap | Ultimatum | Rusia
^Inilah Kata Terakhir Prajurit Ukraina Sebelum Gugur | - | -
Dmitry, 22, dari Ulan-Ude mengatakan ia diberi dua pilihan. | mengatakan | Dmitry
Bondar, seperti dikutip DW, menyebut 10 orang tewas; Kremlin menepisnya sebagai rekaan. | menyebut; menepisnya | Bondar / Kremlin
Bondar menolak tuduhan itu, sedangkan tokoh lain, Yusuf Jarbou, menyatakan bahwa ia setuju. | menolak; menyatakan | Bondar / Yusuf Jarbou
Oksana, 61 tahun: "Rumah saya tinggal pintu depan." | : | Oksana
Syrskyi muncul di Telegram dengan satu kalimat: musuh sudah maju dua kilometer. | muncul | Syrskyi
Moskow tidak membantah bahwa kapal itu tenggelam. | membantah | Moskow
Moskow tidak membantah. | - | -
Peskov enggan menyebut jumlahnya, tetapi memastikan ada yang tewas. | memastikan | Peskov
Serangan itu disebut terorisme oleh Kremlin. | disebut | Kremlin
Serangan itu dikecam Kremlin. | dikecam | Kremlin
Pria berumur 22 tahun itu mengatakan bahwa pasukannya lapar. | mengatakan | Pria berumur 22 tahun itu
Misi tersebut mencatat 25 ribu korban sipil. | mencatat | Misi tersebut
Kata Peskov tiga kapal selamat. | Kata | Peskov
Begitulah Kremlin menamainya: penataan kembali. | menamainya | Kremlin
Kremlin mengonfirmasi serangan tersebut. | mengonfirmasi | Kremlin
Korban tinggi menurut standar modern. | - | -
Rumah itu tinggal pintu, demikian penilaian sejumlah analis Barat. | demikian penilaian | sejumlah analis Barat
Andriy Kovalenko, kepala pusat disinformasi Ukraina, menuding Rusia. | menuding | Andriy Kovalenko, kepala pusat disinformasi Ukraina
Dari PBB, suara Marta Okello: sejak Rabu 14 ribu orang mengungsi. | suara | Marta Okello
Kepala staf itu mengultimatum kota agar menyerah sebelum pukul lima. | mengultimatum | Kepala staf itu
Moskow menolak bertanggung jawab. | menolak | Moskow
Ukraina menolak ultimatum itu. | - | -
Peskov menolak menyebut jumlah korban. | - | -
Serdadu itu meminta maaf kepada janda korban. | - | -
Kementerian Pertahanan Rusia memperbarui tabel kerugian itu. | - | -
Olena tertawa, lalu menutup pintu. | - | -
Personel: sekitar 527 ribu orang lebih. | - | -
Kisah itu berakhir di pelabuhan. | - | -
Gubernur Synegubov menulis di Telegram, lima rumah terbakar semalam. | menulis | Gubernur Synegubov
Lima rumah rusak, kata Oleh Synehubov, gubernur Kharkiv. | kata | Oleh Synehubov, gubernur Kharkiv
Menurut Oleh Synehubov, lima rumah rusak. | Menurut | Oleh Synehubov
Sebagaimana dicatat kantor kejaksaan Kharkiv, 12 warga sipil terluka. | dicatat | kantor kejaksaan Kharkiv
Kepala wilayah Kherson yang diangkat Moskow, Vladimir Saldo, mengatakan jembatan itu utuh. | mengatakan | Kepala wilayah Kherson yang diangkat Moskow, Vladimir Saldo
Anggota dewan kota di pengasingan mengatakan lima pabrik tutup. | mengatakan | Anggota dewan kota di pengasingan
Mereka yang menolak perintah itu ditahan. | - | -
Menurut laporan, dua desa direbut. | - | -
Laporan menyebutkan dua desa direbut. | - | -
Dalam keterangannya, Ahad (19/5/2024) Gubernur Kursk Roman Starovoit mengatakan dua desa terbakar. | mengatakan | Gubernur Kursk Roman Starovoit
Ukraina memberi angka yang jauh lebih tinggi untuk Rusia, mengatakan bahwa banyak prajuritnya tewas. | mengatakan | Ukraina
Helm Putih, sebuah regu penolong menyebut pasar itu dibom. | menyebut | Helm Putih
Rusia kehilangan marinir dan pilot dalam tujuh bulan, kantor berita RIA melaporkan. | melaporkan | kantor berita RIA
Rusia sendiri sejauh ini baru mengakui dua kapalnya tenggelam. | mengakui | Rusia
Pemantau SOHR mengeluarkan data kematian warga di provinsi itu. | mengeluarkan data | Pemantau SOHR
Rusia mengeluarkan tank dari gudang. | - | -
Di Berlin, seorang pejabat yang tak mau disebut namanya mengatakan stok menipis. | mengatakan | seorang pejabat yang tak mau disebut namanya
Ukraina membalas lewat Staf Umum, yang mengklaim banyak prajurit Rusia tewas. | mengklaim | Staf Umum
Seorang pejabat AS, anonim, kepada Politico menyebut stok menipis. | menyebut | Seorang pejabat AS, anonim
Laporan itu menyebutkan dua desa direbut. | menyebutkan | *
Hitungan itu dimulai sejak Rusia menyatakan perang. | - | -
Pada Sabtu diperkirakan prajurit Rusia yang tewas bertambah. | - | -
"""  # noqa: E501


@pytest.mark.parametrize("line", [line for line in SENTENCES.splitlines() if line])
def test_the_cue_and_its_speaker(line: str) -> None:
    sentence, cues, speaker = line.rsplit(" | ", 2)
    text = sentence[1:] + AFTER if sentence.startswith("^") else BEFORE + sentence
    raw = RawText(doc_id="x", text=text, origin="x", outlet="Portal Kita", published=dt.date(2023, 5, 1))
    rows = find_attributions(parse_article(raw))
    assert "; ".join(row.cue for row in rows) == (cues if cues != "-" else "")
    if speaker not in ("*", "-"):
        assert {row.speaker for row in rows} == set(speaker.split(" / "))
