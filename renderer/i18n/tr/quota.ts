import type { QuotaWords } from '../en/quota'

/** TikTok’un bir hesaptan daha kaç gönderi alacağı. */
export const quota: QuotaWords = {
  title: '24 saatteki gönderiler',
  left: (left, limit) => `Kalan: yaklaşık ${left} / ${limit}`,
  learnedLeft: (left, limit) => `Kalan: ${left} / ${limit}`,
  none: 'Hak kalmadı',
  leftHere: (posts) =>
    `TikTok’un 24 saatlik sınırına göre bu kanalın yaklaşık ${posts} hakkı kaldı.`,
  noneHere: 'Bu kanal, TikTok’un 24 saatte aldığı gönderi sayısına aşağı yukarı ulaştı.',
  freeAt: (when) => `TikTok’un sıradaki gönderiyi alması beklenen zaman: ${when}.`,
  planned: (posts) => `Önümüzdeki 24 saat için ${posts} planlı.`,
  posts: { one: 'gönderi', other: 'gönderi' },
  tooManyPlanned: 'Bu, TikTok’un genellikle aldığından fazla. Bazılarını başka bir güne taşıyın.',
  learned: (limit, when) =>
    `TikTok bir gönderiyi geri çevirdi (${when}); önceki 24 saatte aldığı gönderi sayısı: ${limit}. Sosyabot bu kanal için sınırı buna göre sayıyor.`,
  userCap:
    'TikTok bir gönderiyi geri çevirdi, çünkü 24 saat içinde bu TikTok uygulamasıyla çok fazla hesap paylaşım yaptı. TikTok uygulamayı denetleyene kadar sınır beş hesaptır. Yarın yeniden deneyin.',
  privateOnly:
    'TikTok bir gönderiyi geri çevirdi, çünkü uygulama denetimden geçmedi: o zamana kadar yalnızca TikTok’ta gizli olan hesaplarda paylaşım yapılabilir.',
  howTitle: 'TikTok nasıl sayıyor?',
  how: (limit) =>
    `TikTok bir hesaptan, tüm uygulamalar birlikte, her 24 saatte yaklaşık ${limit} gönderi alır ve kesin sayıyı kimseye söylemez. Bir gönderiyi geri çevirdiğinde Sosyabot o ana kadar kaç gönderi aldığını aklında tutar.`,
  howRate: (count) =>
    `Bir hesabın bir dakikada en çok ${count} gönderisi başlayabilir. Sosyabot gerektiğinde kendiliğinden bekler.`,
  howUnaudited: (users) =>
    `TikTok’un henüz denetlemediği bir uygulama 24 saatte en çok ${users} hesap için, yalnızca gizli hesaplarda ve yalnızca “Yalnızca ben” seçeneğiyle paylaşım yapabilir.`,
}
