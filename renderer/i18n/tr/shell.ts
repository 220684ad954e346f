import type { shell as english } from '../en/shell'

/** Her sayfanın çevresindeki çerçeve. */
export const shell: typeof english = {
  productName: 'Sosyabot',
  skipToContent: 'İçeriğe geç',
  navigation: 'Ana menü',
  navigationSections: { work: 'Çalışma', admin: 'Yönetim', more: 'Diğer' },
  pages: {
    publishing: 'Yayınlama',
    queue: 'Kuyruk',
    calendar: 'Takvim',
    history: 'Geçmiş',
    channels: 'Kanallar',
    setup: 'Kurulum rehberi',
    integration: 'API Entegrasyonu',
    audit: 'Denetim listesi',
    help: 'Yardım',
    settings: 'Ayarlar',
    about: 'Sosyabot hakkında',
  },
  openPosts: (count) => `${count} gönderi yolda`,

  practice: {
    title: 'Deneme modu: bu bilgisayardan hiçbir şey çıkmaz',
    description:
      'Buradaki anahtarlar, hesaplar ve gönderiler uydurma. TikTok’u bu uygulama canlandırıyor.',
    externalTitle: 'Deneme: TikTok’un yerinde bir test sunucusu var',
    externalDescription: (origin) =>
      `Her şey ${origin} adresine gider, TikTok’a hiçbir şey gitmez.`,
    leave: 'Deneme modundan çık',
    standingTitle: 'Deneme moduna geçilsin mi?',
    standing: (count, formatted, when) =>
      count === 1
        ? `Planlanmış gerçek bir gönderi var. Zamanı: ${when}.`
        : `Planlanmış ${formatted} gerçek gönderi var. İlkinin zamanı: ${when}.`,
    standingBody:
      'Deneme modu açıkken gerçek hiçbir şey paylaşılmaz. Moddan çıktığınızda her gönderi kendi gecikme kuralına uyar: o zamana kadar çok geciken olursa önce size sorulur.',
    standingConfirm: 'Yine de geç',
    standingCancel: 'Şimdi değil',
    standingNow: (count, formatted, when) =>
      count === 1
        ? `Gerçek bir gönderi beklemede. Zamanı: ${when}.`
        : `${formatted} gerçek gönderi beklemede. İlkinin zamanı: ${when}.`,
    tryTitle: 'Önce bir bakmak mı istiyorsunuz?',
    tryDescription: 'Her şeyi anahtarsız ve TikTok’suz deneyin.',
    tryButton: 'Deneme modunu aç',
  },

  keychain: {
    memoryTitle: 'Gizli bilgileriniz yalnızca bellekte',
    memoryDescription:
      'Bu bilgisayarın anahtarlığı kullanılamıyor; bu yüzden anahtarlar ve oturumlar Sosyabot kapanınca unutulur. Diske asla yazılmazlar.',
    unavailableTitle: 'Anahtarlık bulunamadı',
    unavailableDescription:
      'Sosyabot gizli bilgileri işletim sisteminin anahtarlığında saklar, ama burada bulamadı. O zamana kadar bellekte kalırlar ve Sosyabot kapanınca unutulurlar.',
    lockedTitle: 'Anahtarlık kilitli',
    lockedDescription:
      'Kilidi çoğunlukla oturum parolanızla açın; Sosyabot kendiliğinden sürdürür.',
    howToFix: 'Linux’ta nasıl düzeltilir',
    howToFixOther: 'Nasıl düzeltilir',
    linuxSteps: [
      'Bir anahtarlık ve kitaplığını kurun: Debian ve Ubuntu’da gnome-keyring ile libsecret-1-0, Fedora’da gnome-keyring ile libsecret; KDE’de KWallet aynı işi görür.',
      'Anahtarlığın başlaması ve kilidinin açılması için masaüstü oturumunu kapatıp yeniden açın.',
      'Sosyabot’u yeniden başlatın, anahtarları kaydedin ve kanalları bir kez daha bağlayın.',
    ],
    otherSteps: [
      'İşletim sisteminin anahtarlığının kilidinin açık olduğunu ve Sosyabot’a izin verildiğini denetleyin.',
      'Sosyabot’u yeniden başlatın, anahtarları kaydedin ve kanalları bir kez daha bağlayın.',
    ],
  },

  errors: {
    boundaryTitle: 'Bu sayfa çalışmayı durdurdu',
    boundaryDescription:
      'Bu bizim hatamız. Yoldaki gönderiler etkilenmez: bu pencerenin dışında sürerler.',
    reload: 'Sayfayı yeniden göster',
    startTitle: 'Sosyabot başlatılamadı',
    tryAgain: 'Yeniden dene',
    moreHelp: 'Ayrıntılı yardım',
  },

  quit: {
    title: 'Yolda gönderiler varken çıkılsın mı?',
    body: (count) =>
      `${count} henüz bitmedi. Sosyabot yeniden açıldığında yükleme kaldığı yerden sürer.`,
    scheduled: (_count, formatted) =>
      `Planlanmış ${formatted} gönderi yalnızca Sosyabot çalışırken paylaşılır.`,
    scheduledOnlyTitle: 'Planlanmış gönderiler varken çıkılsın mı?',
    scheduledOnly: (_count, formatted) =>
      `Planlanmış ${formatted} gönderi, Sosyabot yeniden çalışana kadar bekler. O arada zamanı geçen gönderi için gecikme kuralı geçerli olur.`,
    posts: { other: 'gönderi' },
    confirm: 'Şimdi çık',
    cancel: 'Çalışmayı sürdür',
  },

  loading: 'Yükleniyor',
  cancel: 'Vazgeç',

  components: {
    close: 'Kapat',
    copy: 'Kopyala',
    copied: 'Kopyalandı',
    working: 'Çalışıyor',
    notifications: 'Bildirimler',
    optional: 'isteğe bağlı',
  },
}
