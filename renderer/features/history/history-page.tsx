import { History, Send } from 'lucide-react'
import { useState } from 'react'
import type { Post } from '../../../electron/shared/post'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { RadioGroup } from '../../components/radio-group'
import { Skeleton } from '../../components/skeleton'
import { useChannels } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { usePosts } from '../../desktop/use-posts'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { HISTORY_FILTERS, matchesFilter, type HistoryFilter } from './history-filter'
import { HistoryRow } from './history-row'
import './history.css'

/** Every post that has reached an end, newest first, page by page. */
export function HistoryPage() {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const [filter, setFilter] = useState<HistoryFilter>('all')
  const finished = usePosts('finished')
  const shown = finished.posts.filter((post) => matchesFilter(filter, post))
  const channels = useChannels().value?.channels ?? []
  const avatarOf = (post: Post): string | null =>
    channels.find(({ id }) => id === post.channelId)?.avatarDataUrl ?? null
  const hasAny = finished.posts.length > 0

  return (
    <Page>
      <PageHeader title={t.historyTitle} description={t.historySubtitle} />
      {finished.error !== null && (
        <ErrorBanner
          error={finished.error}
          actions={
            <Button size="small" onPress={finished.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
      {hasAny && (
        <div className="history-filter">
          <RadioGroup
            label={t.history.filterLabel}
            appearance="segmented"
            value={filter}
            onChange={setFilter}
            options={HISTORY_FILTERS.map((id) => ({ id, label: t.history.filters[id] }))}
          />
        </div>
      )}
      {finished.phase === 'loading' && !hasAny && (
        <Card>
          <Skeleton heightPx={48} />
          <Skeleton heightPx={48} />
          <Skeleton heightPx={48} />
        </Card>
      )}
      {finished.phase === 'ready' && !hasAny && (
        <Card isFlush>
          <EmptyState
            icon={<History />}
            title={t.history.emptyTitle}
            actions={
              <ButtonLink href={routeHref('publishing')} icon={<Send />}>
                {t.queue.openPublishing}
              </ButtonLink>
            }
          >
            {t.history.emptyBody}
          </EmptyState>
        </Card>
      )}
      {hasAny && shown.length === 0 && (
        <Card isFlush>
          <EmptyState icon={<History />} title={t.history.emptyFilterTitle}>
            {t.history.emptyFilterBody(format.count(finished.posts.length, t.history.searched))}
          </EmptyState>
        </Card>
      )}
      {shown.length > 0 && (
        <ul className="history-list" aria-label={t.history.listLabel}>
          {shown.map((post) => (
            <HistoryRow
              key={post.id}
              post={post}
              avatarUrl={avatarOf(post)}
              onPost={finished.accept}
            />
          ))}
        </ul>
      )}
      {finished.hasMore && (
        <div className="history-more">
          <Button onPress={finished.loadMore}>{t.history.showMore}</Button>
        </div>
      )}
    </Page>
  )
}
