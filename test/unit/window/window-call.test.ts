import { expect, it } from 'vitest'
import { WindowCall } from '../../../electron/main/window/window-call'

it('calls that come before there is a window are answered once, later ones each time', () => {
  let shownCount = 0
  const show = (): void => {
    shownCount += 1
  }
  const windowCall = new WindowCall()
  windowCall.call()
  windowCall.call()
  windowCall.answer(show)
  expect(shownCount).toBe(1)
  windowCall.call()
  expect(shownCount).toBe(2)
})

it('a window that nobody has called stays where it is', () => {
  let shownCount = 0
  new WindowCall().answer(() => {
    shownCount += 1
  })
  expect(shownCount).toBe(0)
})
