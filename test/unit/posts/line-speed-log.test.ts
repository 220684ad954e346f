import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { LineSpeedLog } from '../../../electron/main/posts/line-speed-log'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

describe('LineSpeedLog', () => {
  it('adds up the uploads that share the line, and remembers it for the next start', () => {
    const store = new InMemoryJsonStore()
    const log = new LineSpeedLog({ store })
    let told = 0
    log.onDidChange(() => (told += 1))
    expect(log.latest).toBeNull()
    log.note('a', { bytesPerSecond: 1000, atMs: 10_000 })
    expect(log.latest).toEqual({ bytesPerSecond: 1000, atMs: 10_000 })
    log.note('b', { bytesPerSecond: 500, atMs: 11_000 })
    // Not with every figure: the file is written each time.
    expect(told).toBe(1)
    log.note('b', { bytesPerSecond: 500, atMs: 14_900 })
    log.note('a', { bytesPerSecond: 700, atMs: 15_500 })
    expect(log.latest).toEqual({ bytesPerSecond: 1200, atMs: 15_500 })
    // The other one has ended long ago.
    log.note('a', { bytesPerSecond: 800, atMs: 22_000 })
    expect(new LineSpeedLog({ store }).latest).toEqual({ bytesPerSecond: 800, atMs: 22_000 })
  })

  it('does not take the person’s own limit for the line', () => {
    let limit: number | null = 1000
    const log = new LineSpeedLog({ store: null, readLimit: () => limit })
    log.note('a', { bytesPerSecond: 980, atMs: 1000 })
    expect(log.latest).toBeNull()
    log.note('a', { bytesPerSecond: 600, atMs: 2000 })
    expect(log.latest?.bytesPerSecond).toBe(600)
    limit = null
    log.note('a', { bytesPerSecond: 5000, atMs: 20_000 })
    expect(log.latest?.bytesPerSecond).toBe(5000)
  })

  it('goes on without a disk, and starts afresh over rubbish', () => {
    const store = new InMemoryJsonStore()
    store.write('line-speed', { bytesPerSecond: -1, atMs: 'now' })
    const log = new LineSpeedLog({ store })
    expect(log.latest).toBeNull()
    store.writeError = new AppError('disk-full')
    log.note('a', { bytesPerSecond: 10, atMs: 1 })
    expect(log.latest).toEqual({ bytesPerSecond: 10, atMs: 1 })
  })
})
