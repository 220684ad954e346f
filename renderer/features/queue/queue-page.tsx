import { ListVideo, Send } from 'lucide-react'
import { useId, type ReactNode } from 'react'
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
import { useOpenPosts } from '../../desktop/use-open-posts'
import { phaseWords } from '../../i18n/phase-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { groupPosts } from './group-posts'
import { QueueRow } from './queue-row'
import { useJustFinished } from './use-just-finished'
import './queue.css'

/** Everything on its way to TikTok. */
export function QueuePage() {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const open = useOpenPosts()
  const finished = useJustFinished()
  const channels = useChannels().value?.channels ?? []
  const avatarOf = (post: Post): string | null =>
    channels.find(({ id }) => id === post.channelId)?.avatarDataUrl ?? null
  const count = open.posts.length
  const { missed, onTheirWay, scheduled } = groupPosts(open.posts)
  const summaries = [
    ...(onTheirWay.length > 0
      ? [t.queue.summary(onTheirWay.length, format.number(onTheirWay.length))]
      : []),
    ...(scheduled.length > 0
      ? [texts.schedule.queue.summary(scheduled.length, format.number(scheduled.length))]
      : []),
  ]
  const rows = (posts: readonly Post[]): ReactNode =>
    posts.map((post) => (
      <QueueRow key={post.id} post={post} avatarUrl={avatarOf(post)} onPost={open.accept} />
    ))

  return (
    <Page>
      <PageHeader
        title={t.queueTitle}
        description={summaries.length === 0 ? t.queueSubtitle : summaries.join(' · ')}
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
      {missed.length > 0 && (
        <QueueGroup title={texts.schedule.queue.missedTitle}>{rows(missed)}</QueueGroup>
      )}
      {onTheirWay.length > 0 && (
        <ul className="queue-list" aria-label={t.queue.listLabel}>
          {rows(onTheirWay)}
        </ul>
      )}
      {scheduled.length > 0 && (
        <QueueGroup title={texts.schedule.queue.scheduledTitle} note={texts.schedule.queue.note}>
          {rows(scheduled)}
        </QueueGroup>
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
                <StatusPill tone={postTone(post).tone}>{phaseWords(post, texts)}</StatusPill>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

/** Posts with something in common that the heading says. */
function QueueGroup({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  const titleId = useId()
  return (
    <section className="queue-group">
      <h2 id={titleId} className="queue-group-title">
        {title}
      </h2>
      {note !== undefined && <p className="queue-row-note">{note}</p>}
      <ul className="queue-list" aria-labelledby={titleId}>
        {children}
      </ul>
    </section>
  )
}
