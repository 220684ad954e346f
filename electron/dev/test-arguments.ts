import { testGroups, type TestGroup } from './test-steps'

/** What `npm test` was asked for, or the sentence that says why it was not understood. */
export type TestArguments =
  | { readonly only: TestGroup | undefined; readonly runnerArguments: readonly string[] }
  | { readonly problem: string }

const usage = `Usage: npm test [-- --only ${testGroups.join('|')} [further arguments of the runner]]`

export function parseTestArguments(args: readonly string[]): TestArguments {
  if (args.length === 0) return { only: undefined, runnerArguments: [] }
  const [option, value, ...rest] = args
  const only = testGroups.find((group) => group === value)
  if (option !== '--only' || only === undefined) return { problem: usage }
  if (only === 'static' && rest.length > 0) return { problem: usage }
  return { only, runnerArguments: rest[0] === '--' ? rest.slice(1) : rest }
}
