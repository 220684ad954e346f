import { History, SearchX, Send } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { HistoryFilter } from '../../../electron/shared/history-filter'
import type { Channel } from '../../../electron/shared/channel'
import type { Post } from '../../../electron/shared/post'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { Skeleton } from '../../components/skeleton'
import { useChannels } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { ExportButton } from './export-button'
import { isNarrowed, toHistoryFilter, UNCHOSEN, type HistoryChoice } from './history-choice'
import { HistoryRows } from './history-rows'
import { HistoryToolbar } from './history-toolbar'
import { useHistory } from './use-history'
import { useHistoryChoice } from './use-history-choice'
import './history.css'

/** Somebody who types on is not searched for. */
const SEARCH_AFTER_MS = 180
const NO_CHANNELS: readonly Channel[] = []

/** Every post that has reached an end, the latest end first. */
export function HistoryPage() {
  const texts = useTexts()
  const { posts: t, history: words } = texts
  const format = useFormat()
  const [choice, setChoice] = useHistoryChoice()
  const settled = useSettled(choice)
  const { filter } = settled
  const history = useHistory(filter)
  const channels = useChannels().value?.channels ?? NO_CHANNELS
  const avatarOf = (post: Post): string | null =>
    channels.find(({ id }) => id === post.channelId)?.avatarDataUrl ?? null
  const hasAny = history.posts.length > 0
  const isNarrow = isNarrowed(choice)
  const isEmpty = history.phase === 'ready' && !hasAny && settled.choice === choice
  const isStale = settled.choice !== choice || history.phase === 'loading'
  const onChange = useCallback(
    (change: Partial<HistoryChoice>) => setChoice({ ...choice, ...change }),
    [choice, setChoice],
  )

  return (
    <Page width="full">
      <PageHeader
        title={t.historyTitle}
        description={
          history.count === null || (history.count === 0 && !isNarrow)
            ? t.historySubtitle
            : words.counted(format.count(history.count, words.posts), isNarrow)
        }
        actions={
          (hasAny || isNarrow) && <ExportButton filter={filter} isDisabled={!hasAny || isStale} />
        }
      />
      {history.error !== null && (
        <ErrorBanner
          error={history.error}
          actions={
            <Button size="small" onPress={history.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
      {(hasAny || isNarrow) && (
        <HistoryToolbar choice={choice} channels={channels} onChange={onChange} />
      )}
      {history.phase === 'loading' && !hasAny && (
        <Card>
          <Skeleton heightPx={48} />
          <Skeleton heightPx={48} />
          <Skeleton heightPx={48} />
        </Card>
      )}
      {isEmpty && !isNarrow && (
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
      {isEmpty && isNarrow && (
        <Card isFlush>
          <EmptyState
            icon={<SearchX />}
            title={words.noHitTitle}
            actions={<Button onPress={() => setChoice(UNCHOSEN)}>{words.showAll}</Button>}
          >
            {words.noHitBody}
          </EmptyState>
        </Card>
      )}
      {hasAny && (
        <HistoryRows
          posts={history.posts}
          count={history.count}
          hasMore={history.hasMore}
          isStale={isStale}
          avatarOf={avatarOf}
          onLoadMore={history.loadMore}
          onPost={history.accept}
        />
      )}
    </Page>
  )
}

interface Settled {
  readonly choice: HistoryChoice
  readonly filter: HistoryFilter
}

function settle(choice: HistoryChoice): Settled {
  return { choice, filter: toHistoryFilter(choice, Date.now()) }
}

/** The choice that is searched for: at once, except while words are being typed. */
function useSettled(choice: HistoryChoice): Settled {
  const [settled, setSettled] = useState(() => settle(choice))
  const isTyping = settled.choice.text !== choice.text
  useEffect(() => {
    if (settled.choice === choice) return
    const timer = setTimeout(() => setSettled(settle(choice)), isTyping ? SEARCH_AFTER_MS : 0)
    return () => clearTimeout(timer)
  }, [choice, isTyping, settled])
  return settled
}
