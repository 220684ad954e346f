import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('tr')

const redirectProblems: Readonly<Record<string, string>> = {
  'too-long': 'çok uzun',
  'bad-characters': 'bir adreste bulunamayacak karakterler içeriyor',
  'has-query': 'soru işaretinden sonra bir bölümü var, TikTok buna izin vermiyor',
  'has-fragment': 'diyez işaretinden sonra bir bölümü var, TikTok buna izin vermiyor',
  'has-userinfo': 'içinde bir kullanıcı adı var',
  'not-a-url': 'tam bir web adresi değil',
  'not-https': 'barındırılan geri dönüş adresi https:// ile başlamalı',
  'not-loopback': 'yerel adres http://127.0.0.1: veya http://localhost: ile başlamalı',
  'port-missing': 'bir bağlantı noktası ya da her bağlantı noktası için * gerekli',
  'path-missing': 'bir yol gerekli, örneğin /callback/',
}

const credentialProblems: Readonly<Record<string, string>> = {
  empty: 'Boş.',
  'too-short': 'TikTok’un verdiği bir değer olamayacak kadar kısa.',
  'too-long': 'TikTok’un verdiği bir değer olamayacak kadar uzun.',
  'contains-space': 'İçinde boşluk var.',
  'contains-control': 'İçinde görünmeyen bir denetim karakteri var.',
  'not-ascii': 'İçinde TikTok anahtarlarında hiç bulunmayan bir harf ya da işaret var.',
}

/** Süreçler arası sözleşme, TikTok entegrasyon formu, anahtarlık ve ağ. */
export const setupErrors = {
  'integration-disabled': {
    title: 'TikTok entegrasyonu kapalı: client key/secret ayarlanmamış.',
    cause: 'Formda ve ortam değişkenlerinde Client Key ile Client Secret yok ya da Durum kapalı.',
    remedy:
      'API Entegrasyonu’nu açın, kurulum kılavuzundaki yedi adımı izleyin, ikisini de girin, Durum’u açıp kaydedin.',
  },
  'client-key-invalid': {
    title: 'Bu Client Key kaydedilemiyor',
    cause: (facts) =>
      credentialProblems[facts.text('problem') ?? ''] ?? 'Bir Client Key’e benzemiyor.',
    remedy:
      'TikTok geliştirici portalındaki App credentials bölümünden Client Key’i yeniden kopyalayın.',
  },
  'client-secret-invalid': {
    title: 'Bu Client Secret kaydedilemiyor',
    cause: (facts) =>
      credentialProblems[facts.text('problem') ?? ''] ?? 'Bir Client Secret’a benzemiyor.',
    remedy:
      'TikTok geliştirici portalındaki App credentials bölümünden Client Secret’ı yeniden kopyalayın.',
  },
  'redirect-uri-invalid': {
    title: 'Bu yönlendirme adresi kullanılamaz',
    cause: (facts) => {
      const problem = redirectProblems[facts.text('problem') ?? '']
      return problem === undefined
        ? 'TikTok bu adresi kabul etmez.'
        : `TikTok bu adresi kabul etmez: ${problem}.`
    },
    remedy:
      'Düzeltin ya da varsayılanı kullanmak için alanı boş bırakın. Adres TikTok’a harfi harfine aynı kaydedilmelidir.',
  },
  'credentials-rejected': {
    title: 'Client Key ya da Client Secret yanlış',
    cause: 'TikTok yanıt verdi ve bu ikiliyi kabul etmiyor.',
    remedy:
      'İkisini de App credentials bölümünden yeniden kopyalayın. Sandbox ve üretimin anahtarları ayrıdır: ikisi de aynı yerden olmalı.',
  },
  'clock-off': {
    title: 'Bu bilgisayarın saati yanlış',
    cause: (facts) => {
      const offsetMs = facts.number('clockOffsetMs')
      if (offsetMs === null) return 'TikTok’un saati ile bu bilgisayarın saati çok farklı.'
      const size = format.duration(Math.abs(offsetMs))
      return `TikTok’un saatinden ${size} ${offsetMs > 0 ? 'ileride' : 'geride'}; bu yüzden oturumlar ve yükleme bağlantıları yanlış anda sona erer.`
    },
    remedy: 'Sistem ayarlarında otomatik tarih ve saati açın, sonra yeniden test edin.',
  },

  'keychain-unavailable': {
    title: 'Bu bilgisayarda anahtarlık yok',
    cause:
      'İşletim sistemi gizli bilgiler için bir yer sunmuyor; bu yüzden Sosyabot kapanana kadar bellekte tutuluyorlar. Diske asla yazılmazlar.',
    remedy:
      'Linux’ta libsecret ile birlikte bir Secret Service (gnome-keyring ya da KWallet) kurup başlatın, sonra Sosyabot’u yeniden başlatın.',
  },
  'keychain-locked': {
    title: 'Anahtarlık kilitli',
    cause: 'Kilidini açana kadar işletim sistemi gizli bilgileri vermez.',
    remedy: 'Anahtarlığın kilidini (çoğunlukla oturum parolanızla) açıp yeniden deneyin.',
  },
  'keychain-timeout': {
    title: 'Anahtarlık yanıt vermiyor',
    cause: 'Bu pencerenin arkasında kalan bir pencerede parolanızı bekliyor olabilir.',
    remedy: 'Açık bir parola sorusu olup olmadığına bakın, yanıtlayın ve yeniden deneyin.',
  },
  'secret-too-large': {
    title: 'Anahtarlık için fazla büyük',
    cause: (facts) => {
      const actual = facts.number('actualBytes', 'actual')
      const limit = facts.number('limitBytes', 'limit')
      return actual === null || limit === null
        ? 'İşletim sisteminin anahtarlığı bu boyutta bir kayıt kabul etmiyor.'
        : `Anahtarlık kayıt başına ${format.bytes(limit)} kabul ediyor; bu kayıt ${format.bytes(actual)}.`
    },
    remedy:
      'Yalnızca anahtarın kendisini yapıştırdığınızdan emin olun. Bir kanalla ilgiliyse kanalı yeniden bağlayın.',
  },

  'network-offline': {
    title: 'İnternet bağlantısı yok',
    cause: 'Bu bilgisayar TikTok’a ulaşamadı.',
    remedy:
      'Bağlantıyı, VPN’i ya da vekil sunucuyu denetleyip yeniden deneyin. Yüklemeler kendiliğinden sürer.',
  },
  'network-timeout': {
    title: 'TikTok zamanında yanıt vermedi',
    cause: 'Bağlantı var, ama çok yavaş ya da kesintili.',
    remedy: 'Yeniden deneyin. Sürerse VPN’i, vekil sunucuyu ve güvenlik duvarını denetleyin.',
  },
  'network-insecure': {
    title: 'TikTok bağlantısı güvenli değil',
    cause:
      'Gelen sertifika TikTok’un değil. Bir vekil sunucu ya da antivirüs programı araya girmiş olabilir.',
    remedy:
      'Bilgisayarın tarihini denetleyin. Şirket ağınız trafiği inceliyorsa sertifikasının bu bilgisayara yüklenmesini isteyin, sonra Sosyabot’u yeniden başlatın. Hiçbir şey gönderilmedi.',
  },
  'tiktok-unavailable': {
    title: 'TikTok’ta sorun var',
    cause: 'TikTok’un sunucuları kendi hatalarını bildirdi. Sorun sizin kurulumunuzda değil.',
    remedy: 'Birkaç dakika bekleyip yeniden deneyin.',
  },
  'tiktok-rate-limited': {
    title: 'TikTok yavaşlamamızı istiyor',
    cause: 'Bir dakikada çok fazla istek yapıldı.',
    remedy: (facts) => {
      const waitMs = facts.number('retryAfterMs')
      return waitMs === null
        ? 'Bir dakika bekleyip yeniden deneyin.'
        : `${format.duration(waitMs)} sonra yeniden deneyin.`
    },
  },
  'tiktok-unexpected-answer': {
    title: 'TikTok’un yanıtı anlaşılamadı',
    cause: 'TikTok’un belgelerinde yazan yanıt bu değil; Sosyabot bu yanıta göre iş yapmaz.',
    remedy: 'Daha sonra yeniden deneyin ve Sosyabot’un yeni bir sürümü olup olmadığına bakın.',
  },

  'invalid-request': {
    title: 'Uygulama bu isteği reddetti',
    cause: 'Pencere, uygulamanın kabul etmediği bir şey istedi. Bu bizim hatamız.',
    remedy: 'Yeniden deneyin. Tekrarlanırsa Sosyabot’u yeniden başlatın.',
  },
  internal: {
    title: 'Sosyabot’un içinde bir sorun oluştu',
    cause: 'Uygulama bilmediği bir durumla karşılaştı. Bu yüzden TikTok’a hiçbir şey gönderilmedi.',
    remedy:
      'Yeniden deneyin. Tekrarlanırsa Sosyabot’u yeniden başlatın; veri klasöründeki günlükte ayrıntısı var.',
  },
  'not-found': {
    title: 'Bu artık burada değil',
    cause: 'Kaldırılmış ya da uygulamanın önceki bir çalışmasına ait.',
    remedy: 'Listeye dönüp yeniden seçin.',
  },
  cancelled: {
    title: 'İptal edildi',
    cause: 'Siz durdurdunuz.',
    remedy: 'Dilediğiniz zaman yeniden başlatın.',
  },
  'uploads-running': {
    title: 'Yolda gönderiler var',
    cause: (facts) => {
      const open = facts.number('openPosts', 'count')
      return open === null
        ? 'Bu, yüklenmekte olan gönderileri yarıda keserdi.'
        : `Bu, yoldaki ${format.count(open, { other: 'gönderiyi' })} yarıda keserdi.`
    },
    remedy: 'Bitmelerini bekleyin ya da Kuyruk’ta iptal edin.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
