/** Preferences and facts about the app. */
export const settings = {
  title: 'Settings',
  description: 'For this computer. Changes take effect at once.',
  appearance: 'Appearance',
  language: 'Language',
  languages: { system: 'Like the computer', en: 'English', tr: 'Türkçe' },
  theme: 'Theme',
  themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' },
  practice: 'Practice',
  practiceSwitch: 'Practice mode',
  practiceHint:
    'Everything works as for real, but TikTok is played by this app. Keys, accounts and posts are kept apart from your real ones.',
  practiceExternal: 'A test server was chosen when the app was started; it stays until it closes.',
  data: 'Data on this computer',
  dataBody:
    'Settings, the list of posts and the log are in the data folder. Secrets are not: they are in the keychain.',
  showFolder: 'Show data folder',
  about: 'About',
  version: 'Version',
  licence: 'Licence',
  licenceName: 'MIT: free to use, change and pass on',
  website: 'Website',
  notAffiliated:
    'Sosyabot is an independent program. TikTok is a trademark of its owner and does not endorse it.',
  failed: 'The setting could not be saved',
}
