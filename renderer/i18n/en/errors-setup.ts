import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('en')

/** Why main refused a redirect URI, as the end of a sentence. */
const redirectProblems: Readonly<Record<string, string>> = {
  'too-long': 'it is too long',
  'bad-characters': 'it contains characters that an address cannot have',
  'has-query': 'it has a part after a question mark, which TikTok does not allow',
  'has-fragment': 'it has a part after a number sign, which TikTok does not allow',
  'has-userinfo': 'it contains a user name',
  'not-a-url': 'it is not a full web address',
  'not-https': 'a hosted callback must begin with https://',
  'not-loopback': 'a loopback address must begin with http://127.0.0.1: or http://localhost:',
  'port-missing': 'it needs a port, or * for any port',
  'path-missing': 'it needs a path, for example /callback/',
}

const credentialProblems: Readonly<Record<string, string>> = {
  empty: 'It is empty.',
  'too-short': 'It is too short to be one of TikTok’s.',
  'too-long': 'It is too long to be one of TikTok’s.',
  'contains-space': 'It contains a space.',
  'contains-control': 'It contains an invisible control character.',
  'not-ascii': 'It contains a letter or sign that TikTok’s keys never have.',
}

/** The contract, the TikTok integration form, the keychain and the network. */
export const setupErrors = {
  'integration-disabled': {
    title: 'TikTok integration disabled: client key/secret not configured.',
    cause:
      'There is no Client Key and Client Secret in the form or in the environment, or Status is off.',
    remedy:
      'Open API Integration, follow the seven steps of the set-up guide, enter both, turn Status on and save.',
  },
  'client-key-invalid': {
    title: 'This Client Key cannot be saved',
    cause: (facts) =>
      credentialProblems[facts.text('problem') ?? ''] ?? 'It does not look like a Client Key.',
    remedy: 'Copy the Client Key again from App credentials in TikTok’s developer portal.',
  },
  'client-secret-invalid': {
    title: 'This Client Secret cannot be saved',
    cause: (facts) =>
      credentialProblems[facts.text('problem') ?? ''] ?? 'It does not look like a Client Secret.',
    remedy: 'Copy the Client Secret again from App credentials in TikTok’s developer portal.',
  },
  'redirect-uri-invalid': {
    title: 'This redirect URI cannot be used',
    cause: (facts) => {
      const problem = redirectProblems[facts.text('problem') ?? '']
      return problem === undefined
        ? 'TikTok would not accept this address.'
        : `TikTok would not accept this address: ${problem}.`
    },
    remedy:
      'Correct it, or leave the field empty to use the default. It must be registered at TikTok character for character.',
  },
  'credentials-rejected': {
    title: 'Wrong Client Key or Client Secret',
    cause: 'TikTok answered, and does not accept this pair.',
    remedy:
      'Copy both again from App credentials. Sandbox and production have separate pairs: both must come from the same one.',
  },
  'clock-off': {
    title: 'This computer’s clock is wrong',
    cause: (facts) => {
      const offsetMs = facts.number('clockOffsetMs')
      if (offsetMs === null) return 'TikTok’s clock and this computer’s clock are too far apart.'
      const size = format.duration(Math.abs(offsetMs))
      return `It is ${size} ${offsetMs > 0 ? 'ahead of' : 'behind'} TikTok’s, so sign-ins and upload links expire at the wrong moment.`
    },
    remedy: 'Turn on automatic date and time in the system settings, then test again.',
  },

  'keychain-unavailable': {
    title: 'No keychain on this computer',
    cause:
      'The operating system offers no place for secrets, so they are kept in memory until Sosyabot closes. They are never written to disk.',
    remedy:
      'On Linux, install and start a Secret Service (gnome-keyring or KWallet) together with libsecret, then restart Sosyabot.',
  },
  'keychain-locked': {
    title: 'The keychain is locked',
    cause: 'The operating system does not give out secrets until you unlock it.',
    remedy: 'Unlock the keychain or keyring, often your login password, and try again.',
  },
  'keychain-timeout': {
    title: 'The keychain does not answer',
    cause: 'It may be waiting for your password in a window that is hidden behind this one.',
    remedy: 'Look for a password prompt, answer it and try again.',
  },
  'secret-too-large': {
    title: 'Too large for the keychain',
    cause: (facts) => {
      const actual = facts.number('actualBytes', 'actual')
      const limit = facts.number('limitBytes', 'limit')
      return actual === null || limit === null
        ? 'The operating system’s keychain does not take an entry of this size.'
        : `The keychain takes ${format.bytes(limit)} an entry; this one has ${format.bytes(actual)}.`
    },
    remedy:
      'Check that only the key or secret itself was pasted. Connect the channel again if this was about a channel.',
  },

  'network-offline': {
    title: 'No internet connection',
    cause: 'This computer could not reach TikTok.',
    remedy: 'Check the connection, VPN or proxy and try again. Uploads go on by themselves.',
  },
  'network-timeout': {
    title: 'TikTok did not answer in time',
    cause: 'The connection is there, but too slow or interrupted.',
    remedy: 'Try again. If it keeps happening, check VPN, proxy and firewall.',
  },
  'network-insecure': {
    title: 'The connection to TikTok is not secure',
    cause:
      'The certificate that came back is not TikTok’s. A proxy or an antivirus program may be reading along.',
    remedy:
      'Check this computer’s date. In a company whose network looks into traffic, ask for its certificate to be installed on this computer, then restart Sosyabot. Nothing was sent.',
  },
  'tiktok-unavailable': {
    title: 'TikTok has trouble',
    cause: 'TikTok’s servers answered with an error of their own. Your set-up is not to blame.',
    remedy: 'Wait a few minutes and try again.',
  },
  'tiktok-rate-limited': {
    title: 'TikTok asks us to slow down',
    cause: 'Too many requests in one minute.',
    remedy: (facts) => {
      const waitMs = facts.number('retryAfterMs')
      return waitMs === null
        ? 'Wait a minute and try again.'
        : `Try again in ${format.duration(waitMs)}.`
    },
  },
  'tiktok-unexpected-answer': {
    title: 'TikTok’s answer makes no sense',
    cause: 'It is not what TikTok’s documentation promises, so Sosyabot does not act on it.',
    remedy: 'Try again later, and look for a newer Sosyabot.',
  },

  'invalid-request': {
    title: 'The app refused this request',
    cause: 'The window asked for something that the app does not accept. This is a fault of ours.',
    remedy: 'Try again. If it comes back, restart Sosyabot.',
  },
  internal: {
    title: 'Something went wrong inside Sosyabot',
    cause: 'The app met a case that it does not know. Nothing was sent to TikTok because of it.',
    remedy: 'Try again. If it comes back, restart Sosyabot; the log in the data folder says more.',
  },
  'not-found': {
    title: 'This is not here any more',
    cause: 'It was removed, or belongs to an earlier run of the app.',
    remedy: 'Go back to the list and choose again.',
  },
  cancelled: {
    title: 'Cancelled',
    cause: 'You stopped this.',
    remedy: 'Start it again whenever you like.',
  },
  'uploads-running': {
    title: 'Posts are on their way',
    cause: (facts) => {
      const open = facts.number('openPosts', 'count')
      return open === null
        ? 'This would interrupt posts that are being uploaded.'
        : `This would interrupt ${format.count(open, { one: 'post', other: 'posts' })} on the way.`
    },
    remedy: 'Wait until they are finished, or cancel them in the Queue.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
