import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync(
  resolve(import.meta.dirname, '../../../../renderer/styles/tokens.css'),
  'utf8',
)

/** The value of a colour token in one theme, as `#rrggbb`. */
function colour(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`--color-${name}:\\s*([^;]+);`).exec(tokens)?.[1]
  if (value === undefined) throw new Error(`No token --color-${name}`)
  const pair = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value)
  const single = /^#[0-9a-f]{6}$/.exec(value)
  const found = pair === null ? single?.[0] : theme === 'light' ? pair[1] : pair[2]
  if (found === undefined) throw new Error(`--color-${name} is not a plain colour: ${value}`)
  return found
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['canvas', 'sidebar', 'surface', 'surface-sunken', 'surface-raised'] as const
const textPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) =>
    ['text', 'text-secondary', 'text-tertiary', 'accent-text', 'danger-text'].map(
      (text) => [text, ground] as const,
    ),
  ),
  ...['accent', 'accent-hover', 'accent-pressed', 'danger', 'danger-hover', 'danger-pressed'].map(
    (ground) => ['on-solid', ground] as const,
  ),
  ...['success', 'warning', 'danger', 'info', 'accent'].flatMap(
    (tone) =>
      [
        [`${tone}-text`, `${tone}-soft`],
        ['text-secondary', `${tone}-soft`],
      ] as const,
  ),
  ['text', 'surface-hover'],
  ['text-secondary', 'surface-hover'],
  ['text', 'surface-pressed'],
]
const shapePairs: readonly (readonly [string, string])[] = [
  ...['surface', 'surface-sunken', 'canvas'].map((ground) => ['border-control', ground] as const),
  ...grounds.map((ground) => ['focus', ground] as const),
  ['accent', 'surface'],
]

describe.each(['light', 'dark'] as const)('WCAG AA in the %s theme', (theme) => {
  it.each(textPairs)('text %s on %s has 4.5:1', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapePairs)('%s is seen on %s with 3:1', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

describe('the window before its first paint', () => {
  it('has the ground of the page', () => {
    const pageWindow = readFileSync(
      resolve(import.meta.dirname, '../../../../electron/main/window/page-window.ts'),
      'utf8',
    )
    expect(pageWindow).toContain(
      `{ light: '${colour('canvas', 'light')}', dark: '${colour('canvas', 'dark')}' }`,
    )
  })
})
