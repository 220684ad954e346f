import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { connect as connectSecurely, createServer, type Server } from 'node:tls'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HttpAgentFor } from '../../../electron/main/platform/http-agent-for'
import { sha256OfFile } from '../../fixtures/sha256-of-file'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { TEST_SERVER_KEY, VALID_CERTIFICATE } from '../tiktok/test-certificates'
import {
  chunkLength,
  CHUNK_BYTES,
  FaultWorld,
  isFaultSuiteWhole,
  POSITIONS,
  VIDEO_BYTES,
} from './fault-world'

/** One of them in the short form. */
const SERVER_ERRORS = isFaultSuiteWhole ? [500, 502, 503, 504] : [503]

describe('Faults of the line and of the server', () => {
  const folder = useTemporaryFolder()
  let path: string
  let sha256: string
  let world: FaultWorld
  let round = 0

  beforeAll(async () => {
    path = folder.path('video.mp4')
    await writeSyntheticVideo(path, { sizeBytes: VIDEO_BYTES })
    sha256 = await sha256OfFile(path)
  })

  beforeEach(async () => {
    round += 1
    world = await FaultWorld.create(folder.path(`profile-${round}`, 'posts.db'))
  })

  afterEach(() => world.close())

  /** Ends the run that `beforeEach` has begun and begins another one. */
  async function reopen(options: Parameters<FaultWorld['open']>[0]): Promise<void> {
    await world.run.quit()
    world.open(options)
  }

  describe.each(POSITIONS)('at chunk %i', (index) => {
    it('1: TCP reset in the middle of a chunk', async () => {
      world.faultAtChunk(index, { kind: 'reset-upload', atByte: 4_000_000 })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { resentBytes: chunkLength(index) })
    })

    it('2: reset after the last byte of a chunk, before its answer', async () => {
      world.faultAtChunk(index, { kind: 'drop', endpoint: 'upload', when: 'before-answer' })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { resentBytes: 0 })
    })

    it.each(SERVER_ERRORS)('4: %i instead of an answer to a chunk', async (status) => {
      world.atChunk(index, () => {
        world.practice.faults.set(
          { kind: 'answer', endpoint: 'upload', status, code: 'x' },
          { times: 2 },
        )
      })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256)
    })

    it('6: a server that stops reading', async () => {
      world.faultAtChunk(index, { kind: 'stop-reading', afterBytes: 1_000_000 })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { resentBytes: chunkLength(index) })
      expect(world.machine.logger.lines.join('\n')).toContain('upload-stalled')
    })

    it('7: a server that never answers a whole chunk', async () => {
      world.faultAtChunk(index, { kind: 'withhold-answer', endpoint: 'upload' })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { resentBytes: 0 })
      expect(world.requests('status').length).toBeGreaterThan(0)
    })

    it('8: a line that is slow but healthy', async () => {
      await reopen({ timeouts: { idleMs: 700, answerMs: 2500 } })
      world.faultAtChunk(index, { kind: 'throttle', bytesPerSecond: 5_000_000 })
      const { id } = await world.run.publish(path)
      const published = await world.expectSurvived(id, sha256, { resentBytes: 0 })
      expect(published.chunks.every(({ status }) => status === 206 || status === 201)).toBe(true)
    })

    it('9: 416, where only the answer itself says how much has arrived', async () => {
      world.practice.faults.set({ kind: 'omit-uploaded-bytes' })
      world.faultAtChunk(index, { kind: 'drop', endpoint: 'upload', when: 'before-answer' })
      const { id } = await world.run.publish(path)
      const published = await world.expectSurvived(id, sha256, { resentBytes: 0 })
      const isLast = index * CHUNK_BYTES + chunkLength(index) === VIDEO_BYTES
      // The last chunk completes the upload, which the status tells in another way.
      if (!isLast) expect(published.chunks.map(({ status }) => status)).toContain(416)
    })

    it('19: the computer sleeps in the middle of a chunk', async () => {
      world.atChunk(index, () => {
        world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 20_000_000 }, { times: 1 })
        setTimeout(() => {
          world.run.posts.cutTransfers()
          world.run.posts.wake()
        }, 150)
      })
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { resentBytes: chunkLength(index) })
      expect(world.machine.logger.lines.join('\n')).toContain('"errorCode":"network-offline"')
    })
  })

  describe('3: no way to TikTok', () => {
    let stranger: Server
    let agentFor: HttpAgentFor

    beforeAll(async () => {
      stranger = createServer({ key: TEST_SERVER_KEY, cert: VALID_CERTIFICATE })
      stranger.on('tlsClientError', () => undefined)
      stranger.listen(0, '127.0.0.1')
      await once(stranger, 'listening')
    })

    afterAll(() => {
      stranger.close()
    })

    /** An agent whose connections lead elsewhere while the fault lasts, as a broken resolver or a foreign gateway does. */
    function agentThatConnects(open: () => Socket): Agent {
      return Object.assign(new Agent({ keepAlive: false }), { createConnection: open })
    }

    async function survive(code: 'network-offline' | 'network-insecure'): Promise<void> {
      let isBroken = false
      let broken: Agent | null = null
      await reopen({
        httpAgentFor: async (url) => {
          broken ??= (await agentFor(url)) as Agent
          return isBroken ? broken : undefined
        },
      })
      world.atChunk(2, () => {
        isBroken = true
        world.practice.faults.set({ kind: 'reset-upload', atByte: 1 }, { times: 1 })
      })
      const { id } = await world.run.publish(path)
      const waiting = await world.seesWaitingFor(id, code)
      expect(waiting.waitingUntilMs).toBeNull()
      // Many more attempts than any server error is given.
      await sleep(1500)
      expect(world.run.posts.get(id).phase).toBe('waiting')
      isBroken = false
      await world.expectSurvived(id, sha256, { resentBytes: chunkLength(2) })
    }

    it('3: a name that does not resolve', async () => {
      agentFor = async () => agentThatConnects(() => connect({ host: 'tiktok.invalid', port: 80 }))
      await survive('network-offline')
    })

    it('3: a server that nobody vouches for', async () => {
      const { port } = stranger.address() as AddressInfo
      agentFor = async () => agentThatConnects(() => connectSecurely({ host: '127.0.0.1', port }))
      await survive('network-insecure')
    })

    it('3: a connection that is refused', async () => {
      world.atChunk(2, () => void world.practice.stop())
      const { id } = await world.run.publish(path)
      await world.seesWaitingFor(id, 'network-offline')
      await sleep(1500)
      expect(world.run.posts.get(id).phase).toBe('waiting')
      expect(world.run.kinds(id).filter((kind) => kind === 'waiting-started')).toHaveLength(1)
      await world.practice.start()
      await world.expectSurvived(id, sha256, { resentBytes: chunkLength(2) })
    })
  })

  it.each(['seconds', 'date'] as const)(
    '5: 429 with Retry-After in %s stops the whole account',
    async (retryAfterAs) => {
      // A first post that TikTok is still processing, so that there is something else to ask for this account.
      const stop = world.practice.faults.set({ kind: 'stay-processing' })
      const first = await world.run.publish(path)
      await world.run.until(first.id, 'processing')
      let limitedAtMs = 0
      world.atChunk(2, () => {
        limitedAtMs = Date.now()
        world.practice.faults.set(
          { kind: 'rate-limit', endpoint: 'upload', retryAfterSeconds: 2, retryAfterAs },
          { times: 1 },
        )
      })
      const { id } = await world.run.publish(path, {}, { isDuplicateConfirmed: true })
      const waiting = await world.seesWaitingFor(id, 'tiktok-rate-limited')
      expect(waiting.waitingUntilMs).toBeGreaterThanOrEqual(limitedAtMs + 1900)
      // An answer that was already on its way when the limit came does not count.
      await sleep(100)
      const before = world.practice.listRequests().length
      await sleep(1500)
      expect(world.practice.listRequests()).toHaveLength(before)
      stop()
      await world.run.until(first.id, 'published')
      await world.run.until(id, 'published')
      expect(world.practice.listPosts().map(({ state }) => state)).toEqual([
        'published',
        'published',
      ])
      expect(world.saidTooEarly).toEqual([])
    },
  )
})
