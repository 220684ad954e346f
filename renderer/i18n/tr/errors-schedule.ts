import type { scheduleErrors as source } from '../en/errors-schedule'
import type { ErrorWords } from '../error-words'

/** Gönderi zamanıyla ilgili hataların sözleri. */
export const scheduleErrors: Readonly<Record<keyof typeof source, ErrorWords>> = {
  'schedule-in-the-past': {
    title: 'Bu zaman geçti',
    cause: 'Bir gönderi şu andan önce paylaşılamaz.',
    remedy: 'Daha ileri bir zaman seçin ya da şimdi paylaşın.',
  },
  'schedule-too-far': {
    title: 'Bu zaman çok ileride',
    cause: (facts) => {
      const days = facts.number('limitDays')
      return days === null
        ? 'Bir gönderi bu kadar ileriye planlanamaz.'
        : `Bir gönderi en çok ${days} gün sonrasına planlanabilir.`
    },
    remedy: 'Daha yakın bir zaman seçin.',
  },
  'schedule-missed': {
    title: 'Zamanı kaçtı',
    cause: 'O sırada bilgisayar uykudaydı veya Sosyabot çalışmıyordu.',
    remedy: 'Hiçbir şey gönderilmedi. Şimdi paylaşın, zamanını değiştirin ya da iptal edin.',
  },
}
