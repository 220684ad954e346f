import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { TokenStore } from '../../electron/main/auth/token-store'
import { SystemClock } from '../../electron/main/platform/clock'
import { SILENT_LOGGER } from '../../electron/main/platform/logger'
import { HttpTikTokClient } from '../../electron/main/tiktok/http-tiktok-client'
import { practiceEndpoints } from '../../electron/main/tiktok/tiktok-endpoints'
import type { PracticePost } from '../../electron/practice/post-book'
import type { PracticeTikTok } from '../../electron/practice/practice-tiktok'
import { FileSecretStore } from '../fakes/file-secret-store'
import { signIn } from '../harness/sign-in'
import { DEFNE, startPractice } from '../integration/posts/post-world'
import { nameKillPhase, type KillPhase } from './kill-phase'
import {
  drawKillTarget,
  NO_PROGRESS,
  type ChunkLayout,
  type KillTarget,
  type PostProgress,
} from './kill-target'
import { examineLedger, type LedgerAutopsy } from './ledger-autopsy'
import type { PublishingJob, PublishingReport } from './publishing-app'
import { RequestWatch } from './request-watch'
import type { SeededRandom } from './seeded-random'

export interface KilledJobOptions {
  /** The bundled app. */
  readonly appPath: string
  readonly videoPath: string
  readonly videoBytes: number
  readonly videoSha256: string
  readonly layout: ChunkLayout
  /** For the files of this job; removed when it went well. */
  readonly folder: string
  readonly intent: string
  readonly random: SeededRandom
  /** Where the first kill hits, instead of one that is drawn. */
  readonly firstTarget: KillTarget | null
}

/** One kill: where it hit, and what it may have cost. */
export interface Kill {
  readonly phase: KillPhase
  /** Bytes that went over the line and count for nothing; they have to be sent again. */
  readonly wastedBytes: number
}

/** What became of one intent. Every list is empty when all is well. */
export interface KilledJobResult {
  readonly intent: string
  readonly kills: readonly Kill[]
  readonly inits: number
  readonly sentBytes: number
  readonly resentBytes: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly stuck: readonly string[]
  readonly corrupt: readonly string[]
  /** More was sent again than the chunk in flight at each kill. */
  readonly wasteful: readonly string[]
}

const MOST_KILLS = 3
/** Without anything new from the app. Time alone says nothing: a busy computer makes a sound app slow. */
const STUCK_AFTER_MS = 30_000
/** An app that always has something new to tell and never ends is stuck as well. */
const ENDLESS_AFTER_MS = 5 * 60_000
const LOOK_EVERY_MS = 1000

type Changed = Extract<PublishingReport, { kind: 'changed' }>['post']

/** Publishes one video with an app that is killed over and over, and started again until the post is published. */
export class KilledJob {
  readonly #options: KilledJobOptions
  readonly #watch: RequestWatch
  readonly #kills: Kill[] = []
  readonly #lost: string[] = []
  readonly #stuck: string[] = []
  readonly #corrupt: string[] = []
  #orphanCount = 0
  #brokenCount = 0
  #allowedBytes = 0
  #promised: Changed | null = null
  #progress: PostProgress = NO_PROGRESS

  constructor(options: KilledJobOptions) {
    this.#options = options
    this.#watch = new RequestWatch(options.layout.chunkBytes)
  }

  async run(): Promise<KilledJobResult> {
    const { folder, intent, random, videoPath } = this.#options
    mkdirSync(folder, { recursive: true })
    const practice = await startPractice({ processingMs: 120, onStep: this.#watch.onStep })
    try {
      const job: PublishingJob = {
        practiceOrigin: practice.origin,
        channelId: DEFNE,
        ledgerPath: join(folder, 'posts.db'),
        secretsPath: join(folder, 'secrets.json'),
        videoPath,
        intent,
      }
      await this.#signIn(job)
      const wantedKills = 1 + random.below(MOST_KILLS)
      for (let life = 0; this.#stuck.length === 0; life += 1) {
        const target = life < wantedKills ? this.#aim(life) : null
        if (!(await this.#live(job, practice, target))) break
      }
      const result = this.#judge(job, practice.listPosts())
      if (isFlawless(result)) rmSync(folder, { recursive: true, force: true })
      return result
    } finally {
      await practice.stop()
    }
  }

  #aim(life: number): KillTarget {
    const { random, layout, firstTarget } = this.#options
    return life === 0 && firstTarget !== null
      ? firstTarget
      : drawKillTarget(random, layout, this.#progress)
  }

  async #signIn({ practiceOrigin, secretsPath }: PublishingJob): Promise<void> {
    const client = new HttpTikTokClient({
      endpoints: practiceEndpoints(practiceOrigin),
      clock: new SystemClock(),
    })
    const secrets = new FileSecretStore(secretsPath)
    const tokens = new TokenStore({ secrets, logger: SILENT_LOGGER })
    await signIn(practiceOrigin, DEFNE, { client, tokens })
  }

  /** Starts the app once. True when it was killed, false when it came to the end of its post or got stuck. */
  async #live(
    job: PublishingJob,
    practice: PracticeTikTok,
    target: KillTarget | null,
  ): Promise<boolean> {
    const child = spawn(process.execPath, [this.#options.appPath], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    // What the app has told last may arrive after the news of its end, but never after this.
    const toldAll = once(child, 'disconnect')
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    let openAtKill = this.#watch.open()
    const life = { isKilled: false, isOver: false }
    const kill = (): void => {
      if (life.isKilled || child.exitCode !== null) return
      life.isKilled = true
      openAtKill = this.#watch.open()
      child.kill('SIGKILL')
    }
    const startedAtMs = performance.now()
    let newsAtMs = startedAtMs
    this.#watch.onUpload(() => {
      newsAtMs = performance.now()
    })
    const timers: NodeJS.Timeout[] = []
    const killSoon = (delayMs: number): void => {
      if (delayMs === 0) kill()
      else timers.push(setTimeout(kill, delayMs))
    }
    child.on('message', (message: PublishingReport) => {
      newsAtMs = performance.now()
      if (message.kind === 'set-aside') this.#corrupt.push('a start has set the ledger aside')
      else if (message.kind === 'changed') this.#promised = message.post
      else life.isOver = true
    })
    if (target?.endpoint === 'start') killSoon(target.delayMs)
    else if (target !== null) this.#watch.aim(target, () => killSoon(target.delayMs))
    const watchdog = setInterval(() => {
      if (life.isKilled) return
      const nowMs = performance.now()
      if (nowMs - newsAtMs < STUCK_AFTER_MS && nowMs - startedAtMs < ENDLESS_AFTER_MS) return
      clearInterval(watchdog)
      const seconds = ((nowMs - startedAtMs) / 1000).toFixed(0)
      this.#stuck.push(`${JSON.stringify(this.#promised)} after ${seconds} s ${stderr}`)
      child.kill('SIGKILL')
    }, LOOK_EVERY_MS)
    child.send(job)
    const [[exitCode]] = await Promise.all([exited, toldAll])
    clearInterval(watchdog)
    for (const timer of timers) clearTimeout(timer)
    this.#watch.stopAiming()
    if (!life.isKilled) {
      if (this.#stuck.length === 0 && (!life.isOver || exitCode !== 0))
        this.#stuck.push(`ended by itself with ${exitCode}: ${stderr}`)
      return false
    }
    await this.#settle(practice.origin)
    this.#examine(job, practice.listPosts(), openAtKill)
    return true
  }

  /** What the killed app has sent may still be on its way through the system's buffers. */
  async #settle(origin: string): Promise<void> {
    // Behind everything that has reached the server's sockets before.
    for (let request = 0; request < 2; request += 1) await (await fetch(origin)).arrayBuffer()
    for (let tries = 0; this.#watch.open().length > 0 && tries < 1000; tries += 1) await sleep(2)
  }

  #examine(
    { ledgerPath }: PublishingJob,
    received: readonly PracticePost[],
    open: ReturnType<RequestWatch['open']>,
  ): void {
    const autopsy = examineLedger(ledgerPath, join(this.#options.folder, 'autopsy'))
    if (autopsy.integrity !== 'ok') this.#corrupt.push(autopsy.integrity)
    const state = autopsy.posts[0]?.state ?? null
    this.#checkPromise(autopsy)
    const orphanCount = countOrphans(received, autopsy)
    const allBroken = received.flatMap(({ chunks }) => chunks).filter(({ status }) => status === 0)
    const broken = allBroken.slice(this.#brokenCount)
    this.#brokenCount = allBroken.length
    const phase = nameKillPhase({
      state,
      isSending: broken.length > 0 || open.some(({ endpoint }) => endpoint === 'upload'),
      received,
      hasNewOrphan: orphanCount > this.#orphanCount,
    })
    this.#orphanCount = orphanCount
    // On this server only a kill breaks a chunk off, and there is one in flight at most.
    this.#allowedBytes += Math.max(
      0,
      ...broken.map(({ firstByte }) => this.#chunkLength(firstByte)),
    )
    const wastedBytes = broken.reduce((total, { bodyBytes }) => total + bodyBytes, 0)
    this.#kills.push({ phase, wastedBytes })
    this.#progress = {
      isOpened: state !== null && state.publishId !== null,
      nextChunkIndex: Math.floor((state?.acknowledgedBytes ?? 0) / this.#options.layout.chunkBytes),
      isSent: state?.phase === 'processing' || state?.phase === 'published',
    }
  }

  /** Whatever the app has told the window must be in the ledger: it may have been seen by a person. */
  #checkPromise({ posts }: LedgerAutopsy): void {
    const promised = this.#promised
    if (promised === null) return
    const state = posts.find((post) => post.state.id === promised.id)?.state
    const isKept =
      state !== undefined &&
      (promised.publishId === null || state.publishId === promised.publishId) &&
      state.acknowledgedBytes >= promised.acknowledgedBytes &&
      (promised.phase !== 'published' || state.phase === 'published')
    if (!isKept) this.#lost.push(`told ${JSON.stringify(promised)}, kept ${JSON.stringify(state)}`)
  }

  #chunkLength(firstByte: number): number {
    const { chunkBytes, lastChunkBytes, chunkCount } = this.#options.layout
    return firstByte >= (chunkCount - 1) * chunkBytes ? lastChunkBytes : chunkBytes
  }

  #judge(
    { ledgerPath, intent }: PublishingJob,
    received: readonly PracticePost[],
  ): KilledJobResult {
    const { videoBytes, videoSha256, layout } = this.#options
    const autopsy = examineLedger(ledgerPath, join(this.#options.folder, 'autopsy'))
    if (autopsy.integrity !== 'ok') this.#corrupt.push(autopsy.integrity)
    const ofIntent = received.filter(({ init }) => init.title === intent)
    const complete = ofIntent.filter(({ state }) => state === 'published' || state === 'processing')
    const [published] = complete
    const doubled: string[] = []
    const wasteful: string[] = []
    if (complete.length > 1) doubled.push(`${complete.length} complete uploads at the server`)
    if (autopsy.posts.length > 1) doubled.push(`${autopsy.posts.length} posts in the ledger`)
    const isWhole = this.#stuck.length === 0
    if (isWhole) {
      if (published?.sha256 !== videoSha256) this.#lost.push(`sha256 ${published?.sha256}`)
      const phase = autopsy.posts[0]?.state.phase
      if (phase !== 'published') this.#lost.push(`the ledger ends with ${phase}`)
    }
    // Every further init must be one whose answer a kill has kept out of the ledger, and may never see a byte.
    const orphans = countOrphans(ofIntent, autopsy)
    const unheard = this.#kills.filter(
      ({ phase }) => phase === 'init sent, link not written',
    ).length
    // A run that this suite has cut off itself has an upload under way, which is neither.
    if (isWhole && (ofIntent.length - complete.length > orphans || orphans > unheard)) {
      doubled.push(`${ofIntent.length} inits with ${unheard} answers unheard`)
    }
    const sentBytes = sum(
      ofIntent.flatMap(({ chunks }) => chunks.map(({ bodyBytes }) => bodyBytes)),
    )
    const usefulBytes = sum(published?.chunks.map(({ bodyBytes }) => bodyBytes) ?? [])
    if (isWhole && sentBytes !== usefulBytes)
      wasteful.push(`${sentBytes - usefulBytes} bytes to orphans`)
    const resentBytes = Math.max(0, usefulBytes - videoBytes)
    if (resentBytes > this.#allowedBytes) {
      wasteful.push(`${resentBytes} bytes again, ${this.#allowedBytes} were in flight`)
    }
    const stored = published?.chunks.filter(({ status }) => status === 206 || status === 201) ?? []
    if (isWhole && stored.length !== layout.chunkCount)
      wasteful.push(`${stored.length} chunks stored`)
    return {
      intent,
      kills: this.#kills,
      inits: ofIntent.length,
      sentBytes,
      resentBytes,
      lost: this.#lost,
      doubled,
      stuck: this.#stuck,
      corrupt: this.#corrupt,
      wasteful,
    }
  }
}

/** Whether nothing at all went wrong. */
export function isFlawless({ lost, doubled, stuck, corrupt, wasteful }: KilledJobResult): boolean {
  return [lost, doubled, stuck, corrupt, wasteful].every(({ length }) => length === 0)
}

/** Uploads that the server has opened and the ledger never heard of. */
function countOrphans(received: readonly PracticePost[], { posts }: LedgerAutopsy): number {
  const known = new Set(
    posts.flatMap(({ events }) =>
      events.flatMap(({ event }) => (event.kind === 'upload-opened' ? [event.publishId] : [])),
    ),
  )
  return received.filter(({ publishId }) => !known.has(publishId)).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
