import type { notices as english } from '../en/notices'

/** Pencere önde değilken işletim sisteminin bildirdikleri. */
export const notices: typeof english = {
  one: {
    published: (file) => `Yayınlandı: ${file}`,
    failed: (file) => `Yayınlanamadı: ${file}`,
    unconfirmed: (file) => `TikTok onaylamadı: ${file}`,
    'needs-person': (file) => `Sizi bekliyor: ${file}`,
  },
  many: (formatted) => `${formatted} gönderiden haber var`,
  counts: {
    published: (formatted) => `${formatted} yayınlandı`,
    failed: (formatted) => `${formatted} başarısız`,
    unconfirmed: (formatted) => `${formatted} onaylanmadı`,
    'needs-person': (formatted) => `${formatted} sizi bekliyor`,
  },
  settings: {
    label: 'Bildirimler',
    hint: 'Sosyabot önde değilken bir gönderi yayınlandığında, başarısız olduğunda ya da sizi beklediğinde.',
  },
}
