import type { CoverWords } from '../en/cover'

/** Kapak stüdyosu. */
export const cover: CoverWords = {
  title: 'Kapak seçin',
  label: 'Kapak',
  firstFrame: 'İlk kare',
  at: (time) => `Şu andaki kare: ${time}`,
  choose: 'Kapak seç',
  change: 'Kapağı değiştir',
  lengthUnknown:
    'Dosya videonun ne kadar sürdüğünü söylemiyor, bu yüzden TikTok’a bir kare gösterilemiyor. İlk kare kullanılır.',
  filmstrip: 'Kapak karesi',
  keys: 'Film üzerinde sürükleyin; ok tuşları bir kare, Page Up ve Page Down bir saniye ilerletir.',
  time: 'Videodaki an',
  spoken: (time, length) => `${time}, toplam ${length}`,
  feed: 'Akışta',
  feedHint: 'TikTok, düğmelerini ve açıklamanızı açık renkli alanların üzerine koyar.',
  grid: 'Profilde',
  publicOnly:
    'TikTok seçilen kapağı herkese açık gönderilerde gösterir. Diğer gönderilerde ilk kare görünebilir.',
  cannotShow:
    'Bu bilgisayar bu videonun karelerini gösteremiyor. Yine de anı süresine göre seçebilirsiniz; TikTok kareyi oradan alır.',
  use: 'Bu kareyi kullan',
  useFirst: 'İlk kareyi kullan',
  cancel: 'Vazgeç',
}
