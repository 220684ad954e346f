import { SearchX } from 'lucide-react'
import { useState } from 'react'
import { PORTAL_STEP_IDS } from '../../../electron/shared/setup-progress'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { Page, PageHeader } from '../../components/page-header'
import { SearchField } from '../../components/search-field'
import { useRoute } from '../../desktop/use-route'
import { useFormat, useLanguage, useTexts } from '../../i18n/use-texts'
import { CommonProblems } from './common-problems'
import { matchesQuery } from './fold-text'
import { findHelpEntries } from './help-entries'
import { HelpMessages } from './help-messages'
import { DataCard, LinksCard, SetUpCard } from './help-sections'
import { AskedDiagnostics, SupportCard } from './support-card'
import './help.css'

/** What a message means, how set-up goes, where data is; all of it searchable. */
export function HelpPage() {
  const texts = useTexts()
  const t = texts.help
  const format = useFormat()
  const language = useLanguage()
  const askedCode = useRoute().query.get('code') ?? null
  const [query, setQuery] = useState('')

  const isFound = (...words: readonly string[]): boolean => matchesQuery(query, words, language)
  const rows = t.rows.filter((row) => isFound(row.code, row.symptom, row.cause, row.remedy))
  const groups = findHelpEntries(texts, query, language)
  const steps = PORTAL_STEP_IDS.filter((id) => {
    const { title, body, how } = texts.setup.steps[id]
    return isFound(title, body, ...how)
  })
  const places = t.whereRows.filter((row) => isFound(row.what, row.where))
  const count =
    rows.length +
    groups.reduce((sum, { entries }) => sum + entries.length, 0) +
    steps.length +
    places.length
  const isSearching = query.trim() !== ''

  return (
    <Page>
      <PageHeader title={t.title} description={t.description} />
      <div>
        <SearchField
          label={t.search}
          placeholder={t.searchPlaceholder}
          value={query}
          onChange={setQuery}
        />
        <p role="status" className="help-count">
          {isSearching ? t.found(format.number(count)) : ''}
        </p>
      </div>
      {count === 0 && (
        <Card isFlush>
          <EmptyState
            icon={<SearchX />}
            title={t.nothingTitle}
            actions={<Button onPress={() => setQuery('')}>{t.clear}</Button>}
          >
            {t.nothingBody(query.trim())}
          </EmptyState>
        </Card>
      )}
      {rows.length > 0 && <CommonProblems rows={rows} />}
      {groups.length > 0 && (
        <HelpMessages groups={groups} askedCode={askedCode} isSearching={isSearching} />
      )}
      {steps.length > 0 && <SetUpCard steps={steps} />}
      {places.length > 0 && <DataCard rows={places} />}
      {!isSearching && <LinksCard />}
      {!isSearching && <SupportCard />}
      <AskedDiagnostics />
    </Page>
  )
}
