import type { Post, PostPhase } from '../../shared/post'

type WatchedPost = Pick<
  Post,
  'id' | 'phase' | 'acknowledgedBytes' | 'inFlightBytes' | 'videoSizeBytes'
>

/** What the taskbar or the dock shows: a share of the bytes, and how it is to be read. */
export interface TaskbarFigure {
  /** Between 0 and 1. */
  readonly value: number
  readonly mode: 'normal' | 'paused' | 'error'
}

/** The phases of an upload that has begun and is not over. Until TikTok has processed a video its bar is full. */
const RUNNING: readonly PostPhase[] = ['preparing', 'uploading', 'waiting', 'paused', 'processing']
const RESTING: readonly PostPhase[] = ['waiting', 'paused']

/**
 * One figure for all uploads that run: red once one of them has failed, yellow while all of them rest. Null when none runs, so that
 * the bar goes.
 */
export function toTaskbarFigure(
  running: readonly WatchedPost[],
  hasFailed: boolean,
): TaskbarFigure | null {
  const uploads = running.filter(({ phase }) => RUNNING.includes(phase))
  const totalBytes = uploads.reduce((sum, { videoSizeBytes }) => sum + videoSizeBytes, 0)
  if (totalBytes === 0) return null
  const sentBytes = uploads.reduce(
    (sum, { phase, acknowledgedBytes, inFlightBytes, videoSizeBytes }) =>
      sum + (phase === 'processing' ? videoSizeBytes : acknowledgedBytes + inFlightBytes),
    0,
  )
  const isResting = uploads.every(({ phase }) => RESTING.includes(phase))
  return {
    value: Math.min(1, sentBytes / totalBytes),
    mode: hasFailed ? 'error' : isResting ? 'paused' : 'normal',
  }
}

/** Windows redraws its taskbar with every call. */
const AT_MOST_EVERY_MS = 1000

/** Follows the posts and tells what the taskbar shows, at most once a second. */
export class TaskbarProgress {
  readonly #running = new Map<string, WatchedPost>()
  readonly #show: (figure: TaskbarFigure | null) => void
  #hasFailed = false
  #timer: NodeJS.Timeout | null = null
  #shown: TaskbarFigure | null = null

  constructor(show: (figure: TaskbarFigure | null) => void) {
    this.#show = show
  }

  /** Takes a change of a post in. */
  follow(post: WatchedPost): void {
    if (RUNNING.includes(post.phase)) this.#running.set(post.id, post)
    else if (this.#running.delete(post.id)) this.#hasFailed ||= post.phase === 'failed'
    // What failed is told for as long as there is a bar to tell it.
    if (this.#running.size === 0) this.#hasFailed = false
    this.#timer ??= setTimeout(() => this.#update(), AT_MOST_EVERY_MS)
  }

  /** Nothing is sent any more: the services have stopped. */
  clear(): void {
    this.#running.clear()
    this.#hasFailed = false
    this.#update()
  }

  #update(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const figure = toTaskbarFigure([...this.#running.values()], this.#hasFailed)
    if (figure?.value === this.#shown?.value && figure?.mode === this.#shown?.mode) return
    this.#shown = figure
    this.#show(figure)
  }
}
