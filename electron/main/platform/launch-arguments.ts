/** Starts the app without showing its window, as at login. */
export const HIDDEN_ARGUMENT = '--hidden'
