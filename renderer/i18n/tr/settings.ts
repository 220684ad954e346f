import type { settings as english } from '../en/settings'

/** Tercihler ve uygulama hakkında bilgiler. */
export const settings: typeof english = {
  title: 'Ayarlar',
  description: 'Bu bilgisayar için. Değişiklikler hemen geçerli olur.',
  appearance: 'Görünüm',
  language: 'Dil',
  languages: { system: 'Bilgisayardaki gibi', en: 'English', tr: 'Türkçe' },
  theme: 'Tema',
  themes: { system: 'Bilgisayardaki gibi', light: 'Açık', dark: 'Koyu' },
  practice: 'Deneme',
  practiceSwitch: 'Deneme modu',
  practiceHint:
    'Her şey gerçeği gibi çalışır, ama TikTok’u bu uygulama canlandırır. Anahtarlar, hesaplar ve gönderiler gerçeklerinden ayrı tutulur.',
  practiceExternal:
    'Uygulama başlatılırken bir test sunucusu seçilmiş; uygulama kapanana kadar geçerli.',
  data: 'Bu bilgisayardaki veriler',
  dataBody:
    'Ayarlar, gönderi listesi ve günlük veri klasöründedir. Gizli bilgiler orada değil, anahtarlıktadır.',
  showFolder: 'Veri klasörünü göster',
  about: 'Hakkında',
  version: 'Sürüm',
  licence: 'Lisans',
  licenceName: 'MIT: kullanmak, değiştirmek ve dağıtmak serbest',
  website: 'Web sitesi',
  notAffiliated:
    'Sosyabot bağımsız bir programdır. TikTok, sahibinin ticari markasıdır ve bu programı desteklemez.',
  failed: 'Ayar kaydedilemedi',
}
