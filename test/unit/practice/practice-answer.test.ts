import { describe, expect, it } from 'vitest'
import { createLogId, formatJson } from '../../../electron/practice/practice-answer'

describe('formatJson', () => {
  it('writes 64-bit numbers bare and everything else as JSON.stringify does', () => {
    expect(formatJson({ ids: [7678907398077074696n] })).toBe('{"ids":[7678907398077074696]}')
    const value = { a: [1, 'ü"\n', null, true], 'b c': { d: [] }, e: undefined }
    expect(formatJson(value)).toBe(JSON.stringify(value))
  })
})

describe('createLogId', () => {
  it('starts with the time and never repeats', () => {
    const nowMs = Date.parse('2026-09-15T10:20:30Z')
    expect(createLogId(nowMs)).toMatch(/^20260915102030[0-9A-F]{20}$/)
    expect(createLogId(nowMs)).not.toBe(createLogId(nowMs))
  })
})
