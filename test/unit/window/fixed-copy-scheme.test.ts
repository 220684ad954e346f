import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FixWork } from '../../../electron/main/video/fixed-copy-worker'
import { FixedCopyScheme } from '../../../electron/main/window/fixed-copy-scheme'
import type { FixWorkResult } from '../../../electron/shared/fix-work'

const TOKEN = 'a-token'
const JOB = `app://fixed-copy/job/${TOKEN}`

let folder: string
let scheme: FixedCopyScheme
let written: { bytes: string; position: number }[]
let progress: number[]
let results: FixWorkResult[]
let writeErrors: unknown[]
let writeError: Error | null
let signsOfLife: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-scheme-'))
  mkdirSync(join(folder, 'fixed-copy'))
  writeFileSync(join(folder, 'index.html'), 'the app’s own page')
  writeFileSync(join(folder, 'secret.js'), 'not for the copies')
  writeFileSync(join(folder, 'fixed-copy', 'fixed-copy.html'), '<!doctype html>')
  writeFileSync(join(folder, 'video.mp4'), '0123456789')
  written = []
  progress = []
  results = []
  writeErrors = []
  writeError = null
  signsOfLife = 0
  scheme = new FixedCopyScheme(folder)
  scheme.serve({
    token: TOKEN,
    work,
    onResult: (result) => results.push(result),
    onWriteError: (error) => writeErrors.push(error),
  })
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

const work: FixWork = {
  plan: {
    steps: ['remux'],
    rewrap: 'put-together',
    video: { kind: 'copy' },
    audio: 'copy',
    trim: null,
    longestMs: null,
    durationMs: 1000,
    estimatedBytes: 10,
  },
  get source() {
    return { path: join(folder, 'video.mp4'), sizeBytes: 10, contentType: 'video/mp4' as const }
  },
  write: async (bytes, position) => {
    if (writeError !== null) throw writeError
    written.push({ bytes: Buffer.from(bytes).toString(), position })
  },
  onActivity: () => {
    signsOfLife += 1
  },
  onProgress: (fraction) => progress.push(fraction),
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return scheme.handle(new Request(url, init))
}

const post = (resource: string, body: string): Promise<Response> =>
  ask(`${JOB}/${resource}`, { method: 'POST', body })

describe('the page that makes copies', () => {
  it('is served with a policy that allows its own origin and WebAssembly, and nothing else', async () => {
    const response = await ask('app://fixed-copy/fixed-copy/fixed-copy.html')
    expect(response.status).toBe(200)
    const policy = response.headers.get('content-security-policy')!.split('; ').sort()
    expect(policy).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      'worker-src blob:',
    ])
  })

  it.each([
    'app://fixed-copy/index.html',
    'app://fixed-copy/secret.js',
    'app://fixed-copy/fixed-copy/..%2findex.html',
    'app://fixed-copy/fixed-copy/../index.html',
    'app://fixed-copy/fixed-copy/%2e%2e/secret.js',
    'app://fixed-copy/fixed-copy/..%5csecret.js',
    'app://fixed-copy/shared/../../secret.js',
    'app://fixed-copy/fixed-copy/missing.html',
    'app://fixed-copy/fixed-copy/fixed-copy.html%00.js',
    'app://fixed-copy/fixed-copy/',
    'app://fixed-copy/',
    'app://bundle/fixed-copy/fixed-copy.html',
    'app://media/some-id',
  ])('finds nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404)
  })
})

describe('a job', () => {
  it('is told to its own token only, and to nobody once it has ended', async () => {
    expect(await (await ask(`${JOB}/order`)).json()).toEqual({ plan: work.plan, sourceBytes: 10 })
    for (const path of [
      'job/another-token/order',
      'job//order',
      'job/order',
      `job/${TOKEN}`,
      `job/${TOKEN}/order/more`,
      `job/${TOKEN}/unknown`,
      `job/${TOKEN.toUpperCase()}/order`,
    ]) {
      expect((await ask(`app://fixed-copy/${path}`)).status, path).toBe(404)
    }
    await scheme.end()
    for (const resource of ['order', 'source', 'output', 'progress', 'result']) {
      expect((await ask(`${JOB}/${resource}`)).status, resource).toBe(404)
    }
  })

  it('is not what another page of the app may ask for', async () => {
    expect((await ask(`app://bundle/job/${TOKEN}/order`)).status).toBe(404)
  })

  it('answers each resource to its own method', async () => {
    for (const resource of ['order', 'source']) {
      expect((await post(resource, '{}')).status, resource).toBe(405)
    }
    for (const resource of ['output', 'progress', 'result']) {
      expect((await ask(`${JOB}/${resource}`)).status, resource).toBe(405)
    }
  })
})

describe('the original', () => {
  it('is read by ranges', async () => {
    const response = await ask(`${JOB}/source`, { headers: { range: 'bytes=2-4' } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10')
    const before = signsOfLife
    expect(await response.text()).toBe('234')
    expect(signsOfLife).toBeGreaterThan(before)
  })

  it.each([undefined, 'bytes=10-', 'bytes=20-30', 'lines=1-2', 'bytes=5-2'])(
    'is never sent whole or beyond its end: %s',
    async (range) => {
      const init = range === undefined ? {} : { headers: { range } }
      expect((await ask(`${JOB}/source`, init)).status).toBe(416)
    },
  )
})

describe('the copy', () => {
  it('is written where the page says', async () => {
    expect((await post('output?position=7', 'abc')).status).toBe(204)
    expect((await post('output?position=0', 'def')).status).toBe(204)
    expect(written).toEqual([
      { bytes: 'abc', position: 7 },
      { bytes: 'def', position: 0 },
    ])
  })

  it.each(['', '?position=', '?position=-1', '?position=1.5', '?position=x', '?position=1e300'])(
    'is not written without a place: %s',
    async (query) => {
      expect((await post(`output${query}`, 'abc')).status).toBe(400)
      expect(written).toEqual([])
    },
  )

  it('ends the job when it cannot be written', async () => {
    writeError = new Error('no room')
    expect((await post('output?position=0', 'abc')).status).toBe(507)
    expect(writeErrors).toEqual([writeError])
  })
})

describe('messages', () => {
  it('are taken in the right shape only', async () => {
    expect((await post('progress', '{"fraction":0.5}')).status).toBe(204)
    for (const body of [
      '',
      'x',
      '{}',
      '{"fraction":2}',
      '{"fraction":"1"}',
      '{"fraction":1,"a":1}',
    ]) {
      expect((await post('progress', body)).status, body).toBe(400)
    }
    expect(progress).toEqual([0.5])
    const failure = { isDone: false, code: 'fix-damaged-inside', codec: null, message: 'x' }
    for (const body of [
      { ...failure, code: 'internal' },
      { ...failure, path: '/etc/passwd' },
      { isDone: true },
      { ...failure, message: 'x'.repeat(100_000) },
    ]) {
      expect((await post('result', JSON.stringify(body))).status).toBe(400)
    }
    expect((await post('result', JSON.stringify(failure))).status).toBe(204)
    expect(results).toEqual([failure])
  })
})
