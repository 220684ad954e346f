/** Preferences and facts about the app. */
export const settings = {
  title: 'Settings',
  description: 'For this computer. Changes take effect at once.',
  appearance: 'Appearance',
  language: 'Language',
  languages: { system: 'Like the computer', en: 'English', tr: 'Türkçe' },
  theme: 'Theme',
  themes: { system: 'Like the computer', light: 'Light', dark: 'Dark' },
  undo: {
    title: 'Taking a post back',
    body: 'After Post, nothing leaves this computer for a moment, and Undo gives you the draft back. Scheduled posts go out at their time without it.',
    label: 'Wait before sending',
    off: 'Off',
  },
  practice: 'Practice',
  practiceSwitch: 'Practice mode',
  practiceHint:
    'Everything works as for real, but TikTok is played by this app. Keys, accounts and posts are kept apart from your real ones.',
  practiceExternal: 'A test server was chosen when the app was started; it stays until it closes.',
  data: 'Data on this computer',
  dataBody:
    'Settings, the list of posts and the log are in the data folder. Secrets are not: they are in the keychain.',
  showFolder: 'Show data folder',
  forget: {
    title: 'Forget everything on this computer',
    body: 'For a computer that you give away or share. Sosyabot then starts like on the first day.',
    button: 'Forget everything',
    dialogTitle: 'Forget everything on this computer?',
    goes: 'This is removed and cannot be brought back:',
    goesList: [
      'the Client Key, the Client Secret and every sign-in, from the keychain too',
      'the connected channels',
      'the queue, the history, scheduled posts and drafts with their covers',
      'settings, caption parts and the log, of practice as well',
      'fixed copies that Sosyabot keeps in its own folder',
    ],
    stays: 'This stays:',
    staysList: [
      'your videos',
      'what is on TikTok',
      'TikTok’s permission for your app, until you take it back there: Settings, Security, Manage app permissions',
    ],
    uploads: 'Posts that are on their way are stopped.',
    confirm: 'Forget everything',
    cancel: 'Keep everything',
    leftTitle: 'Not everything could be removed',
    left: {
      keychain:
        'The keychain did not answer or is locked, so entries named Sosyabot may still be in it. Unlock it and try again, or delete them there yourself.',
      files: 'Some files are in use by another program. They are removed at the next start.',
      'system-entries':
        'The entry that starts Sosyabot at login, or for its links, could not be removed.',
    },
    tryAgain: 'Try again',
    close: 'Close Sosyabot',
  },
  about: 'About',
  version: 'Version',
  licence: 'Licence',
  licenceName: 'MIT: free to use, change and pass on',
  website: 'Website',
  notAffiliated:
    'Sosyabot is an independent program. TikTok is a trademark of its owner and does not endorse it.',
  failed: 'The setting could not be saved',
}
