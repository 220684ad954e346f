import type { help as english, HelpRow } from '../en/help'

const rows: readonly HelpRow[] = [
  {
    code: 'integration-disabled',
    symptom: 'TikTok integration disabled: client key/secret not configured.',
    cause: 'Formda ve ortam değişkenlerinde anahtar yok ya da Durum kapalı.',
    remedy: 'Kurulum kılavuzunun 1–7. adımlarını uygulayın.',
  },
  {
    code: 'permission-error',
    symptom: 'Bağlanma başarılı, ama yayınlama permission_error ile bitiyor',
    cause: 'TikTok uygulaması Sandbox aşamasında.',
    remedy:
      'Hesabı Sandbox test kullanıcısı olarak davet edin ya da uygulamayı üretim incelemesine gönderin.',
  },
  {
    code: 'sign-in-redirect-mismatch',
    symptom: 'Onay sayfasında redirect_uri_mismatch',
    cause: 'Yönlendirme adresi kayıtlı olandan farklı.',
    remedy: 'Login Kit’e …/api/v1/auth/tiktok/callback adresini harfi harfine ekleyin.',
  },
  {
    code: 'video-too-large',
    symptom: 'Video yükleme video_size_too_large yanıtını veriyor',
    cause: 'Dosya TikTok’un sınırlarını aşıyor.',
    remedy:
      'Doğrulanmamış hesaplarda sınır yaklaşık 287 MB ve 60 sn’dir. TikTok’un belgelerinde 4 GB ve her hesap için ayrı bir süre yazar; süreyi paylaşım sayfası gösterir. Güncel sınırlara oradan bakın.',
  },
]

/** Yardım. Hataların kendi sözleri `errors` içindedir. */
export const help: typeof english = {
  title: 'Yardım',
  description: 'Mesajların anlamı, yapılacaklar ve verilerinizin yeri.',
  search: 'Yardımda ara',
  searchPlaceholder: 'Bir mesaj, kod ya da sözcük',
  found: (count) => `Bulunan: ${count}`,
  nothingTitle: 'Bir şey bulunamadı',
  nothingBody: (query) =>
    `Hiçbir kayıtta “${query}” geçmiyor. Mesajdan tek bir sözcüğü ya da kodunu deneyin.`,
  clear: 'Hepsini göster',

  troubleshooting: 'En sık karşılaşılan sorunlar',
  symptom: 'Gördüğünüz',
  cause: 'Nedeni',
  remedy: 'Yapılacak',
  rows,

  allMessages: 'Bütün mesajlar',
  groups: {
    setup: 'Kurulum, anahtarlık ve ağ',
    signIn: 'Bağlanma ve kanallar',
    posting: 'Paylaşımda TikTok’un söyledikleri',
    video: 'Videolar ve taslaklar',
  },
  code: 'Kod',

  setUp: 'Yedi adımda kurulum',
  setUpLink: 'TikTok’u kur',

  where: 'Verileriniz nerede',
  whereRows: [
    {
      what: 'Client Secret ve oturumlar',
      where:
        'İşletim sisteminin anahtarlığında “Sosyabot” adıyla (deneme modunda “Sosyabot Practice”). Bir dosyada, günlükte ya da bu pencerede asla bulunmaz.',
    },
    {
      what: 'Client Key ve ayarlar',
      where: 'Bu bilgisayardaki veri klasöründe.',
    },
    {
      what: 'Gönderiler ve geçmişleri',
      where:
        'Veri klasöründeki bir veritabanında. Bize hiçbir şey gönderilmez; Sosyabot’un sunucusu yoktur.',
    },
    {
      what: 'Videolarınız',
      where: 'Oldukları yerde kalır. Yalnızca siz paylaş düğmesine bastıktan sonra TikTok’a gider.',
    },
  ],
  showFolder: 'Veri klasörünü göster',

  links: 'Bağlantılar',
  pages: {
    'tiktok-developer-portal': 'TikTok for Developers',
    'tiktok-manage-apps': 'TikTok uygulamalarınız',
    'tiktok-direct-post-audit': 'Direct Post denetim formu',
    'tiktok-content-sharing-guidelines': 'TikTok’un içerik paylaşım kuralları',
    'tiktok-manage-app-permissions': 'TikTok hesabınızın uygulama izinleri',
    'sosyabot-website': 'Web’de Sosyabot',
  },
}
