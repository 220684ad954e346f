import type { SetupWords } from '../en/setup'
import { channels } from './channels'
import { integration } from './integration'
import { publishing } from './publishing'

const connectHow = [
  `**${channels.connect}** düğmesine basın. Tarayıcınızda TikTok açılır.`,
  'Orada oturum açın, gönderi paylaşma iznini açık bırakın ve onaylayın.',
  'Tarayıcının Sosyabot’u açmasına izin verin.',
]
const postHow = (audience: string): readonly string[] => [
  `Sonraki sayfada **${publishing.files.trySample}** düğmesine basın.`,
  `**${publishing.privacy.label}** alanında **${audience}** seçeneğini seçin.`,
  `**${publishing.post.button}** düğmesine basın, özeti okuyun ve orada bir kez daha basın.`,
]

/** Kurulum rehberi: sıfırdan ilk gönderiye. TikTok portalındaki adlar orada yazdığı gibi. */
export const setup: SetupWords = {
  description:
    'Sıfırdan ilk gönderinize. Sosyabot kendi görebildiklerini işaretler, kalanını siz işaretlersiniz.',
  practiceDescription:
    'Deneme modunda ilk gönderiniz. Hesaplar ve anahtarlar uydurma; bu bilgisayardan hiçbir şey çıkmaz.',
  progress: (done, needed) => `${needed} adımdan ${done} tanesi tamam`,
  list: 'Adımlar',
  groups: {
    practice: 'Önce deneyin',
    portal: 'TikTok’ta',
    here: 'Sosyabot’ta',
  },

  states: {
    verified: 'Doğrulandı',
    ticked: 'Tamam',
    skipped: 'Atlandı',
    current: 'Sırada',
    open: 'Yapılacak',
    anytime: 'İstediğiniz zaman',
    productionOnly: 'Yalnızca üretim için',
  },
  checkedHint: 'Sosyabot bunun yapıldığını gördü.',
  confirmedLater: 'Bunu siz işaretlediniz. Doğru olup olmadığını ilk oturum açma gösterecek.',
  done: 'Tamam, devam',
  undo: 'Henüz yapmadım',
  now: (step, next) => `${step}: tamam. Sırada: ${next}.`,

  startOver: 'Baştan başla',
  startOverTitle: 'Rehbere baştan başlansın mı?',
  startOverBody:
    'Kendi işaretleriniz kaldırılır. Sosyabot’un gördükleri, anahtarlarınız, kanallarınız ve gönderileriniz kalır.',
  startOverConfirm: 'Baştan başla',
  startOverCancel: 'İşaretler kalsın',

  band: {
    next: (step) => `Sırada: ${step}`,
    practiceDone: 'İlk deneme gönderiniz yayında.',
    sending: 'Yayınlanır yayınlanmaz bu adım işaretlenir.',
    goOn: 'Kuruluma devam et',
    putAside: 'Rehberi kaldır',
    putAsideDone: 'Rehbere yandaki bağlantıdan her zaman ulaşabilirsiniz.',
  },

  finished: {
    title: 'Her şey hazır',
    body: 'İlk gönderinizi yayınladınız. Bundan sonra hazırlanacak bir şey kalmadı.',
    open: 'Paylaşmaya geç',
    practiceTitle: 'İlk gönderinizi yaptınız',
    practiceBody:
      'Gerçeği de aynı yoldan gider. Bunun için kendi TikTok uygulamanızın anahtarları gerekir; rehber adım adım götürür.',
    practiceGoOn: 'Denemeden çık, TikTok’u ayarla',
  },

  portal: {
    developers: 'TikTok for Developers’ı aç',
    apps: 'Manage apps sayfasını aç',
    sandbox: 'TikTok’un Sandbox sayfası',
    review: 'TikTok’un App Review kuralları',
    audit: 'Direct Post denetim formu',
    checklist: 'Denetçiler neye bakar',
  },

  steps: {
    practice: {
      title: 'Bir deneme gönderisi yapın',
      body: 'Paylaşmanın nasıl olduğunu anahtar ve TikTok olmadan görün. İki dakika kadar sürer ve bu bilgisayardan hiçbir şey çıkmaz.',
      how: [],
      skip: 'Atla, TikTok’u ayarlamak istiyorum',
    },
    developer: {
      title: 'Geliştirici olarak kaydolun',
      body: 'TikTok, uygulamaların yalnızca kendi anahtarlarıyla paylaşım yapmasına izin verir. Anahtarlar developers.tiktok.com adresinden alınır.',
      how: [
        'TikTok for Developers’ı açın ve uygulamanın sahibi olacak TikTok hesabıyla oturum açın.',
        'Geliştirici koşullarını kabul edin.',
      ],
    },
    app: {
      title: 'Bir uygulama oluşturun',
      body: '**Manage apps** altında **Connect an app** düğmesine basın ve şunları doldurun:',
      how: [],
      fields: {
        name: 'App name',
        nameHint: 'Ürününüzün ya da şirketinizin adı. TikTok sosyal ağ adlarını kabul etmez.',
        icon: 'App icon',
        iconHint: 'Logonuz.',
        description: 'Description',
        descriptionHint:
          'Uygulamayla ne yapıldığını anlatan bir cümle: videoları TikTok’ta yayınlamak.',
        category: 'App category',
        categoryHint: 'Örneğin Productivity ya da Social.',
        platform: 'Platform',
        website: 'App’s website URL',
        websiteHint: 'Herkese açık bir sayfa. Privacy ve Terms bağlantıları hemen görünmeli.',
        privacyAndTerms: 'Privacy Policy ve Terms of Service',
        privacyAndTermsHint: 'TikTok isterse: o sitedeki bu sayfaların adresleri.',
      },
    },
    products: {
      title: 'Ürünleri ekleyin',
      body: 'Uygulamanıza iki ürün ekleyin:',
      how: [
        '**Login Kit**: hesaplar bununla bağlanır.',
        '**Content Posting API**: videoları bu yayınlar. İçindeki **Direct Post** ayarını açın.',
      ],
      note: 'Sandbox’ta mı çalışıyorsunuz? İkisini ve bu ayarı Sandbox’ta da ekleyin.',
    },
    redirect: {
      title: 'Yönlendirme adresini girin',
      body: '**Login Kit** ayarlarında, **Redirect URIs** altına bu adresi harfi harfine yapıştırın:',
      how: [],
      note: 'Sandbox ile üretimin listeleri ayrıdır. Sosyabot doğrudan paylaştığı için ikinci bir adres yoktur.',
    },
    scopes: {
      title: 'Kapsamları isteyin',
      body: 'Uygulamanıza şu üç kapsamı (scope) ekleyin:',
      how: [],
      reasons: {
        'user.info.basic': 'Bağlanan hesabın adı ve resmi.',
        'video.publish': 'Doğrudan paylaşmak için. Onsuz hiçbir şey olmaz.',
        'video.upload':
          'TikTok gelen kutusundaki taslaklar için. Kayda dahildir; doğrudan paylaşım onsuz da olur.',
      },
      note: 'Sandbox bunları davet ettiğiniz test kullanıcılarına hemen verir. Üretimde App Review ile gelirler.',
    },
    review: {
      title: 'İncelemeye gönderin',
      body: 'Denemek için gerekmez: Sandbox’ta davetli test kullanıcıları şimdiden bağlanabilir. O çalışınca uygulamanızı gönderin; birkaç hafta sürebilir.',
      how: [
        'TikTok, bağlanmadan bitmiş gönderiye kadar bütün yolu gösteren bir ekran kaydı ile gizlilik ve veri işleme belgesi ister.',
        'TikTok uygulamayı onaylayana kadar yalnızca davetli test kullanıcıları bağlanabilir.',
      ],
      submitted: 'Gönderdim',
    },
    keys: {
      title: 'Anahtarları kopyalayın',
      body: 'Uygulamanızın panosunda, **App credentials** altındaki **Client Key** ile **Client Secret** değerlerini kopyalayıp buraya yapıştırın. Sandbox ile üretimin anahtarları ayrıdır.',
      how: [],
      saveAndTest: 'Kaydet ve test et',
      testAgain: 'Yeniden test et',
      off: 'Entegrasyon kapalı. “Kaydet ve test et” onu açar.',
      hint: `**${integration.form.clientKey}** ile **${integration.form.clientSecret}** değerlerini girip kaydedin, sonra **${integration.form.test}** düğmesine basın.`,
    },
    channel: {
      title: 'Bir TikTok hesabı bağlayın',
      body: 'Sandbox’ta hesap, hedef kullanıcılardan (target users) biri olmalı; davetten sonra bir saate kadar sürebilir. Oturum açma, yönlendirme adresini ve kapsamları da doğrular.',
      how: connectHow,
      hint: `**${channels.connect}** düğmesine basın ve tarayıcıda onaylayın.`,
    },
    'first-post': {
      title: 'İlk gönderinizi yayınlayın',
      body: 'Uygulamayla gelen 6 saniyelik videoyla deneyin. TikTok uygulamanızı denetleyene kadar hesap gizli olmalı ve gönderiyi yalnızca siz görürsünüz.',
      how: postHow(publishing.privacy.options.SELF_ONLY),
      open: 'Gönderi oluşturmaya geç',
      hint: `**${publishing.files.trySample}** düğmesine basın, **${publishing.privacy.options.SELF_ONLY}** seçeneğini seçin ve **${publishing.post.button}** düğmesine basın.`,
    },
    'practice-mode': {
      title: 'Deneme moduna geçin',
      body: 'Deneme modunun kendi anahtarları var ve TikTok’u tarayıcıda da kendisi canlandırır.',
      how: [],
    },
    'practice-channel': {
      title: 'Bir deneme hesabı bağlayın',
      body: 'Gerçek bir hesapla aynı yoldan; yalnızca tarayıcıdaki sayfa bu uygulamadan gelir.',
      how: [
        `**${channels.connect}** düğmesine basın. Tarayıcınızda TikTok’un yerini tutan bir sayfa açılır.`,
        'Orada uydurma hesaplardan birini seçip onaylayın.',
        'Tarayıcının Sosyabot’u açmasına izin verin.',
      ],
      hint: `**${channels.connect}** düğmesine basın ve tarayıcıda onaylayın.`,
    },
    'practice-post': {
      title: 'Örnek videoyu paylaşın',
      body: 'Uygulamayla gelen 6 saniyelik video yeterli.',
      how: postHow(publishing.privacy.options.SELF_ONLY),
      open: 'Gönderi oluşturmaya geç',
      hint: `**${publishing.files.trySample}** düğmesine basın, **${publishing.privacy.options.SELF_ONLY}** seçeneğini seçin ve **${publishing.post.button}** düğmesine basın.`,
    },
  },

  explained: {
    title: 'Sandbox, inceleme ve denetim, sade bir dille',
    tiers: {
      title: 'Sandbox ve üretim',
      body: [
        'Sandbox denemek içindir. Kendi anahtarları ve yönlendirme adresleri vardır, yalnızca davet ettiğiniz hedef kullanıcılar bağlanabilir ve oradan paylaşılan hiçbir şey herkese açık olamaz.',
        'Üretim (Production) asıl uygulamadır. TikTok App Review’da onaylayana kadar anahtarlarıyla kimse oturum açamaz.',
      ],
      known: {
        'no-key': 'Uygulamanız: Client Key girilmeden bilinemez.',
        'no-sign': 'Uygulamanız: TikTok bunu kimseye söylemez, bu Client Key de ipucu vermiyor.',
        'sandbox-key-prefix':
          'Uygulamanız: büyük olasılıkla Sandbox. Client Key, Sandbox anahtarları gibi başlıyor; TikTok buna söz vermez.',
        'sandbox-tiktok-said-so':
          'Uygulamanız: Sandbox. TikTok, hedef kullanıcı olmayan bir hesabı geri çevirdi.',
        'production-key-prefix':
          'Uygulamanız: büyük olasılıkla üretim. Client Key, üretim anahtarları gibi başlıyor; TikTok buna söz vermez.',
        'production-public-post':
          'Uygulamanız: üretim. Onunla başkalarının görebildiği bir gönderi yayınlandı.',
      },
    },
    review: {
      title: 'App Review',
      body: [
        'İlk inceleme. TikTok uygulamaya, web sitesine ve her kapsama bakar, sonra herkesin bağlanmasına izin verir. Birkaç günden birkaç haftaya kadar sürer.',
        'TikTok birçok içerik üreticisine yönelik bir ürün bekler. Yalnızca kendi hesaplarınız ya da şirket içi bir grup için olan uygulama geri çevrilebilir.',
      ],
    },
    audit: {
      title: 'Direct Post denetimi',
      body: (users) => [
        `Kendi formu olan ikinci inceleme. Geçilene kadar uygulamayla 24 saatte en çok ${users} kişi paylaşım yapabilir, hesapları o sırada gizli olmalıdır ve gönderileri yalnızca kendileri görür.`,
        'Denetçiler gönderi sayfasını TikTok’un kurallarıyla madde madde karşılaştırır. Denetim listesi bu kuralları ve neyin çekileceğini gösterir.',
      ],
      known: {
        unknown:
          'Uygulamanız: henüz bilinmiyor. TikTok’un gönderilerinize verdiği yanıtlar gösterecek.',
        'not-yet': 'Uygulamanız: denetlenmedi. TikTok bir gönderiyi bu nedenle geri çevirdi.',
        passed: 'Uygulamanız: denetlendi. Onunla başkalarının görebildiği bir gönderi yayınlandı.',
      },
    },
  },
}
