import fc from 'fast-check'
import { z } from 'zod'
import { requestSchemas } from '../../../electron/main/ipc/request-schemas'
import type { RequestChannel } from '../../../electron/shared/ipc-contract'

export interface MalformedRequest {
  readonly channel: string
  readonly input: unknown
}

export const REQUEST_CHANNELS = Object.keys(requestSchemas) as readonly RequestChannel[]

/** Values beside those of fast-check that have broken programs before. */
const KNOWN_TROUBLE = [
  '__proto__',
  '../../etc/passwd',
  '\0',
  '\uD800',
  'x'.repeat(40_000),
  -0,
  Number.MAX_SAFE_INTEGER + 2,
  1e309,
  new Date(0),
]

/** The names of a schema's own fields, and of their fields: what comes near to a good request does the most harm. */
function namesIn(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.ZodType>>
    return Object.entries(shape).flatMap(([name, inner]) => [name, ...namesIn(inner)])
  }
  if (schema instanceof z.ZodArray) return namesIn(schema.element as z.ZodType)
  return []
}

function inputFor(channel: RequestChannel): fc.Arbitrary<unknown> {
  const anything = fc.oneof(
    // Without dates: Playwright cannot carry the invalid ones into the page.
    fc.anything({ maxDepth: 2, maxKeys: 6, withBigInt: true }),
    fc.constantFrom<unknown>(...KNOWN_TROUBLE),
  )
  const names = namesIn(requestSchemas[channel])
  if (names.length === 0) return anything
  const nearMiss = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 8 })
  return fc.oneof(anything, nearMiss, fc.array(nearMiss, { maxLength: 3 }))
}

/** So many requests that break their schema, spread evenly over every channel; the same ones for the same seed. */
export function makeMalformedRequests(count: number, seed: number): readonly MalformedRequest[] {
  const each = Math.ceil(count / REQUEST_CHANNELS.length)
  const requests = REQUEST_CHANNELS.flatMap((channel) =>
    fc
      // Chance makes good requests of some channels, so there are more than needed.
      .sample(inputFor(channel), { numRuns: each * 4, seed })
      .filter((input) => !requestSchemas[channel].safeParse(input).success)
      .slice(0, each)
      .map((input) => ({ channel, input })),
  )
  return requests.slice(0, count)
}
