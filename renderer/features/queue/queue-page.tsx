import { ListVideo, Pause, Send } from 'lucide-react'
import { useMemo } from 'react'
import type { Post } from '../../../electron/shared/post'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { ButtonLink } from '../../components/link'
import { Page, PageHeader } from '../../components/page-header'
import { Skeleton } from '../../components/skeleton'
import { useChannels } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { useOpenPosts } from '../../desktop/use-open-posts'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { groupPosts } from './group-posts'
import { PauseButton } from './pause-button'
import { QueueList } from './queue-list'
import { UploadLimitMenu } from './upload-limit-menu'
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
  const groups = useMemo(() => groupPosts(open.posts), [open.posts])
  const { scheduled } = groups
  const onTheirWay = [...groups.onTheirWay, ...groups.inLine]
  const isPaused = useIsQueuePaused()
  const summaries = [
    ...(onTheirWay.length > 0
      ? [t.queue.summary(onTheirWay.length, format.number(onTheirWay.length))]
      : []),
    ...(scheduled.length > 0
      ? [texts.schedule.queue.summary(scheduled.length, format.number(scheduled.length))]
      : []),
  ]
  return (
    <Page width="full">
      <PageHeader
        title={t.queueTitle}
        description={
          summaries.length === 0 || open.hasMore ? t.queueSubtitle : summaries.join(' · ')
        }
        actions={
          <>
            <UploadLimitMenu />
            <PauseButton />
          </>
        }
      />
      {isPaused && (
        <Banner tone="warning" icon={<Pause />} title={texts.queue.paused.title}>
          {texts.queue.paused.body}
        </Banner>
      )}
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
      {(count > 0 || finished.length > 0) && (
        <QueueList groups={groups} finished={finished} avatarOf={avatarOf} onPost={open.accept} />
      )}
    </Page>
  )
}
