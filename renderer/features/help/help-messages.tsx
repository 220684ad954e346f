import { useEffect, useRef } from 'react'
import { Card } from '../../components/card'
import { Disclosure } from '../../components/disclosure'
import { ErrorActionLink } from '../../desktop/error-action-link'
import { ErrorDeskNote } from '../../desktop/error-desk-note'
import { useTexts } from '../../i18n/use-texts'
import type { findHelpEntries, HelpEntry } from './help-entries'

/** Every message of the app in words, group by group. */
export function HelpMessages({
  groups,
  askedCode,
  isSearching,
}: {
  readonly groups: ReturnType<typeof findHelpEntries>
  /** The message that a link led here for: open and in view. */
  readonly askedCode: string | null
  readonly isSearching: boolean
}) {
  const t = useTexts().help
  return (
    <Card title={t.allMessages}>
      {groups.map(({ group, entries }) => (
        <section key={group} aria-label={t.groups[group]} className="help-group">
          <h3 className="help-group-title">{t.groups[group]}</h3>
          {entries.map((entry) => (
            <Message
              // A new search begins with its own state: few hits are open, the whole list is closed.
              key={`${entry.code} ${String(isSearching)}`}
              entry={entry}
              isAsked={entry.code === askedCode}
              isOpen={isSearching && groups.length === 1 && entries.length <= 3}
            />
          ))}
        </section>
      ))}
    </Card>
  )
}

function Message({
  entry,
  isAsked,
  isOpen,
}: {
  readonly entry: HelpEntry
  readonly isAsked: boolean
  readonly isOpen: boolean
}) {
  const t = useTexts().help
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAsked) ref.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  return (
    <div ref={ref} className="help-message" data-asked={isAsked ? '' : undefined}>
      <Disclosure title={entry.title} defaultExpanded={isAsked || isOpen}>
        <div className="help-message-body">
          <p>{entry.cause}</p>
          <p className="help-message-remedy">{entry.remedy}</p>
          <ErrorDeskNote code={entry.code} />
          <ErrorActionLink code={entry.code} />
          <p className="help-message-code">
            {t.code} <code>{entry.code}</code>
          </p>
        </div>
      </Disclosure>
    </div>
  )
}
