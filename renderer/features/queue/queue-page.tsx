import { ListVideo, Send } from 'lucide-react'
import { useEffect } from 'react'
import type { Post } from '../../../electron/shared/post'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { ButtonLink, Link } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { Skeleton } from '../../components/skeleton'
import { StatusPill } from '../../components/status-pill'
import { useChannels } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { postTone } from '../../desktop/post-tone'
import { routeHref } from '../../desktop/routes'
import { usePosts } from '../../desktop/use-posts'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { QueueRow } from './queue-row'
import { useJustFinished } from './use-just-finished'
import './queue.css'

/** Everything on its way to TikTok. */
export function QueuePage() {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const open = usePosts('open')
  const finished = useJustFinished()
  const channels = useChannels().value?.channels ?? []
  const avatarOf = (post: Post): string | null =>
    channels.find(({ id }) => id === post.channelId)?.avatarDataUrl ?? null
  const count = open.posts.length
  // What is being sent stands first, and the next in line below it.
  const inTurn = open.posts.toReversed()
  const { hasMore, loadMore } = open
  // The oldest of a long queue is the one being sent, so the whole queue is read.
  useEffect(() => {
    if (hasMore) loadMore()
  }, [hasMore, loadMore, count])

  return (
    <Page>
      <PageHeader
        title={t.queueTitle}
        description={count === 0 ? t.queueSubtitle : t.queue.summary(count, format.number(count))}
      />
      {open.error !== null && (
        <ErrorBanner
          error={open.error}
          actions={
            <Button size="small" onPress={open.reload}>
              {texts.shell.errors.tryAgain}
            </Button>
          }
        />
      )}
      {open.phase === 'loading' && count === 0 && (
        <Card>
          <Skeleton heightPx={48} />
          <Skeleton heightPx={48} />
        </Card>
      )}
      {open.phase === 'ready' && count === 0 && (
        <Card isFlush>
          <EmptyState
            icon={<ListVideo />}
            title={t.queue.emptyTitle}
            actions={
              <ButtonLink href={routeHref('publishing')} icon={<Send />}>
                {t.queue.openPublishing}
              </ButtonLink>
            }
          >
            {t.queue.emptyBody}
          </EmptyState>
        </Card>
      )}
      {count > 0 && (
        <ul className="queue-list" aria-label={t.queue.listLabel}>
          {inTurn.map((post) => (
            <QueueRow key={post.id} post={post} avatarUrl={avatarOf(post)} onPost={open.accept} />
          ))}
        </ul>
      )}
      {finished.length > 0 && (
        <Card
          title={t.queue.finishedTitle}
          actions={<Link href={routeHref('history')}>{t.queue.openHistory}</Link>}
        >
          <ul className="queue-finished">
            {finished.map((post) => (
              <li key={post.id}>
                <span className="queue-finished-name">{post.videoFileName}</span>
                <span className="queue-finished-channel">{t.channel(post.channelName)}</span>
                <StatusPill tone={postTone(post.phase).tone}>{t.phases[post.phase]}</StatusPill>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}
