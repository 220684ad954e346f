import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('tr')

/** Paylaşım sırasında TikTok’un söyledikleri. */
export const postingErrors = {
  'daily-post-limit': {
    title: 'Bugünkü gönderi hakkı doldu',
    cause:
      'TikTok, bir hesabın 24 saatte uygulamalarla kaç gönderi paylaşabileceğini sınırlar ve bütün uygulamaları birlikte sayar. Sınır TikTok’undur.',
    remedy: (facts) => {
      const waitMs = facts.number('retryAfterMs')
      return waitMs === null
        ? 'Yarın yeniden deneyin ya da bunu TikTok’un kendisinde paylaşın.'
        : `${format.duration(waitMs)} sonra yeniden deneyin ya da bunu TikTok’un kendisinde paylaşın.`
    },
  },
  'init-limit-reached': {
    title: 'TikTok’un yeni yükleme sınırı',
    cause: (facts) =>
      `TikTok bir hesaptan dakikada en çok ${format.number(facts.number('limit') ?? 6)} yeni yükleme kabul eder.`,
    remedy: 'Bir şey yapmanız gerekmiyor: dakika dolunca kendiliğinden sürer.',
  },
  'creator-banned-from-posting': {
    title: 'TikTok bu hesabın paylaşım yapmasına izin vermiyor',
    cause: 'TikTok hesabın paylaşım yapmasını yasaklamış.',
    remedy:
      'Bu hesapla TikTok’u açıp oradaki bildirimleri okuyun ve daha sonra yeniden deneyin. Sosyabot yasağı kaldıramaz.',
  },
  'active-user-cap': {
    title: 'TikTok uygulamanız günlük kullanıcı sınırına ulaştı',
    cause:
      'TikTok, 24 saatte bir uygulamayla kaç hesabın paylaşım yapabileceğini sınırlar; denetimden geçmemiş bir uygulamada bu beştir.',
    remedy: 'Yarın yeniden deneyin. Daha fazlası için Direct Post denetimine başvurun.',
  },
  'account-must-be-private': {
    title: 'TikTok bu hesabın gizli olmasını istiyor',
    cause:
      'TikTok uygulamanız Direct Post denetiminden geçene kadar yalnızca gizli hesaplara paylaşım yapabilir. Herkese açık bir hesapta “Yalnızca ben” yetmez.',
    remedy:
      'TikTok’ta hesabı gizli yapın (Ayarlar, Gizlilik, Gizli hesap) ve yeniden deneyin. Herkese açık paylaşım için denetime başvurun.',
  },
  'privacy-option-mismatch': {
    title: 'Bu kitleye şu anda izin yok',
    cause:
      'Siz videoyu kimlerin izleyebileceğini seçtikten sonra hesabın TikTok’taki ayarları değişmiş.',
    remedy: 'Videoyu kimlerin izleyebileceğini şimdiki seçeneklerden yeniden seçin.',
  },
  'permission-error': {
    title: 'TikTok paylaşım iznini reddediyor (permission_error)',
    cause:
      'Bağlanma başarılı, ama paylaşıma izin verilmiyor: çoğunlukla TikTok uygulaması hâlâ Sandbox aşamasındadır.',
    remedy:
      'Hesabı Sandbox test kullanıcısı olarak davet edin ya da uygulamayı üretim incelemesine gönderin. Sonra kanalı yeniden bağlayın.',
  },
  'post-refused-by-tiktok': {
    title: 'TikTok bu gönderiyi reddetti',
    cause: (facts) => {
      const code = facts.text('tiktokCode', 'code')
      return code === null
        ? 'TikTok gönderideki bir şeyi kabul etmiyor.'
        : `TikTok gönderideki bir şeyi kabul etmiyor (“${code}”).`
    },
    remedy: 'Açıklamayı, kitleyi ve videoyu denetleyip yeniden deneyin.',
  },
  'upload-link-expired': {
    title: 'Yükleme bağlantısının süresi doldu',
    cause: 'TikTok bir yüklemeye bir saat verir; bu yükleme daha uzun sürdü.',
    remedy:
      'Yeniden deneyin: yeni bir bağlantıyla baştan başlar. Daha hızlı bir bağlantı ya da daha küçük bir dosya işe yarar.',
  },
  'upload-unknown-to-tiktok': {
    title: 'TikTok bu yüklemeyi artık tanımıyor',
    cause: 'TikTok bitmemiş yüklemeyi silmiş.',
    remedy: 'Yeniden deneyin: baştan başlar. Hiçbir şey yayınlanmadı.',
  },
  'upload-out-of-step': {
    title: 'Yükleme yerini kaybetti',
    cause: 'TikTok’ta dosyanın, Sosyabot’un beklediğinden farklı bir bölümü var.',
    remedy: 'Yeniden deneyin: baştan başlar. Hiçbir şey yayınlanmadı.',
  },
  'upload-refused': {
    title: 'TikTok yüklemeyi reddetti',
    cause: (facts) => {
      const status = facts.number('httpStatus', 'status')
      return status === null
        ? 'Yükleme sunucusu dosyanın bir bölümünü kabul etmedi.'
        : `Yükleme sunucusu dosyanın bir bölümünü kabul etmedi (durum ${status}).`
    },
    remedy: 'Yeniden deneyin. Tekrarlanırsa videoyu başka bir programla yeniden kaydedin.',
  },
  'upload-stalled': {
    title: 'Yükleme ilerlemiyor',
    cause: 'Bağlantı açık, ama veri geçmiyor.',
    remedy: 'Bağlantıyı denetleyin; kendiliğinden sürer, ya da Yeniden dene’ye basın.',
  },
  'publish-id-unknown': {
    title: 'TikTok bu gönderiyi tanımıyor',
    cause: 'TikTok bu gönderiye verdiği numarayı artık bulamıyor.',
    remedy: 'TikTok’ta profile bakın. Video orada yoksa yeniden paylaşın.',
  },
  'post-unconfirmed': {
    title: 'TikTok doğrulamadı',
    cause:
      'Videonun tamamı gönderildi, ama TikTok sonucu bildirmedi. Aynı şey iki kez paylaşılmasın diye Sosyabot bunu kendiliğinden yeniden göndermez.',
    remedy: 'Yeniden denetle’ye basın ve bir daha paylaşmadan önce TikTok’ta profile bakın.',
  },
  'failed-file-format': {
    title: 'TikTok bu dosyayı okuyamıyor',
    cause: 'TikTok yüklemeden sonra kabul etmediği bir biçimle karşılaştı.',
    remedy: 'Videoyu H.264 ile MP4 olarak dışa aktarıp yeniden paylaşın.',
  },
  'failed-duration': {
    title: 'TikTok süreyi kabul etmedi',
    cause: 'Video bu hesap için çok kısa ya da çok uzun.',
    remedy: 'Videoyu, bu hesap için gösterilen süreye göre kesin.',
  },
  'failed-frame-rate': {
    title: 'TikTok kare hızını kabul etmedi',
    cause:
      'TikTok saniyede 23 ile 60 kare arasını kabul eder; hızı değişen kimi kayıtları reddeder.',
    remedy: 'Videoyu saniyede sabit 30 kareyle dışa aktarın.',
  },
  'failed-picture-size': {
    title: 'TikTok görüntü boyutunu kabul etmedi',
    cause: 'Her kenar 360 ile 4.096 piksel arasında olmalı.',
    remedy: 'Videoyu başka bir boyutta, örneğin 1080 × 1920 olarak dışa aktarın.',
  },
  'failed-inside-tiktok': {
    title: 'TikTok işlerken hata yaptı',
    cause: 'TikTok’un içinde bir hata. Sorun videonuzda ya da ayarlarınızda değil.',
    remedy: 'Yeniden deneyin: TikTok bunun işe yarayabileceğini söylüyor.',
  },
  'failed-publish-cancelled': {
    title: 'Gönderi TikTok’ta iptal edildi',
    cause: 'TikTok yayınlamanın iptal edildiğini bildiriyor.',
    remedy: 'İsteyerek olmadıysa yeniden paylaşın.',
  },
  'failed-authorization-removed': {
    title: 'İzin geri alındı',
    cause: 'Gönderi yoldayken erişim TikTok ayarlarından kaldırıldı.',
    remedy: 'Kanalı yeniden bağlayıp tekrar paylaşın.',
  },
  'failed-text-looks-like-spam': {
    title: 'TikTok açıklamayı spam sayıyor',
    cause: 'TikTok’un denetimi metni, etiketleri ya da bağlantıları reddetti.',
    remedy: 'Açıklamayı değiştirip yeniden paylaşın.',
  },
  'failed-looks-like-spam': {
    title: 'TikTok bu gönderiyi spam sayıyor',
    cause: 'TikTok’un denetimi gönderiyi reddetti.',
    remedy: 'Bu hesapla bir süre paylaşım yapmayın ve TikTok’taki bildirimlerini okuyun.',
  },
  'failed-unknown-reason': {
    title: 'TikTok bunu yayınlamadı',
    cause: (facts) => {
      const reason = facts.text('failReason', 'tiktokCode', 'code')
      return reason === null
        ? 'TikTok bildiğimiz bir neden göstermedi.'
        : `TikTok’un gösterdiği neden “${reason}”; belgelerinde açıklaması yok.`
    },
    remedy: 'Hesabın TikTok’taki bildirimlerini okuyun, sonra yeniden paylaşın.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
