import type { CaptionsWords } from '../en/captions'

/** Captions, caption parts and hashtag sets. */
export const captions: CaptionsWords = {
  title: 'Metin parçaları',
}
