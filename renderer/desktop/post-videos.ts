import type { Video } from '../../electron/shared/video'

/** Files that main looks at for us at the same time: few enough for a slow disk, and nothing waits for a picture. */
const PARALLEL_OPENINGS = 2

interface Opening {
  readonly postId: string
  readonly promise: Promise<Video | null>
  readonly start: () => void
  /** How many places on the page still want it. */
  wantedCount: number
}

/**
 * The videos of posts, for pictures of them: asked for only while something on the page wants them, two at a time, and remembered.
 * A file that is gone or has changed has no picture.
 */
export class PostVideos {
  readonly #ask: (postId: string) => Promise<Video>
  readonly #known = new Map<string, Video | null>()
  readonly #openings = new Map<string, Opening>()
  #waiting: Opening[] = []
  #activeCount = 0

  constructor(ask: (postId: string) => Promise<Video>) {
    this.#ask = ask
  }

  /** What was opened before; undefined while that is not known. */
  peek(postId: string): Video | null | undefined {
    return this.#known.get(postId)
  }

  /** Opens a post's video when its turn comes. Whoever no longer wants it says so, and one that nobody wants is not asked for. */
  open(postId: string): { readonly video: Promise<Video | null>; readonly release: () => void } {
    const known = this.#known.get(postId)
    if (known !== undefined) return { video: Promise.resolve(known), release: () => undefined }
    const opening = this.#openings.get(postId) ?? this.#enqueue(postId)
    opening.wantedCount += 1
    let isReleased = false
    return {
      video: opening.promise,
      release: () => {
        if (!isReleased) opening.wantedCount -= 1
        isReleased = true
      },
    }
  }

  #enqueue(postId: string): Opening {
    let resolve: (video: Video | null) => void = () => undefined
    const promise = new Promise<Video | null>((settle) => {
      resolve = settle
    })
    const opening: Opening = {
      postId,
      promise,
      wantedCount: 0,
      start: () => {
        this.#activeCount += 1
        void this.#ask(postId)
          .catch(() => null)
          .then((video) => {
            this.#known.set(postId, video)
            resolve(video)
          })
          .finally(() => {
            this.#openings.delete(postId)
            this.#activeCount -= 1
            this.#startNext()
          })
      },
    }
    this.#openings.set(postId, opening)
    this.#waiting.push(opening)
    // After whoever asks now has said that they want it.
    queueMicrotask(() => this.#startNext())
    return opening
  }

  #startNext(): void {
    for (const dropped of this.#waiting.filter(({ wantedCount }) => wantedCount === 0)) {
      this.#openings.delete(dropped.postId)
    }
    this.#waiting = this.#waiting.filter(({ wantedCount }) => wantedCount > 0)
    while (this.#activeCount < PARALLEL_OPENINGS) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      next.start()
    }
  }
}
