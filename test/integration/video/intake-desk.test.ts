import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { IntakeDesk } from '../../../electron/main/video/intake-desk'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

describe('IntakeDesk', () => {
  const folder = useTemporaryFolder()
  const videos = new VideoLibrary()
  const desk = new IntakeDesk({ videos })
  const scan = (...paths: readonly string[]) =>
    desk.scan(paths.map((path) => ({ path, name: 'given' })))
  const namesOf = (files: readonly { readonly fileName: string }[]) =>
    files.map(({ fileName }) => fileName)

  /** Makes files of a folder; what is named like a video is one only by its name. */
  async function fill(name: string, ...paths: readonly string[]): Promise<string> {
    const root = folder.path(name)
    await mkdir(root, { recursive: true })
    for (const path of paths) {
      await mkdir(`${root}/${path}`.replace(/\/[^/]+$/u, ''), { recursive: true })
      await writeFile(`${root}/${path}`, 'x')
    }
    return root
  }

  it('lists a folder as a file manager does, files before the folders in it', async () => {
    const root = await fill('order', '10.mp4', '2.MP4', 'çay.mov', 'Ada.webm', 'b/1.mp4', 'a/2.m4v')
    const found = await scan(root)
    expect(namesOf(found.files)).toEqual([
      '2.MP4',
      '10.mp4',
      'Ada.webm',
      'çay.mov',
      '2.m4v',
      '1.mp4',
    ])
    expect(found.isCut).toBe(false)
    expect(JSON.stringify(found)).not.toContain(root)
  })

  it('passes over hidden files, the shadows of macOS and other kinds, and counts what matters', async () => {
    const root = await fill(
      'mixed',
      'good.mp4',
      '._good.mp4',
      '.DS_Store',
      '.secret.mp4',
      'good.txt',
      'cover.png',
      'notes.docx',
      'plan.csv',
      '~$plan.xlsx',
      'plan.xlsx',
    )
    const found = await scan(root)
    expect(namesOf(found.files)).toEqual(['good.mp4'])
    expect(namesOf(found.sheets)).toEqual(['plan.csv', 'plan.xlsx'])
    expect(found.skipped).toEqual([
      { reason: 'hidden', count: 1 },
      { reason: 'not-a-video', count: 2 },
    ])
  })

  it('reads ten sheets at once, and tells of the rest', async () => {
    const root = await fill('sheets', ...Array.from({ length: 12 }, (_, index) => `${index}.csv`))
    const found = await scan(root)
    expect(found.sheets).toHaveLength(10)
    expect(found.skipped).toEqual([{ reason: 'too-many-sheets', count: 2 }])
  })

  it('keeps what was handed over by name, whatever it is called', async () => {
    const root = await fill('named', 'a.mp4', 'picture.png', 'a.txt', 'captions.txt')
    const found = await scan(
      `${root}/a.mp4`,
      `${root}/picture.png`,
      `${root}/a.txt`,
      `${root}/captions.txt`,
      `${root}/gone.mp4`,
    )
    expect(namesOf(found.files)).toEqual(['a.mp4', 'picture.png', 'gone.mp4'])
    // The text beside the video is its caption; the other one can only be a table.
    expect(namesOf(found.sheets)).toEqual(['captions.txt'])
  })

  it('takes a file once, however often and by whichever folder it was handed over', async () => {
    const root = await fill('twice', 'a.mp4', 'sub/b.mp4')
    await symlink(root, `${root}/sub/up`)
    await symlink(`${root}/sub`, `${root}/again`)
    expect(namesOf((await scan(`${root}/a.mp4`, root, root)).files)).toEqual(['a.mp4', 'b.mp4'])
  })

  it('searches no deeper than eight folders down', async () => {
    const deep = Array.from({ length: 9 }, (_, index) => `d${index}`).join('/')
    const root = await fill('deep', 'd0/top.mp4', `${deep}/bottom.mp4`)
    const found = await scan(root)
    expect(namesOf(found.files)).toEqual(['top.mp4'])
    expect(found.skipped).toEqual([{ reason: 'too-deep', count: 1 }])
  })

  it('takes the first three hundred and says that there was more', async () => {
    const names = Array.from({ length: 301 }, (_, index) => `${index}.mp4`)
    const root = await fill('many', ...names)
    const found = await scan(root)
    expect(found.files).toHaveLength(300)
    expect(found.files.at(-1)?.fileName).toBe('299.mp4')
    expect(found.isCut).toBe(true)
    const byName = await scan(...names.map((name) => `${root}/${name}`))
    expect([byName.files.length, byName.isCut]).toEqual([300, true])
  })

  it('gives a folder without videos its place, with the reason', async () => {
    const root = await fill('no videos', 'notes.docx')
    const found = await scan(root)
    expect(namesOf(found.files)).toEqual(['no videos'])
    await expect(desk.intake(found.files[0]!.ticket)).rejects.toMatchObject({
      code: 'video-folder-empty',
    })
  })

  it.skipIf(process.getuid?.() === 0)('counts a folder that cannot be read', async () => {
    const root = await fill('locked', 'a.mp4', 'private/b.mp4')
    await chmod(`${root}/private`, 0)
    expect((await scan(root)).skipped).toEqual([{ reason: 'unreadable', count: 1 }])
    await chmod(`${root}/private`, 0o700)
  })

  it('refuses a file without a path by the name the window gave it', async () => {
    const found = await desk.scan([{ path: '', name: 'pasted.mp4' }])
    expect(namesOf(found.files)).toEqual(['pasted.mp4'])
    await expect(desk.intake(found.files[0]!.ticket)).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(desk.intake('/etc/passwd')).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each<[string, Buffer | string, string | null]>([
    ['UTF-8', 'Menemen 🍳\n\n#kahvaltı \r\n', 'Menemen 🍳\n\n#kahvaltı'],
    ['UTF-8 with a mark', '\ufeffçay', 'çay'],
    ['UTF-16LE', Buffer.from('\ufeffşiş 🍢', 'utf16le'), 'şiş 🍢'],
    ['UTF-16BE', Buffer.from('\ufeffşiş', 'utf16le').swap16(), 'şiş'],
    ['windows-1254', Buffer.from([0xdd, 0xfe, 0xf0, 0xfd, 0xd0, 0xde, 0xe7, 0x80]), 'İşğıĞŞç€'],
    ['nothing but blanks', ' \n\t ', null],
    ['no text at all', Buffer.from([0, 1, 2, 3]), null],
    ['more than any caption', 'x'.repeat(65 * 1024), null],
  ])('reads the caption beside the video: %s', async (name, content, caption) => {
    const stem = folder.path(`sidecar ${name}`)
    await writeSyntheticVideo(`${stem}.mp4`)
    await writeFile(`${stem}.txt`, content)
    const found = await scan(`${stem}.mp4`)
    const taken = await desk.intake(found.files[0]!.ticket)
    expect(taken.sidecar).toEqual(
      caption === null ? null : { fileName: `sidecar ${name}.txt`, caption },
    )
    expect(videos.get(taken.video.id).path).toBe(`${stem}.mp4`)
  })

  it('does not follow a link beside the video, which may lead to something private', async () => {
    const stem = folder.path('linked')
    await writeSyntheticVideo(`${stem}.mp4`)
    await writeFile(folder.path('private.key'), 'not for a caption')
    await symlink(folder.path('private.key'), `${stem}.txt`)
    const found = await scan(`${stem}.mp4`)
    expect((await desk.intake(found.files[0]!.ticket)).sidecar).toBeNull()
  })
})
