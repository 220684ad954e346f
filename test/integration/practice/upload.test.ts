import { connect as connectSocket } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  dataOf,
  MB,
  PracticeSession,
  send,
  sha256Hex,
  type Tokens,
  type WireAnswer,
} from './practice-session'

// Three chunks: 6 MB, 6 MB and 8,000,123 bytes.
const FILE = Buffer.alloc(20_000_123, 'practice')
const CHUNK = 6 * MB
const PLAN = { source: { chunk_size: CHUNK, total_chunk_count: 3 } }

let session: PracticeSession
let tokens: Tokens
let uploadUrl: string
let publishId: string

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
  ;({ uploadUrl, publishId } = await session.open(tokens.access_token, FILE.length, PLAN))
})

afterEach(() => session.practice.stop())

function chunk(index: number, headers: Record<string, string> = {}): Promise<WireAnswer> {
  const first = index * CHUNK
  const last = index === 2 ? FILE.length - 1 : first + CHUNK - 1
  return session.put(uploadUrl, FILE, first, last, headers)
}

function receivedBytes(): number {
  return session.practice.listPosts()[0]?.receivedBytes ?? -1
}

describe('the chunks of a file', () => {
  it('arrive in order, bit for bit', async () => {
    const answers = [await chunk(0), await chunk(1), await chunk(2)]
    expect(answers.map(({ status }) => status)).toEqual([206, 206, 201])
    expect(answers.map(({ headers }) => headers['content-range'])).toEqual([
      'bytes 0-6000000/20000123',
      'bytes 0-12000000/20000123',
      'bytes 0-20000123/20000123',
    ])
    const post = session.practice.listPosts()[0]
    expect(post?.sha256).toBe(sha256Hex(FILE))
    expect(
      post?.chunks.map(({ firstByte, lastByte, status }) => [firstByte, lastByte, status]),
    ).toEqual([
      [0, 5_999_999, 206],
      [6_000_000, 11_999_999, 206],
      [12_000_000, 20_000_122, 201],
    ])
  })

  it('can name the last byte instead of the number of bytes', async () => {
    session.practice.faults.set({ kind: 'progress-as-last-byte' })
    expect((await chunk(0)).headers['content-range']).toBe('bytes 0-5999999/20000123')
  })

  it('are refused with the progress when they come early, late or again', async () => {
    expect((await chunk(1)).headers['content-range']).toBe('bytes 0-0/20000123')
    await chunk(0)
    for (const index of [0, 2]) {
      const answer = await chunk(index)
      expect([answer.status, answer.headers['content-range']]).toEqual([
        416,
        'bytes 0-6000000/20000123',
      ])
    }
    await chunk(1)
    await chunk(2)
    const again = await chunk(2)
    expect([again.status, again.headers['content-range']]).toEqual([
      416,
      'bytes 0-20000123/20000123',
    ])
    expect(session.practice.listPosts()[0]?.sha256).toBe(sha256Hex(FILE))
  })

  it('must be cut as planned', async () => {
    expect((await session.put(uploadUrl, FILE, 0, CHUNK)).status).toBe(400)
    expect((await session.put(uploadUrl, FILE, 0, CHUNK - 2)).status).toBe(400)
    expect((await session.put(uploadUrl, FILE, 0, FILE.length - 1)).status).toBe(400)
    expect(receivedBytes()).toBe(0)
  })

  it.each(['video/mp4', 'video/quicktime', 'video/webm'])('may be %s', async (type) => {
    expect((await chunk(0, { 'Content-Type': type })).status).toBe(206)
  })

  it.each([
    ['another content type', { 'Content-Type': 'application/octet-stream' }],
    ['no content type', { 'Content-Type': '' }],
    ['another total', { 'Content-Range': `bytes 0-5999999/${FILE.length + 1}` }],
    ['no total', { 'Content-Range': 'bytes 0-5999999/*' }],
    ['another unit', { 'Content-Range': `items 0-5999999/${FILE.length}` }],
    ['an open range', { 'Content-Range': `bytes 0-/${FILE.length}` }],
    ['a reversed range', { 'Content-Range': `bytes 5999999-0/${FILE.length}` }],
    ['a range past the end', { 'Content-Range': `bytes 0-${FILE.length}/${FILE.length}` }],
    ['leading zeros', { 'Content-Range': `bytes 00-5999999/${FILE.length}` }],
    ['a length that is not the range', { 'Content-Range': `bytes 0-5999998/${FILE.length}` }],
    ['no range', { 'Content-Range': '' }],
  ])('are refused with %s', async (_name, headers) => {
    expect((await chunk(0, headers)).status).toBe(400)
    expect(receivedBytes()).toBe(0)
  })

  it('need a Content-Length', async () => {
    const answer = await fetch(uploadUrl, {
      method: 'PUT',
      headers: { 'Content-Type': 'video/mp4', 'Content-Range': `bytes 0-5999999/${FILE.length}` },
      body: new Blob([FILE.subarray(0, CHUNK)]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(400)
    expect(receivedBytes()).toBe(0)
  })

  it('end in 400 when the body is shorter than promised', async () => {
    const answer = await rawPut({ contentLength: CHUNK, body: FILE.subarray(0, 1000) })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(receivedBytes()).toBe(0)
  })

  it('end in 400 when the body is longer than promised', async () => {
    const answer = await rawPut({ contentLength: CHUNK, body: FILE.subarray(0, CHUNK + 1000) })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /m)
    expect(receivedBytes()).toBeLessThanOrEqual(CHUNK)
  })

  it('leave no trace when the connection breaks in the middle', async () => {
    await chunk(0)
    session.practice.faults.set({ kind: 'reset-upload', atByte: 3 * MB }, { times: 1 })
    await expect(chunk(1)).rejects.toThrow()
    expect(receivedBytes()).toBe(CHUNK)
    const status = await session.status(tokens.access_token, publishId)
    expect(dataOf(status)).toEqual({ status: 'PROCESSING_UPLOAD', uploaded_bytes: CHUNK })
    await chunk(1)
    await chunk(2)
    expect(session.practice.listPosts()[0]?.sha256).toBe(sha256Hex(FILE))
    expect(session.practice.listPosts()[0]?.chunks[1]?.status).toBe(0)
  })

  it('count once when two connections send the same one', async () => {
    const answers = await Promise.all([chunk(0), chunk(0)])
    expect(answers.map(({ status }) => status).sort()).toEqual([206, 416])
    await chunk(1)
    await chunk(2)
    expect(session.practice.listPosts()[0]?.sha256).toBe(sha256Hex(FILE))
  })
})

describe('the upload address', () => {
  it('is valid for one hour', async () => {
    session.clock.advance(3_599_999)
    expect((await chunk(0)).status).toBe(206)
    session.clock.advance(1)
    expect((await chunk(1)).status).toBe(403)
    expect(receivedBytes()).toBe(CHUNK)
  })

  it('can be ended early', async () => {
    await chunk(0)
    session.practice.faults.expireUploadUrls(publishId)
    expect((await chunk(1)).status).toBe(403)
  })

  it.each([
    ['token', (url: URL) => url.searchParams.set('upload_token', 'x')],
    ['id', (url: URL) => url.searchParams.set('upload_id', '7000000000000000001')],
    ['query', (url: URL) => (url.search = '')],
  ])('is unknown with another %s', async (_name, change) => {
    const url = new URL(uploadUrl)
    change(url)
    uploadUrl = url.href
    expect((await chunk(0)).status).toBe(404)
  })

  it('dies with the creator’s permission', async () => {
    session.practice.faults.revokeTokens()
    expect((await chunk(0)).status).toBe(404)
  })

  it('answers PUT only', async () => {
    expect((await send(uploadUrl, { method: 'POST', body: 'x' })).status).toBe(404)
  })
})

it('can discard what it receives', async () => {
  const discarding = await PracticeSession.start({ keepUploads: 'discard' })
  const { access_token } = await discarding.connect()
  await discarding.publish(access_token, Buffer.alloc(1000))
  expect(discarding.practice.listPosts()[0]).toMatchObject({ receivedBytes: 1000, sha256: null })
  await discarding.practice.stop()
})

/** A PUT written by hand, closed on this side after `body`; answers everything the server sent. */
async function rawPut({
  contentLength,
  body,
}: {
  contentLength: number
  body: Buffer
}): Promise<string> {
  const url = new URL(uploadUrl)
  const socket = connectSocket({ host: url.hostname, port: Number(url.port), allowHalfOpen: true })
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.write(
    `PUT ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: video/mp4\r\n` +
      `Content-Range: bytes 0-${CHUNK - 1}/${FILE.length}\r\nContent-Length: ${contentLength}\r\n\r\n`,
  )
  socket.end(body)
  await once(socket, 'close')
  return Buffer.concat(parts).toString('latin1')
}
