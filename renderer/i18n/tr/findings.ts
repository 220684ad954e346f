import type { FindingDictionary } from '../finding-words'
import { formattersFor } from '../formatters'
import { codecName, containerName } from '../media-names'

const format = formattersFor('tr')
const NO_RULE = 'Kural yok'

/** Denetimin bir videoda bulduğu her şey; dosyanın değeri ve TikTok’un sınırıyla. */
export const findings: FindingDictionary = {
  'video-container-unsupported': {
    title: 'TikTok bu dosya türünü kabul etmiyor',
    yours: (facts) => containerName(facts.text('container') ?? 'Bilinmiyor'),
    limit: 'MP4, MOV, WebM',
    cause: 'OBS gibi kayıt programları böyle yazar; TikTok kabul etmez.',
    remedy: 'MP4 olarak kaydedin. OBS bunu Dosya menüsünden yapabilir.',
  },
  'video-codec-unsupported': {
    title: 'TikTok bu görüntü kodlamasını kabul etmiyor',
    yours: (facts) => codecName(facts.text('codec') ?? 'Bilinmiyor'),
    limit: 'H.264, H.265, VP8, VP9',
    cause: 'Görüntü, TikTok’un kabul etmediği bir biçimde saklanmış.',
    remedy: 'Videoyu H.264 ile MP4 olarak dışa aktarın.',
  },
  'video-frame-rate-unsupported': {
    title: 'TikTok bu kare hızını kabul etmiyor',
    yours: (facts) => fps(facts.number('actualFps')),
    limit: (facts) => `${facts.number('minFps') ?? 23}–${facts.number('maxFps') ?? 60} fps`,
    cause: (facts) => {
      const actual = facts.number('actualFps')
      return actual !== null && actual > 60 && actual < 61
        ? '60’ın biraz üstü de sınırın üstüdür: TikTok yüklemeden sonra reddeder.'
        : 'TikTok kare hızını yüklemeden sonra denetler ve gönderiyi o zaman reddeder.'
    },
    remedy: 'Videoyu saniyede 30 ya da 60 kareyle dışa aktarın.',
  },
  'video-picture-size-unsupported': {
    title: 'TikTok bu görüntü boyutunu kabul etmiyor',
    yours: (facts) => size(facts.number('widthPx'), facts.number('heightPx')),
    limit: (facts) =>
      `Kenar başına ${format.number(facts.number('minPx') ?? 360)}–${format.number(facts.number('maxPx') ?? 4096)} px`,
    cause: 'TikTok iki kenarı da yüklemeden sonra denetler ve gönderiyi o zaman reddeder.',
    remedy: 'Videoyu başka bir boyutta, örneğin 1080 × 1920 olarak dışa aktarın.',
  },
  'video-too-long': {
    title: 'Video bu hesap için çok uzun',
    yours: (facts) => format.clock((facts.number('actualSec') ?? 0) * 1000),
    limit: (facts) => `En çok ${format.clock((facts.number('limitSec') ?? 0) * 1000)}`,
    cause: 'Her hesabın TikTok’un belirlediği kendi sınırı vardır.',
    remedy: 'Videoyu kesin ya da daha uzununa izin verilen bir hesapla paylaşın.',
  },
  'container-not-mp4': {
    title: 'Dosya MP4 değil',
    yours: (facts) => containerName(facts.text('container') ?? 'Bilinmiyor'),
    limit: 'MP4 önerilir',
    cause: 'TikTok MOV ve WebM de kabul eder, ama MP4 önerir.',
    remedy: 'Olduğu gibi paylaşın ya da emin olmak için MP4’e çevirin.',
  },
  'movie-header-last': {
    title: 'Dosyanın dizini sonunda',
    yours: 'Sonunda',
    limit: NO_RULE,
    cause: 'Telefonlar ve kurgu programları onu çoğu zaman sona yazar. TikTok bunu kabul eder.',
    remedy: 'Bir şey yapmanız gerekmez. “Hızlı başlangıç” ya da “web için” seçeneği başa yazar.',
  },
  'video-fragmented': {
    title: 'Dosya parçalar hâlinde yazılmış',
    yours: 'Parçalı',
    limit: NO_RULE,
    cause: 'Canlı kayıt programları böyle yazar; TikTok bu konuda bir şey söylemiyor.',
    remedy: 'TikTok reddederse sıradan bir MP4 olarak kaydedin.',
  },
  'frame-rate-variable': {
    title: 'Kare hızı değişiyor',
    yours: (facts) =>
      `${rounded(facts.number('slowestFps'))}–${fps(facts.number('fastestFps'), 0)}`,
    limit: (facts) => `${facts.number('minFps') ?? 23}–${facts.number('maxFps') ?? 60} fps`,
    cause:
      'Ekran kaydediciler hareket olmayınca kare atlar. TikTok böyle videoları kare hızı yüzünden reddetmişti.',
    remedy: 'Videoyu 30 ya da 60 sabit kare hızıyla dışa aktarın.',
  },
  'high-dynamic-range': {
    title: 'Video HDR',
    yours: (facts) => `HDR (${(facts.text('transfer') ?? '').toUpperCase()})`,
    limit: NO_RULE,
    cause: 'TikTok renkleri soluk ya da sert gösterebilir.',
    remedy:
      'Doğru renkler için videonun geldiği telefondan ya da kurgu programından SDR (Rec. 709) olarak dışa aktarın.',
  },
  'timeline-edited': {
    title: 'Videonun bazı yerleri kesilmemiş, gizlenmiş',
    yours: (facts) => {
      const hiddenMs = facts.number('hiddenMs') ?? 0
      const delayMs = facts.number('delayMs') ?? 0
      if ((facts.number('segmentCount') ?? 1) > 1) return 'Ara kesimler'
      if (hiddenMs > delayMs) return `${format.duration(hiddenMs)} gizli`
      return delayMs > 0 ? `${format.duration(delayMs)} geç başlıyor` : 'Hızı değiştirilmiş'
    },
    limit: NO_RULE,
    cause:
      'Dosya, oynatıcılara bazı yerleri atlamalarını ya da geciktirmelerini söylüyor. TikTok buna uymayıp o yerleri gösterebilir.',
    remedy: 'Videoyu, kesen uygulamadan yeniden dışa aktarın; böylece gerçekten kesilmiş olur.',
  },
  'audio-missing': {
    title: 'Videoda ses yok',
    yours: 'Ses yok',
    limit: 'Zorunlu değil',
    cause: 'TikTok sessiz videoları kabul eder. Ses olması gerekiyorsa daha önce kaybolmuştur.',
    remedy: 'Ses olması gerekiyorsa videoyu sesiyle yeniden dışa aktarın.',
  },
  'audio-codec-undocumented': {
    title: 'Sesin biçimi alışılmış değil',
    yours: (facts) => codecName(facts.text('codec') ?? 'Bilinmiyor'),
    limit: 'Kural yok; AAC yaygın',
    cause: 'TikTok ses biçimi belirtmiyor. AAC ve MP3 ile sorun çıkmadığı biliniyor.',
    remedy: 'Emin olmak için videoyu AAC sesle dışa aktarın.',
  },
  'several-video-tracks': {
    title: 'Dosyada birden çok video var',
    yours: (facts) => tracks(facts.number('count')),
    limit: 'Kural yok; bir yaygın',
    cause: 'TikTok bunlardan birini gösterir, hangisini gösterdiğini söylemez.',
    remedy: 'Paylaşmak istediğinizi ayrıca dışa aktarın.',
  },
  'several-audio-tracks': {
    title: 'Dosyada birden çok ses parçası var',
    yours: (facts) => tracks(facts.number('count')),
    limit: 'Kural yok; bir yaygın',
    cause: 'TikTok bunlardan birini çalar; mikrofon ya da müzik eksik kalabilir.',
    remedy: 'Dışa aktarırken hepsini tek parçada birleştirin.',
  },
  'picture-size-odd': {
    title: 'Görüntünün piksel sayısı tek',
    yours: (facts) => size(facts.number('widthPx'), facts.number('heightPx')),
    limit: 'Kural yok; çift yaygın',
    cause:
      'Görüntü piksel çiftleriyle saklanır; bu yüzden bir satır kesilebilir ya da eklenebilir.',
    remedy: 'Videoyu çift sayılı bir boyutta, örneğin 1080 × 1920 olarak dışa aktarın.',
  },
  'duration-unknown': {
    title: 'Dosya ne kadar sürdüğünü söylemiyor',
    yours: 'Bilinmiyor',
    limit: 'Hesabın sınırı',
    cause: 'Kayıt düzgün kapatılmamış; bu yüzden süresi yüklemeden önce denetlenemiyor.',
    remedy: 'MP4 olarak yeniden kaydedin; o zaman süresi denetlenebilir.',
  },
}

function rounded(value: number | null, digits = 0): string {
  if (value === null) return '?'
  return format.number(Math.round(value * 10 ** digits) / 10 ** digits)
}

function fps(value: number | null, digits = 2): string {
  return `${rounded(value, digits)} fps`
}

function size(widthPx: number | null, heightPx: number | null): string {
  return `${rounded(widthPx)} × ${rounded(heightPx)}`
}

function tracks(count: number | null): string {
  return format.count(count ?? 0, { other: 'parça' })
}
