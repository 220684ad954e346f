import { expect } from 'vitest'
import type { PracticePost } from '../../../electron/practice/post-book'
import type { PracticeFault } from '../../../electron/practice/practice-faults'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { Post } from '../../../electron/shared/post'
import { createMachine, DEFNE, Run, startPractice, type Machine } from '../posts/post-world'

export const VIDEO_BYTES = 65_000_000
export const CHUNK_BYTES = 10_000_000
export const CHUNK_COUNT = 6
/** What a person sees has to be right after at most this long (quality bar B2). */
const SEEN_WITHIN_MS = 5000

/** The whole suite is `npm run test:faults`; `npm test` plays a shorter form of it. */
export const isFaultSuiteWhole = process.env['SOSYABOT_FAULTS'] === 'all'

/** Where in the file a fault strikes: everywhere that is different, or in the middle for the short form of `npm test`. */
export const POSITIONS: readonly number[] = isFaultSuiteWhole ? [0, 2, CHUNK_COUNT - 1] : [2]

/** One app and one practice server, with an eye on everything that the bar of the fault classes forbids. */
export class FaultWorld {
  practice!: PracticeTikTok
  machine!: Machine
  run!: Run
  /** Posts that the window was told to be published before the server had published them. */
  readonly saidTooEarly: string[] = []
  readonly #atChunk = new Map<number, () => void>()

  static async create(
    ledgerPath: string,
    options: ConstructorParameters<typeof Run>[2] = {},
  ): Promise<FaultWorld> {
    const world = new FaultWorld()
    world.practice = await startPractice({
      onStep: ({ endpoint, step, request }) => {
        if (endpoint !== 'upload' || step !== 'arrived') return
        const first = /^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1]
        const index = Number(first) / CHUNK_BYTES
        const strike = world.#atChunk.get(index)
        world.#atChunk.delete(index)
        strike?.()
      },
    })
    world.machine = createMachine(ledgerPath)
    world.open(options)
    await world.run.connect(DEFNE)
    return world
  }

  /** Starts a run of the app, in place of the one before. */
  open(options: ConstructorParameters<typeof Run>[2] = {}): void {
    this.run = new Run(this.practice, this.machine, options)
    this.watch(this.run)
  }

  watch(run: Run): void {
    run.posts.onDidChange(({ phase, publishId }) => {
      if (phase !== 'published') return
      const post = this.practice.listPosts().find((one) => one.publishId === publishId)
      if (post?.state !== 'published') this.saidTooEarly.push(publishId ?? 'none')
    })
  }

  /** Lets something happen when a chunk arrives for the first time, before a byte of it is read. */
  atChunk(index: number, strike: () => void): void {
    this.#atChunk.set(index, strike)
  }

  /** Switches a fault on when a chunk arrives. */
  faultAtChunk(index: number, fault: PracticeFault, times = 1): void {
    this.atChunk(index, () => void this.practice.faults.set(fault, { times }))
  }

  /** What the person sees, in time. */
  async sees(id: string, condition: (post: Post) => boolean): Promise<Post> {
    return this.run.until(id, condition, SEEN_WITHIN_MS)
  }

  async seesWaitingFor(id: string, code: string): Promise<Post> {
    return this.sees(id, ({ phase, error }) => phase === 'waiting' && error?.code === code)
  }

  /** Published once, bit for bit, told no sooner than it was true, and no more sent again than was in flight. */
  async expectSurvived(
    id: string,
    sha256: string,
    bars: {
      readonly resentBytes?: number
      readonly uploads?: number
      readonly within?: number
    } = {},
  ): Promise<PracticePost> {
    const { resentBytes = 0, uploads = 1, within = 30_000 } = bars
    const post = await this.run.until(id, 'published', within)
    const received = this.practice.listPosts()
    const complete = received.filter(({ state }) => state === 'published' || state === 'processing')
    expect(complete).toHaveLength(1)
    const [published] = complete as [PracticePost]
    expect(published.sha256).toBe(sha256)
    expect(published.publishId).toBe(post.publishId)
    expect(received).toHaveLength(uploads)
    expect(this.saidTooEarly).toEqual([])
    const sent = published.chunks.reduce((total, { bodyBytes }) => total + bodyBytes, 0)
    expect(sent - published.init.videoSizeBytes).toBeLessThanOrEqual(resentBytes)
    return published
  }

  /** The requests of one endpoint, oldest first. */
  requests(endpoint: string): readonly { readonly status: number; readonly atMs: number }[] {
    return this.practice.listRequests().filter((request) => request.endpoint === endpoint)
  }

  async close(): Promise<void> {
    await this.run.quit()
    await this.practice.stop()
  }
}

/** How long a chunk is: the last one carries the remainder. */
export function chunkLength(index: number): number {
  return index === CHUNK_COUNT - 1 ? VIDEO_BYTES - index * CHUNK_BYTES : CHUNK_BYTES
}
