import type { support as english } from '../en/support'

/** Uygulama hakkında, tanılama bilgileri ve önceki çalışmaların hataları. */
export const support: typeof english = {
  about: {
    description: 'Burada çalışanlar ve içinde kimlerin emeği olduğu.',
    tagline: 'Videoları kendi bilgisayarınızdan TikTok’ta yayınlar.',
    licence: 'MIT lisansı',
    version: 'Sürüm',
    system: 'Sistem',
    copy: 'Kopyala',
    copied: 'Kopyalandı',
    website: 'Web’de Sosyabot',
    partsTitle: 'Başkalarının yazılımları',
    partsDescription: (count) =>
      `Bu sürüm derlenirken kaydedilen ${count} parça. Chromium’un parçaları, programın yanındaki LICENSES.chromium.html dosyasındadır.`,
    search: 'Parçalarda ara',
    searchPlaceholder: 'Bir ad, yazar ya da lisans',
    found: (count) => `Bulunan: ${count}`,
    nothing: (query) => `“${query}” ile eşleşen parça yok.`,
    places: {
      main: 'arka plan süreci',
      preload: 'pencereyle köprü',
      renderer: 'pencere',
      beside: 'uygulamanın yanında',
    },
    by: (author) => `yazan: ${author}`,
    partOf: 'Kullanıldığı yer',
    home: 'Adresi',
  },

  card: {
    title: 'Bir şeyler ters gidiyorsa',
    body: 'Tanılama bilgileri; sürümleri, ayarları, sayıları ve günlüğü içeren tek bir zip dosyasıdır. Gizli bilgiler, açıklamalar, kanal ve video adları ile klasörler dışarıda bırakılır. Önce siz bakarsınız; kendiliğinden hiçbir şey gönderilmez.',
    save: 'Tanılama bilgilerini kaydet…',
    about: 'Sosyabot hakkında',
  },

  diagnostics: {
    title: 'Tanılama bilgilerini kaydet',
    body: 'Zip dosyasında olacakların tümü bu. Okumak için bir dosyayı açın.',
    leftOut:
      'Dışarıda bırakılanlar: gizli bilgiler ve anahtarlar, açıklamalar, kanal ve video adları, klasörler. Destek ekibi bir gönderiyi izleyebilsin diye gönderi ve kanal kimlikleri kalır.',
    empty: 'Boş',
    cut: 'Burada yalnızca sonu görünüyor; zip dosyasında tamamı var.',
    save: 'Kaydet…',
    cancel: 'Vazgeç',
    fileName: 'sosyabot-tanilama',
    saved: 'Tanılama bilgileri kaydedildi',
    savedBody: (fileName) => `${fileName}. Birine göndermeden önce içine bakın.`,
  },

  crash: {
    main: 'Sosyabot kendi içindeki bir hatadan sonra yeniden başladı',
    page: 'Bu pencere çalışmayı durdurdu ve yeniden yüklendi',
    rejection: 'Geçen sefer Sosyabot’un içinde bir şeyler ters gitti',
    body: (when) =>
      `Zamanı: ${when}. Yoldaki gönderiler kaldıkları yerden sürer. Yine olursa, tanılama bilgileri nedenini bulmamıza yardım eder.`,
    save: 'Tanılama bilgilerini kaydet…',
    dismiss: 'Anladım',
  },
}
