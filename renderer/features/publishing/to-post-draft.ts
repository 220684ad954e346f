import type {
  DeclarationId,
  DeclarationLanguage,
  PostDraft,
  PostSettings,
} from '../../../electron/shared/post'
import type { Draft } from './draft'

/** What stood beside the button when the person pressed it. */
export interface Consent {
  readonly channelId: string
  /** Exactly what the page showed, so that nothing goes out that was not seen. */
  readonly settings: PostSettings
  readonly declaration: DeclarationId
  readonly declarationLanguage: DeclarationLanguage
  readonly isDuplicateConfirmed: boolean
}

/** A draft as main takes it, with the person's consent. */
export function toPostDraft(draft: Draft, consent: Consent): PostDraft {
  const { video, scheduledForMs } = draft
  return { ...consent, videoId: video.id, scheduledForMs }
}
