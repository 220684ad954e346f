import { describe, expect, it } from 'vitest'
import { parseLaunchOptions } from '../../../electron/main/launch-options'

describe('parseLaunchOptions', () => {
  it('talks to the real TikTok by default', () => {
    expect(parseLaunchOptions(['electron', '.'], {})).toEqual({
      externalPracticeOrigin: null,
      isPractice: false,
      isHidden: false,
    })
  })

  it('starts practice mode on request', () => {
    expect(parseLaunchOptions(['electron', '.', '--practice'], {})).toEqual({
      externalPracticeOrigin: null,
      isPractice: true,
      isHidden: false,
    })
  })

  it('starts without its window on request, as at login', () => {
    expect(parseLaunchOptions(['electron', '.', '--hidden'], {})).toMatchObject({ isHidden: true })
  })

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000', 'http://127.0.0.1:4000/'])(
    'accepts the loopback origin %s from either place',
    (raw) => {
      const expected = {
        externalPracticeOrigin: new URL(raw).origin,
        isPractice: false,
        isHidden: false,
      }
      expect(parseLaunchOptions([`--tiktok-url=${raw}`], {})).toEqual(expected)
      expect(parseLaunchOptions([], { SOSYABOT_TIKTOK_URL: raw })).toEqual(expected)
    },
  )

  it.each([
    'https://www.tiktok.com',
    'http://127.0.0.1.evil.example:80',
    'http://127.0.0.1@evil.example',
    'http://user@127.0.0.1:80',
    'http://[::1]:80',
    'https://127.0.0.1:80',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
  ])('refuses %s, because it is not plain http on loopback', (raw) => {
    expect(parseLaunchOptions([`--tiktok-url=${raw}`], {})).toEqual({
      problem: 'tiktok-url-not-loopback',
    })
  })

  it.each(['not a url', 'http://127.0.0.1:1/path', 'http://127.0.0.1:1/?a=1', '127.0.0.1:99999'])(
    'refuses %s, because it is no origin',
    (raw) => {
      expect(parseLaunchOptions([`--tiktok-url=${raw}`], {})).toHaveProperty('problem')
    },
  )
})
