import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'
import { codecName, containerName } from '../media-names'

const format = formattersFor('tr')

/** Bu bilgisayardaki video, taslak ve bilgisayarın kendisi. */
export const videoErrors = {
  'video-not-found': {
    title: 'Video yerinde değil',
    cause: 'Dosya taşınmış, adı değiştirilmiş ya da silinmiş; ya da sürücüsü bağlı değil.',
    remedy: 'Yerine koyun ya da yeniden seçin.',
  },
  'video-unreadable': {
    title: 'Video okunamıyor',
    cause: (facts) => {
      const errno = facts.text('errno', 'systemCode')
      const end = errno === null ? '' : ` (${errno})`
      return `İşletim sistemi Sosyabot’un bu dosyayı okumasına izin vermiyor${end}.`
    },
    remedy:
      'Dosyanın izinlerini ve sürücüsünü denetleyin ya da videoyu kendi klasörünüze kopyalayın.',
  },
  'video-is-a-folder': {
    title: 'Bu bir klasör',
    cause: 'Video beklenen yere bir klasör bırakıldı.',
    remedy: 'Klasörü açıp içindeki videoları bırakın.',
  },
  'video-folder-empty': {
    title: 'Bu klasörde video yok',
    cause: 'Ne klasörde ne de içindeki klasörlerde MP4, MOV ya da WebM dosyası var.',
    remedy: 'Videoların bulunduğu klasörü ya da videoların kendisini bırakın.',
  },
  'sheet-unreadable': {
    title: 'Bu tablo okunamıyor',
    cause: 'CSV, TSV veya Excel çalışma kitabı (.xlsx) değil ya da bozulmuş.',
    remedy: 'Tabloyu .xlsx veya CSV olarak kaydedip yeniden bırakın.',
  },
  'sheet-too-large': {
    title: 'Bu tablo çok büyük',
    cause: 'Metin tablosu en fazla 5 MB, açıldığında 16 MB ve 100.000 hücre olabilir.',
    remedy: 'Gereken satırları ayrı bir tabloya kaydedin.',
  },
  'sheet-without-file-column': {
    title: 'Bu tabloda dosya sütunu yok',
    cause: 'İlk satır sütunları adlandırmalıdır: dosya ve isteğe göre metin, zaman, kanal.',
    remedy: 'Dosya adlarının bulunduğu sütuna “dosya” adını verip tabloyu yeniden bırakın.',
  },
  'video-empty': {
    title: 'Dosya boş',
    cause: 'İçinde hiçbir şey yok; bir indirme ya da dışa aktarma bitmemiş olabilir.',
    remedy: 'Videoyu yeniden indirin ya da dışa aktarın.',
  },
  'video-not-a-video': {
    title: 'Bu bir video değil',
    cause: (facts) =>
      facts.text('only') === 'audio'
        ? 'Dosyada ses var, görüntü yok.'
        : 'Adı ne olursa olsun dosyanın içeriği video değil.',
    remedy: 'Bir MP4, MOV ya da WebM dosyası seçin.',
  },
  'video-truncated': {
    title: 'Video eksik',
    cause: (facts) => {
      const expected = facts.number('expectedBytes', 'expected')
      const actual = facts.number('actualBytes', 'actual')
      return expected === null || actual === null
        ? 'Dosyanın sonu eksik.'
        : `Dosyanın ${format.bytes(expected)} olması gerekiyor, ama yalnızca ${format.bytes(actual)} var.`
    },
    remedy: 'Yeniden kopyalayın, indirin ya da dışa aktarın ve bitmesini bekleyin.',
  },
  'video-container-unsupported': {
    title: 'TikTok bu dosya türünü kabul etmiyor',
    cause: (facts) => {
      const container = facts.text('container')
      return container === null
        ? 'TikTok MP4, MOV ve WebM kabul eder.'
        : `Bu dosyanın türü ${containerName(container)}; TikTok MP4, MOV ve WebM kabul eder.`
    },
    remedy: 'Videoyu MP4 olarak dışa aktarın ya da dönüştürün.',
  },
  'video-codec-unsupported': {
    title: 'TikTok bu video biçimini kabul etmiyor',
    cause: (facts) => {
      const codec = facts.text('codec')
      const takes = 'TikTok H.264, H.265, VP8 ve VP9 kabul eder.'
      return codec === null ? takes : `Görüntünün kodlaması ${codecName(codec)}. ${takes}`
    },
    remedy: 'Videoyu H.264 ile MP4 olarak dışa aktarın.',
  },
  'video-frame-rate-unsupported': {
    title: 'TikTok bu kare hızını kabul etmiyor',
    cause: (facts) => {
      const actual = facts.number('actualFps', 'actual')
      const takes = 'TikTok saniyede 23 ile 60 kare arasını kabul eder.'
      return actual === null
        ? takes
        : `Videoda saniyede ${format.number(actual)} kare var. ${takes}`
    },
    remedy: 'Videoyu saniyede 30 ya da 60 kareyle dışa aktarın.',
  },
  'video-picture-size-unsupported': {
    title: 'TikTok bu görüntü boyutunu kabul etmiyor',
    cause: (facts) => {
      const width = facts.number('widthPx')
      const height = facts.number('heightPx')
      const takes = 'Her kenar 360 ile 4.096 piksel arasında olmalı.'
      return width === null || height === null
        ? takes
        : `Görüntü ${format.number(width)} × ${format.number(height)} piksel. ${takes}`
    },
    remedy: 'Videoyu başka bir boyutta, örneğin 1080 × 1920 olarak dışa aktarın.',
  },
  'video-too-large': {
    title: 'Video çok büyük (video_size_too_large)',
    cause: (facts) => {
      const actual = facts.number('actualBytes', 'actual')
      const limit = facts.number('limitBytes', 'limit')
      return actual === null || limit === null
        ? 'Dosya TikTok’un kabul ettiğinden büyük.'
        : `Dosya ${format.bytes(actual)}; TikTok en çok ${format.bytes(limit)} kabul eder.`
    },
    remedy:
      'Daha küçük dışa aktarın ya da kesin. Doğrulanmamış hesaplarda sınır daha düşük olabilir (yaklaşık 287 MB ya da 60 sn); güncel sınırlar TikTok’un belgelerindedir.',
  },
  'video-too-long': {
    title: 'Video bu hesap için çok uzun',
    cause: (facts) => {
      const actual = facts.number('actualSec')
      const limit = facts.number('limitSec')
      return actual === null || limit === null
        ? 'TikTok bu hesapta yalnızca daha kısa videolara izin veriyor.'
        : `Süresi ${format.clock(actual * 1000)}; TikTok bu hesapta ${format.clock(limit * 1000)} süreye izin veriyor.`
    },
    remedy: 'Videoyu kesin. Sınır hesaba özeldir ve TikTok’tan gelir.',
  },
  'video-changed': {
    title: 'Video değişmiş',
    cause: 'Bu, onayladığınız dosya değil: o zamandan beri düzenlenmiş ya da değiştirilmiş.',
    remedy: 'Dosyayı yeniden seçin ve paylaşmadan önce izleyin.',
  },

  'caption-too-long': {
    title: 'Açıklama çok uzun',
    cause: (facts) => {
      const excess = facts.number('excess')
      const limit = facts.number('limit') ?? 2200
      return excess === null
        ? `TikTok ${format.number(limit)} karakter kabul eder.`
        : `TikTok’un ${format.number(limit)} karakterlik sınırını ${format.count(excess, { other: 'karakter' })} aşıyor; bir emoji iki ya da daha çok sayılır.`
    },
    remedy: 'Kısaltın.',
  },
  'privacy-not-chosen': {
    title: 'Bu videoyu kimlerin izleyebileceğini seçin',
    cause:
      'TikTok buna her video için sizin karar vermenizi ister; bu yüzden önceden bir şey seçilmez.',
    remedy: 'Seçeneklerden birini seçin.',
  },
  'privacy-not-offered': {
    title: 'Bu kitle artık sunulmuyor',
    cause: 'TikTok’un bu hesap için sunduğu seçenekler değişti.',
    remedy: 'Videoyu kimlerin izleyebileceğini yeniden seçin.',
  },
  'interaction-not-offered': {
    title: 'Bu hesapta bir etkileşim kapalı',
    cause: 'Yorumlar, Düet ya da Stitch hesabın TikTok’taki kendi ayarlarında kapalı.',
    remedy: 'İşaretini kaldırın ya da TikTok ayarlarında izin verin.',
  },
  'disclosure-incomplete': {
    title: 'İçeriğin kimi tanıttığını belirtin',
    cause:
      'İçeriğinizin sizi mi, üçüncü bir tarafı mı, yoksa ikisini birden mi tanıttığını belirtmeniz gerekir.',
    remedy: 'Kendi markanız, Markalı içerik ya da ikisini işaretleyin; ya da beyanı kapatın.',
  },
  'branded-content-private': {
    title: 'Markalı içerik gizli olamaz',
    cause: 'Markalı içeriğin görünürlüğü gizli olarak ayarlanamaz.',
    remedy: 'Başka bir kitle seçin ya da Markalı içerik işaretini kaldırın.',
  },
  'branded-content-followers-only': {
    title: 'Markalı içerik yalnızca takipçilere gösterilemez',
    cause: 'TikTok markalı içeriği herkese veya arkadaşlara açık olarak kabul eder.',
    remedy: 'Başka bir kitle seçin ya da Markalı içerik işaretini kaldırın.',
  },
  'consent-outdated': {
    title: 'Lütfen bir kez daha onaylayın',
    cause: 'Paylaş’a bastığınızda onayladığınız metin artık ayarlara uymuyor.',
    remedy: 'Düğmenin yanındaki metni okuyup yeniden paylaşın.',
  },
  'duplicate-post': {
    title: 'Bu video burada daha önce paylaşıldı',
    cause: 'Aynı dosya aynı kanala daha önce gönderilmiş.',
    remedy: 'Yalnızca gerçekten istiyorsanız yeniden paylaşın.',
  },

  'undo-too-late': {
    title: 'Çoktan başladı',
    cause: 'Geri alma süresi doldu: gönderi TikTok’a doğru yolda.',
    remedy: 'İptal edilebildiği sürece kuyrukta durdurun.',
  },

  'caption-parts-full': {
    title: 'Çok fazla hazır metin var',
    cause: 'Bu bilgisayar en fazla 200 hazır metin ve etiket seti saklar.',
    remedy: 'Artık kullanmadığınız birini silin, sonra bunu yeniden kaydedin.',
  },

  'disk-full': {
    title: 'Disk dolu',
    cause: 'Sosyabot gönderilerinizin durumunu kaydedemiyor; bu yüzden yenisini başlatmıyor.',
    remedy: 'Biraz yer açıp yeniden deneyin.',
  },
  'file-not-writable': {
    title: 'Dosya yazılamadı',
    cause: 'Klasör buna izin vermiyor ya da dosya başka bir programda açık.',
    remedy: 'Dosya açıksa kapatın ya da başka bir klasör seçip yeniden deneyin.',
  },
  'ledger-unavailable': {
    title: 'Gönderi listesi açılamıyor',
    cause: 'Sosyabot’un gönderileri kaydettiği dosya okunamıyor ya da yazılamıyor.',
    remedy:
      'Sosyabot’un açık başka kopyalarını kapatın, veri klasörünün izinlerini denetleyin ve yeniden başlatın. Bu sırada hiçbir şey paylaşılmaz.',
  },
  'ledger-restored': {
    title: 'Gönderi listesi bir yedekten geri getirildi',
    cause:
      'Listenin dosyası bozulmuştu; yedek, bu gönderinin nasıl sonuçlandığını bilmiyor olabilir.',
    remedy: 'Önce TikTok’taki hesaba bakın. Video orada yoksa yeniden gönderin.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
