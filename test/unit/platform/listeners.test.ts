import { describe, expect, it } from 'vitest'
import { Listeners } from '../../../electron/main/platform/listeners'
import { RecordingLogger } from '../../fakes/recording-logger'

describe('Listeners', () => {
  it('tells everybody until they unsubscribe, the same function twice when it was added twice', () => {
    const listeners = new Listeners<number>(new RecordingLogger())
    const heard: number[] = []
    const listener = (value: number) => void heard.push(value)
    const endFirst = listeners.add(listener)
    listeners.add(listener)
    listeners.emit(1)
    endFirst()
    listeners.emit(2)
    expect(heard).toEqual([1, 1, 2])
  })

  it('lets a listener that throws keep nobody else from hearing', () => {
    const logger = new RecordingLogger()
    const listeners = new Listeners<number>(logger)
    const heard: number[] = []
    listeners.add(() => {
      throw new Error('window is gone')
    })
    listeners.add((value) => void heard.push(value))
    listeners.emit(7)
    expect(heard).toEqual([7])
    expect(logger.lines.join()).toContain('listener-failed')
  })
})
