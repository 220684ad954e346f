import type { scheduleErrors as source } from '../en/errors-schedule'
import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('tr')

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
  'day-overbooked': {
    title: 'Bu kanal için o gün dolu',
    cause: (facts) => {
      const limit = facts.number('limit')
      return limit === null
        ? 'TikTok bir üreticiden 24 saat içinde ancak belirli sayıda gönderi alır.'
        : `TikTok bir üreticiden 24 saat içinde, tüm uygulamalar toplamında yaklaşık ${limit} gönderi alır; bir fazlasını geri çevirir.`
    },
    remedy: (facts) => {
      const freeAtMs = facts.number('freeAtMs')
      return freeAtMs === null
        ? 'Başka bir gün seçin ya da önce diğerlerinden birini taşıyın.'
        : `Yeniden yer açılacağı zaman: ${format.weekdayDateTime(freeAtMs)}. Başka bir zaman seçin ya da önce diğerlerinden birini taşıyın.`
    },
  },
  'schedule-missed': {
    title: 'Zamanı kaçtı',
    cause:
      'O sırada hiçbir şey gönderilemedi: bilgisayar uykudaydı, Sosyabot kapalıydı ya da ağa veya hesaba ulaşılamadı.',
    remedy: 'Hiçbir şey gönderilmedi. Şimdi paylaşın, zamanını değiştirin ya da iptal edin.',
  },
}
