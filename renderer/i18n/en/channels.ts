/** Connected TikTok accounts. */
export const channels = {
  title: 'Channels',
  description: 'The TikTok accounts that Sosyabot can post to.',
  connect: 'Connect TikTok',

  disabled: {
    button: 'Set up TikTok',
  },

  empty: {
    title: 'No channel connected yet',
    body: 'Your browser opens at TikTok, you approve, and the account appears here. Your TikTok password stays with TikTok.',
    steps: [
      'Press Connect TikTok. Your browser opens.',
      'Sign in at TikTok and leave “Post content” switched on.',
      'Allow the browser to open Sosyabot. Done.',
    ],
  },

  list: 'Connected channels',
  health: {
    ok: 'Ready to post',
    'permission-missing': 'Permission missing',
    'needs-reconnect': 'Reconnect needed',
  },
  healthNotes: {
    'permission-missing':
      'This account did not grant video.publish, so nothing can be posted to it. Reconnect and leave “Post content to TikTok” switched on.',
    'needs-reconnect':
      'TikTok no longer accepts this sign-in. Reconnect to post again; posts and history stay.',
  },
  noUsername: 'The @name appears with the first post.',
  username: (name: string) => `@${name}`,
  connectedSince: 'Connected since',
  grantedScopes: 'Granted permissions',
  tokenStorage: 'Sign-in kept in',
  tokenStorages: {
    keychain: 'This computer’s keychain',
    session: 'Memory, until Sosyabot closes',
  },
  missingScope: (scope: string) => `${scope} (not granted)`,
  reconnect: 'Reconnect',
  disconnect: 'Disconnect',
  reconnectLabel: (name: string) => `Reconnect ${name}`,
  disconnectLabel: (name: string) => `Disconnect ${name}`,

  signIn: {
    title: 'Continue in your browser',
    reconnectTitle: (name: string) => `Reconnect ${name} in your browser`,
    body: 'TikTok asks there whether Sosyabot may post. When you have approved, this page goes on by itself.',
    exchangingTitle: 'Almost there',
    exchangingBody: 'TikTok has approved; the account is being read.',
    timeLeft: (time: string) => `Waiting for TikTok’s answer · ${time} left`,
    openAgain: 'Open the browser again',
    copyLink: 'Copy sign-in link',
    linkCopied: 'Sign-in link copied',
    cancel: 'Cancel',
    linkTrouble: {
      nobody: 'The browser cannot come back by itself',
      'another-program': 'Another program opens Sosyabot’s links',
      body: {
        nobody:
          'No program on this computer opens sosyabot:// links, so approve in the browser, copy the link there and paste it below.',
        'another-program':
          'On this computer sosyabot:// links go to another program. It cannot sign in with them, but Sosyabot does not get them either: copy the link in the browser and paste it below.',
      },
      take: 'Let Sosyabot open these links',
      taken: 'Sosyabot opens these links now',
      notTaken: 'The system did not change it',
      loopback: 'Or use the loopback redirect, if your TikTok app has the Desktop platform',
    },
    pasteTitle: 'The browser did not come back?',
    pasteBody:
      'Copy the link from the callback page (the button “Copy link”, or the address line) and paste it here.',
    pasteLabel: 'Callback link',
    pastePlaceholder: 'sosyabot://auth/tiktok/callback?code=…',
    pasteSubmit: 'Use this link',
    failedTitle: 'Not connected',
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
  },

  connected: {
    title: (name: string) => `${name} is connected`,
    body: 'You can post to it now.',
    bodyPermissionMissing: 'But it cannot post yet: the permission is missing.',
    publish: 'Publish a video',
    reconnected: (name: string) => `${name} is connected again`,
  },

  disconnectDialog: {
    title: (name: string) => `Disconnect ${name}?`,
    body: 'Sosyabot gives the permission back to TikTok and deletes the sign-in from this computer. Your posts on TikTok and the history here stay.',
    confirm: 'Disconnect',
    cancel: 'Keep connected',
    done: (name: string) => `${name} is disconnected`,
    notRevoked:
      'TikTok could not be reached to take the permission back. You can remove it in TikTok under Settings, Security, Manage app permissions.',
  },
}
