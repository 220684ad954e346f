import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { PracticeSession, sha256Hex } from './practice-session'

describe('the state file', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'practice-state-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('keeps sign-ins across a restart and holds no token', async () => {
    const statePath = join(folder, 'deeper', 'grants.json')
    const before = await PracticeSession.start({ statePath })
    const tokens = await before.connect()
    await before.practice.stop()
    const text = readFileSync(statePath, 'utf8')
    expect(text).not.toContain(tokens.access_token)
    expect(text).not.toContain(tokens.refresh_token)
    expect(text).toContain(sha256Hex(tokens.refresh_token))
    expect(statSync(statePath).mode & 0o077).toBe(0)

    const after = await PracticeSession.start({ statePath })
    expect(
      (await after.api('/v2/post/publish/creator_info/query/', tokens.access_token)).status,
    ).toBe(200)
    const refreshed = await after.oauth('token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refreshed.status).toBe(200)
    await after.practice.stop()
  })

  it('starts empty on a damaged file', async () => {
    const statePath = join(folder, 'grants.json')
    writeFileSync(statePath, '{"version":1,"grants":[{"openId":')
    const damaged = await PracticeSession.start({ statePath })
    expect((await damaged.connect()).open_id).toBe(PRACTICE_ACCOUNTS[0]?.openId)
    await damaged.practice.stop()
  })
})
