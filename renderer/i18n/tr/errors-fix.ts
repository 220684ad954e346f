import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('tr')

/** Yapılamayan düzeltilmiş kopya. */
export const fixErrors = {
  'fix-not-needed': {
    title: 'Bu videonun kopyaya ihtiyacı yok',
    cause: 'Denetimde, kopyayla düzelecek bir şey bulunmadı.',
    remedy: 'Olduğu gibi paylaşın.',
  },
  'fix-not-possible': {
    title: 'Kopya işe yaramaz',
    cause: 'Denetim, bu bilgisayarda yapılacak bir kopyayla düzelmeyecek bir sorun buldu.',
    remedy: 'Videoyu yapıldığı programdan yeniden dışa aktarın.',
  },
  'fix-range-missing': {
    title: 'Hangi bölümün kalacağını seçin',
    cause:
      'Video, TikTok’un bu hesaba izin verdiğinden uzun; neyin çıkacağını yalnızca siz bilirsiniz.',
    remedy: 'Bir başlangıç ve bir bitiş seçin.',
  },
  'fix-range-invalid': {
    title: 'Bu bölüm kullanılamaz',
    cause: 'Bir saniyeden kısa, hesabın sınırından uzun ya da videonun dışında.',
    remedy: 'Başka bir başlangıç ya da bitiş seçin.',
  },
  'fix-picture-too-narrow': {
    title: 'Görüntü TikTok için çok dar',
    cause:
      'Kenarları arasındaki fark o kadar büyük ki 360 ile 4.096 piksel arasına hiçbir boyut sığmıyor.',
    remedy: 'Bir düzenleyicide, örneğin 9:16 oranında kırpın.',
  },
  'fix-video-cannot-be-decoded': {
    title: 'Bu bilgisayar görüntüyü okuyamıyor',
    cause: (facts) => {
      const codec = facts.text('codec')
      return codec === null
        ? 'Görüntü, Sosyabot’un burada çözemediği bir biçimde kaydedilmiş; bu yüzden yeniden kaydedilemiyor.'
        : `Görüntü ${codec} ile kaydedilmiş; Sosyabot bunu burada çözemediği için yeniden kaydedemiyor.`
    },
    remedy: 'Videoyu yapıldığı programdan H.264 ile MP4 olarak dışa aktarın.',
  },
  'fix-video-cannot-be-encoded': {
    title: 'Bu bilgisayar bu görüntüyü oluşturamıyor',
    cause: 'H.264 kodlayıcısı bu boyutu ya da kare hızını kabul etmiyor.',
    remedy: 'Videoyu daha küçük, örneğin 1080 × 1920 ve saniyede 30 kareyle dışa aktarın.',
  },
  'fix-audio-cannot-be-decoded': {
    title: 'Bu bilgisayar sesi okuyamıyor',
    cause: (facts) => {
      const codec = facts.text('codec')
      return codec === null
        ? 'Sessiz kalacağı için kopya yapılmadı.'
        : `Ses ${codec} ile kaydedilmiş. Sessiz kalacağı için kopya yapılmadı.`
    },
    remedy: 'Videoyu AAC sesle MP4 olarak dışa aktarın.',
  },
  'fix-audio-cannot-be-encoded': {
    title: 'Bu bilgisayar sesi AAC olarak kaydedemiyor',
    cause: 'Sessiz kalacağı için kopya yapılmadı.',
    remedy: 'Videoyu AAC sesle MP4 olarak dışa aktarın.',
  },
  'fix-folder-not-writable': {
    title: 'Kopya yazılamıyor',
    cause: 'Ne videonun klasörüne ne de Sosyabot’un kendi klasörüne yazılabiliyor.',
    remedy: 'İki klasörün de izinlerini denetleyin ya da videoyu kendi klasörünüze taşıyın.',
  },
  'fix-disk-full': {
    title: 'Kopya için yer yok',
    cause: (facts) => {
      const needed = facts.number('neededBytes')
      const free = facts.number('freeBytes')
      return needed === null || free === null
        ? 'Disk dolu. Kopyanın yazılan bölümü silindi.'
        : `Yaklaşık ${format.bytes(needed)} gerekiyor, diskte ${format.bytes(free)} kaldı.`
    },
    remedy: 'Biraz yer açıp yeniden deneyin.',
  },
  'fix-stalled': {
    title: 'Kopya ilerlemedi',
    cause: 'Bir dakika boyunca hiçbir şey olmadığı için durduruldu. Asıl dosyaya dokunulmadı.',
    remedy: 'Yeniden deneyin. Sürücüsü ya da ağı yavaşsa videoyu önce bu bilgisayara kopyalayın.',
  },
  'fix-worker-crashed': {
    title: 'Kopya yarıda kaldı',
    cause: 'Sosyabot’un kopya yapan bölümü beklenmedik biçimde kapandı. Asıl dosyaya dokunulmadı.',
    remedy:
      'Yeniden deneyin. Hep aynı şey oluyorsa videoyu H.264 ile MP4 olarak yeniden dışa aktarın.',
  },
  'fix-damaged-inside': {
    title: 'Videonun içi hasarlı',
    cause: 'Başlıkları sağlam, ama içindeki görüntü ya da ses sonuna kadar okunamıyor.',
    remedy: 'Sonuna kadar oynatın; yeniden dışa aktarın ya da indirin.',
  },
  'fix-copy-still-refused': {
    title: 'Kopya da geri çevrilirdi',
    cause:
      'Yeni dosya her dosya gibi denetlendi ve geçemedi; bu yüzden silindi. Asıl dosyaya dokunulmadı.',
    remedy: 'Videoyu H.264, saniyede 30 kare ve 1080 × 1920 piksel ile MP4 olarak dışa aktarın.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
