import { expect, it, vi } from 'vitest'
import { findOpenedVideos, OpenedFiles } from '../../../electron/main/deep-link/opened-files'

it('finds videos among switches, links and folders, however the desktop names them', () => {
  const argv = [
    '/opt/Sosyabot/sosyabot.mp4',
    '--hidden',
    '--user-data-dir=/tmp/a.mp4',
    'sosyabot://auth/tiktok/callback?code=a.mp4',
    '/home/ayse/Videos/menemen.MP4',
    'clips/second.mov',
    'file:///home/ayse/Videos/%C3%A7ay%20demleme.webm',
    '/home/ayse/Videos/notes.txt',
    '/home/ayse/Videos/menemen.MP4',
  ]
  expect(findOpenedVideos(argv, '/srv')).toEqual([
    '/home/ayse/Videos/menemen.MP4',
    '/srv/clips/second.mov',
    '/home/ayse/Videos/çay demleme.webm',
  ])
})

it('takes no link and no address of another computer for a file', () => {
  expect(
    findOpenedVideos(
      ['sosyabot', 'sosyabot://x/y.mp4', 'file://server/share/a.mp4', 'https://example.com/a.mp4'],
      '/srv',
    ),
  ).toEqual([])
})

it('keeps what comes early, tells of what comes later, and hands nothing over twice', () => {
  const files = new OpenedFiles()
  files.push(['/a.mp4'])
  const told = vi.fn()
  files.start(told)
  files.push(['/b.mp4'])
  files.push([])
  expect(told).toHaveBeenCalledTimes(1)
  expect(files.take()).toEqual(['/a.mp4', '/b.mp4'])
  expect(files.take()).toEqual([])
})
