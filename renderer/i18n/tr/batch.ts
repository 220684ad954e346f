import type { BatchWords } from '../en/batch'

/** Many videos at once. */
export const batch: BatchWords = {
  title: 'Toplu paylaşım',

  intake: {
    title: 'Eklediğiniz dosyalar hakkında',
    cutTitle: (limit) => `Yalnızca ilk ${limit} video eklendi`,
    cutBody: 'Bir seferde sığandan fazlası vardı. Önce bunları paylaşın, sonra kalanını ekleyin.',
    sidecar: (fileName) =>
      `Açıklama, videonun yanındaki ${fileName} dosyasından alındı. Değiştirebilirsiniz.`,
    sidecars: (count) =>
      `${count} açıklama, videoların yanındaki metin dosyalarından alındı. Değiştirebilirsiniz.`,
    skipped: {
      'not-a-video': (count) => `Klasördeki ${count} dosya video değil, dışarıda bırakıldı.`,
      hidden: (count) => `${count} gizli dosya dışarıda bırakıldı.`,
      'too-deep': (count) => `${count} klasör çok derinde olduğu için aranmadı.`,
      unreadable: (count) => `${count} klasör okunamadı.`,
    },
  },
}
