import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Post } from '../../../electron/shared/post'
import { isMovableInLine, type LineStep } from '../../../electron/shared/post-line'
import { IconMenuButton } from '../../components/icon-menu-button'
import { useTexts } from '../../i18n/use-texts'
import type { LineMoving } from './use-line-move'

const STEPS: readonly LineStep[] = ['top', 'up', 'down', 'end']

/** A row of the queue. One that waits for its turn can be dragged, and moved by its menu. */
export function LineRow({
  post,
  moving,
  className,
  isFirst,
  isLast,
  children,
}: {
  readonly post: Post
  readonly moving: LineMoving
  readonly className: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly children: (mover: ReactNode) => ReactNode
}) {
  const t = useTexts().queue.move
  const { movable, draggedId, dropPlace } = moving
  const canMove = isMovableInLine(post) && movable.length > 1
  const isTop = movable[0]?.id === post.id
  const isEnd = movable.at(-1)?.id === post.id
  const steps = STEPS.filter((step) => (step === 'top' || step === 'up' ? !isTop : !isEnd))
  const isTarget = dropPlace?.postId === post.id && draggedId !== post.id
  return (
    <div
      className={className}
      data-first={isFirst}
      data-last={isLast}
      data-movable={canMove}
      data-dragged={draggedId === post.id}
      data-drop={isTarget ? dropPlace.side : undefined}
      draggable={canMove}
      onDragStart={(event) => moving.startDrag(post, event)}
      onDragOver={(event) => moving.dragOver(post, event)}
      onDrop={moving.drop}
      onDragEnd={moving.endDrag}
    >
      {children(
        canMove ? (
          <IconMenuButton
            label={t.label(post.videoFileName)}
            icon={<GripVertical />}
            items={steps.map((id) => ({ id, label: t.steps[id] }))}
            onAction={(step) => moving.step(post, step)}
          />
        ) : null,
      )}
    </div>
  )
}
