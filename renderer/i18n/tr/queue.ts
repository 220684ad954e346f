import type { QueueWords } from '../en/queue'

/** Kuyruğun bütünü: duraklatmak, sırası ve hızı. */
export const queue: QueueWords = {
  pause: 'Kuyruğu duraklat',
  resume: 'Kuyruğu sürdür',
  heldPhase: 'Kuyruk duraklatıldı',
  heldNote: 'Siz kuyruğu sürdürene kadar bekliyor.',
  heldScheduledNote: 'Zamanı geldi; siz kuyruğu sürdürene kadar bekliyor.',

  paused: {
    title: 'Kuyruk duraklatıldı',
    body: 'Siz sürdürene kadar hiçbir şey yüklenmez, planlananlar da bekler. O zamana kadar kuralına göre geç kalan olursa size sorulur.',
  },

  keptUntil: (when) =>
    `Gönderilenler TikTok’ta şu saate kadar saklanır: ${when}. Sonrasında yükleme baştan başlar.`,
  noLongerKept: 'TikTok’un bu yükleme için tanıdığı bir saat doldu; sürünce baştan başlar.',

  line: {
    title: 'Sırasını bekleyenler',
    note: 'Yukarıdan aşağıya, her kanal için teker teker. Yerini değiştirmek için gönderiyi sürükleyin.',
    noteAlone: 'Sırası gelir gelmez gönderilir.',
  },

  move: {
    label: (fileName) => `Taşı: ${fileName}`,
    steps: { top: 'En üste', up: 'Yukarı', down: 'Aşağı', end: 'En sona' },
    moved: (fileName, place, count) =>
      `${fileName} artık bekleyen ${count} gönderi içinde ${place}. sırada`,
    failed: 'Gönderi taşınamadı',
  },

  limit: {
    none: 'Sınır yok',
    short: (mbit) => `${mbit} Mbit/sn`,
    buttonLabel: (value) => `Yükleme sınırı: ${value}`,
    other: 'Başka bir sınır…',
    title: 'Yükleme',
    switch: 'Yükleme hızını sınırla',
    switchHint: 'Bütün yüklemeler için birlikte geçerlidir; hat başkalarına da kalır.',
    field: 'En fazla (Mbit/sn)',
    outOfRange: (min, max) => `${min} ile ${max} arasında bir sayı girin.`,
  },

  fit: {
    needs: (needed) =>
      `TikTok’un bir saatlik süresine sığması için yaklaşık ${needed} Mbit/sn gerekiyor`,
    measured: (have, when) => `hattınızda ölçülen hız: ${have} Mbit/sn (${when})`,
    notMeasured: 'hattınızın hızı henüz ölçülmedi',
    limited: (limit) => `kendi yükleme sınırınız ${limit} Mbit/sn`,
    whileUploading: (needed, endsAt) =>
      `TikTok’un bir saatlik süresi dolmadan (saat ${endsAt}) bitmesi için yaklaşık ${needed} Mbit/sn gerekiyor`,
    now: (have) => `şu anki hız ${have} Mbit/sn`,
    consequence: 'Önce süre dolarsa TikTok gönderilenleri siler ve yükleme baştan başlar.',
    raiseLimit: 'Sınırı yükseltin ya da videoyu küçültün.',
    fasterLine: 'Daha hızlı bir hat kullanın, öteki yüklemeleri duraklatın ya da videoyu küçültün.',
    fasterLineBefore: 'Daha hızlı bir hat kullanın ya da videoyu küçültün.',
  },
}
