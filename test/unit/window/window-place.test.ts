import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  openWindowAt,
  parseWindowPlace,
  type DesktopArea,
} from '../../../electron/main/window/window-place'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const SECOND = { x: 1440, y: 0, width: 2560, height: 1400 }
const place = { x: 1600, y: 100, width: 1500, height: 900, isMaximized: false }

describe('where the window opens', () => {
  it('opens in the middle of the main display at the first start, and fits a small one', () => {
    expect(openWindowAt(null, [LAPTOP])).toEqual({ width: 1280, height: 800, isMaximized: false })
    expect(openWindowAt(null, [{ x: 0, y: 0, width: 1024, height: 720 }])).toEqual({
      width: 1024,
      height: 720,
      isMaximized: false,
    })
  })

  it('opens where it was, on the second display too, and as large as it was', () => {
    expect(openWindowAt(place, [LAPTOP, SECOND])).toEqual(place)
    expect(openWindowAt({ ...place, isMaximized: true }, [LAPTOP, SECOND])).toMatchObject({
      isMaximized: true,
    })
  })

  it('comes back to the main display when its own is gone, no larger than there is room', () => {
    expect(openWindowAt(place, [LAPTOP])).toEqual({ width: 1440, height: 875, isMaximized: false })
  })

  it('comes back when nothing is left of the title bar to pull it by', () => {
    const above = { ...place, x: 100, y: -200 }
    const aside = { ...place, x: -1450, y: 100 }
    for (const lost of [above, aside]) {
      expect(openWindowAt(lost, [LAPTOP])).not.toHaveProperty('x')
    }
  })

  it('always can be pulled, and is never larger than a display', () => {
    const area: fc.Arbitrary<DesktopArea> = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 900, max: 5000 }),
      height: fc.integer({ min: 600, max: 3000 }),
    })
    fc.assert(
      fc.property(area, fc.array(area, { minLength: 1, maxLength: 3 }), (bounds, displays) => {
        const opening = openWindowAt({ ...bounds, isMaximized: false }, displays)
        expect(displays.some(({ width }) => opening.width <= width)).toBe(true)
        if (opening.x === undefined || opening.y === undefined) return
        const { x, y } = opening
        expect(
          displays.some(
            (display) =>
              y >= display.y &&
              y + 32 <= display.y + display.height &&
              x + opening.width >= display.x + 120 &&
              x <= display.x + display.width - 120,
          ),
        ).toBe(true)
      }),
    )
  })
})

describe('reading where the window was', () => {
  it('takes what was stored, and nothing that was not', () => {
    const stored: unknown = JSON.parse(JSON.stringify(place))
    expect(parseWindowPlace(stored)).toEqual(place)
    expect(parseWindowPlace({ ...place, x: -1600, comesFromTheFuture: true })).toEqual({
      ...place,
      x: -1600,
    })
  })

  it.each([
    undefined,
    null,
    'somewhere',
    [],
    {},
    { ...place, x: '1600' },
    { ...place, y: 0.5 },
    { ...place, y: null },
    { ...place, x: 1e9 },
    { ...place, width: 0 },
    { ...place, height: -900 },
    { ...place, width: Number.NaN },
    { ...place, isMaximized: 'no' },
  ])('takes %j for none', (stored) => {
    expect(parseWindowPlace(stored)).toBeNull()
  })
})
