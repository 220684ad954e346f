import type { WebPreferences } from 'electron'

/** What holds for every page, spelled out although most of it is Electron's default (security checklist, items 2, 3, 4 and 6). */
export const HARDENED_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences
