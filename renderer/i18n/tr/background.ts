import type { BackgroundWords } from '../en/background'

/** Penceresi kapalıyken uygulama. */
export const background: BackgroundWords = {
  tray: {
    open: 'Sosyabot’u aç',
    newPost: 'Yeni gönderi…',
    nextPost: 'Sıradaki gönderi: {when}',
    nothingPlanned: 'Planlanmış gönderi yok',
    sending: 'Gönderiliyor: {count}',
    queuePaused: 'Kuyruk duraklatıldı',
    pauseQueue: 'Kuyruğu duraklat',
    resumeQueue: 'Kuyruğu sürdür',
    quit: 'Sosyabot’tan çık',
  },
  close: {
    title: 'Sosyabot çalışmaya devam etsin mi?',
    body: (_count, formatted) =>
      `Planlanmış ya da yolda olan ${formatted} gönderi var. Bunlar yalnızca Sosyabot çalışırken paylaşılır.`,
    hint: 'Sosyabot penceresi kapalıyken saatin yanında kalır. Pencereyi görmek için yeniden başlatmanız yeterli. Bunu Ayarlar’dan değiştirebilirsiniz.',
    keepRunning: 'Çalışmaya devam et',
    quit: 'Çık',
    stay: 'Vazgeç',
  },
  settings: {
    title: 'Siz bakmıyorken',
    keepRunning: 'Pencere kapatılınca çalışmaya devam et',
    keepRunningHint:
      'Yalnızca planlanmış ya da gönderilmekte olan gönderiler varken. Sosyabot o zaman saatin yanında kalır.',
    startAtLogin: 'Oturum açılınca başlat',
    startAtLoginHint:
      'Sosyabot penceresini göstermeden başlar; böylece planlanan gönderiler bilgisayar yeniden başlatıldıktan sonra da paylaşılır.',
  },
}
