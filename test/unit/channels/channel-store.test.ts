import { describe, expect, it } from 'vitest'
import { ChannelStore } from '../../../electron/main/channels/channel-store'
import { AppError } from '../../../electron/main/platform/app-error'
import type { Channel } from '../../../electron/shared/channel'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { RecordingLogger } from '../../fakes/recording-logger'

function channelOf(id: string): Channel {
  return {
    id,
    displayName: `Name of ${id}`,
    username: null,
    avatarDataUrl: 'data:image/png;base64,AAAA',
    health: 'ok',
    grantedScopes: ['user.info.basic', 'video.publish'],
    tokenStorage: 'keychain',
    connectedAtMs: 1000,
  }
}

function build(json = new InMemoryJsonStore()) {
  const logger = new RecordingLogger()
  return { json, logger, store: new ChannelStore({ store: json, logger }) }
}

describe('ChannelStore', () => {
  it('adds, replaces in place, and keeps the order of connecting', () => {
    const { store, json } = build()
    store.put(channelOf('a'))
    store.put(channelOf('b'))
    store.put({ ...channelOf('a'), displayName: 'New name' })
    expect(store.list().map(({ displayName }) => displayName)).toEqual(['New name', 'Name of b'])
    expect(build(json).store.list()).toEqual(store.list())
  })

  it('tells its listeners about changes and only about changes', () => {
    const { store } = build()
    const counts: number[] = []
    store.onDidChange((channels) => void counts.push(channels.length))
    store.put(channelOf('a'))
    store.update('a', { health: 'ok' })
    store.update('unknown', { health: 'needs-reconnect' })
    store.update('a', { health: 'needs-reconnect' })
    store.remove('unknown')
    store.remove('a')
    expect(counts).toEqual([1, 1, 0])
  })

  it('changes nothing when it cannot be written', () => {
    const { store, json } = build()
    store.put(channelOf('a'))
    json.writeError = new AppError('disk-full')
    expect(() => store.put(channelOf('b'))).toThrow(expect.objectContaining({ code: 'disk-full' }))
    expect(() => store.remove('a')).toThrow()
    expect(store.list().map(({ id }) => id)).toEqual(['a'])
  })

  it('leaves out a damaged entry and keeps the others', () => {
    const json = new InMemoryJsonStore()
    json.write('channels', [{ ...channelOf('a'), health: 'wonderful' }, 7, channelOf('b')])
    const { store, logger } = build(json)
    expect(store.list().map(({ id }) => id)).toEqual(['b'])
    expect(logger.lines).toHaveLength(2)
  })

  it('takes in no picture that the window would have to fetch', () => {
    const json = new InMemoryJsonStore()
    json.write('channels', [{ ...channelOf('a'), avatarDataUrl: 'https://evil.example/a.png' }])
    expect(build(json).store.find('a')?.avatarDataUrl).toBeNull()
  })

  it.each([null, 'x', 7, {}, []])('starts empty from %o', (stored) => {
    const json = new InMemoryJsonStore()
    json.write('channels', stored)
    expect(build(json).store.list()).toEqual([])
  })
})
