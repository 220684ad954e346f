import { describe, expect, it } from 'vitest'
import type { AppInfo } from '../../../../electron/shared/app-info'
import { supportDetails } from '../../../../renderer/features/history/support-details'
import { aPost } from '../a-post'

const app: AppInfo = {
  version: '1.2.3',
  mode: 'real',
  platform: 'linux',
  systemLocale: 'tr-TR',
  practiceOrigin: null,
  standingPosts: null,
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

  it('tells what happened when, with TikTok’s own name of each request, and leaves the consent out', () => {
    const post = aPost('a', { phase: 'published' })
    const story = [
      {
        atMs: 0,
        kind: 'post-queued',
        detail: { declaration: 'music-usage', consentText: 'By posting', consentLabel: 'Label' },
      },
      { atMs: 1000, kind: 'upload-opened', detail: { publishId: 'v_1', logId: 'L1' } },
      { atMs: 2000, kind: 'chunk-acknowledged', detail: { acknowledgedBytes: 10 } },
      { atMs: 3000, kind: 'chunk-acknowledged', detail: { acknowledgedBytes: 20 } },
      { atMs: 4000, kind: 'upload-opened', detail: { publishId: 'v_2', logId: 'L2' } },
      { atMs: 5000, kind: 'failed', detail: { code: 'daily-post-limit', logId: 'L2' } },
    ]
    const lines = supportDetails(post, app, story).split('\n')
    expect(lines).toContain('log_id: L1 L2')
    expect(lines).toContain('1970-01-01T00:00:03.000Z chunk-acknowledged acknowledgedBytes=20')
    expect(lines).toContain('1970-01-01T00:00:05.000Z failed code=daily-post-limit logId=L2')
    expect(lines.join()).not.toMatch(/By posting|Label|acknowledgedBytes=10/)
  })
})
