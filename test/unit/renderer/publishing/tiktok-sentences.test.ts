import { describe, expect, it } from 'vitest'
import { declarationText, TIKTOK_SENTENCES } from '../../../../electron/shared/tiktok-sentences'
import { posts } from '../../../../renderer/i18n/en/posts'
import { publishing as en } from '../../../../renderer/i18n/en/publishing'
import { publishing as tr } from '../../../../renderer/i18n/tr/publishing'

/**
 * What TikTok prescribes, letter by letter, as its Content Sharing Guidelines print it. Typed here again on purpose: a
 * reworded sentence costs the product its audit.
 */
describe('sentences that TikTok prescribes', () => {
  it('labels commercial content (U11, U12)', () => {
    expect(en.disclosure.labels).toEqual({
      'promotional-content': "Your photo/video will be labeled as 'Promotional content'",
      'paid-partnership': "Your photo/video will be labeled as 'Paid partnership'",
    })
  })

  it('explains an incomplete disclosure and private branded content (U13, U15)', () => {
    expect(en.disclosure.incomplete).toBe(
      'You need to indicate if your content promotes yourself, a third party, or both.',
    )
    expect(en.explanations['branded-content-cannot-be-private']).toBe(
      'Branded content visibility cannot be set to private.',
    )
  })

  it('declares what is agreed to, with both policies as links (U16, U17)', () => {
    expect(declarationText('music-usage', 'en')).toBe(
      "By posting, you agree to TikTok's Music Usage Confirmation",
    )
    expect(declarationText('branded-content-and-music-usage', 'en')).toBe(
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
    )
    for (const { declarations } of Object.values(TIKTOK_SENTENCES)) {
      const linked = (id: keyof typeof declarations) =>
        declarations[id].flatMap(({ policy }) => (policy === null ? [] : [policy]))
      expect(linked('music-usage')).toEqual(['music-usage-confirmation'])
      expect(linked('branded-content-and-music-usage')).toEqual([
        'branded-content-policy',
        'music-usage-confirmation',
      ])
    }
  })

  it('shows in each language what main writes down in that language', () => {
    expect(en.declarations).toBe(TIKTOK_SENTENCES.en.declarations)
    expect(tr.declarations).toBe(TIKTOK_SENTENCES.tr.declarations)
    expect(tr.disclosure.labels).toBe(TIKTOK_SENTENCES.tr.labels)
  })
})

describe('names that tests and screen readers rely on', () => {
  it('are those of the public surface', () => {
    expect([
      en.files.chooseVideos,
      en.caption.label,
      en.privacy.label,
      en.interactions.comments,
      en.interactions.duet,
      en.interactions.stitch,
      en.disclosure.toggle,
      en.disclosure.yourBrand,
      en.disclosure.brandedContent,
      en.aiGenerated.label,
      en.post.button,
      ...Object.values(en.privacy.options),
    ]).toEqual([
      'Choose videos',
      'Caption',
      'Who can view this video',
      'Allow comments',
      'Allow duet',
      'Allow stitch',
      'Disclose commercial content',
      'Your brand',
      'Branded content',
      'AI-generated content',
      'Post to TikTok',
      'Everyone',
      'Friends',
      'Followers',
      'Only me',
    ])
  })

  it('leaves the names of the navigation to the navigation', () => {
    const links = [
      en.creator.openChannels,
      en.setup.openIntegration,
      en.setup.openChannels,
      en.posted.openQueue,
      en.posted.openHistory,
      posts.queue.openPublishing,
      posts.queue.openHistory,
    ]
    expect(links.join()).not.toMatch(/Publishing|Queue|History|Channels|API Integration/i)
  })
})
