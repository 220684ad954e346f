import { TIKTOK_SENTENCES } from '../../../electron/shared/tiktok-sentences'
import type { PublishingWords } from '../en/publishing'

const sentences = TIKTOK_SENTENCES.tr

/** Yayınlama sayfası. TikTok'un kendi Türkçe terimleri kullanılır (Düet, Markalı içerik, Müzik Kullanım Onayı). */
export const publishing: PublishingWords = {
  title: 'Yayınlama',
  subtitle: 'Videoları doğrudan bu bilgisayardan TikTok’ta paylaşın.',

  files: {
    chooseVideos: 'Video seç',
    trySample: 'Örnek videoyu dene',
    dropHere: 'Videoları buraya bırakın',
    dropToAdd: 'Videolarınızı eklemek için bırakın',
    or: (shortcut) => `ya da seçin veya ${shortcut} ile yapıştırın`,
    formats: (maxSize) => `MP4, MOV veya WebM, her biri en fazla ${maxSize}`,
    staysHere: 'Siz Paylaş düğmesine basana kadar bu bilgisayardan hiçbir şey çıkmaz.',
    nothingToPaste:
      'Panoda video yok. Önce bir video dosyasını kopyalayın, sonra buraya yapıştırın.',
    dismiss: 'Kapat',
  },

  list: {
    label: 'Paylaşılacak videolar',
    reading: 'Dosya okunuyor…',
    refused: 'Kullanılamıyor',
    hasFindings: (count) => `${count} sorun`,
    draft: 'Taslak',
    sending: 'Gönderiliyor…',
    notSent: 'Gönderilmedi',
    handedOver: 'Teslim edildi',
    videoMissing: 'Video yok',
    remove: (fileName) => `${fileName} dosyasını kaldır`,
    removeTitle: 'Bu taslak kaldırılsın mı?',
    removeBody: (fileName) =>
      `${fileName} için yazdıklarınız silinir. Dosyanın kendisi yerinde kalır.`,
    removeConfirm: 'Taslağı kaldır',
    keep: 'Vazgeç',
  },

  refusedFile: {
    title: (fileName) => `${fileName} paylaşılamıyor`,
    remove: 'Listeden kaldır',
  },

  saved: {
    videoGone: (fileName) => `${fileName} yerinde yok`,
    videoGoneBody:
      'Dosya taşınmış, adı değiştirilmiş ya da silinmiş; belki de sürücüsü takılı değil. Yazdıklarınız duruyor: dosyayı yeniden bulun ve devam edin.',
    videoChanged: (fileName) => `${fileName} değişmiş`,
    videoChangedBody:
      'Dosya, siz seçtikten sonra düzenlenmiş ya da yenisiyle değiştirilmiş. Yazdıklarınız duruyor. Şimdiki hâliyle kullanın ya da başka bir dosya seçin.',
    videoRefused: (fileName) => `${fileName} açılamıyor`,
    useChanged: 'Şimdiki hâliyle kullan',
    findAgain: 'Dosyayı yeniden bul',
    lookAgain: 'Yeniden bak',
    copyCaption: 'Açıklamayı kopyala',
    captionCopied: 'Açıklama kopyalandı',
    caption: 'Açıklamanız',
    remove: 'Taslağı kaldır',
    notSaved: 'Yazdıklarınız kaydedilemiyor',
    notSavedBody: 'Bu pencerede duruyorlar. Kaydetme birkaç saniyede bir yeniden deneniyor.',
    setAside: 'Kayıtlı taslaklarınız okunamadı',
    setAsideBody: (fileName) =>
      `Taslak dosyası bozuk. Uygulamanın klasöründe ${fileName} adıyla saklanıyor; yeni taslaklar her zamanki gibi kaydediliyor.`,
    coverLost: (fileName) =>
      `Seçtiğiniz kapak artık videoda yok: ${fileName}. Yenisini seçin; seçmezseniz ilk kare kullanılır.`,
  },

  points: {
    metadata: 'Video ayrıntıları',
    disclosure: 'Ticari içerik',
    post: 'Paylaşım',
  },

  creator: {
    heading: 'Paylaşan hesap',
    channel: 'Kanal',
    chooseChannel: 'Kanal seçin',
    chooseChannelFirst: 'Bu videonun hangi kanal için olduğunu seçin.',
    loading: 'Bu hesabın neye izin verdiği TikTok’a soruluyor…',
    maxDuration: (duration) => `En uzun video ${duration}`,
    cannotPost: 'Bu hesap şu anda paylaşım yapamıyor',
    askAgain: 'TikTok’a yeniden sor',
    openChannels: 'Hesapları yönet',
  },

  video: {
    heading: 'Önizleme',
    previewOf: (fileName) => `${fileName} önizlemesi`,
    cannotPlay: 'Bu bilgisayar bu videoyu oynatamıyor.',
    cannotPlayYetPost: 'Bu bilgisayar bu videoyu oynatamıyor. TikTok yine de kabul edebilir.',
    duration: 'Süre',
    size: 'Boyut',
    resolution: 'Görüntü',
    codec: 'Kodek',
    frameRate: 'Kare hızı',
    container: 'Biçim',
    unknown: 'Bilinmiyor',
  },

  caption: {
    label: 'Açıklama',
    placeholder: 'Videonuzu anlatın. #etiket ve @bahsetme ekleyebilirsiniz.',
    count: (used, limit) => `${used} / ${limit}`,
    countSpoken: (used, limit) => `Kullanılan karakter: ${used}. Sınır: ${limit}.`,
    tooLong: (excess) => `${excess} karakter fazla`,
    unitsHint: 'TikTok’un saydığı gibi sayılır: bir emoji iki veya daha fazla yer tutar.',
  },

  privacy: {
    label: 'Bu videoyu kimler izleyebilir',
    placeholder: 'Kimlerin izleyebileceğini seçin',
    options: {
      PUBLIC_TO_EVERYONE: 'Herkes',
      MUTUAL_FOLLOW_FRIENDS: 'Arkadaşlar',
      FOLLOWER_OF_CREATOR: 'Takipçiler',
      SELF_ONLY: 'Yalnızca ben',
    },
    descriptions: {
      PUBLIC_TO_EVERYONE: 'TikTok’ta olan olmayan herkes',
      MUTUAL_FOLLOW_FRIENDS: 'Karşılıklı takipleştikleriniz',
      FOLLOWER_OF_CREATOR: 'Bu hesabı takip eden herkes',
      SELF_ONLY: 'Bu hesaptan başka kimse',
    },
  },

  interactions: {
    label: 'Etkileşimler',
    comments: 'Yorumlara izin ver',
    duet: 'Düete izin ver',
    stitch: 'Stitch’e izin ver',
  },

  disclosure: {
    toggle: 'Ticari içeriği beyan et',
    hint: 'Bu video, değerli bir şey karşılığında ürün veya hizmet tanıtıyorsa açın. Video kendinizi, üçüncü bir tarafı ya da her ikisini tanıtabilir.',
    kinds: 'Neyi tanıtıyor',
    yourBrand: 'Kendi markanız',
    yourBrandHint: 'Kendinizi veya kendi işletmenizi tanıtıyorsunuz.',
    brandedContent: 'Markalı içerik',
    brandedContentHint: 'Başka bir markayla ücretli ortaklık içindesiniz.',
    labels: sentences.labels,
    incomplete: sentences.disclosureIncomplete,
    privateBlocker: sentences.brandedCannotBePrivate,
  },

  explanations: {
    'creator-unknown': 'TikTok bu hesabın neye izin verdiğini henüz söylemedi.',
    'interaction-turned-off': 'Bu hesabın TikTok ayarlarında kapalı.',
    'private-cannot-be-branded':
      'Markalı içerik “Yalnızca ben” görünürlüğüyle paylaşılamaz. Önce Herkes veya Arkadaşlar’ı seçin.',
    'branded-content-cannot-be-private': sentences.brandedCannotBePrivate,
    'followers-cannot-be-branded':
      'Markalı içerik yalnızca “Takipçiler” görünürlüğüyle paylaşılamaz. Önce Arkadaşlar’ı seçin.',
    'branded-content-cannot-be-followers-only':
      'Markalı içerik yalnızca herkese veya arkadaşlara gösterilebilir.',
  },

  aiGenerated: {
    label: 'Yapay zekâ ile üretilmiş içerik',
    hint: 'TikTok, yapay zekâ ile yapılmış gerçekçi görüntü, ses ve videoları etiketlemenizi ister.',
  },

  declarations: sentences.declarations,

  post: {
    button: 'TikTok’ta paylaş',
    sending: 'Teslim ediliyor…',
    blockersTitle: 'Paylaşmadan önce',
    refusedTitle: 'Paylaşılmadı. Yazdıklarınızın hepsi burada.',
    waitForCreator: 'TikTok’un bu hesapla ilgili yanıtı bekleniyor.',
    creatorBlocked:
      'Bu hesap şu anda paylaşım yapamıyor. Yukarıdaki “Paylaşan hesap” bölümüne bakın.',
    readyTo: (nickname) => `${nickname} hesabında paylaşılacak`,
  },

  duplicate: {
    title: 'Bu video yeniden paylaşılsın mı?',
    body: (nickname) =>
      `Aynı dosya ${nickname} hesabında zaten paylaşılmış, yolda veya planlanmış. Yeniden paylaşırsanız ikinci bir gönderi olur.`,
    confirm: 'Yeniden paylaş',
    keep: 'Paylaşma',
  },

  posted: {
    title: (nickname) => `${nickname} hesabına gidiyor`,
    doneTitle: (nickname) => `${nickname} hesabında yayınlandı`,
    failedTitle: (nickname) => `${nickname} hesabında yayınlanmadı`,
    takesMinutes: 'İşlenmesi ve profilinizde görünmesi birkaç dakika sürebilir.',
    openQueue: 'Yoldakilerin hepsi',
    openHistory: 'Bitmiş gönderiler',
    editAgain: 'Düzenle ve yeniden paylaş',
    labels: 'Etiketler',
    next: 'Sonraki video',
  },

  setup: {
    integrationBody:
      'TikTok uygulamanızın Client Key ve Client Secret bilgilerini ekleyin veya entegrasyonu açın.',
    openIntegration: 'TikTok’u kur',
    channelTitle: 'Paylaşmak için bir TikTok hesabı bağlayın',
    channelBody:
      'Şimdiden video bırakıp açıklama yazabilirsiniz. Paylaşmak için en az bir bağlı hesap gerekir.',
    openChannels: 'Hesap bağla',
  },
}
