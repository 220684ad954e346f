import {
  CalendarClock,
  Pause,
  PenLine,
  Play,
  RotateCw,
  Send,
  SquareArrowOutUpRight,
  Trash2,
  Undo2,
  X,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Post, PostAction } from '../../electron/shared/post'
import { ActionButtons } from '../components/action-buttons'
import { ConfirmDialog } from '../components/dialog'
import { useFormat, useTexts } from '../i18n/use-texts'
import { RescheduleDialog } from './reschedule-dialog'
import type { PostActions } from './use-post-actions'

const ACTION_ICONS: Readonly<Record<PostAction, ReactNode>> = {
  'choose-again': <PenLine />,
  'post-now': <Send />,
  reschedule: <CalendarClock />,
  undo: <Undo2 />,
  cancel: <X />,
  pause: <Pause />,
  resume: <Play />,
  retry: <RotateCw />,
  'check-again': <RotateCw />,
  'open-on-tiktok': <SquareArrowOutUpRight />,
  remove: <Trash2 />,
}

/** The buttons of one post, with the questions that some of them ask first. */
export function PostActionButtons({
  post,
  actions,
  control,
  describedBy,
  onPost,
}: {
  readonly post: Post
  /** Which of the post's actions this place offers. */
  readonly actions: readonly PostAction[]
  readonly control: Pick<PostActions, 'run' | 'pendingAction'>
  /** Id of the element that names the post. */
  readonly describedBy: string
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const [asked, setAsked] = useState<PostAction | null>(null)
  const close = (): void => setAsked(null)
  // After a missed time the person is being asked already; before it a slip would publish too early.
  const mustAsk = (action: PostAction): boolean =>
    action === 'remove' || (action === 'post-now' && post.error === null)

  return (
    <>
      <ActionButtons<PostAction>
        actions={withoutSecondWay(actions).map((action) => ({
          id: action,
          label: t.actions[action],
          icon: ACTION_ICONS[action],
          variant: action === 'remove' ? 'quiet' : 'secondary',
        }))}
        pendingId={control.pendingAction}
        describedBy={describedBy}
        onAction={(action) => {
          if (action === 'reschedule' || mustAsk(action)) setAsked(action)
          else control.run(action)
        }}
      />
      <ConfirmDialog
        title={t.removeDialog.title}
        isOpen={asked === 'remove'}
        confirmLabel={t.removeDialog.confirm}
        cancelLabel={t.removeDialog.keep}
        onCancel={close}
        onConfirm={() => {
          close()
          control.run('remove')
        }}
      >
        {post.phase === 'unconfirmed' ? t.removeDialog.unconfirmedBody : t.removeDialog.body}
      </ConfirmDialog>
      <ConfirmDialog
        title={texts.schedule.postNow.title}
        isOpen={asked === 'post-now'}
        confirmLabel={t.actions['post-now']}
        cancelLabel={texts.schedule.postNow.keep}
        confirmVariant="primary"
        onCancel={close}
        onConfirm={() => {
          close()
          control.run('post-now')
        }}
      >
        {texts.schedule.postNow.body(
          post.channelName,
          format.weekdayDateTime(post.scheduledForMs ?? post.createdAtMs),
        )}
      </ConfirmDialog>
      {asked === 'reschedule' && <RescheduleDialog post={post} onClose={close} onPost={onPost} />}
    </>
  )
}

/** What can be taken back need not be called off as well. */
function withoutSecondWay(actions: readonly PostAction[]): readonly PostAction[] {
  return actions.includes('undo') ? actions.filter((action) => action !== 'cancel') : actions
}
