import { expect, it } from 'vitest'
import { setPageEngineFlags } from '../../../electron/main/platform/page-engine-flags'

function flagsWith(given: string): string {
  let set = ''
  setPageEngineFlags({
    getSwitchValue: (name) => (name === 'js-flags' ? given : ''),
    appendSwitch: (name, value) => {
      if (name === 'js-flags') set = value ?? ''
    },
  })
  return set
}

it('pages collect garbage once at rest, and have all of their code compiled for the cache', () => {
  expect(flagsWith('')).toBe('--memory-reducer-gc-count=1 --no-lazy')
})

it('a flag that somebody gave stays, and comes last, so that it wins', () => {
  expect(flagsWith('--lazy --expose-gc')).toBe(
    '--memory-reducer-gc-count=1 --no-lazy --lazy --expose-gc',
  )
})
