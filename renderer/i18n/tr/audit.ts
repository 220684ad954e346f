import { declarationText, TIKTOK_SENTENCES } from '../../../electron/shared/tiktok-sentences'
import type { AuditWords } from '../en/audit'

// İnceleyenler İngilizce cümleleri karşılaştırır.
const sentences = TIKTOK_SENTENCES.en

/** Denetim listesi. TikTok'un cümleleri, bastığı biçimiyle alıntılanır. */
export const audit: AuditWords = {
  title: 'Denetim listesi',
  subtitle:
    'TikTok, bir uygulamanın gönderileri herkese açık olabilmeden önce onu inceler. İnceleyenlerin baktığı her şey ve formun bunu yaptığının görülüp görülmediği burada.',
  openForm: 'Direct Post denetim formunu aç',
  openGuidelines: 'TikTok’un kurallarını oku',
  openComposer: 'Formu aç',
  copySummary: 'Özeti kopyala',
  copied: 'Kopyalandı',
  summary: (holds, total) => `Görülen: ${holds} / ${total}`,
  nothingSeen: 'Henüz hiçbir şey görülmedi',
  nothingSeenBody:
    'Yayınlama sayfasına bir video bırakın ve aşağıdaki çekim adımlarını izleyin. Görülen her kural burada işaretlenir.',

  states: {
    holds: 'Uyuluyor',
    'not-seen': 'Henüz görülmedi',
    attention: 'Bakılmalı',
  },
  requirement: 'TikTok’un istediği',
  record: 'Çekilecek',
  seenAt: (when) => `görüldü: ${when}`,

  points: {
    creator: '1. Paylaşan hesap',
    metadata: '2. Açıklama, izleyiciler, etkileşimler',
    disclosure: '3. Ticari içerik',
    consent: '4. Kabul edilenler',
    content: '5. Önizleme, onay, ilerleme',
    app: 'Uygulamanın kendisi',
  },

  findings: {
    nothingYet: 'Sayfada bunu gösteren bir şey henüz olmadı.',
    always: 'Yapısı gereği her gönderi için geçerli.',
    creatorRead: (when) => `TikTok’a soruldu: ${when}.`,
    creatorBlocked: 'TikTok izin vermedi, paylaşım engellendi.',
    length: (actual, limit) => `Video ${actual}, sınır ${limit}.`,
    lengthUnknown: 'Dosya ne kadar sürdüğünü söylemiyor.',
    caption: (units) => `Düzenlenebilir, ${units} karakter.`,
    privacyChosen: (options) => `${options}; biri elle seçildi.`,
    privacyNotChosen: (options) => `${options}; seçilmedi, Paylaş düğmesi kapalı.`,
    options: { one: 'seçenek', other: 'seçenek' },
    ticked: (count) =>
      count === 0 ? 'Üç kutu, hiçbiri işaretli değil.' : `Üç kutu, elle işaretlenen: ${count}.`,
    turnedOff: (count) => `Gri ve kilitli kutu: ${count}.`,
    disclosureOff: 'Kapalı, kutu gösterilmiyor.',
    disclosureOn: 'Açık, iki kutu da var.',
    explained: 'Kapalı ve nedeni yazılı.',
    preview: 'Oynatıcı dosyanın kendisini gösteriyor.',
    consented: (when) => `Gözden geçirilip onaylandı: ${when}.`,
    phasesPublished: (count) => `“Yayınlandı” dahil ${count} durum görüldü.`,
    phases: (count) => `Şimdiye kadar ${count} durum görüldü.`,
    secretInKeychain: 'Bu bilgisayarın anahtar zincirinde; yalnızca parmak izi gösterilir.',
    secretInMemory: 'Yalnızca bellekte; yalnızca parmak izi gösterilir.',
    mismatch: 'Görülen kurala uymuyor. Formu açıp bakın.',
  },

  rules: {
    U1: {
      name: 'Hesap bilgisi form her açıldığında okunur',
      requirement: 'Paylaşım sayfası gösterilirken en güncel hesap bilgisi alınmalı.',
      record: 'Formu açın; kısa bir sorgudan sonra ad ve sınırlar görünür.',
    },
    U2: {
      name: 'Hesabın adı gösterilir',
      requirement: 'Nereye paylaşıldığı bilinsin diye hesabın takma adı gösterilmeli.',
      record: 'Resim, takma ad ve kullanıcı adıyla “Paylaşan hesap” kutusu.',
    },
    U3: {
      name: 'Şu anda paylaşamayan hesap durdurulur',
      requirement: 'Hesap bilgisi izin vermiyorsa deneme durdurulmalı, sonra denenmesi istenmeli.',
      record: 'İsteyerek oluşturması zor; inceleyenlere sözle anlatın.',
    },
    U4: {
      name: 'Hesabın sınırını aşan video durdurulur',
      requirement: 'Süre, max_video_post_duration_sec ile karşılaştırılmalı.',
      record: 'Çok uzun bir video bırakın: Paylaş düğmesi kapanır ve nedenini söyler.',
    },
    U5: {
      name: 'Açıklama düzenlenebilir',
      requirement: 'Başlık yazılabilmeli ve değiştirilebilmeli.',
      record: 'Bir açıklama yazın, sonra bir sözcüğünü değiştirin.',
    },
    U6: {
      name: 'Gizlilikte ön seçim yoktur',
      requirement: 'Hesap bilgisindeki seçeneklerle bir liste; hiçbiri önceden seçili olmamalı.',
      record: 'Listeyi açın, bütün seçenekleri gösterin, birini seçin; o ana dek Paylaş kapalıdır.',
    },
    U7: {
      name: 'Etkileşimler işaretsiz başlar',
      requirement: 'Yorum, Düet ve Stitch elle açılmalı; hiçbiri baştan açık olmamalı.',
      record: 'Üç boş kutuyu gösterin, sonra her birini işaretleyip kaldırın.',
    },
    U8: {
      name: 'Hesabın kapattığı etkileşim gridir',
      requirement: 'Hesap bilgisinde kapalı olan etkileşimler gri ve kapalı olmalı.',
      record: 'Önce TikTok ayarlarında yorumları kapatın; gri kutunun üzerine gelin.',
    },
    U9: {
      name: 'Fotoğraflarda yalnızca yorum izni vardır',
      requirement: 'Fotoğraf gönderilerinde Düet ve Stitch olmaz.',
      record: 'Gerek yok: bu uygulama yalnızca video paylaşır, fotoğrafları almaz.',
    },
    U10: {
      name: 'Beyan, açılana kadar kapalıdır',
      requirement: 'Başta kapalı bir anahtar; açılınca “Kendi markanız” ve “Markalı içerik”.',
      record: 'Anahtarı açın: iki boş kutu, ikisi birden işaretlenebilir.',
    },
    U11: {
      name: 'Kendi markanız etiketlenir',
      requirement: sentences.labels['promotional-content'],
      record: 'Yalnızca “Kendi markanız” kutusunu işaretleyin; cümle görünür.',
    },
    U12: {
      name: 'Markalı içerik etiketlenir',
      requirement: sentences.labels['paid-partnership'],
      record: '“Markalı içerik” kutusunu önce tek başına, sonra ötekiyle birlikte işaretleyin.',
    },
    U13: {
      name: 'Kutusuz beyanla paylaşılamaz',
      requirement: sentences.disclosureIncomplete,
      record: 'Anahtar açık, kutu boş: cümle görünene dek kapalı Paylaş düğmesinin üzerinde durun.',
    },
    U14: {
      name: 'Önce gizli: markalı içerik kapalı',
      requirement: 'Markalı içerik yalnızca herkese veya arkadaşlara açık olabilir.',
      record: '“Yalnızca ben” seçin, anahtarı açın, “Markalı içerik” kutusunun üzerine gelin.',
    },
    U15: {
      name: 'Önce markalı: “Yalnızca ben” kapalı',
      requirement: sentences.brandedCannotBePrivate,
      record: '“Markalı içerik” kutusunu işaretleyin, listeyi açın, “Yalnızca ben” üzerine gelin.',
    },
    U16: {
      name: 'Müzik beyanı hep oradadır',
      requirement: declarationText('music-usage', 'en'),
      record: 'Düğmenin üstündeki cümleyi gösterin ve bağlantısını açın.',
    },
    U17: {
      name: 'Markalı içerik kendi politikasını ekler',
      requirement: declarationText('branded-content-and-music-usage', 'en'),
      record: '“Markalı içerik” kutusunu işaretleyin: cümle değişir.',
    },
    U18: {
      name: 'İçerik önizlenir',
      requirement: 'Paylaşılacak olanın önizlemesi gösterilmeli.',
      record: 'Videoyu önizlemede oynatın.',
    },
    U19: {
      name: 'Hiçbir şey eklenmez',
      requirement: 'Filigran, logo, bağlantı, tanıtım yazısı yok; hazır metinler düzenlenebilir.',
      record: 'Gerek yok: biten gönderiyi önizlemenin yanında gösterin.',
    },
    U20: {
      name: 'Onaydan önce hiçbir şey çıkmaz',
      requirement: 'Gönderim ancak kişi kabul ettikten sonra başlamalı.',
      record: 'Paylaş düğmesine basın, gözden geçirme sayfasını yavaşça okuyun, sonra onaylayın.',
    },
    U21: {
      name: 'İşlemenin zaman aldığını söyler',
      requirement: 'Görünmesinin birkaç dakika sürebileceği söylenmeli.',
      record: 'Gözden geçirme ve sonraki sayfa bunu yazar.',
    },
    U22: {
      name: 'Durum izlenir ve gösterilir',
      requirement: 'Durum sorulmalı, kişi bilgilendirilmeli.',
      record: '“Yayınlandı” yazana dek çekmeyi sürdürün.',
    },
    U23: {
      name: 'Client Secret gizli kalır',
      requirement: 'Client Secret gizli tutulmalı.',
      record: 'Gerek yok: gizli anahtarı ekranda göstermeyin. Form yalnızca parmak izi gösterir.',
    },
  },

  shots: {
    title: 'Ne çekilecek',
    intro:
      'TikTok’un sırasıyla, her biri en fazla 50 MB olan bir ile beş video. Gizli bir hesap kullanın: denetimden önce TikTok yalnızca gizli hesaplardan gönderi kabul eder. İlk inceleme için Sandbox kullanılabilir.',
    steps: [
      'Uygulamayı ve web sitesinin adresini gösterin, sonra hesabı tarayıcıda bağlayın.',
      'Bir video bırakın. Hesabı gösterin: resim, takma ad, kullanıcı adı ve en uzun video.',
      'Bir açıklama yazın. Gizlilik listesini açın, hiçbirinin önceden seçili olmadığını gösterin; her seçeneği bir kez seçin.',
      'Yorum, Düet ve Stitch kutularının boş olduğunu gösterin; işaretleyin ve hesabın kapattığı birinin üzerine gelin.',
      'Beyanı kutu işaretlemeden açın ve Paylaş düğmesinin üzerine gelin. Kendi markanız, sonra Markalı içerik, sonra ikisi: her etiketi okuyun.',
      'Markalı içerik işaretliyken “Yalnızca ben” üzerine gelin. İşareti kaldırın, “Yalnızca ben” seçin ve Markalı içerik üzerine gelin.',
      'Düğmenin üstündeki beyanı iki biçimiyle gösterin, iki bağlantıyı da açın.',
      'Önizlemeyi oynatın. Paylaş düğmesine basın, gözden geçirme sayfasını okuyun ve onaylayın.',
      '“Yayınlandı” yazana dek durumu izleyin.',
      'TikTok’ta, profilde görünen gönderiyle bitirin.',
    ],
  },

  summaryText: {
    heading: (date) => `Sosyabot denetim listesi, ${date}`,
  },
}
