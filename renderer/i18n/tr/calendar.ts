import type { CalendarWords } from '../en/calendar'

/** Planlanan ve yeni gönderilerin takvimi. */
export const calendar: CalendarWords = {
  title: 'Takvim',
  description: 'Neyin ne zaman paylaşılacağı ve son paylaşılanlar.',
  allTimes: (timeZone) => `Tüm saatler: ${timeZone}`,
  view: 'Görünüm',
  views: { month: 'Ay', week: 'Hafta' },
  previous: { month: 'Önceki ay', week: 'Önceki hafta' },
  next: { month: 'Sonraki ay', week: 'Sonraki hafta' },
  today: 'Bugün',
  moveHint: {
    month: 'Gönderiyi başka bir güne sürükleyin ya da Shift ve ok tuşlarıyla taşıyın.',
    week: 'Gönderiyi başka bir saate sürükleyin ya da Shift ve ok tuşlarıyla taşıyın.',
  },
  moved: (when) => `Yeni zamanı: ${when}`,
  more: (count) => `${count} gönderi daha`,
  full: 'Dolu',
  fullHint: (channels) =>
    `${channels}: TikTok’un bir üreticiden bir günde aldığı gönderi sayısına ulaşıldı`,
  emptyTitle: 'Henüz planlanmış bir şey yok',
  emptyBody:
    'Paylaşım sayfasında bir gönderiye zaman verin, burada görünsün. Planlar değişirse başka bir güne sürükleyin.',
  details: {
    title: 'Gönderi',
    when: 'Zamanı',
    chosenIn: (when) => `Seçildiği hâliyle: ${when}`,
    channel: 'Kanal',
    caption: 'Açıklama',
  },
}
