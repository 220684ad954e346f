import type { CaptionsWords } from '../en/captions'

/** Captions, caption parts and hashtag sets. */
export const captions: CaptionsWords = {
  menu: 'Hazır metinler',
  kinds: { 'caption-part': 'Hazır metin', 'hashtag-set': 'Etiket seti' },
  groups: { 'caption-part': 'Hazır metinler', 'hashtag-set': 'Etiket setleri' },
  keep: 'Metni hazır metin olarak kaydet…',
  keepHint: 'Seçili olan ya da seçim yoksa açıklamanın tamamı',
  newPart: 'Yeni hazır metin…',
  manage: 'Hazır metinleri yönet…',
  insertHint: 'İmlecin olduğu yere, değiştirebileceğiniz düz metin olarak eklenir.',
  empty: 'Henüz hazır metin yok',
  emptyBody:
    'Sık kullandığınız metinleri ve etiketleri saklayın. Açıklamaya düz metin olarak eklenirler; gönderiyi kimlerin izleyeceği ve diğer seçimler onlarla birlikte saklanmaz.',
  editTitle: 'Hazır metni düzenle',
  newTitle: 'Yeni hazır metin',
  name: 'Ad',
  namePlaceholder: 'Örneğin: Kapanış cümlesi',
  kind: 'Tür',
  text: 'Metin',
  save: 'Kaydet',
  cancel: 'Vazgeç',
  close: 'Bitti',
  edit: (name) => `Düzenle: ${name}`,
  remove: (name) => `Sil: ${name}`,
  deleted: (name) => `Silindi: ${name}`,
  undo: 'Geri al',
  problems: {
    'name-missing': 'Bir ad verin.',
    'name-too-long': 'Ad çok uzun.',
    'text-missing': 'Metni yazın.',
    'text-too-long': 'Bir açıklamanın tamamından daha uzun.',
  },
  title: 'Metin parçaları',
  runsOn: (asCut, meant) =>
    `TikTok bir etiketi yalnızca boşlukta veya satır sonunda bitirir; bu etiket şöyle olur: “${asCut}”. Şundan sonra boşluk bırakın: “${meant}”.`,
}
