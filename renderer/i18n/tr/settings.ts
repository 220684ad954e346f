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
  undo: {
    title: 'Gönderiyi geri alma',
    body: 'Paylaş düğmesine bastıktan sonra bir süre bu bilgisayardan hiçbir şey çıkmaz ve Geri al taslağı size geri verir. Planlanmış gönderiler beklemeden zamanında gider.',
    label: 'Göndermeden önce bekle',
    off: 'Kapalı',
  },
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
  forget: {
    title: 'Bu bilgisayardaki her şeyi unut',
    body: 'Başkasına vereceğiniz ya da paylaştığınız bir bilgisayar için. Sosyabot sonra ilk günkü gibi açılır.',
    button: 'Her şeyi unut',
    dialogTitle: 'Bu bilgisayardaki her şey unutulsun mu?',
    goes: 'Bunlar silinir ve geri getirilemez:',
    goesList: [
      'Client Key, Client Secret ve bütün oturumlar, anahtarlıktakiler de',
      'bağlı kanallar',
      'kuyruk, geçmiş, planlanan gönderiler ve kapaklarıyla taslaklar',
      'ayarlar, hazır metinler ve günlük, deneme modununkiler de',
      'Sosyabot’un kendi klasöründe tuttuğu düzeltilmiş kopyalar',
    ],
    stays: 'Bunlar kalır:',
    staysList: [
      'videolarınız',
      'TikTok’ta yayınlananlar',
      'siz geri alana dek TikTok’un uygulamanıza verdiği izin: Ayarlar, Güvenlik, Uygulama izinlerini yönet',
    ],
    uploads: 'Yoldaki gönderiler durdurulur.',
    confirm: 'Her şeyi unut',
    cancel: 'Hiçbir şey silinmesin',
    leftTitle: 'Her şey silinemedi',
    left: {
      keychain:
        'Anahtarlık yanıt vermedi ya da kilitli; içinde Sosyabot adlı kayıtlar kalmış olabilir. Kilidini açıp yeniden deneyin ya da kayıtları oradan kendiniz silin.',
      files: 'Bazı dosyaları başka bir program kullanıyor. Bir sonraki açılışta silinecekler.',
      'system-entries':
        'Sosyabot’u oturum açılışında ya da bağlantıları için başlatan kayıt silinemedi.',
    },
    tryAgain: 'Yeniden dene',
    close: 'Sosyabot’u kapat',
  },
  about: 'Hakkında',
  version: 'Sürüm',
  licence: 'Lisans',
  licenceName: 'MIT: kullanmak, değiştirmek ve dağıtmak serbest',
  website: 'Web sitesi',
  notAffiliated:
    'Sosyabot bağımsız bir programdır. TikTok, sahibinin ticari markasıdır ve bu programı desteklemez.',
  failed: 'Ayar kaydedilemedi',
}
