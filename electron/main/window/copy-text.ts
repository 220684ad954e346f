import { clipboard } from 'electron'

/** Synchronous in older versions of Electron and a promise in newer ones; waiting is right for both. */
export async function copyText(text: string): Promise<void> {
  await clipboard.writeText(text)
}
