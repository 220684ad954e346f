import type { CaptionsWords } from '../en/captions'

/** Captions, caption parts and hashtag sets. */
export const captions: CaptionsWords = {
  title: 'Metin parçaları',
  runsOn: (asCut, meant) =>
    `TikTok bir etiketi yalnızca boşlukta veya satır sonunda bitirir; bu etiket şöyle olur: “${asCut}”. Şundan sonra boşluk bırakın: “${meant}”.`,
}
