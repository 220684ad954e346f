import type { FixWords } from '../en/fix'

/** Making a fixed copy. */
export const fix: FixWords = {
  title: 'Düzeltilmiş kopya',
  make: 'Düzeltilmiş kopya oluştur',
  makeAnother: 'Yeni bir kopya oluştur',
  useCopy: 'Düzeltilmiş kopyayı kullan',
  useOriginal: 'Asıl dosyayı kullan',
  cancel: 'İptal',

  steps: {
    trim: (length) => `Kesilmiş hâliyle süresi: ${length}`,
    container: 'Hemen oynamaya başlayan MP4',
    codec: (to, from) => `${from} yerine ${to}`,
    rate: (to, from) => (from === null ? `Sabit ${to} fps` : `${from} yerine sabit ${to} fps`),
    constantRate: (fps) => `Sabit ${fps} fps`,
    size: (to, from) => `${from} yerine ${to} piksel`,
    audio: (to, from) => (from === null ? `Ses: ${to}` : `Ses: ${from} yerine ${to}`),
    noAudio: 'Asıl dosya gibi sessiz',
  },
  lossless: 'Görüntü olduğu gibi kalır.',
  encoded: 'Görüntü yeniden kodlanır; farkı neredeyse görülmez.',
  about: (size) => `Yaklaşık ${size}.`,

  trim: {
    label: 'Kalacak bölüm',
    start: 'Bölümün başı',
    end: 'Bölümün sonu',
    length: (length, limit) => `${length} (en çok ${limit})`,
    exact: 'Tam buradan başlasın',
    exactHint:
      'Görüntü yeniden kodlanır. Yoksa kopya birkaç saniye önceden başlayabilir ve sınır gerektirirse daha erken biter.',
  },

  phases: {
    queued: 'Sırasını bekliyor…',
    running: 'Kopya oluşturuluyor…',
    checking: 'Kopya denetleniyor…',
  },
  left: (duration) => `Kalan süre: ${duration}`,

  inUse: 'Bu, düzeltilmiş kopya.',
  isBeside: 'Kopya asıl dosyanın yanında duruyor; asıl dosyaya dokunulmadı.',
  isInOwnFolder:
    'Asıl dosyanın klasörüne yazılamadığı için kopya Sosyabot’un veri klasöründe duruyor. Asıl dosyaya dokunulmadı.',
  kept: (from, to) => `${from} ile ${to} arası kaldı.`,
}
