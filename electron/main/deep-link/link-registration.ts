/** Who opens `sosyabot:` links on this computer now; `unknown` where nobody can be asked. */
export type LinkHandler = 'this-app' | 'nobody' | 'another-program' | 'unknown'

/** What the operating system does with `sosyabot:` links. Every call ends within five seconds and none rejects. */
export interface LinkRegistration {
  /** Whether this app may make itself the handler; one that runs from a checkout leaves the installed one alone. */
  readonly canRegister: boolean
  findHandler(): Promise<LinkHandler>
  /** Makes this app the handler, whoever is it now. Answers whether it is then. */
  register(): Promise<boolean>
  /** Takes back what `register` has written. Answers whether nothing of it is left. */
  unregister(): Promise<boolean>
}

/** A process that is asked must not hold up a sign-in: a person is told within five seconds. */
export const ASK_SYSTEM_LIMIT_MS = 2000
