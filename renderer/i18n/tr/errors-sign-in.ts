import type { ErrorWords } from '../error-words'

/** Kanal bağlama ve kanalların kendisi. */
export const signInErrors = {
  'browser-not-opened': {
    title: 'Tarayıcı açılmadı',
    cause: 'İşletim sisteminde bir web tarayıcısı ayarlı değil ya da tarayıcı başlatılamadı.',
    remedy: 'Oturum açma bağlantısını kopyalayıp bir tarayıcıda kendiniz açın.',
  },
  'loopback-unavailable': {
    title: 'Tarayıcıdan dönüş yolu kapalı',
    cause: (facts) => {
      const port = facts.number('port')
      return port === null || port === 0
        ? 'Bu bilgisayarda yerel yönlendirme için boş bağlantı noktası yok.'
        : `Yönlendirme adresinde yazan ${port} numaralı bağlantı noktasını başka bir program kullanıyor.`
    },
    remedy:
      'O programı kapatın, bağlantı noktası olarak * yazın ya da API Entegrasyonu, Gelişmiş bölümünde barındırılan geri dönüşü seçin.',
  },
  'sign-in-link-invalid': {
    title: 'Bu bir geri dönüş bağlantısı değil',
    cause: 'Bağlantı eksik ya da TikTok’un son sayfasının götürdüğü bağlantı değil.',
    remedy:
      'Geri dönüş sayfasındaki bağlantının tamamını kopyalayın: sosyabot:// ya da yönlendirme adresinizle başlar, code ve state içerir.',
  },
  'sign-in-not-pending': {
    title: 'Bu bağlantı açık bir oturum açma işlemine ait değil',
    cause:
      'Daha önce kullanılmış; ya da işlem başka bir bilgisayarda başlatılmış veya iptal edilmiş.',
    remedy: 'Kanallar sayfasında bağlanmayı yeniden başlatın.',
  },
  'sign-in-expired': {
    title: 'Oturum açma çok uzun sürdü',
    cause: 'Kaybolan bir bağlantı sonradan kullanılamasın diye işlem on dakika açık kalır.',
    remedy: 'Yeni bir işlem başlatmak için TikTok’u bağla düğmesine basın.',
  },
  'sign-in-denied': {
    title: 'Erişim TikTok’ta reddedildi',
    cause: 'TikTok’un sayfasında istek geri çevrildi. Hiçbir şey bağlanmadı.',
    remedy: 'Yeniden bağlanın; gönderi paylaşma izni açıkken izin verin.',
  },
  'sign-in-not-a-sandbox-tester': {
    title: 'Bu hesap bir Sandbox test kullanıcısı değil',
    cause:
      'TikTok uygulamanız Sandbox’ta; orada yalnızca davet edilen hesaplar oturum açabilir. Kimse isteği reddetmedi.',
    remedy:
      'Geliştirici portalında Sandbox ayarlarını açın, hesabı Target users bölümüne ekleyin ve hesaptan onaylayın. Bir saate kadar sürebilir. Ya da uygulamayı incelemeye gönderin.',
  },
  'sign-in-client-key-refused': {
    title: 'TikTok, Client Key’i kabul etmiyor',
    cause:
      'Anahtar yanlış, uygulama henüz incelenmemiş ya da uygulamaya Login Kit veya platformu eklenmemiş.',
    remedy:
      'Client Key’i denetleyin; uygulama incelenmemişken Sandbox anahtarını kullanın; Login Kit ve Web platformunun ekli olduğuna bakın.',
  },
  'sign-in-redirect-mismatch': {
    title: 'Yönlendirme adresi kayıtlı değil (redirect_uri_mismatch)',
    cause: 'Sosyabot’un gönderdiği adres, TikTok uygulamanızdaki adreslerden farklı.',
    remedy:
      'Login Kit’e, API Entegrasyonu sayfasındaki yönlendirme adresini (…/api/v1/auth/tiktok/callback) harfi harfine ekleyin. Sandbox ve üretimin listeleri ayrıdır.',
  },
  'sign-in-scope-refused': {
    title: 'TikTok uygulamanızda bir izin eksik',
    cause: 'İstenen kapsamlardan biri uygulamaya eklenmemiş.',
    remedy:
      'Geliştirici portalında Login Kit ile Content Posting API’yi ve user.info.basic, video.publish, video.upload kapsamlarını ekleyin.',
  },
  'sign-in-code-refused': {
    title: 'TikTok oturum açma kodunu kabul etmedi',
    cause:
      'Bir kod yalnızca bir kez ve kısa bir süre geçerlidir. Kullanılmış, süresi dolmuş ya da bozulmuş.',
    remedy: 'Yeniden bağlanın. Bağlantıyı hemen kullanın ve geri dönüş sayfasını yenilemeyin.',
  },
  'sign-in-other-account': {
    title: (facts) => {
      const name = facts.text('actualName', 'displayName', 'name')
      return name === null ? 'Başka bir hesap geldi' : `Başka bir hesap geldi: ${name}`
    },
    cause: (facts) => {
      const expected = facts.text('expectedName', 'expectedDisplayName')
      return expected === null
        ? 'Tarayıcıda, yeniden bağladığınız kanaldan farklı bir TikTok hesabı açık.'
        : `Yeniden bağlanan kanal ${expected}, ama tarayıcıda başka bir TikTok hesabı açık.`
    },
    remedy:
      'Tarayıcıda TikTok oturumunu kapatın ya da hesabı değiştirin, sonra yeniden bağlayın. Öteki hesabı eklemek için TikTok’u bağla’yı kullanın.',
  },
  'sign-in-failed': {
    title: 'Oturum açılamadı',
    cause: (facts) => {
      if (facts.text('reason') === 'client-key-changed') {
        return 'Oturum açma sürerken Client Key değiştirildi.'
      }
      const code = facts.text('tiktokCode', 'errorType', 'errCode')
      return code === null
        ? 'TikTok işlemi bildiğimiz bir neden olmadan bitirdi.'
        : `TikTok işlemi “${code}” ile bitirdi.`
    },
    remedy:
      'Yeniden bağlanın. Tekrarlanırsa TikTok uygulamanızı kurulum kılavuzuyla karşılaştırın.',
  },

  'channel-not-found': {
    title: 'Bu kanal artık bağlı değil',
    cause: 'Bağlantısı kesilmiş.',
    remedy: 'Kanallar sayfasında yeniden bağlayın.',
  },
  'channel-busy': {
    title: 'Bu kanal meşgul',
    cause: 'Bu kanalın yolda ya da planlanmış bir gönderisi var.',
    remedy: 'Bitmesini bekleyin ya da önce Kuyruk’ta iptal edin.',
  },
  'channel-needs-reconnect': {
    title: 'Bu kanal yeniden bağlanmalı',
    cause:
      'TikTok oturumu artık kabul etmiyor: süresi dolmuş ya da TikTok ayarlarından kaldırılmış.',
    remedy: 'Kanallar sayfasında Yeniden bağla’ya basın. Gönderileriniz ve geçmişiniz kalır.',
  },
  'channel-permission-missing': {
    title: 'Gönderi paylaşma izni eksik',
    cause: 'Hesap bağlı, ama video.publish izni verilmemiş.',
    remedy:
      'Kanalı yeniden bağlayın ve TikTok’taki gönderi paylaşma iznini açık bırakın. Böyle bir izin görünmüyorsa TikTok uygulamanıza video.publish ekleyin.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
