import { createRequire } from 'node:module'

interface Finding {
  readonly directive: string
  readonly severity: number
  readonly value: string | undefined
}

interface CspEvaluatorModule {
  readonly Version: { readonly CSP3: number }
  readonly severities: Readonly<Record<'HIGH' | 'MEDIUM', number>>
  readonly CspParser: new (policy: string) => { readonly csp: unknown }
  readonly CspEvaluator: new (csp: unknown, version: number) => { evaluate(): readonly Finding[] }
}

// The package has no types of its own.
const evaluator = createRequire(import.meta.url)('@doyensec/csp-evaluator') as CspEvaluatorModule

/** What Google's evaluator finds in a Content Security Policy, from the severity "medium" up. */
export function findPolicyProblems(policy: string): readonly string[] {
  const parsed = new evaluator.CspParser(policy)
  return (
    new evaluator.CspEvaluator(parsed.csp, evaluator.Version.CSP3)
      .evaluate()
      .filter(({ severity }) => severity <= evaluator.severities.MEDIUM)
      // A keyword of CSP 3 that is younger than the evaluator; it allows WebAssembly and no script.
      .filter(({ value }) => value !== "'wasm-unsafe-eval'")
      .map(({ directive, value }) => `${directive} ${value ?? ''}`)
  )
}
