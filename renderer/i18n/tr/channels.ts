import type { channels as english } from '../en/channels'

/** Bağlı TikTok hesapları. */
export const channels: typeof english = {
  title: 'Kanallar',
  description: 'Sosyabot’un paylaşım yapabildiği TikTok hesapları.',
  connect: 'TikTok’u bağla',

  disabled: {
    button: 'TikTok’u kur',
  },

  empty: {
    title: 'Henüz bağlı kanal yok',
    body: 'Tarayıcınız TikTok’u açar, siz onaylarsınız ve hesap burada görünür. TikTok parolanız TikTok’ta kalır.',
    steps: [
      'TikTok’u bağla’ya basın. Tarayıcınız açılır.',
      'TikTok’ta oturum açın ve gönderi paylaşma iznini açık bırakın.',
      'Tarayıcının Sosyabot’u açmasına izin verin. Bitti.',
    ],
  },

  list: 'Bağlı kanallar',
  health: {
    ok: 'Paylaşıma hazır',
    'permission-missing': 'İzin eksik',
    'needs-reconnect': 'Yeniden bağlanmalı',
  },
  healthNotes: {
    'permission-missing':
      'Bu hesap video.publish izni vermemiş; bu yüzden burada hiçbir şey paylaşılamaz. Yeniden bağlanın ve TikTok’taki gönderi paylaşma iznini açık bırakın.',
    'needs-reconnect':
      'TikTok bu oturumu artık kabul etmiyor. Paylaşmak için yeniden bağlanın; gönderiler ve geçmiş kalır.',
  },
  noUsername: '@adı ilk gönderiyle birlikte görünür.',
  username: (name) => `@${name}`,
  connectedSince: 'Bağlanma tarihi',
  grantedScopes: 'Verilen izinler',
  tokenStorage: 'Oturumun yeri',
  tokenStorages: {
    keychain: 'Bu bilgisayarın anahtarlığı',
    session: 'Bellek, Sosyabot kapanana kadar',
  },
  missingScope: (scope) => `${scope} (verilmedi)`,
  reconnect: 'Yeniden bağla',
  disconnect: 'Bağlantıyı kes',
  reconnectLabel: (name) => `${name} kanalını yeniden bağla`,
  disconnectLabel: (name) => `${name} kanalının bağlantısını kes`,

  signIn: {
    title: 'Tarayıcınızda sürdürün',
    reconnectTitle: (name) => `${name} için tarayıcınızda sürdürün`,
    body: 'TikTok orada Sosyabot’un paylaşım yapıp yapamayacağını sorar. Siz onaylayınca bu sayfa kendiliğinden ilerler.',
    exchangingTitle: 'Az kaldı',
    exchangingBody: 'TikTok onayladı; hesap okunuyor.',
    timeLeft: (time) => `TikTok’un yanıtı bekleniyor · ${time} kaldı`,
    openAgain: 'Tarayıcıyı yeniden aç',
    copyLink: 'Oturum bağlantısını kopyala',
    linkCopied: 'Oturum bağlantısı kopyalandı',
    cancel: 'İptal et',
    linkTrouble: {
      nobody: 'Tarayıcı kendiliğinden geri dönemeyecek',
      'another-program': 'Sosyabot’un bağlantılarını başka bir program açıyor',
      body: {
        nobody:
          'Bu bilgisayarda sosyabot:// bağlantılarını açan bir program yok. Tarayıcıda onay verin, oradaki bağlantıyı kopyalayıp aşağıya yapıştırın.',
        'another-program':
          'Bu bilgisayarda sosyabot:// bağlantıları başka bir programa gidiyor. O program bunlarla oturum açamaz, ama bağlantı Sosyabot’a da gelmez: tarayıcıdaki bağlantıyı kopyalayıp aşağıya yapıştırın.',
      },
      take: 'Bu bağlantıları Sosyabot açsın',
      taken: 'Bu bağlantıları artık Sosyabot açıyor',
      notTaken: 'Sistem bunu değiştirmedi',
      loopback:
        'Ya da TikTok uygulamanızda Desktop platformu varsa loopback yönlendirmesini kullanın',
    },
    pasteTitle: 'Tarayıcı geri dönmedi mi?',
    pasteBody:
      'Geri dönüş sayfasındaki bağlantıyı (“Bağlantıyı kopyala” düğmesiyle ya da adres satırından) kopyalayıp buraya yapıştırın.',
    pasteLabel: 'Geri dönüş bağlantısı',
    pastePlaceholder: 'sosyabot://auth/tiktok/callback?code=…',
    pasteSubmit: 'Bu bağlantıyı kullan',
    failedTitle: 'Bağlanamadı',
    tryAgain: 'Yeniden dene',
    dismiss: 'Kapat',
  },

  connected: {
    title: (name) => `${name} bağlandı`,
    body: 'Artık bu kanalda paylaşım yapabilirsiniz.',
    bodyPermissionMissing: 'Ama henüz paylaşım yapamaz: izin eksik.',
    publish: 'Bir video yayınla',
    reconnected: (name) => `${name} yeniden bağlandı`,
  },

  disconnectDialog: {
    title: (name) => `${name} bağlantısı kesilsin mi?`,
    body: 'Sosyabot izni TikTok’a geri verir ve oturumu bu bilgisayardan siler. TikTok’taki gönderileriniz ve buradaki geçmiş kalır.',
    confirm: 'Bağlantıyı kes',
    cancel: 'Bağlı kalsın',
    done: (name) => `${name} bağlantısı kesildi`,
    notRevoked:
      'İzni geri vermek için TikTok’a ulaşılamadı. İzni TikTok’ta Ayarlar, Güvenlik, Uygulama izinlerini yönet bölümünden kaldırabilirsiniz.',
  },
}
