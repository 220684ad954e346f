import type { ScheduleWords } from '../en/schedule'

/** Seçilen bir zamanda paylaşma. */
export const schedule: ScheduleWords = {
  title: 'Paylaşım zamanı',
  now: 'Şimdi',
  atATime: 'İleri bir zamanda',
  fieldLabel: 'Tarih ve saat',
  fieldHint: (relative, timeZone) => `${relative} · saat dilimi: ${timeZone}`,
  honest:
    'O sırada bu bilgisayar açık ve uyanık, Sosyabot da çalışıyor olmalı. Uyuyan bilgisayar paylaşım yapmaz.',
  lateRule: {
    label: 'O zaman kaçırılırsa',
    choices: {
      0: 'Her zaman bana sor',
      600_000: 'En çok 10 dakika gecikmişse paylaş, yoksa sor',
      3_600_000: 'En çok bir saat gecikmişse paylaş, yoksa sor',
    },
  },

  clockChange: {
    'first-of-two':
      'O gece saatler geri alınıyor ve bu saat iki kez geliyor. İlki geçerli sayılır.',
    'second-of-two':
      'O gece saatler geri alınıyor ve bu saat iki kez geliyor. İkincisi geçerli sayılır.',
    'times-skipped':
      'O gün saatler ileri alınıyor. Atlanan bir saat, var olan ilk saate kaydırılır.',
  },

  notBefore: (when) => `Paylaşım zamanı: ${when}. O zamana kadar hiçbir şey paylaşılmaz.`,

  wasScheduledFor: (when) => `Planlanmış zaman: ${when}`,
  postedTitle: (nickname) => `${nickname} hesabında paylaşılacak`,
  missed: 'Zamanı kaçtı',
  needsChoice: 'Seçiminizi bekliyor',

  dialog: {
    title: 'Zamanı değiştir',
    save: 'Zamanı değiştir',
    keep: 'Olduğu gibi bırak',
  },

  postNow: {
    title: 'Şimdi paylaşılsın mı?',
    body: (nickname, when) =>
      `Planlanan zaman (${when}) beklenmeden ${nickname} hesabında paylaşılır.`,
    keep: 'Zamanını bekle',
  },

  queue: {
    decideTitle: 'Kararınızı bekleyenler',
    scheduledTitle: 'Planlananlar',
    note: 'Bilgisayar uyanık ve Sosyabot çalışıyorken her biri zamanı gelince kendiliğinden paylaşılır.',
    summary: (_count, formatted) => `${formatted} planlanmış gönderi`,
  },

  band: {
    title: (count, formatted) =>
      count === 1
        ? 'Planlanan bir gönderinin zamanı kaçtı'
        : `Planlanan ${formatted} gönderinin zamanı kaçtı`,
    decideTitle: (count, formatted) =>
      count === 1 ? 'Bir gönderi seçiminizi bekliyor' : `${formatted} gönderi kararınızı bekliyor`,
    body: 'Siz karar vermeden hiçbir şey gönderilmez.',
    open: 'Kuyrukta karar ver',
  },
}
