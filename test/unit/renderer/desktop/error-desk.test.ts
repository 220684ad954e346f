import { describe, expect, it } from 'vitest'
import { APP_ERROR_CODES } from '../../../../electron/shared/app-error'
import { ERROR_DESK } from '../../../../renderer/desktop/error-desk'
import { ROUTE_PATHS } from '../../../../renderer/desktop/routes'
import { en } from '../../../../renderer/i18n/en'
import { describeError } from '../../../../renderer/i18n/error-words'

describe('ERROR_DESK', () => {
  it('never calls another try safe where the words tell to look at TikTok first', () => {
    const toldToLook = APP_ERROR_CODES.filter((code) =>
      /^look at|look at the (profile|account)/iu.test(describeError(en.errors, { code }).remedy),
    )
    expect(toldToLook).toEqual(
      expect.arrayContaining(['publish-id-unknown', 'post-unconfirmed', 'ledger-restored']),
    )
    for (const code of toldToLook) expect(ERROR_DESK[code].retry, code).toBe('look-first')
  })

  it('puts the owner’s four problems on the right side, each with its one way', () => {
    expect(ERROR_DESK['integration-disabled']).toMatchObject({
      side: 'keys',
      action: { route: 'integration' },
    })
    expect(ERROR_DESK['permission-error']).toMatchObject({
      side: 'keys',
      action: { page: 'tiktok-manage-apps' },
    })
    expect(ERROR_DESK['sign-in-redirect-mismatch'].side).toBe('keys')
    expect(ERROR_DESK['video-too-large'].side).toBe('file')
  })

  it.each(APP_ERROR_CODES)('%s leads only to where there is something', (code) => {
    const { action, retry } = ERROR_DESK[code]
    if (action?.kind === 'route') expect(Object.keys(ROUTE_PATHS)).toContain(action.route)
    if (action?.kind === 'web-page') expect(en.help.pages[action.page]).toMatch(/\S/)
    expect(en.errorDesk.retry[retry]).toMatch(/\.$/)
  })
})
