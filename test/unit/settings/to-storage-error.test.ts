import { describe, expect, it } from 'vitest'
import { toStorageError } from '../../../electron/main/settings/to-storage-error'

describe('toStorageError', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'ledger-unavailable'],
    ['EROFS', 'ledger-unavailable'],
  ])('%s is %s', (systemCode, code) => {
    const error = toStorageError(Object.assign(new Error('x'), { code: systemCode }))
    expect(error.toDto()).toEqual({ code, retryable: true, detail: { systemCode } })
  })

  it('takes whatever was thrown', () => {
    expect(toStorageError('text').detail).toEqual({ systemCode: 'unknown' })
  })
})
