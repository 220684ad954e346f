import { useCallback, useMemo, useState, type DragEvent } from 'react'
import type { Post } from '../../../electron/shared/post'
import {
  isMovableInLine,
  toLineMove,
  type LineMove,
  type LineStep,
} from '../../../electron/shared/post-line'
import { useDesktop } from '../../desktop/desktop-provider'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Where a dragged post would go: before or behind the row below the pointer. */
export interface DropPlace {
  readonly postId: string
  readonly side: 'before' | 'behind'
}

/** Moving posts that wait for their turn, by steps and by dragging. */
export interface LineMoving {
  /** The posts that can be moved, in their order. */
  readonly movable: readonly Post[]
  readonly draggedId: string | null
  readonly dropPlace: DropPlace | null
  /** What the last move did, for people who listen. */
  readonly said: string
  readonly step: (post: Post, step: LineStep) => void
  readonly startDrag: (post: Post, event: DragEvent) => void
  readonly dragOver: (post: Post, event: DragEvent) => void
  readonly drop: (event: DragEvent) => void
  readonly endDrag: () => void
}

export function useLineMove(inLine: readonly Post[], onPost: (post: Post) => void): LineMoving {
  const { queue } = useDesktop()
  const t = useTexts().queue.move
  const format = useFormat()
  const showFailure = useShowFailure()
  const [draggedId, setDraggedId] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [dropPlace, setDropPlace] = useState<DropPlace | null>(null)
  const movable = useMemo(() => inLine.filter(isMovableInLine), [inLine])

  const move = useCallback(
    (wanted: LineMove) => {
      const others = movable.filter(({ id }) => id !== wanted.postId)
      const index = others.findIndex(({ id }) => id === wanted.beforePostId)
      const place = (index === -1 ? others.length : index) + 1
      queue.move(wanted).then((post) => {
        onPost(post)
        setSaid(t.moved(post.videoFileName, format.number(place), format.number(movable.length)))
      }, showFailure)
    },
    [queue, movable, onPost, showFailure, t, format],
  )

  const endDrag = useCallback(() => {
    setDraggedId(null)
    setDropPlace(null)
  }, [])

  return {
    movable,
    draggedId,
    dropPlace,
    said,
    step: (post, step) => {
      const wanted = toLineMove(movable, post.id, step)
      if (wanted !== null) move(wanted)
    },
    startDrag: (post, event) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', post.videoFileName)
      setDraggedId(post.id)
    },
    dragOver: (post, event) => {
      if (draggedId === null || !isMovableInLine(post)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const side = event.clientY < top + height / 2 ? 'before' : 'behind'
      if (dropPlace?.postId !== post.id || dropPlace.side !== side) {
        setDropPlace({ postId: post.id, side })
      }
    },
    drop: (event) => {
      event.preventDefault()
      if (draggedId !== null && dropPlace !== null && dropPlace.postId !== draggedId) {
        const beforePostId = findNeighbour(movable, dropPlace)
        if (beforePostId !== draggedId) move({ postId: draggedId, beforePostId })
      }
      endDrag()
    },
    endDrag,
  }
}

/** The post before which another one is dropped; null at the end. */
function findNeighbour(movable: readonly Post[], { postId, side }: DropPlace): string | null {
  const index = movable.findIndex(({ id }) => id === postId)
  return movable[side === 'before' ? index : index + 1]?.id ?? null
}
