import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppScheme, type StreamResponse } from '../../../electron/main/window/app-scheme'

let folder: string
let scheme: AppScheme

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-app-scheme-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'renderer', 'assets', 'index.js'), 'code()')
  writeFileSync(join(folder, 'renderer', 'assets', 'a b.css'), 'body {}')
  writeFileSync(join(folder, 'renderer', 'notes.txt'), 'nobody’s business')
  writeFileSync(join(folder, 'outside.js'), 'secret()')
  writeFileSync(join(folder, 'video.mp4'), '0123456789')
  scheme = new AppScheme(join(folder, 'renderer'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function ask(
  url: string,
  options: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<StreamResponse> {
  return scheme.respond({ url, method: options.method ?? 'GET', headers: options.headers ?? {} })
}

async function textOf({ data }: StreamResponse): Promise<string> {
  return (await buffer(data)).toString()
}

function findVideo(videoId: string) {
  return videoId === 'v1' ? { path: join(folder, 'video.mp4'), contentType: 'video/mp4' } : null
}

describe('the page’s own files', () => {
  it('come with their type and the policy that keeps the page in', async () => {
    const page = await ask('app://bundle/index.html')
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
    })
    expect(await textOf(page)).toBe('<!doctype html>')
    expect(await textOf(await ask('app://bundle/assets/a%20b.css'))).toBe('body {}')
  })

  it.each([
    ['app://bundle/missing.html', 404],
    ['app://bundle/notes.txt', 404],
    ['app://bundle/..%2foutside.js', 404],
    ['app://bundle/assets%2f..%2f..%2foutside.js', 404],
    ['app://bundle/..%5coutside.js', 400],
    ['app://bundle/index.html%00.js', 400],
    ['app://bundle/%E0%A4%A.js', 400],
    ['app://elsewhere/index.html', 404],
    ['no address', 400],
  ])('%s is answered with %i', async (url, status) => {
    scheme.letCodeRun(findVideo)
    const response = await ask(url)
    expect(response.statusCode).toBe(status)
    expect(await textOf(response)).toBe('')
  })

  it('can only be read', async () => {
    expect((await ask('app://bundle/index.html', { method: 'POST' })).statusCode).toBe(405)
  })

  it('wait, where they are code, until main can answer what the code asks', async () => {
    let isThere = false
    const code = ask('app://bundle/assets/index.js').then((response) => {
      isThere = true
      return response
    })
    // Everything else is at hand meanwhile, which takes as many turns of the loop.
    expect(await textOf(await ask('app://bundle/index.html'))).toBe('<!doctype html>')
    expect(await textOf(await ask('app://bundle/assets/a%20b.css'))).toBe('body {}')
    expect(isThere).toBe(false)
    scheme.letCodeRun(findVideo)
    expect(await textOf(await code)).toBe('code()')
    expect(await textOf(await ask('app://bundle/assets/index.js'))).toBe('code()')
  })

  it('says when the page has been handed over, and not before', async () => {
    let isServed = false
    void scheme.pageServed.then(() => (isServed = true))
    const page = await ask('app://bundle/index.html')
    await new Promise(setImmediate)
    expect(isServed).toBe(false)
    await textOf(page)
    await scheme.pageServed
  })
})

describe('the videos that somebody chose', () => {
  it('are unknown until main knows them, and unknown ones stay so', async () => {
    expect((await ask('app://media/v1')).statusCode).toBe(404)
    scheme.letCodeRun(findVideo)
    expect((await ask('app://media/v2')).statusCode).toBe(404)
    rmSync(join(folder, 'video.mp4'))
    expect((await ask('app://media/v1')).statusCode).toBe(404)
  })

  it('come whole, in part, and not at all for a part that is not there', async () => {
    scheme.letCodeRun(findVideo)
    const whole = await ask('app://media/v1')
    expect(whole).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'video/mp4',
        'content-length': '10',
        'accept-ranges': 'bytes',
        'access-control-allow-origin': 'app://bundle',
      },
    })
    expect(await textOf(whole)).toBe('0123456789')
    const part = await ask('app://media/v1', { headers: { Range: 'bytes=2-5' } })
    expect(part).toMatchObject({
      statusCode: 206,
      headers: { 'content-range': 'bytes 2-5/10', 'content-length': '4' },
    })
    expect(await textOf(part)).toBe('2345')
    const beyond = await ask('app://media/v1', { headers: { range: 'bytes=10-' } })
    expect(beyond).toMatchObject({ statusCode: 416, headers: { 'content-range': 'bytes */10' } })
    expect(await textOf(beyond)).toBe('')
  })

  it('are only described when no more is asked for', async () => {
    scheme.letCodeRun(findVideo)
    const head = await ask('app://media/v1', { method: 'HEAD' })
    expect(head.headers).toMatchObject({ 'content-length': '10' })
    expect(await textOf(head)).toBe('')
  })
})
