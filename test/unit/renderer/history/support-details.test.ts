import { describe, expect, it } from 'vitest'
import type { AppInfo } from '../../../../electron/shared/app-info'
import { matchesFilter } from '../../../../renderer/features/history/history-filter'
import { supportDetails } from '../../../../renderer/features/history/support-details'
import { aPost } from '../a-post'

const app: AppInfo = {
  version: '1.2.3',
  mode: 'real',
  platform: 'linux',
  systemLocale: 'tr-TR',
  practiceOrigin: null,
}

describe('supportDetails', () => {
  it('names identifiers and codes, and neither caption nor file nor account', () => {
    const post = aPost('secret-plan', {
      phase: 'failed',
      publishId: 'v_pub_1',
      error: { code: 'failed-frame-rate', retryable: false, detail: { logId: '2026AB' } },
      settings: { ...aPost('x').settings, caption: 'my caption' },
    })
    const lines = supportDetails(post, app).split('\n')
    expect(lines).toContain('publish_id: v_pub_1')
    expect(lines).toContain('error: failed-frame-rate')
    expect(lines).toContain('error.logId: 2026AB')
    expect(lines).toContain(`created_at: ${new Date(post.createdAtMs).toISOString()}`)
    expect(lines.join()).not.toMatch(/caption|secret-plan|Practice Creator|post_id/)
  })
})

describe('matchesFilter', () => {
  it('shows everything, or one kind of end', () => {
    expect(matchesFilter('all', { phase: 'cancelled' })).toBe(true)
    expect(matchesFilter('failed', { phase: 'failed' })).toBe(true)
    expect(matchesFilter('failed', { phase: 'unconfirmed' })).toBe(false)
  })
})
