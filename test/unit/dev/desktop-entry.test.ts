import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import {
  formatDesktopEntry,
  quoteForExec,
  quoteForShell,
} from '../../../electron/dev/desktop-entry'

describe.skipIf(process.platform === 'win32')('quoteForShell', () => {
  it.each(['/opt/app', 'two words', `it's`, '$HOME `id` "x" \\', '*', ''])(
    'brings %j through a shell unchanged',
    (argument) => {
      const script = `printf %s ${quoteForShell(argument)}`
      expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(argument)
    },
  )
})

describe('quoteForExec', () => {
  it.each([
    ['/home/me/open.sh', '/home/me/open.sh'],
    ['/home/my self/open.sh', '"/home/my self/open.sh"'],
    ['/home/100%/open.sh', '/home/100%%/open.sh'],
    ['/home/$me/open.sh', '"/home/\\\\$me/open.sh"'],
  ])('writes %j as %j', (argument, quoted) => expect(quoteForExec(argument)).toBe(quoted))
})

describe('formatDesktopEntry', () => {
  it('names every scheme, and the place of the link', () => {
    const entry = formatDesktopEntry(
      { title: 'Session browser', schemes: ['http', 'https'] },
      '/home/me/open.sh',
    )
    expect(entry.split('\n')).toEqual(
      expect.arrayContaining([
        'Exec=/home/me/open.sh %u',
        'MimeType=x-scheme-handler/http;x-scheme-handler/https;',
      ]),
    )
  })
})
