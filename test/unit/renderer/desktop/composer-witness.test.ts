import { describe, expect, it } from 'vitest'
import { evaluateComposer } from '../../../../electron/shared/composer-rules'
import type { PostPhase, PostSettings } from '../../../../electron/shared/post'
import { ComposerWitness } from '../../../../renderer/desktop/composer-witness'

const settings: PostSettings = {
  caption: '',
  privacyLevel: null,
  isCommentAllowed: false,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: null,
}
const report = (atMs: number, change: Partial<PostSettings> = {}) => ({
  atMs,
  creator: null,
  creatorErrorCode: null,
  videoDurationMs: 8000,
  view: evaluateComposer(null, { ...settings, ...change }, { durationMs: 8000, findings: [] }),
})
const post = (id: string, createdAtMs: number, phase: PostPhase) => ({ id, createdAtMs, phase })

describe('ComposerWitness', () => {
  it('remembers each thing the composer showed once, newest first', () => {
    const witness = new ComposerWitness()
    let changes = 0
    witness.subscribe(() => (changes += 1))
    witness.report(report(1))
    witness.report(report(2))
    witness.report(report(3, { caption: 'typing goes on' }))
    witness.report(report(4, { isAiGenerated: true }))
    witness.report(report(5, { caption: 'x'.repeat(2201) }))
    expect(witness.getSnapshot().reports.map(({ atMs }) => atMs)).toEqual([5, 4, 1])
    expect(changes).toBe(3)
  })

  it('keeps a hundred reports and no more', () => {
    const witness = new ComposerWitness()
    for (let atMs = 0; atMs < 150; atMs += 1) {
      witness.report(report(atMs, { isAiGenerated: atMs % 2 === 0 }))
    }
    const { reports } = witness.getSnapshot()
    expect([reports.length, reports[0]?.atMs, reports.at(-1)?.atMs]).toEqual([100, 149, 50])
  })

  it('follows the phases of the post confirmed last', () => {
    const witness = new ComposerWitness()
    witness.reportPost(post('a', 10, 'queued'))
    witness.reportPost(post('b', 20, 'queued'))
    witness.reportPost(post('b', 20, 'uploading'))
    witness.reportPost(post('b', 20, 'uploading'))
    witness.reportPost(post('a', 10, 'published'))
    witness.reportPost(post('b', 20, 'published'))
    expect(witness.getSnapshot().lastPost).toEqual({
      postId: 'b',
      confirmedAtMs: 20,
      phases: ['queued', 'uploading', 'published'],
    })
  })
})
