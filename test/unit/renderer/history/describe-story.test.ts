import { describe, expect, it } from 'vitest'
import { postEventSchema } from '../../../../electron/main/posts/post-events'
import type { PostStoryEntry } from '../../../../electron/shared/post'
import { condenseStory, describeStory } from '../../../../renderer/features/history/describe-story'
import { en } from '../../../../renderer/i18n/en'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { tr } from '../../../../renderer/i18n/tr'

const line = (kind: string, detail: PostStoryEntry['detail'] = {}, atMs = 0): PostStoryEntry => ({
  atMs,
  kind,
  detail,
})
const acknowledged = (acknowledgedBytes: number) =>
  line('chunk-acknowledged', { acknowledgedBytes })
const inEnglish = (...entries: readonly PostStoryEntry[]) =>
  describeStory(entries, en, formattersFor('en')).map(({ text }) => text)

describe('condenseStory', () => {
  it('keeps the last of each run of acknowledged chunks', () => {
    const story = [
      line('upload-opened'),
      ...Array.from({ length: 400 }, (_, index) => acknowledged(index + 1)),
      line('paused'),
      acknowledged(401),
      line('upload-completed'),
    ]
    expect(condenseStory(story)).toEqual([
      line('upload-opened'),
      acknowledged(400),
      line('paused'),
      acknowledged(401),
      line('upload-completed'),
    ])
  })
})

describe('describeStory', () => {
  it('names figures and reasons', () => {
    expect(
      inEnglish(
        line('upload-opened', { totalChunkCount: 12, publishId: 'p' }),
        acknowledged(20 * 1024 * 1024),
        line('waiting-started', { code: 'network-offline' }),
        line('failed', { code: 'video-changed' }),
      ),
    ).toEqual([
      'TikTok opened an upload (12 parts)',
      'TikTok confirmed 20 MB',
      `Waited: ${String(en.errors['network-offline'].title)}`,
      'Failed: The video has changed',
    ])
  })

  it('has words in both languages for every kind that main writes down', () => {
    const kinds = postEventSchema.options.map((option) => option.shape.kind.value)
    expect(kinds.length).toBeGreaterThan(20)
    for (const texts of [en, tr]) {
      const lines = describeStory(
        kinds.map((kind) => line(kind, { code: 'internal' })),
        texts,
        formattersFor('en'),
      )
      expect(lines.filter(({ text }) => kinds.some((kind) => text === kind))).toEqual([])
    }
  })

  it('shows the name of a kind that a newer version has written', () => {
    expect(inEnglish(line('moved-to-moon'), line('toString'))).toEqual([
      'moved-to-moon',
      'toString',
    ])
  })

  it('stands numbers and codes that are missing or strange', () => {
    expect(
      inEnglish(line('chunk-acknowledged', { acknowledgedBytes: 'x' }), line('failed')),
    ).toEqual(['TikTok confirmed 0 bytes', `Failed: ${String(en.errors.internal.title)}`])
  })
})
