import { useId } from 'react'
import { PRIVACY_LEVELS } from '../../../electron/shared/channel'
import type { PostStoryEntry } from '../../../electron/shared/post'
import { useFormat, useTexts } from '../../i18n/use-texts'

/**
 * What a person agreed to when they posted, letter by letter and in the language in which they read it: the answer to "who said
 * yes to this, and to what?" months later.
 */
export function ConsentRecord({ entry: { atMs, detail } }: { readonly entry: PostStoryEntry }) {
  const { publishing, review } = useTexts()
  const t = review.consent
  const format = useFormat()
  const titleId = useId()
  const text = textOf(detail['consentText'])
  const label = textOf(detail['consentLabel'])
  const language = textOf(detail['consentLanguage']) ?? undefined
  const level = PRIVACY_LEVELS.find((candidate) => candidate === detail['privacyLevel'])
  const agreedAtMs = detail['consentedAtMs']
  const whenMs = typeof agreedAtMs === 'number' ? agreedAtMs : atMs
  return (
    <section className="history-consent" aria-labelledby={titleId}>
      <h3 id={titleId} className="history-consent-title">
        {t.title}
      </h3>
      <dl>
        <dt>{t.agreedAt}</dt>
        <dd>
          <time dateTime={new Date(whenMs).toISOString()}>
            {`${format.date(whenMs)}, ${format.timeWithSeconds(whenMs)}`}
          </time>
        </dd>
        <dt>{t.declaration}</dt>
        <dd lang={language}>{text ?? t.notKept}</dd>
        {text !== null && (
          <>
            <dt>{t.label}</dt>
            <dd lang={label === null ? undefined : language}>{label ?? t.noLabel}</dd>
          </>
        )}
        {level !== undefined && (
          <>
            <dt>{publishing.privacy.label}</dt>
            <dd>{publishing.privacy.options[level]}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function textOf(value: string | number | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null
}
