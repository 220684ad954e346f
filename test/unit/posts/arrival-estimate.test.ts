import { expect, it } from 'vitest'
import { ArrivalEstimate } from '../../../electron/main/posts/arrival-estimate'

const MB = 1_000_000

it('shows what has left while nothing has been acknowledged', () => {
  const arrival = new ArrivalEstimate()
  arrival.begin(0, 1000)
  expect(arrival.arrivedOf(7 * MB, 1010)).toBe(7 * MB)
})

it('afterwards as much as the line has carried lately, and never more than has left', () => {
  const arrival = new ArrivalEstimate()
  arrival.begin(0, 1000)
  arrival.acknowledge(10 * MB, 2000)
  arrival.begin(10 * MB, 2000)
  // The buffers have taken everything at once.
  expect(arrival.arrivedOf(20 * MB, 2000)).toBe(10 * MB)
  expect(arrival.arrivedOf(20 * MB, 2500)).toBe(15.5 * MB)
  expect(arrival.arrivedOf(20 * MB, 9000)).toBe(20 * MB)
  // A line that has become slower: what has left counts.
  expect(arrival.arrivedOf(12 * MB, 2500)).toBe(12 * MB)
})

it('follows a line that changes its speed from chunk to chunk', () => {
  const arrival = new ArrivalEstimate()
  arrival.begin(0, 0)
  arrival.acknowledge(10 * MB, 1000)
  arrival.begin(10 * MB, 1000)
  arrival.acknowledge(20 * MB, 1100)
  expect(arrival.arrivedOf(30 * MB, 1150)).toBe(25.5 * MB)
})

it('a chunk that is sent again begins where it began, whatever was shown of it', () => {
  const arrival = new ArrivalEstimate()
  arrival.begin(0, 0)
  arrival.acknowledge(20 * MB, 2000)
  arrival.begin(10 * MB, 5000)
  expect(arrival.arrivedOf(20 * MB, 5000)).toBe(10 * MB)
  expect(arrival.arrivedOf(20 * MB, 5500)).toBe(15.5 * MB)
})

it('after a pause nothing is known of the line', () => {
  const arrival = new ArrivalEstimate()
  arrival.begin(0, 0)
  arrival.acknowledge(10 * MB, 1000)
  arrival.reset()
  arrival.begin(10 * MB, 60_000)
  expect(arrival.arrivedOf(20 * MB, 60_001)).toBe(20 * MB)
})
