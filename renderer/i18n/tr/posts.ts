import type { PostsWords } from '../en/posts'

/** Yoldaki ve bitmiş gönderiler: Yayınlama, Kuyruk ve Geçmiş sayfaları paylaşır. */
export const posts: PostsWords = {
  queueTitle: 'Kuyruk',
  queueSubtitle: 'TikTok’a giden ve zamanını bekleyen gönderiler.',
  historyTitle: 'Geçmiş',
  historySubtitle: 'Sonuca ulaşan her şey, en yenisi üstte.',

  phases: {
    scheduled: 'Planlandı',
    queued: 'Sırasını bekliyor',
    preparing: 'Hazırlanıyor',
    uploading: 'Yükleniyor',
    waiting: 'Bekliyor',
    paused: 'Duraklatıldı',
    processing: 'TikTok işliyor',
    published: 'Yayınlandı',
    failed: 'Başarısız',
    cancelled: 'İptal edildi',
    unconfirmed: 'Doğrulanmadı',
  },

  phaseNotes: {
    scheduled: 'Bilgisayar açıksa ve Sosyabot çalışıyorsa zamanı gelince kendiliğinden paylaşılır.',
    queued: 'Öncekisi biter bitmez başlar.',
    preparing: 'Hesap denetleniyor ve TikTok’tan yükleme isteniyor.',
    processing:
      'TikTok videonun tamamını aldı. İşlenmesi ve profilinizde görünmesi birkaç dakika sürebilir.',
    paused: 'Şu anda bir şey gönderilmiyor. İstediğinizde sürdürün.',
    cancelled: 'TikTok videonun tamamını almadan durduruldu.',
    unconfirmed:
      'Videonun tamamı gönderildi ama TikTok’un yanıtı bilinmiyor. Kendiliğinden yeniden gönderilmez; böylece hiçbir şey iki kez paylaşılmaz.',
  },

  actions: {
    'choose-again': 'Yeniden seç',
    'post-now': 'Şimdi paylaş',
    reschedule: 'Zamanı değiştir',
    undo: 'Geri al',
    cancel: 'İptal et',
    pause: 'Duraklat',
    resume: 'Sürdür',
    retry: 'Yeniden dene',
    'check-again': 'Yeniden denetle',
    'open-on-tiktok': 'TikTok’ta aç',
    remove: 'Kaldır',
  },

  progress: {
    label: (fileName) => `${fileName} yüklemesi`,
    acknowledged: (sent, total) => `TikTok’un onayladığı: ${sent} / ${total}`,
    timeLeft: (duration) => `${duration} kaldı`,
    measuring: 'Hız ölçülüyor…',
    announce: (fileName, percent) => `${fileName}: ${percent} yüklendi`,
    announcePhase: (fileName, phase) => `${fileName}: ${phase}`,
  },

  waiting: {
    retryIn: (duration) => `${duration} sonra sürecek`,
    retryNow: 'Şimdi sürüyor',
    forEvent: 'Olanak bulur bulmaz kendiliğinden sürecek',
  },

  undo: {
    phase: 'Henüz gönderilmedi',
    title: (nickname) => `${nickname} hesabına gitmek üzere`,
    goesOutIn: (duration) => `${duration} sonra gidecek.`,
    note: 'O zamana kadar bu bilgisayardan hiçbir şey çıkmaz; Geri al taslağı size geri verir.',
    cardLabel: 'Hâlâ geri alınabilir',
    cardTitle: (formatted, count) =>
      count === 1 ? 'Bir gönderi henüz gitmedi' : `${formatted} gönderi henüz gitmedi`,
    cardBody: (duration) => `${duration} sonra gidecek.`,
    button: 'Geri al',
    buttonAll: 'Hepsini geri al',
    done: (formatted, count) =>
      count === 1
        ? 'Gönderi yeniden taslak oldu. Hiçbir şey gönderilmedi.'
        : `${formatted} gönderi yeniden taslak oldu. Hiçbiri gönderilmedi.`,
    begun: (formatted, count) =>
      count === 1
        ? 'Biri çoktan başlamıştı ve kuyrukta sürüyor.'
        : `${formatted} gönderi çoktan başlamıştı ve kuyrukta sürüyor.`,
  },

  noCaption: 'Açıklama yok',
  channel: (name) => `${name} hesabına`,
  publishedAt: (when) => `Yayınlanma: ${when}`,
  endedAt: (when) => `Bitiş: ${when}`,
  linkComesLater: 'TikTok, herkese açık gönderilerin bağlantısını incelemesi bitince verir.',

  removeDialog: {
    title: 'Geçmişten kaldırılsın mı?',
    body: 'Yalnızca bu bilgisayardaki kayıt unutulur. TikTok’taki video yerinde kalır.',
    unconfirmedBody:
      'TikTok’un bu gönderiyle ilgili yanıtı bilinmiyor. Kaldırılırsa buradan bir daha denetlenemez. TikTok’ta bir video varsa yerinde kalır.',
    confirm: 'Kaydı kaldır',
    keep: 'Vazgeç',
  },

  actionFailed: (action) => `“${action}” işe yaramadı`,

  queue: {
    listLabel: 'Yoldaki gönderiler',
    emptyTitle: 'Yolda gönderi yok',
    emptyBody:
      'Gönderiler, paylaş düğmesine bastığınız andan TikTok yayınlayana kadar burada görünür.',
    openPublishing: 'Video paylaş',
    finishedTitle: 'Az önce bitenler',
    openHistory: 'Bitmiş gönderiler',
    summary: (_count, formatted) => `Yolda ${formatted} gönderi var`,
  },

  story: {
    'post-queued': ({ when }) =>
      when === null
        ? 'Paylaş düğmesine bastınız ve TikTok’un koşullarını kabul ettiniz'
        : `Paylaş düğmesine bastınız ve TikTok’un koşullarını kabul ettiniz; planlanan zaman: ${when}`,
    rescheduled: ({ when }) => `Zamanı değiştirdiniz: ${when ?? '?'}`,
    restored: () => 'Gönderi listesi bir yedekten geri getirildi',
    'taken-back': () => 'Bir şey gönderilmeden geri aldınız',
    'schedule-missed': () => 'Zamanı kaçtı ve kararınız beklendi',
    'choice-needed': ({ reason }) => `Durdu ve size soruldu: ${reason}`,
    'schedule-reached': () => 'Zamanı geldi',
    'post-now-requested': () => 'Şimdi paylaş düğmesine bastınız',
    'preparing-started': () => 'Hesap denetlendi ve TikTok’tan yükleme istendi',
    'upload-opened': ({ parts }) => `TikTok yüklemeyi açtı (${parts})`,
    'upload-resumed': ({ bytes }) => `Yükleme ${bytes} noktasından sürdü`,
    'chunk-acknowledged': ({ bytes }) => `TikTok ${bytes} aldığını onayladı`,
    'progress-corrected': ({ bytes }) =>
      `TikTok’a soruldu, elinde ${bytes} var; yükleme oradan sürüyor`,
    'final-chunk-started': () => 'Son parça bu bilgisayardan çıktı',
    'upload-completed': () => 'TikTok videonun tamamını aldı',
    'upload-abandoned': ({ reason }) => `Yüklemeden vazgeçildi: ${reason}`,
    'waiting-started': ({ reason }) => `Beklendi: ${reason}`,
    'waiting-ended': () => 'Sürdü',
    interrupted: () => 'Sosyabot kapatıldı veya durdu',
    'moved-in-line': () => 'Sıradaki yeri değişti',
    'queue-paused': () => 'Kuyruğun tamamını duraklattınız',
    paused: () => 'Duraklattınız',
    resumed: () => 'Sürdürdünüz',
    'cancel-requested': () => 'Son parça çıktıktan sonra iptal ettiniz; karar TikTok’un',
    cancelled: () => 'İptal edildi',
    published: () => 'TikTok yayınladı',
    'post-id-learned': () => 'TikTok gönderinin bağlantısını verdi',
    failed: ({ reason }) => `Başarısız: ${reason}`,
    unconfirmed: ({ reason }) => `Doğrulanmadı: ${reason}`,
    'check-requested': () => 'TikTok’a yeniden sordunuz',
    retried: () => 'Yeniden denediniz',
    removed: () => 'Geçmişten kaldırıldı',
  },
  storyParts: { one: 'parça', other: 'parça' },

  history: {
    listLabel: 'Bitmiş gönderiler',
    emptyTitle: 'Henüz gönderi yok',
    emptyBody: 'Paylaştığınız her şey bütün hikâyesiyle burada saklanır.',
    filterLabel: 'Göster',
    filters: {
      all: 'Tümü',
      published: 'Yayınlanan',
      failed: 'Başarısız',
      unconfirmed: 'Doğrulanmayan',
      cancelled: 'İptal edilen',
    },
    showStory: 'Hikâyeyi göster',
    hideStory: 'Hikâyeyi gizle',
    storyLabel: (fileName) => `${fileName} hikâyesi`,
    storyEmpty: 'Bu gönderi hakkında bir şey yazılmamış.',
    copyDetails: 'Destek için ayrıntıları kopyala',
    copied: 'Kopyalandı',
  },
}
