import { describe, expect, it } from 'vitest'
import { SetupProgressStore } from '../../../electron/main/settings/setup-progress-store'
import { SetupWitness } from '../../../electron/main/setup-witness'
import type { AppMode } from '../../../electron/shared/app-info'
import type { PrivacyLevel } from '../../../electron/shared/channel'
import type { Post } from '../../../electron/shared/post'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'
import { aPost } from '../renderer/a-post'

const pair = { clientKey: 'awx7k2m9x4q8', clientSecret: 'NotARealSecretEither123456' }

function watch(mode: AppMode) {
  const logger = new RecordingLogger()
  const store = new InMemoryJsonStore()
  const progress = new SetupProgressStore({ store, mode, clock: new ManualClock(), logger })
  const readClientKey = () => Promise.resolve(pair.clientKey)
  return { progress, store, witness: new SetupWitness({ progress, mode, readClientKey, logger }) }
}

function published(privacyLevel: PrivacyLevel): Post {
  const post = aPost('post-1', { phase: 'published' })
  return { ...post, settings: { ...post.settings, privacyLevel } }
}

describe('SetupWitness', () => {
  it('notes keys and address of a sign-in, and of the secret nothing but its fingerprint', () => {
    const { progress, witness, store } = watch('real')
    witness.signInGranted(pair, 'https://app.sosyabot.com/api/v1/auth/tiktok/callback')
    expect(progress.get().evidence).toMatchObject({
      keysAccepted: { clientKey: pair.clientKey },
      redirectReached: { clientKey: pair.clientKey },
    })
    expect([...store.documents.values()].join()).not.toContain(pair.clientSecret)
  })

  it('takes a post that others can see for more than one that only its creator sees', async () => {
    const { progress, witness } = watch('real')
    witness.followPost(published('SELF_ONLY'))
    await Promise.resolve()
    expect(progress.get().evidence.firstPost).not.toBeNull()
    expect(progress.get().evidence.publicPost).toBeNull()
    witness.followPost(published('PUBLIC_TO_EVERYONE'))
    await Promise.resolve()
    expect(progress.get().evidence.publicPost?.clientKey).toBe(pair.clientKey)
  })

  it('lets practice prove nothing of the real TikTok', async () => {
    const { progress, witness } = watch('practice')
    witness.signInGranted(pair, 'http://127.0.0.1:5151/callback/')
    witness.followPost(published('PUBLIC_TO_EVERYONE'))
    await Promise.resolve()
    const { practicePost, ...rest } = progress.get().evidence
    expect(practicePost).not.toBeNull()
    expect(Object.values(rest).every((fact) => fact === null)).toBe(true)
  })
})
