import type { ErrorWords } from '../error-words'

/** Connecting a channel, and channels themselves. */
export const signInErrors = {
  'browser-not-opened': {
    title: 'The browser did not open',
    cause: 'The operating system has no web browser set, or refused to start it.',
    remedy: 'Copy the sign-in link and open it in a browser yourself.',
  },
  'loopback-unavailable': {
    title: 'The way back from the browser is blocked',
    cause: (facts) => {
      const port = facts.number('port')
      return port === null || port === 0
        ? 'No port on this computer is free for the loopback redirect.'
        : `Another program uses port ${port}, which the redirect URI names.`
    },
    remedy:
      'Close that program, use * as the port, or choose the hosted callback in API Integration, Advanced.',
  },
  'sign-in-link-invalid': {
    title: 'This is not a callback link',
    cause: 'The link is incomplete, or is not the one that TikTok’s last page leads to.',
    remedy:
      'Copy the whole link from the callback page: it begins with sosyabot:// or with your redirect URI and contains code and state.',
  },
  'sign-in-not-pending': {
    title: 'This link belongs to no open sign-in',
    cause: 'It was used already, or the sign-in was started on another computer or cancelled.',
    remedy: 'Press Connect TikTok and sign in again.',
  },
  'sign-in-expired': {
    title: 'The sign-in took too long',
    cause: 'A sign-in stays open for ten minutes, so that a lost link cannot be used later.',
    remedy: 'Press Connect TikTok to start a new one.',
  },
  'sign-in-denied': {
    title: 'Access was refused on TikTok',
    cause: 'On TikTok’s page the request was declined. Nothing was connected.',
    remedy: 'Connect again and press Authorize, with the permission to post switched on.',
  },
  'sign-in-not-a-sandbox-tester': {
    title: 'This account is not a Sandbox tester',
    cause:
      'Your TikTok app is in Sandbox, where only invited accounts can sign in. Nobody refused anything.',
    remedy:
      'In the developer portal open Sandbox settings, add the account under Target users and accept it there. It can take up to an hour. Or submit the app for review.',
  },
  'sign-in-client-key-refused': {
    title: 'TikTok does not accept the Client Key',
    cause:
      'The key is wrong, the app is not reviewed yet, or Login Kit or its platform is not added to the app.',
    remedy:
      'Check the Client Key; while the app is not reviewed use the Sandbox key; see that Login Kit and the Web platform are added.',
  },
  'sign-in-redirect-mismatch': {
    title: 'The redirect URI is not registered (redirect_uri_mismatch)',
    cause: 'The address that Sosyabot sends differs from those in your TikTok app.',
    remedy:
      'In Login Kit add the exact redirect URI that API Integration shows (…/api/v1/auth/tiktok/callback), character for character. Sandbox and production have separate lists.',
  },
  'sign-in-scope-refused': {
    title: 'A permission is missing on your TikTok app',
    cause: 'The app asks for a scope that is not added to it.',
    remedy:
      'In the developer portal add Login Kit and Content Posting API with the scopes user.info.basic, video.publish and video.upload.',
  },
  'sign-in-code-refused': {
    title: 'TikTok did not accept the sign-in code',
    cause: 'A code works once and only for a short time. It was used, too old, or damaged.',
    remedy: 'Connect again. Use the link at once and do not reload the callback page.',
  },
  'sign-in-other-account': {
    title: (facts) => {
      const name = facts.text('actualName', 'displayName', 'name')
      return name === null ? 'Another account came back' : `Another account came back: ${name}`
    },
    cause: (facts) => {
      const expected = facts.text('expectedName', 'expectedDisplayName')
      return expected === null
        ? 'The browser is signed in to a different TikTok account than the channel you reconnect.'
        : `You reconnect ${expected}, but the browser is signed in to a different TikTok account.`
    },
    remedy:
      'Sign out of TikTok in the browser or switch accounts there, then reconnect. To add the other account, use Connect TikTok.',
  },
  'sign-in-failed': {
    title: 'The sign-in failed',
    cause: (facts) => {
      if (facts.text('reason') === 'client-key-changed') {
        return 'The Client Key was changed while the sign-in was under way.'
      }
      const code = facts.text('tiktokCode', 'errorType', 'errCode')
      return code === null
        ? 'TikTok ended the sign-in without a reason that we know.'
        : `TikTok ended the sign-in with “${code}”.`
    },
    remedy: 'Connect again. If it repeats, compare your TikTok app with the set-up guide.',
  },

  'channel-not-found': {
    title: 'This channel is not connected any more',
    cause: 'It was disconnected.',
    remedy: 'Connect it again on the Channels page.',
  },
  'channel-busy': {
    title: 'This channel is busy',
    cause: 'A post of this channel is on its way or scheduled.',
    remedy: 'Wait until it is finished, or cancel it in the Queue first.',
  },
  'channel-needs-reconnect': {
    title: 'This channel must be reconnected',
    cause: 'TikTok no longer accepts its sign-in: it expired or was removed in TikTok’s settings.',
    remedy: 'Press Reconnect on the Channels page. Your posts and history stay.',
  },
  'channel-permission-missing': {
    title: 'The permission to post is missing',
    cause: 'The account is connected, but video.publish was not granted.',
    remedy:
      'Reconnect the channel and leave “Post content to TikTok” switched on. If it is not offered, add video.publish to your TikTok app.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
