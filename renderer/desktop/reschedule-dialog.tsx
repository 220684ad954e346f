import { useState } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import type { Post } from '../../electron/shared/post'
import { InlineMessage } from '../components/banner'
import { Button } from '../components/button'
import { Dialog } from '../components/dialog'
import { describeError } from '../i18n/error-words'
import { useTexts } from '../i18n/use-texts'
import { toAppErrorDto } from './desktop-client'
import { useDesktop } from './desktop-provider'
import { findMoveProblem } from './find-move-problem'
import { LateRuleField } from './late-rule-field'
import { localTimeZone } from './local-time-zone'
import { proposeScheduleMs } from './propose-schedule'
import { ScheduleTimeField } from './schedule-time-field'
import { useQuotas } from './use-quotas'

/** Asks for another time of a scheduled post. A refusal stays in the dialog with what was chosen. */
export function RescheduleDialog({
  post,
  onClose,
  onPost,
}: {
  readonly post: Post
  readonly onClose: () => void
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.schedule.dialog
  const { posts } = useDesktop()
  const [scheduledForMs, setScheduledForMs] = useState(() => startingTime(post, Date.now()))
  const [lateLimitMs, setLateLimitMs] = useState(post.lateLimitMs)
  const [isPending, setIsPending] = useState(false)
  const [refusal, setRefusal] = useState<AppErrorDto | null>(null)

  const facts = useQuotas([post.channelId])?.[post.channelId] ?? null

  const save = async (): Promise<void> => {
    // Time has gone on since the field was drawn.
    const problem = findMoveProblem(post, scheduledForMs, facts, Date.now())
    setRefusal(problem)
    if (problem !== null) return
    setIsPending(true)
    try {
      onPost(
        await posts.reschedule({
          postId: post.id,
          scheduledForMs,
          timeZone: localTimeZone(),
          lateLimitMs,
        }),
      )
      onClose()
    } catch (reason) {
      setRefusal(toAppErrorDto(reason))
    } finally {
      setIsPending(false)
    }
  }

  return (
    <Dialog
      title={t.title}
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.keep}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <p>{post.videoFileName}</p>
      <ScheduleTimeField
        scheduledForMs={scheduledForMs}
        onChange={(nextMs) => {
          setScheduledForMs(nextMs)
          setRefusal(null)
        }}
        autoFocus
      />
      <LateRuleField lateLimitMs={lateLimitMs} onChange={setLateLimitMs} />
      {refusal !== null && (
        <InlineMessage tone="danger" role="alert">
          {describeError(texts.errors, refusal).title}.{' '}
          {describeError(texts.errors, refusal).remedy}
        </InlineMessage>
      )}
    </Dialog>
  )
}

/** A time that has been missed is no start for another one. */
function startingTime({ scheduledForMs }: Post, nowMs: number): number {
  return scheduledForMs === null || scheduledForMs <= nowMs
    ? proposeScheduleMs(nowMs)
    : scheduledForMs
}
