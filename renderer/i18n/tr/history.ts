import type { HistoryWords } from '../en/history'

/** Geçmişte arama, tablo dosyası ve desteğin sorduğu bilgiler. */
export const history: HistoryWords = {
  narrow: 'Geçmişi daralt',
  search: 'Gönderilerde ara',
  searchPlaceholder: 'Açıklama, dosya adı veya yayın kimliği',
  channel: 'Kanal',
  allChannels: 'Tüm kanallar',
  goneChannel: 'Artık bağlı olmayan bir kanal',
  period: 'Zaman',
  periods: {
    any: 'Tüm zamanlar',
    today: 'Bugün',
    'last-7-days': 'Son 7 gün',
    'last-30-days': 'Son 30 gün',
    custom: 'Gün seç…',
  },
  from: 'İlk gün',
  until: 'Son gün',

  posts: { one: 'gönderi', other: 'gönderi' },
  counted: (posts, isNarrowed) =>
    isNarrowed ? `${posts} bulundu, en yenisi üstte` : `${posts}, en yenisi üstte`,
  noHitTitle: 'Eşleşen gönderi yok',
  noHitBody: 'Daha az sözcük, başka bir kanal veya daha uzun bir zaman deneyin.',
  showAll: 'Tüm gönderileri göster',

  export: 'CSV olarak kaydet',
  exportFileName: 'tiktok-gonderileri',
  exported: (posts) => `${posts} kaydedildi`,
  exportColumns: {
    endedAt: 'Bitiş',
    createdAt: 'Sosyabot’ta paylaşıldığı an',
    scheduledFor: 'Planlanan zaman',
    channel: 'Kanal',
    username: 'Kullanıcı adı',
    state: 'Durum',
    fileName: 'Dosya',
    sizeBytes: 'Boyut (bayt)',
    durationSec: 'Süre (saniye)',
    caption: 'Açıklama',
    privacy: 'Kimler görebilir',
    publishId: 'Yayın kimliği',
    tiktokPostId: 'TikTok gönderi kimliği',
    link: 'Bağlantı',
    error: 'Hata kodu',
  },

  editAgain: 'Düzenleyip yeniden paylaş',

  ids: {
    title: 'TikTok desteği için',
    publishId: 'Yayın kimliği',
    logId: 'log_id',
    tiktokPostId: 'Gönderi kimliği',
    chunks: 'Yükleme parçaları',
  },
}
