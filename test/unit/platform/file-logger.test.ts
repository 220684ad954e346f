import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { FileLogger, type FileLoggerOptions } from '../../../electron/main/platform/file-logger'
import { Redactor } from '../../../electron/main/platform/redactor'

let folder: string
let redactor: Redactor
let nowMs: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-log-'))
  redactor = new Redactor(['/home/ayse'])
  nowMs = Date.UTC(2026, 10, 23)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function createLogger(options: Partial<FileLoggerOptions> = {}): FileLogger {
  return new FileLogger({
    folder: join(folder, 'logs'),
    redactor,
    clock: { nowMs: () => nowMs },
    ...options,
  })
}

function read(name = 'sosyabot.log'): string {
  return readFileSync(join(folder, 'logs', name), 'utf8')
}

function readEntries(): Record<string, unknown>[] {
  return read()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('FileLogger', () => {
  it('writes one JSON line an event, at once, into a file that only its owner reads', () => {
    const logger = createLogger()
    logger.info('channel-connected', {
      channels: 2,
      isPractice: true,
      logId: '2026',
      left: undefined,
    })
    logger.warn('token-refreshed')
    expect(readEntries()).toEqual([
      {
        time: '2026-11-23T00:00:00.000Z',
        level: 'info',
        event: 'channel-connected',
        channels: 2,
        isPractice: true,
        logId: '2026',
      },
      { time: '2026-11-23T00:00:00.000Z', level: 'warn', event: 'token-refreshed' },
    ])
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'logs', 'sosyabot.log')).mode & 0o777).toBe(0o600)
    }
  })

  it('redacts fields by name and by content, and errors with their causes', () => {
    redactor.register('client-secret-canary')
    const logger = createLogger()
    const cause = new Error("open '/home/ayse/My Videos/a.mp4' client-secret-canary")
    Object.assign(cause, {
      code: 'ENOENT',
      config: { headers: { Authorization: 'Bearer act.exampleCanary1' }, data: 'code=canary' },
    })
    const error = new AppError('network-offline', {
      isRetryable: true,
      detail: { networkCode: 'ENOTFOUND', logId: 'act.exampleCanary2', code: 'canary' },
      cause,
    })
    logger.error('upload-failed', error, {
      clientSecret: 'canary',
      state: 'canary',
      address: 'https://up.tiktokapis.com/v?upload_token=canary',
      event: 'a field cannot take the place of the event',
    })
    expect(read().toLowerCase()).not.toContain('canary')
    expect(read()).not.toContain('My Videos')
    const [entry] = readEntries()
    expect(entry).toMatchObject({
      level: 'error',
      event: 'upload-failed',
      event_: 'a field cannot take the place of the event',
      clientSecret: '[redacted]',
      address: 'https://up.tiktokapis.com/v?[redacted]',
      error: {
        errorCode: 'network-offline',
        isRetryable: true,
        'detail.networkCode': 'ENOTFOUND',
        'detail.code': '[redacted]',
        cause: { systemCode: 'ENOENT', message: "open '…/a.mp4' [redacted]" },
      },
    })
  })

  it('takes whatever was thrown, and an endless chain of causes', () => {
    const logger = createLogger()
    const loop = new Error('loop')
    loop.cause = loop
    logger.error('a', 'text code=canary')
    logger.error('b', null)
    logger.error('c', loop)
    expect(readEntries()).toHaveLength(3)
    expect(read()).not.toContain('canary')
  })

  it('writes only what is at least as grave as its level', () => {
    const logger = createLogger({ level: 'error' })
    logger.info('a')
    logger.warn('b')
    logger.error('c', new Error('x'))
    expect(readEntries().map((entry) => entry.event)).toEqual(['c'])
  })

  it('rotates: never more than the files and bytes that were asked for, newest last', () => {
    const logger = createLogger({ maxFileBytes: 1000, fileCount: 3 })
    for (let index = 0; index < 200; index += 1) logger.info('tick', { index })
    const names = readdirSync(join(folder, 'logs')).sort()
    expect(names).toEqual(['sosyabot.1.log', 'sosyabot.2.log', 'sosyabot.log'])
    for (const name of names) expect(Buffer.byteLength(read(name))).toBeLessThanOrEqual(1000)
    const indexes = ['sosyabot.2.log', 'sosyabot.1.log', 'sosyabot.log']
      .flatMap((name) => read(name).trimEnd().split('\n'))
      .map((line) => (JSON.parse(line) as { index: number }).index)
    expect(indexes.at(-1)).toBe(199)
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b))
    expect(new Set(indexes).size).toBe(indexes.length)
  })

  it('goes on in the file of the run before', () => {
    createLogger().info('first')
    const second = createLogger()
    second.info('second')
    expect(readEntries().map((entry) => entry.event)).toEqual(['first', 'second'])
  })

  it('writes nothing more once it has ended, not even a folder', () => {
    const lines: string[] = []
    const logger = createLogger({ onLine: (line) => lines.push(line) })
    logger.info('first')
    logger.end()
    rmSync(join(folder, 'logs'), { recursive: true })
    logger.info('on the way out')
    expect(existsSync(join(folder, 'logs'))).toBe(false)
    expect(lines).toHaveLength(2)
  })

  it('never disturbs the app when the folder cannot be written, and comes back later', () => {
    const lines: string[] = []
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    const logger = createLogger({ onLine: (line) => lines.push(line) })
    logger.info('lost')
    rmSync(join(folder, 'logs'))
    mkdirSync(join(folder, 'logs'))
    chmodSync(join(folder, 'logs'), 0o700)
    logger.info('still silent')
    nowMs += 60_001
    logger.info('back')
    expect(readEntries().map((entry) => entry.event)).toEqual(['back'])
    expect(lines).toHaveLength(3)
  })
})
