import { describe, expect, it } from 'vitest'
import {
  DOCUMENTED_FAIL_REASONS,
  mapFailReason,
} from '../../../electron/main/tiktok/map-fail-reason'
import { APP_ERROR_CODES } from '../../../electron/shared/app-error'
import { findingsBehind, matchFindingsBehind } from '../../../electron/shared/findings-behind'
import {
  ADVICE_CODES,
  BLOCKING_FINDING_CODES,
  type VideoFinding,
} from '../../../electron/shared/video-finding'

const ALL_FINDINGS: readonly string[] = [...BLOCKING_FINDING_CODES, ...ADVICE_CODES]

describe('findingsBehind', () => {
  it('knows a finding for everything that TikTok checks about a file', () => {
    const checks = DOCUMENTED_FAIL_REASONS.filter((reason) => reason.endsWith('_check_failed'))
    expect(checks).toHaveLength(4)
    for (const reason of checks) {
      const behind = findingsBehind(mapFailReason(reason).code)
      expect(behind.length, reason).toBeGreaterThan(0)
      // The likeliest is one that main refuses beforehand.
      expect(BLOCKING_FINDING_CODES, reason).toContain(behind[0])
    }
  })

  it('names only findings that exist, and blames the file for nothing else', () => {
    const blamed = APP_ERROR_CODES.filter((code) => findingsBehind(code).length > 0)
    expect(blamed).toEqual([
      'failed-file-format',
      'failed-duration',
      'failed-frame-rate',
      'failed-picture-size',
    ])
    for (const code of blamed) {
      for (const finding of findingsBehind(code)) expect(ALL_FINDINGS).toContain(finding)
    }
  })

  it('finds what a file had shown', () => {
    const variable: VideoFinding = {
      code: 'frame-rate-variable',
      severity: 'advises',
      fix: 'transcode-video',
      detail: { slowestFps: 12 },
    }
    const silent: VideoFinding = {
      code: 'audio-missing',
      severity: 'advises',
      fix: null,
      detail: {},
    }
    expect(matchFindingsBehind('failed-frame-rate', [silent, variable])).toEqual([variable])
    expect(matchFindingsBehind('failed-picture-size', [silent, variable])).toEqual([])
  })
})
