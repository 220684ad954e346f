import { describe, expect, it } from 'vitest'
import { undoLeftMs } from '../../../electron/shared/undo-window'

describe('undoLeftMs', () => {
  it('is what is left until the instant, and nothing without one or after it', () => {
    expect(undoLeftMs(15_000, 3000)).toBe(12_000)
    expect(undoLeftMs(15_000, 15_000)).toBe(0)
    expect(undoLeftMs(15_000, 99_000)).toBe(0)
    expect(undoLeftMs(null, 0)).toBe(0)
  })

  it('is never more than the longest wait, whatever was done to the clock', () => {
    expect(undoLeftMs(86_400_000, 0)).toBe(30_000)
  })
})
