import { describe, expect, it } from 'vitest'
import { SetupProgressStore } from '../../../electron/main/settings/setup-progress-store'
import { NO_EVIDENCE, type SetupProgress } from '../../../electron/shared/setup-progress'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'

function open(
  store = new InMemoryJsonStore(),
  mode: 'real' | 'practice' | 'external-practice' = 'real',
) {
  const clock = new ManualClock()
  const logger = new RecordingLogger()
  return { store, clock, logger, progress: new SetupProgressStore({ store, mode, clock, logger }) }
}

describe('SetupProgressStore', () => {
  it('begins with nothing', () => {
    expect(open().progress.get()).toMatchObject({
      isPutAside: false,
      ticks: [],
      evidence: NO_EVIDENCE,
    })
  })

  it('keeps ticks over restarts, once each, and takes them back', () => {
    const { store, progress } = open()
    progress.setTick({ step: 'developer', isTicked: true })
    progress.setTick({ step: 'app', isTicked: true })
    progress.setTick({ step: 'app', isTicked: true })
    expect(open(store).progress.get().ticks).toEqual(['developer', 'app'])
    progress.setTick({ step: 'developer', isTicked: false })
    expect(open(store).progress.get().ticks).toEqual(['app'])
  })

  it('takes back ticks and putting aside when it is reset, and keeps what was seen', () => {
    const { progress } = open()
    progress.setTick({ step: 'app', isTicked: true })
    progress.setPutAside(true)
    progress.note('practicePost', {})
    const after = progress.reset()
    expect(after.ticks).toEqual([])
    expect(after.isPutAside).toBe(false)
    expect(after.evidence.practicePost).not.toBeNull()
  })

  it('notes a fact with its time, tells it once, and replaces it by another', () => {
    const { progress, clock } = open()
    const told: SetupProgress[] = []
    progress.onDidChange((now) => told.push(now))
    const seen = { clientKey: 'aw1', secretFingerprint: 'aa' }
    progress.note('keysAccepted', seen)
    const atMs = clock.nowMs()
    progress.note('keysAccepted', seen)
    expect(told).toHaveLength(1)
    expect(progress.get().evidence.keysAccepted).toEqual({ ...seen, atMs })
    progress.note('keysAccepted', { clientKey: 'aw1', secretFingerprint: 'bb' })
    expect(told.map(({ revision }) => revision)).toEqual([2, 3])
    expect(progress.get().evidence.keysAccepted?.secretFingerprint).toBe('bb')
  })

  it('fails no post over a fact that cannot be written, but a tick of the person’s says so', () => {
    const { store, progress, logger } = open()
    store.writeError = new Error('disk full')
    expect(() => progress.note('firstPost', {})).not.toThrow()
    expect(logger.lines).toHaveLength(1)
    expect(() => progress.setTick({ step: 'app', isTicked: true })).toThrow('disk full')
    expect(progress.get().evidence.firstPost).toBeNull()
  })

  it('shares one progress between real use and practice, and keeps a test server apart', () => {
    const { store, progress } = open()
    progress.setTick({ step: 'app', isTicked: true })
    expect(open(store, 'practice').progress.get().ticks).toEqual(['app'])
    expect(open(store, 'external-practice').progress.get().ticks).toEqual([])
  })

  it.each([
    'nonsense',
    { version: 9, ticks: 'all', isPutAside: 'perhaps', evidence: 7 },
    { ticks: ['app', 'a-step-of-a-newer-version'], evidence: { keysAccepted: { clientKey: 3 } } },
  ])('lets no strange value cost more than itself: %j', (value) => {
    const { store, progress } = open()
    store.write('setup', value)
    const { ticks, evidence, isPutAside } = progress.get()
    expect(isPutAside).toBe(false)
    expect(evidence).toEqual(NO_EVIDENCE)
    expect(ticks).toEqual(typeof value === 'object' && Array.isArray(value.ticks) ? ['app'] : [])
  })
})
