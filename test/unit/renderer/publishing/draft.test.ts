import { describe, expect, it } from 'vitest'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import { evaluateComposer } from '../../../../electron/shared/composer-rules'
import {
  changeDraft,
  copyForChannel,
  createDraft,
  toPostSettings,
} from '../../../../renderer/features/publishing/draft'
import { aVideo } from './a-video'

const creator: CreatorInfo = {
  channelId: 'a',
  nickname: 'A',
  username: 'a',
  avatarDataUrl: null,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec: 600,
  fetchedAtMs: 0,
}

describe('draft', () => {
  it('starts with nothing chosen and nothing ticked, so TikTok refuses to let it be posted', () => {
    const settings = toPostSettings(createDraft('1', aVideo('v')), 'a')
    expect(settings).toEqual({
      caption: '',
      privacyLevel: null,
      isCommentAllowed: false,
      isDuetAllowed: false,
      isStitchAllowed: false,
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: null,
    })
    const { blockers } = evaluateComposer(creator, settings, { durationMs: 8000, findings: [] })
    expect(blockers.map((blocker) => blocker.code)).toEqual(['privacy-not-chosen'])
  })

  it('keeps the choices for each channel apart and gives them back', () => {
    const chosen = changeDraft(createDraft('1', aVideo('v')), {
      field: 'audience',
      channelId: 'a',
      audience: { privacyLevel: 'PUBLIC_TO_EVERYONE', isCommentAllowed: true },
    })
    expect(toPostSettings(chosen, 'b')).toMatchObject({
      privacyLevel: null,
      isCommentAllowed: false,
    })
    expect(toPostSettings(chosen, 'a')).toMatchObject({
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      isCommentAllowed: true,
    })
  })

  it('copies the video and its words to another channel, and no choice at all', () => {
    const chosen = [
      { field: 'caption', caption: 'hello #there' } as const,
      {
        field: 'audience',
        channelId: 'a',
        audience: {
          privacyLevel: 'PUBLIC_TO_EVERYONE',
          isCommentAllowed: true,
          isDuetAllowed: true,
          isStitchAllowed: true,
        },
      } as const,
      { field: 'audience', channelId: 'b', audience: { privacyLevel: 'SELF_ONLY' } } as const,
      {
        field: 'disclosure',
        disclosure: { isOn: true, isYourBrand: true, isBrandedContent: true },
      } as const,
      { field: 'ai-generated', isAiGenerated: true } as const,
      { field: 'cover', coverTimestampMs: 1200 } as const,
      { field: 'schedule', scheduledForMs: 1_800_000_000_000 } as const,
    ].reduce(changeDraft, createDraft('1', aVideo('v')))

    // Channel b, for which the first draft already holds a choice, and c, for which it holds none.
    for (const channelId of ['b', 'c']) {
      const copy = copyForChannel(chosen, '2', channelId)
      expect(copy).toEqual({
        ...createDraft('2', chosen.video),
        channelId,
        caption: 'hello #there',
        coverTimestampMs: 1200,
        scheduledForMs: 1_800_000_000_000,
      })
      for (const asked of ['a', 'b', 'c']) {
        const settings = toPostSettings(copy, asked)
        expect(settings).toEqual({
          ...toPostSettings(createDraft('3', chosen.video), asked),
          caption: 'hello #there',
          coverTimestampMs: 1200,
        })
        const { post } = evaluateComposer(creator, settings, { durationMs: 8000, findings: [] })
        expect(post.isEnabled).toBe(false)
      }
    }
  })

  it('copies a draft that was posted or refused as one that is being written', () => {
    const draft = createDraft('1', aVideo('v'))
    const posted = { ...draft, stage: { kind: 'posted' as const, postId: 'p' } }
    expect(copyForChannel(posted, '2', 'b').stage).toEqual({ kind: 'editing' })
  })

  it('belongs to a channel from the first choice on', () => {
    const chosen = changeDraft(createDraft('1', aVideo('v')), {
      field: 'audience',
      channelId: 'a',
      audience: { isDuetAllowed: true },
    })
    expect(chosen.channelId).toBe('a')
  })

  it('unticks both kinds of commercial content when the switch goes off', () => {
    const on = changeDraft(createDraft('1', aVideo('v')), {
      field: 'disclosure',
      disclosure: { isOn: true, isBrandedContent: true },
    })
    expect(on.disclosure).toEqual({ isOn: true, isYourBrand: false, isBrandedContent: true })
    const off = changeDraft(on, { field: 'disclosure', disclosure: { isOn: false } })
    const onAgain = changeDraft(off, { field: 'disclosure', disclosure: { isOn: true } })
    expect(onAgain.disclosure).toEqual({ isOn: true, isYourBrand: false, isBrandedContent: false })
  })

  it('drops the words of a refusal with the first change and keeps everything typed', () => {
    const refused = {
      ...changeDraft(createDraft('1', aVideo('v')), { field: 'caption', caption: 'hello' }),
      stage: {
        kind: 'refused' as const,
        error: { code: 'network-offline' as const, retryable: true },
      },
    }
    const changed = changeDraft(refused, { field: 'ai-generated', isAiGenerated: true })
    expect(changed).toMatchObject({
      stage: { kind: 'editing' },
      caption: 'hello',
      isAiGenerated: true,
    })
  })
})
