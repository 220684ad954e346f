import { describe, expect, it } from 'vitest'
import { Redactor } from '../../../electron/main/platform/redactor'

describe('Redactor', () => {
  it('hides what was registered, and only from then on', () => {
    const redactor = new Redactor([])
    expect(redactor.redact('key-of-the-house')).toBe('key-of-the-house')
    redactor.register('key-of-the-house')
    expect(redactor.redact('the key-of-the-house!')).toBe('the [redacted]!')
  })

  it('hides a secret that contains another secret as a whole', () => {
    const redactor = new Redactor([])
    redactor.register('abcdef')
    redactor.register('abcdef-and-more')
    expect(redactor.redact('abcdef-and-more abcdef')).toBe('[redacted] [redacted]')
  })

  it('does not blacken words because a registered value is tiny', () => {
    const redactor = new Redactor([])
    redactor.register('')
    redactor.register('a')
    expect(redactor.redact('a banana')).toBe('a banana')
  })

  it('forgets the oldest of very many secrets and keeps one that came again', () => {
    const redactor = new Redactor([])
    redactor.register('first-secret')
    redactor.register('again-secret')
    for (let index = 0; index < 255; index += 1) redactor.register(`secret-number-${index}-`)
    redactor.register('again-secret')
    redactor.register('last-secret')
    expect(redactor.redact('first-secret')).toBe('first-secret')
    expect(redactor.redact('again-secret')).toBe('[redacted]')
    expect(redactor.redact('last-secret')).toBe('[redacted]')
  })

  it('takes no longer for a line when it knows hundreds of secrets', () => {
    const redactor = new Redactor([])
    for (let index = 0; index < 256; index += 1) {
      redactor.register(JSON.stringify({ token: `${'x'.repeat(500)}${index}` }))
    }
    redactor.redact('warm')
    const startedAtMs = performance.now()
    for (let line = 0; line < 200; line += 1) redactor.redact('chunk-answered')
    // It was nine milliseconds for every field of every line.
    expect((performance.now() - startedAtMs) / 200).toBeLessThan(1)
  })

  it('leaves nothing of a value under a secret name', () => {
    const redactor = new Redactor([])
    expect(redactor.redactField('clientSecret', 'short')).toBe('[redacted]')
    expect(redactor.redactField('logId', '2026')).toBe('2026')
  })
})
