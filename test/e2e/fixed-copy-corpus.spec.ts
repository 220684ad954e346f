import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { VideoLibrary } from '../../electron/main/video/video-library'
import { PRACTICE_ACCOUNTS } from '../../electron/practice/practice-account'
import { readVideoFacts } from '../fixtures/read-video-facts'
import { sha256OfFile } from '../fixtures/sha256-of-file'
import { makeVideoCorpus } from '../fixtures/video-corpus/make-video-corpus'
import { ComposerWorld } from './content-sharing/composer-world'
import { expect, test } from './connected-test'
import { playAWhile } from './play-a-while'
import { expectPublished } from './expect-published'

/** Decoders for it are not built into this runtime, so a window plays it only where the system brings one. */
const UNPLAYABLE = 'hevc'

test('every fixable file of the corpus gets a copy that the doctor likes better, plays and is published', async () => {
  test.setTimeout(400_000)
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-corpus-copies-'))
  const composer = await ComposerWorld.open(...PRACTICE_ACCOUNTS.slice(1))
  try {
    const corpus = await makeVideoCorpus(folder)
    const fixable = corpus.filter(({ isFixable }) => isFixable)
    expect(fixable.length).toBeGreaterThan(15)
    const doctor = new VideoLibrary()
    const copies: string[] = []
    for (const { id, path } of fixable) {
      await test.step(id, async () => {
        const sha256 = await sha256OfFile(path)
        await composer.emptyComposer()
        await composer.publishing.choose(path)
        await composer.page.getByRole('button', { name: 'Make a fixed copy' }).click()
        await expect(composer.page.getByText('This is the fixed copy.')).toBeVisible({
          timeout: 60_000,
        })
        const { dir, name } = parse(path)
        const copy = join(dir, `${name} (TikTok).mp4`)
        copies.push(copy)
        expect(await sha256OfFile(path), 'the original is untouched').toBe(sha256)

        const { findings: before } = await doctor.intake(path)
        const { findings: after } = await doctor.intake(copy)
        expect(after.filter(({ severity }) => severity === 'blocks')).toEqual([])
        expect(after.length, JSON.stringify(after)).toBeLessThan(before.length)
        expect(before.map(({ code }) => code)).toEqual(
          expect.arrayContaining(after.map(({ code }) => code)),
        )
        const facts = readVideoFacts(copy)
        if (facts.videoCodec !== UNPLAYABLE) {
          expect(await playAWhile(composer.publishing.video)).toEqual({
            widthPx: facts.widthPx,
            heightPx: facts.heightPx,
          })
        }
        await composer.postCopy(id)
      })
    }
    await expectPublished(composer, copies)
    console.log(`${copies.length} of ${corpus.length} files of the corpus copied and published`)
  } finally {
    await composer.close()
    rmSync(folder, { recursive: true })
  }
})
