import type { ComposerView } from '../../shared/composer-rules'
import type { PostDraft } from '../../shared/post'
import { declarationText, TIKTOK_SENTENCES } from '../../shared/tiktok-sentences'
import type { PostEvent } from './post-events'

/** What the ledger keeps of a person's consent. */
export type ConsentRecord = Required<
  Pick<
    Extract<PostEvent, { kind: 'post-queued' }>,
    'declaration' | 'consentedAtMs' | 'consentLanguage' | 'consentText' | 'consentLabel'
  >
>

/**
 * The consent to one post: when it was given, and letter by letter the declaration and the label that stood on the page. The
 * window names only the declaration and the language; the text is derived here, so the record cannot hold words of anybody
 * else's.
 */
export function toConsentRecord(
  draft: Pick<PostDraft, 'declaration' | 'declarationLanguage'>,
  view: Pick<ComposerView, 'label'>,
  atMs: number,
): ConsentRecord {
  const { declaration, declarationLanguage: language } = draft
  return {
    declaration,
    consentedAtMs: atMs,
    consentLanguage: language,
    consentText: declarationText(declaration, language),
    consentLabel: view.label === null ? null : TIKTOK_SENTENCES[language].labels[view.label],
  }
}
