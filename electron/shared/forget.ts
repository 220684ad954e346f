/** What may be left when everything was to be forgotten: keychain entries, files, or what the operating system starts. */
export const FORGET_REMAINDERS = ['keychain', 'files', 'system-entries'] as const
export type ForgetRemainder = (typeof FORGET_REMAINDERS)[number]

/** How forgetting everything ended. With nothing left the app closes by itself; otherwise the window says what is left first. */
export interface ForgetAnswer {
  readonly remainders: readonly ForgetRemainder[]
}
