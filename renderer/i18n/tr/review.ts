import type { ReviewWords } from '../en/review'

/** Gözden geçirme sayfası: gidecek her şey, gitmeden önce. */
export const review: ReviewWords = {
  title: 'Paylaşmadan önce gözden geçirin',
  intro: 'TikTok’a gidecek olanların hepsi burada. Bu bilgisayardan henüz hiçbir şey çıkmadı.',
  checking: 'Bu hesabın neye izin verdiği TikTok’a bir kez daha soruluyor…',
  changedTitle: 'Siz formu doldurduktan sonra bu hesapta değişiklik olmuş',
  askAgain: 'TikTok’a yeniden sor',

  account: 'Paylaşan hesap',
  video: 'Video',
  caption: 'Açıklama',
  noCaption: 'Açıklama yok',
  viewers: 'Bu videoyu kimler izleyebilir',
  notChosen: 'Seçilmedi',
  interactions: 'Etkileşimler',
  noneAllowed: 'Hiçbirine izin yok',
  allowed: (names) => `İzin verilen: ${names}`,
  notAllowed: (names) => `İzin verilmeyen: ${names}`,
  interactionNames: { comment: 'yorum', duet: 'düet', stitch: 'stitch' },
  disclosure: 'Ticari içerik',
  noDisclosure: 'Beyan yok',
  aiLabel: 'Yapay zekâ ile üretilmiş içerik',
  labelled: 'Etiketlenecek',
  notLabelled: 'Etiketlenmeyecek',
  when: 'Zaman',
  now: 'Şimdi',

  back: 'Geri dön',

  consent: {
    title: 'Neyi kabul ettiniz',
    agreedAt: 'Kabul',
    declaration: 'Beyan',
    notKept: 'O zamanki metin henüz kaydedilmiyordu.',
    label: 'Gösterilen etiket',
    noLabel: 'Yok',
  },

  changes: {
    'name-changed': ({ name }) => `Yeni adı: ${name}.`,
    'privacy-removed': ({ name }) => `“${name}” seçeneği artık yok.`,
    'privacy-added': ({ name }) => `“${name}” seçeneği eklendi.`,
    'interaction-turned-off': ({ name }) => `Artık kapalı: ${name}.`,
    'interaction-turned-on': ({ name }) => `Artık açık: ${name}.`,
    'duration-changed': ({ name }) => `En uzun video artık ${name}.`,
  },
}
