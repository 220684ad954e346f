import { connect as connectSocket, createServer } from 'node:net'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import { CALLBACK_PAGE_HTML, PracticeSession, SAMPLE_VIDEO, send } from './practice-session'

let session: PracticeSession

beforeEach(async () => {
  session = await PracticeSession.start()
})

afterEach(() => session.practice.stop())

it.each([
  ['GET', '/'],
  ['GET', '/v2/user/info'],
  ['POST', '/v2/oauth/token'],
  ['GET', '/v2/oauth/token/'],
  ['POST', '/v2/video/upload/'],
  ['POST', '/v2/post/publish/inbox/video/init/'],
])('answers %s %s as TikTok’s gateway does', async (method, path) => {
  const answer = await send(session.origin + path, { method })
  expect([answer.status, answer.text]).toEqual([404, 'Unsupported path(Janus)'])
})

it('dates every answer and gives each its own log id', async () => {
  const answers = await Promise.all([
    send(`${session.origin}/nowhere`),
    send(session.authorizeUrl()),
    session.oauth('token', { grant_type: 'x' }),
    session.api('/v2/post/publish/video/init/', null),
  ])
  const ids = answers.map(({ headers }) => String(headers['x-tt-logid']))
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^20260915100000[0-9A-F]{20}$/)
  for (const { headers } of answers) expect(headers.date).toBe('Tue, 15 Sep 2026 10:00:00 GMT')
})

it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
  'refuses the Host %j, whatever name was rebound to this computer',
  async (host) => {
    const answer = await send(session.authorizeUrl(), { headers: { Host: host } })
    expect(answer.status).toBe(421)
    expect(answer.text).not.toContain('Defne')
  },
)

it('listens on the loopback address only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address
  if (outside === undefined) return
  const socket = connectSocket({ host: outside, port: Number(new URL(session.origin).port) })
  const outcome = await Promise.race([
    once(socket, 'connect').then(
      () => 'connected',
      () => 'refused',
    ),
    new Promise((resolve) => setTimeout(() => resolve('silent'), 500)),
  ])
  socket.destroy()
  expect(outcome).not.toBe('connected')
})

it('says so when its port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  await expect(PracticeSession.start({ port })).rejects.toThrow('EADDRINUSE')
  taken.close()
})

it('stops at once although a connection is open', async () => {
  const socket = connectSocket({ host: '127.0.0.1', port: Number(new URL(session.origin).port) })
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write('POST /v2/oauth/token/ HTTP/1.1\r\n')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await session.practice.stop()
  await closed
  await session.practice.stop()
})

it('answers rubbish with 400', async () => {
  const socket = connectSocket({ host: '127.0.0.1', port: Number(new URL(session.origin).port) })
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.write('rubbish\r\n\r\n')
  await once(socket, 'close')
  expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 400 [\s\S]*x-tt-logid: /)
})

it('serves the very callback page, which runs nothing but its own script', async () => {
  const answer = await send(`${session.redirectUri}?code=x&state=y`)
  expect(answer.text).toBe(CALLBACK_PAGE_HTML)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  )
})

it('tells about posts and requests without any secret', async () => {
  const tokens = await session.connect()
  const { uploadUrl } = await session.open(tokens.access_token, SAMPLE_VIDEO.length)
  await session.put(uploadUrl, SAMPLE_VIDEO, 0, SAMPLE_VIDEO.length - 1)
  const posts = await send(`${session.origin}/__practice/posts`)
  const requests = await send(`${session.origin}/__practice/requests`)
  const told = posts.text + requests.text
  for (const secret of [
    tokens.access_token,
    tokens.refresh_token,
    PRACTICE_CLIENT.clientSecret,
    new URL(uploadUrl).searchParams.get('upload_token') ?? '',
  ]) {
    expect(secret).not.toBe('')
    expect(told).not.toContain(secret)
  }
  expect(requests.json()).toEqual({
    requests: session.practice.listRequests().slice(0, -1),
  })
  expect(
    session.practice
      .listRequests()
      .map(({ method, path, status }) => `${method} ${path} ${status}`),
  ).toEqual([
    'GET /v2/auth/authorize/ 200',
    'POST /v2/auth/authorize/ 302',
    'POST /v2/oauth/token/ 200',
    'POST /v2/post/publish/video/init/ 200',
    'PUT /video/ 201',
    'GET /__practice/posts 200',
    'GET /__practice/requests 200',
  ])
})

it('keeps its memory small while a large video passes through', async () => {
  const tokens = await session.connect()
  const chunk = Buffer.alloc(60_000_000, 7)
  const size = 5 * chunk.length
  const { uploadUrl } = await session.open(tokens.access_token, size, {
    source: { chunk_size: chunk.length, total_chunk_count: 5 },
  })
  const beforeBytes = process.memoryUsage().arrayBuffers
  let peakBytes = 0
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage().arrayBuffers - beforeBytes)
  }, 5)
  for (let first = 0; first < size; first += chunk.length) {
    const answer = await send(uploadUrl, {
      method: 'PUT',
      headers: {
        'Content-Type': 'video/mp4',
        'Content-Range': `bytes ${first}-${first + chunk.length - 1}/${size}`,
      },
      body: chunk,
    })
    expect([201, 206]).toContain(answer.status)
  }
  clearInterval(timer)
  // Short-lived parts wait for the garbage collector; a chunk held as a whole would be over this.
  expect(peakBytes).toBeLessThan(chunk.length)
})
