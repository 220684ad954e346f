import type { PluralForms } from '../formatters'

/** The frame around every page. */
export const shell = {
  productName: 'Sosyabot',
  skipToContent: 'Skip to content',
  navigation: 'Main',
  navigationSections: { work: 'Work', admin: 'Administration', more: 'More' },
  pages: {
    publishing: 'Publishing',
    queue: 'Queue',
    calendar: 'Calendar',
    history: 'History',
    channels: 'Channels',
    setup: 'Set-up guide',
    integration: 'API Integration',
    audit: 'Audit checklist',
    help: 'Help',
    settings: 'Settings',
    about: 'About Sosyabot',
  },
  openPosts: (count: string) => `${count} on their way`,

  practice: {
    title: 'Practice mode: nothing leaves this computer',
    description: 'Keys, accounts and posts here are made up. TikTok is played by this app.',
    externalTitle: 'Practice: a test server stands in for TikTok',
    externalDescription: (origin: string) => `Everything goes to ${origin}, nothing to TikTok.`,
    leave: 'Leave practice mode',
    standingTitle: 'Switch to practice mode?',
    standing: (count: number, formatted: string, when: string) =>
      count === 1
        ? `A real post is scheduled for ${when}.`
        : `${formatted} real posts are scheduled, the first for ${when}.`,
    standingBody:
      'Nothing real goes out while practice mode is on. Once you leave it, each post follows its own late rule: one that is too late by then asks you first.',
    standingConfirm: 'Switch anyway',
    standingCancel: 'Not now',
    standingNow: (count: number, formatted: string, when: string) =>
      count === 1
        ? `A real post is on hold. It is scheduled for ${when}.`
        : `${formatted} real posts are on hold. The first is scheduled for ${when}.`,
    tryTitle: 'Just looking around?',
    tryDescription: 'Try everything without keys and without TikTok.',
    tryButton: 'Try practice mode',
  },

  keychain: {
    memoryTitle: 'Your secrets are only in memory',
    memoryDescription:
      'This computer’s keychain cannot be used, so keys and sign-ins are forgotten when Sosyabot closes. They are never written to disk.',
    unavailableTitle: 'No keychain found',
    unavailableDescription:
      'Sosyabot keeps secrets in the operating system’s keychain and finds none. Until there is one, they stay in memory and are forgotten when Sosyabot closes.',
    lockedTitle: 'The keychain is locked',
    lockedDescription: 'Unlock it, often with your login password, and Sosyabot goes on by itself.',
    howToFix: 'How to fix this on Linux',
    howToFixOther: 'How to fix this',
    linuxSteps: [
      'Install a keyring and its library: on Debian or Ubuntu the packages gnome-keyring and libsecret-1-0, on Fedora gnome-keyring and libsecret; on KDE, KWallet does the same.',
      'Sign out of the desktop and in again, so that the keyring starts and is unlocked.',
      'Restart Sosyabot, then save the keys and connect the channels once more.',
    ],
    otherSteps: [
      'Check that the keychain of the operating system is unlocked and that Sosyabot may use it.',
      'Restart Sosyabot, then save the keys and connect the channels once more.',
    ],
  },

  errors: {
    boundaryTitle: 'This page has stopped working',
    boundaryDescription:
      'A fault of ours. Posts on their way are not affected: they run outside of this window.',
    reload: 'Show the page again',
    startTitle: 'Sosyabot could not start',
    tryAgain: 'Try again',
    moreHelp: 'More help',
  },

  quit: {
    title: 'Quit while posts are on their way?',
    body: (count: string) =>
      `${count} not finished. When Sosyabot starts again, the upload goes on where it stopped.`,
    scheduled: (count: number, formatted: string) =>
      count === 1
        ? '1 scheduled post goes out only while Sosyabot is running.'
        : `${formatted} scheduled posts go out only while Sosyabot is running.`,
    scheduledOnlyTitle: 'Quit with posts scheduled?',
    scheduledOnly: (count: number, formatted: string) =>
      count === 1
        ? '1 scheduled post waits until Sosyabot runs again. If its time passes before that, its late rule decides.'
        : `${formatted} scheduled posts wait until Sosyabot runs again. If a time passes before that, the post’s late rule decides.`,
    posts: { one: 'post is', other: 'posts are' } as PluralForms,
    confirm: 'Quit now',
    cancel: 'Keep running',
  },

  loading: 'Loading',
  cancel: 'Cancel',

  components: {
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    working: 'Working',
    notifications: 'Notifications',
    optional: 'optional',
  },
}
