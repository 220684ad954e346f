import type { BatchWords } from '../en/batch'

/** Many videos at once. */
export const batch: BatchWords = {
  title: 'Toplu paylaşım',

  view: {
    label: 'Görünüm',
    list: 'Liste',
    table: 'Tablo',
  },

  intake: {
    title: 'Eklediğiniz dosyalar hakkında',
    cutTitle: (limit) => `Yalnızca ilk ${limit} video eklendi`,
    cutBody: 'Bir seferde sığandan fazlası vardı. Önce bunları paylaşın, sonra kalanını ekleyin.',
    sidecar: (fileName) =>
      `Açıklama, videonun yanındaki ${fileName} dosyasından alındı. Değiştirebilirsiniz.`,
    sidecars: (count) =>
      `${count} açıklama, videoların yanındaki metin dosyalarından alındı. Değiştirebilirsiniz.`,
    skipped: {
      'not-a-video': (count) => `Klasördeki ${count} dosya video değil, dışarıda bırakıldı.`,
      hidden: (count) => `${count} gizli video dışarıda bırakıldı.`,
      'too-deep': (count) => `${count} klasör çok derinde olduğu için aranmadı.`,
      unreadable: (count) => `${count} klasör okunamadı.`,
      'too-many-sheets': (count) =>
        `${count} tablo dışarıda bırakıldı: bir seferde en fazla on tablo okunur.`,
    },
  },

  table: {
    label: 'Paylaşılacak videolar',
    hint: 'Ok tuşları gezdirir, Enter düzenler, boşluk satırı işaretler, Ctrl+D aşağı doldurur.',
    columns: {
      select: 'İşaret',
      picture: 'Görüntü',
      file: 'Video',
      caption: 'Açıklama',
      channel: 'Kanal',
      viewers: 'Kimler izleyebilir',
      interactions: 'Etkileşimler',
      disclosure: 'Beyan',
      cover: 'Kapak',
      time: 'Zaman',
      status: 'Durum',
    },
    notChosen: 'Seçilmedi',
    chooseChannel: 'Seçin',
    noCaption: 'Açıklama yok',
    nothingAllowed: 'Hiçbirine izin yok',
    interactionNames: { comment: 'Yorum', duet: 'Düet', stitch: 'Stitch' },
    notDisclosed: 'Beyan yok',
    disclosureIncomplete: 'Seçim tamamlanmadı',
    yourBrand: 'Kendi markanız',
    brandedContent: 'Markalı içerik',
    aiGenerated: 'Yapay zekâ',
    firstFrame: 'İlk kare',
    now: 'Şimdi',
    ready: 'Hazır',
    toFix: (count) => `${count} eksik`,
    findings: (count) => `${count} sorun`,
    rowDetail: (row, fileName) => `Satır ${row} · ${fileName}`,
    rowReady: 'Bu videonun paylaşılmasına engel bir şey yok.',
    open: 'Tam görünümde aç',
    tickAll: 'Bütün satırları işaretle',
    edit: (column, fileName) => `${fileName}: ${column}`,
    coverHint: 'Dakika ve saniye, örneğin 0:03.5. Boş bırakılırsa ilk kare kullanılır.',
    coverOutside: 'Videoda böyle bir an yok.',
    captionHint:
      'Enter: kaydet ve alt satıra geç. Shift ya da Alt+Enter: yeni satır. Escape: vazgeç.',
    choicesByHand:
      'Kimlerin izleyebileceği, etkileşimler ve beyan yapıştırılmaz, aşağı doldurulmaz. Her video için ayrı ayrı ya da “Uygula” ile seçin.',
    unreadable: (count) => `${count} hücre okunamadı ve olduğu gibi kaldı.`,
    changed: (count) => `${count} satır değişti.`,
    copied: (count) => `${count} satır eklendi ve işaretlendi. Geri al düğmesi bunları kaldırır.`,
    undone: 'Tablodaki son değişiklik geri alındı.',
  },

  toolbar: {
    label: 'Tabloda çalışma',
    count: (count) => `${count} video`,
    countOfVideos: (rows, videos) => `${rows} gönderi, ${videos} video`,
    ticked: (count) => `${count} işaretli`,
    toFix: (count) => `${count} hazır değil`,
    tick: 'İşaretle',
    tickRules: {
      all: 'Tümü',
      none: 'Hiçbiri',
      'not-ready': 'Hazır olmayanlar',
      ready: 'Hazır olanlar',
    },
    tickChannel: 'Kanala göre',
    replace: 'Bul ve değiştir',
    apply: 'Uygula',
    copies: 'Kanallara çoğalt…',
    remove: 'Kaldır',
    undo: 'Geri al',
    fields: {
      channel: 'Kanal…',
      viewers: 'Kimler izleyebilir…',
      interactions: 'Etkileşimler…',
      disclosure: 'Beyan…',
      time: 'Zaman…',
    },
    postAll: 'Tümünü paylaş',
    postTicked: (count) => `${count} videoyu paylaş`,
    nothingToPost: 'Paylaşılacak video kalmadı.',
    tooMany: (limit) =>
      `Bir seferde en çok ${limit} gönderi paylaşılır. Satırların bir kısmını işaretleyin.`,
  },

  replace: {
    title: 'Açıklamalarda bul ve değiştir',
    find: 'Aranan',
    replaceWith: 'Yerine',
    matchCase: 'Büyük/küçük harf ayrımı',
    scope: 'Nerede',
    ticked: (count) => `İşaretli satırlar (${count})`,
    all: (count) => `Bütün satırlar (${count})`,
    found: (places, rows) => `${rows} satırda ${places} yer`,
    nothing: 'Bu açıklamalarda bulunamadı.',
    confirm: 'Değiştir',
    close: 'Kapat',
  },

  apply: {
    titles: {
      channel: 'İşaretli satırların kanalı',
      viewers: 'İşaretli videoları kimler izleyebilir',
      interactions: 'İşaretli videoların etkileşimleri',
      disclosure: 'İşaretli videoların beyanı',
      time: 'İşaretli videolar ne zaman paylaşılsın',
    },
    intro: (rows) =>
      rows === 1
        ? 'Burada siz seçtiğiniz için 1 satıra uygulanır.'
        : `Burada siz seçtiğiniz için ${rows} satıra uygulanır. Seçim her satırda görünür, orada değiştirebilirsiniz.`,
    willSet: (rows) => `${rows} satıra uygula`,
    set: 'Uygula',
    chooseFirst: 'Önce ne uygulanacağını seçin.',
    noneTakesIt: 'İşaretli satırların hiçbirine uygulanamıyor.',
    left: (rows) => `${rows} satır olduğu gibi kalır:`,
    reasons: {
      'not-offered': 'bu hesap bunu sunmuyor',
      'turned-off': 'bu hesap bunların bir kısmını kapatmış',
      'private-branded': 'markalı içerik yalnızca herkese veya arkadaşlara gösterilebilir',
      'no-account': 'TikTok bu hesap için henüz yanıt vermedi',
    },
    row: (row, fileName, reason) => `Satır ${row}, ${fileName}: ${reason}`,
    more: (count) => `ve ${count} satır daha`,
    cancel: 'Vazgeç',
  },

  copies: {
    title: 'Başka kanallarda da paylaş',
    intro:
      'Her kanal için işaretli satırların açıklaması, kapağı ve zamanıyla ayrı bir gönderi eklenir. Kimlerin izleyebileceği, etkileşimler ve beyan her biri için yeniden seçilir.',
    confirm: (rows) => `${rows} satır ekle`,
    cancel: 'Vazgeç',
    none: 'En az bir kanal seçin.',
    same: 'Zaten bu kanal için olan satırlar kopyalanmaz.',
  },

  remove: {
    title: (count) => `${count} satır kaldırılsın mı?`,
    body: 'Bu satırlar için yazdıklarınız silinir. Dosyalar yerinde kalır.',
    confirm: 'Kaldır',
    keep: 'Kalsın',
  },

  check: {
    checking: 'Bu hesapların nelere izin verdiği TikTok’a soruluyor…',
    title: (count) => `${count} satır hazır değil. Hiçbir şey paylaşılmadı.`,
    goTo: (row, fileName) => `Satır ${row}, ${fileName}`,
    more: (count) => `ve ${count} satır daha`,
    dismiss: 'Kapat',
    duplicates: (count) => `Bunlardan ${count} tanesi aynı hesapta daha önce paylaşılmış.`,
    postAgain: 'Bunları da yeniden paylaş',
    postOthers: (_rows, others, othersValue) =>
      othersValue === 1
        ? 'İşaretini kaldır, kalan gönderiyi paylaş'
        : `İşaretini kaldır, kalan ${others} gönderiyi paylaş`,
  },

  review: {
    title: (count) => `${count} gönderiyi gözden geçirin`,
    intro:
      'TikTok’a gidecek her şey gönderi gönderi burada. Henüz hiçbir şey bu bilgisayardan çıkmadı; hepsi alınamıyorsa hiçbiri alınmaz.',
    postsOf: (count) => `${count} gönderi`,
    listLabel: 'Gözden geçirilecek gönderiler',
    showAll: (fileName) => `Bütün ayrıntılar: ${fileName}`,
    zone: (timeZone) => `Bazı gönderiler planlı. Zamanların saat dilimi: ${timeZone}.`,
    excessTitle: 'TikTok’un bir günde genellikle aldığından fazla',
    excess: (nickname, count, limit) =>
      `${nickname}: 24 saat içinde ${count} gönderi. TikTok, bütün uygulamalardan toplam olarak hesap başına genellikle yaklaşık ${limit} gönderi alır.`,
    excessRemedy:
      'Yine de paylaşabilirsiniz. TikTok’un almadıkları tek tek başarısız olur ve sonra yeniden denenebilir; “Zaman…” ile gönderileri günlere yayabilirsiniz.',
    declarationFor: (count) => `${count} gönderi için:`,
    confirm: (count) => `${count} gönderiyi TikTok’ta paylaş`,
    back: 'Geri',
    done: (count) => `${count} gönderi yola çıktı.`,
  },

  sheet: {
    title: (fileName) => (fileName === '' ? 'Tablodan metinler' : `Tablodan metinler: ${fileName}`),
    reading: 'Tablo ve videolar okunuyor…',
    cancel: 'Vazgeç',
    close: 'Kapat',
    apply: (count) => `${count} videoyu doldur`,
    nothingFits:
      'Bu tablonun hiçbir satırı listedeki ya da tablonun yanındaki bir videoya uymuyor.',
    columns: { file: 'dosya', caption: 'metin', time: 'zaman', channel: 'kanal' },
    fills: (count, _n, columns) =>
      `${count} satır bir videoya uyuyor. Bulunan sütunlar: ${columns}.`,
    besides: (count) => `Bunların ${count} tanesi tablonun yanında duruyor ve listeye ekleniyor.`,
    ignored: (columns) => `Kullanılmayan sütunlar: ${columns}.`,
    cut: 'Yalnızca ilk 2.000 satır okunur.',
    problems: (count) => `${count} hücreye bakmanız gerekiyor. Geri kalanı doldurulur.`,
    problemList: 'Satırlara göre sorunlar',
    row: (number) => `Satır ${number}`,
    choicesStay:
      'Kimlerin izleyebileceği, etkileşimler ve ticari içerik hiçbir zaman tablodan gelmez: bunları siz seçersiniz.',
    codes: {
      'file-missing': () => 'Dosya adı yazılmamış.',
      'file-unknown': (written) => `“${written}” adında bir video yok.`,
      'file-ambiguous': (written) => `“${written}” adında birden çok video var.`,
      'file-again': (written) =>
        `“${written}” önceki bir satırda zaten var. Başka kanallar için “Kanallara çoğalt…” düğmesini kullanın.`,
      'caption-too-long': (_written, excess) =>
        `Metin ${excess} karakter fazla. Kısaltabilmeniz için yine de doldurulur.`,
      'time-unreadable': (written) =>
        `“${written}” saatli bir tarih değil; örnek: 30.11.2026 18:30.`,
      'time-skipped': (written) => `${written} diye bir an yok: o saatte saatler ileri alınıyor.`,
      'time-in-the-past': (written) => `${written} geçmişte kaldı.`,
      'time-too-far': (written) => `${written} bir yıldan daha ileride.`,
      'channel-unknown': (written) => `“${written}” adında bağlı bir kanal yok.`,
      'channel-ambiguous': (written) =>
        `“${written}” adında birden çok kanal var. Bunun yerine @adı yazın.`,
    },
  },
}
