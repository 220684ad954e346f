import type { DoctorWords } from '../en/doctor'
import { findings } from './findings'

/** Denetimin bir video hakkında söyledikleri. */
export const doctor: DoctorWords = {
  title: 'Video denetimi',
  ready: 'TikTok için hazır',
  refused: (count) =>
    count === 1 ? 'TikTok bu videoyu reddeder' : `TikTok bu videoyu ${count} nedenle reddeder`,
  blocksGroup: 'TikTok’un reddedeceği',
  advisesGroup: 'Bilmekte yarar var',
  yourVideo: 'Videonuz',
  tiktokLimit: 'TikTok',
  byCopy: {
    blocks: 'Aşağıda tek tıkla düzeltilmiş bir kopya oluşturun; asıl dosya olduğu gibi kalır.',
    trims:
      'Aşağıda kalacak bölümü seçip düzeltilmiş bir kopya oluşturun ya da daha uzununa izin verilen bir hesapla paylaşın.',
    advises: 'Bir şey yapmanız gerekmez. Aşağıdaki düzeltilmiş kopyada bu olmaz.',
  },
  draftWithNotes: (count) => `Taslak, ${count} not`,
  failReason: {
    matched: (found) => `Paylaşmadan önceki denetim dosyada bunu bulmuştu: ${found}.`,
    unmatched: 'Paylaşmadan önceki denetim dosyada böyle bir şey bulmamıştı.',
    unknown: (found) => `Paylaşmadan önceki denetim bunu şöyle gösterir: ${found}.`,
  },
  refusedLimits: {
    tooLarge: (limit) => `En çok ${limit}`,
    containers: 'MP4, MOV, WebM',
  },
  findings,
}
