import type { integration as english } from '../en/integration'

const clientKeyProblems: typeof english.form.clientKeyProblems = {
  empty: 'Client Key’i girin.',
  'too-short': 'Bu, bir Client Key için çok kısa. Anahtarın tamamını kopyalayın.',
  'too-long': 'Bu, bir Client Key için çok uzun. Yalnızca anahtarı kopyalayın.',
  'contains-space': 'İçinde boşluk var. Yalnızca anahtarı kopyalayın.',
  'contains-control':
    'İçinde satır sonu ya da görünmeyen bir karakter var. Yalnızca anahtarı kopyalayın.',
  'not-ascii': 'İçinde TikTok anahtarlarında hiç bulunmayan bir harf ya da işaret var.',
}

const clientSecretProblems: typeof english.form.clientSecretProblems = {
  empty: 'Client Secret’ı girin.',
  'too-short': 'Bu, bir Client Secret için çok kısa. Tamamını kopyalayın.',
  'too-long': 'Bu, bir Client Secret için çok uzun. Yalnızca kendisini kopyalayın.',
  'contains-space': 'İçinde boşluk var. Yalnızca kendisini kopyalayın.',
  'contains-control':
    'İçinde satır sonu ya da görünmeyen bir karakter var. Yalnızca kendisini kopyalayın.',
  'not-ascii': 'İçinde TikTok’un verdiği değerlerde hiç bulunmayan bir harf ya da işaret var.',
}

const redirectUriProblems: typeof english.form.redirectUriProblems = {
  'not-an-address': 'Bu tam bir adres değil. http:// ya da https:// ile başlamalı.',
  'has-query-or-fragment': 'TikTok yönlendirme adresinde ? ya da # kabul etmez.',
  'not-https': 'Barındırılan geri dönüş adresi https:// ile başlamalı.',
  'not-loopback':
    'Yerel adres http://127.0.0.1: ya da http://localhost: ile başlar; ardından bir bağlantı noktası ya da * gelir.',
}

/** TikTok entegrasyon formu. */
export const integration: typeof english = {
  title: 'API Entegrasyonu',
  description:
    'Sosyabot kendi TikTok geliştirici uygulamanızla paylaşır. Anahtarlarını bir kez girin.',

  states: {
    ready: 'Ayarlandı',
    off: 'Durum kapalı',
    notConfigured: 'Ayarlanmadı',
  },

  form: {
    title: 'TikTok anahtarları',
    clientKey: 'Client Key',
    clientKeyHint: 'TikTok geliştirici portalındaki App credentials bölümünden. Gizli değildir.',
    clientSecret: 'Client Secret',
    clientSecretHint: 'Girer ve bir daha çıkmaz: ne bu sayfaya, ne bir günlüğe, ne de bir dosyaya.',
    secretInKeychain: (fingerprint) =>
      `parmak izi ${fingerprint} · bu bilgisayarın anahtarlığında kayıtlı`,
    secretInMemory: (fingerprint) => `parmak izi ${fingerprint} · Sosyabot kapanana kadar bellekte`,
    secretFromEnvironment: (fingerprint) => `parmak izi ${fingerprint} · ortam değişkenlerinden`,
    secretFromPractice: 'Deneme modunun kendi anahtarı var',
    secretKept: 'Kayıtlı olanı korumak için boş bırakın.',
    status: 'Durum',
    statusOn: 'Açık',
    statusOff: 'Kapalı',
    statusHint: 'Kapalıyken hiçbir kanal bağlanamaz ve paylaşım yapamaz.',
    save: 'Kaydet',
    saved: 'Kaydedildi',
    test: 'Anahtarları test et',
    testNeedsSave: 'Test, kayıtlı anahtarlarla yapılır. Önce kaydedin.',
    remove: 'Anahtarları kaldır',
    unsaved: 'Kaydedilmemiş değişiklikler',
    discard: 'Vazgeç',
    clientKeyProblems,
    clientSecretProblems,
    redirectUriProblems,
  },

  source: {
    label: 'Kullanılan:',
    form: 'bu formdan',
    environment: 'ortam değişkenlerinden',
    practice: 'deneme anahtarları',
    none: 'henüz yok',
    environmentNote:
      'TIKTOK_CLIENT_KEY ve TIKTOK_CLIENT_SECRET ortamda ya da veri klasöründeki .env dosyasında ayarlı. Bu form boş olduğu sürece geçerlidirler.',
    environmentIgnored:
      'TIKTOK_CLIENT_KEY ve TIKTOK_CLIENT_SECRET de ayarlı; geçerli olan bu form.',
    practiceNote:
      'Deneme modunda form boş kalabilir. Buraya girdikleriniz deneme modunda kalır ve gerçek anahtarlarınızdan ayrı tutulur.',
  },

  test: {
    title: 'Test sonucu',
    running: 'TikTok’a soruluyor…',
    worksTitle: 'Çalışıyor',
    works: (roundTrip, when) => `TikTok ikiliyi ${roundTrip} içinde kabul etti (${when}).`,
    worksPractice: (roundTrip, when) =>
      `Deneme TikTok’u ikiliyi ${roundTrip} içinde kabul etti (${when}).`,
    clock: (offset) => `Bu bilgisayarın saati TikTok’unkinden ${offset} farklı: sorun değil.`,
    clockUnknown: 'TikTok saat bildirmedi; bu yüzden saatler karşılaştırılmadı.',
    next: 'Sırada: bir hesap bağlayın.',
    goToChannels: 'Bir hesap bağla',
    blame: 'Sorunun yeri:',
    whoIsToBlame: {
      you: 'Anahtarlar',
      network: 'Ağ',
      tiktok: 'TikTok',
      clock: 'Saat',
      app: 'Bu bilgisayar',
    },
  },

  register: {
    title: 'Bunları TikTok’a kaydedin',
    description: 'İkisi de TikTok uygulamanızda burada göründüğü gibi yazmalı.',
    redirectUri: 'Yönlendirme adresi (Redirect URI)',
    redirectUriHint: 'Login Kit, Redirect URIs. Harfi harfine aynı.',
    scopes: 'Kapsamlar (scopes)',
    scopesHint: 'Bağlanırken istenen izinler.',
  },

  advanced: {
    title: 'Gelişmiş',
    method: 'Yönlendirme yöntemi',
    hosted: 'Barındırılan geri dönüş sayfası',
    hostedHint:
      'TikTok’ta Web platformuna kayıtlı anahtar için. Geri dönüş sayfası oturumu bu uygulamaya iletir.',
    loopback: 'Yerel adres (loopback)',
    loopbackHint:
      'TikTok’ta Desktop platformuna kayıtlı anahtar için. Tarayıcı doğrudan bu bilgisayara döner.',
    redirectUri: 'Yönlendirme adresi',
    redirectUriHint: 'Varsayılan için boş bırakın.',
    defaultOfMethod: 'Bu yöntemin varsayılanı',
  },

  remove: {
    title: 'Anahtarlar kaldırılsın mı?',
    fromKeychain:
      'Client Key ve Client Secret bu formdan ve anahtarlıktan silinir. Bağlı kanallar listede kalır, ama yeniden anahtar girilene kadar paylaşım yapamaz.',
    environmentTakesOver: 'Sonrasında ortam değişkenlerindeki anahtarlar geçerli olur.',
    confirm: 'Anahtarları kaldır',
    cancel: 'Anahtarlar kalsın',
    done: 'Anahtarlar kaldırıldı',
  },

  leave: {
    title: 'Değişiklikler kaydedilsin mi?',
    description: 'Entegrasyonu değiştirdiniz ve henüz kaydetmediniz.',
    save: 'Kaydet ve çık',
    discard: 'Değişiklikleri at',
    stay: 'Burada kal',
  },

  environment: {
    title: 'Form olmadan',
    body: 'Ortamda ya da veri klasöründeki .env dosyasında iki satır aynı işi görür:',
  },
}
