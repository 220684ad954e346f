/** The time zone of this computer, such as `Europe/Istanbul`. Asked each time: the computer may have travelled. */
export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
