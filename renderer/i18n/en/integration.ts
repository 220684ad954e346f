import type { CredentialProblem } from '../../../electron/shared/credentials'
import type { RedirectUriProblem } from '../redirect-uri-problem'

const clientKeyProblems: Readonly<Record<CredentialProblem, string>> = {
  empty: 'Enter the Client Key.',
  'too-short': 'This is too short for a Client Key. Copy the whole key.',
  'too-long': 'This is too long for a Client Key. Copy only the key.',
  'contains-space': 'There is a space in it. Copy only the key.',
  'contains-control': 'There is a line break or an invisible character in it. Copy only the key.',
  'not-ascii': 'There is a letter or sign in it that TikTok’s keys never have.',
}

const clientSecretProblems: Readonly<Record<CredentialProblem, string>> = {
  empty: 'Enter the Client Secret.',
  'too-short': 'This is too short for a Client Secret. Copy the whole secret.',
  'too-long': 'This is too long for a Client Secret. Copy only the secret.',
  'contains-space': 'There is a space in it. Copy only the secret.',
  'contains-control':
    'There is a line break or an invisible character in it. Copy only the secret.',
  'not-ascii': 'There is a letter or sign in it that TikTok’s secrets never have.',
}

const redirectUriProblems: Readonly<Record<RedirectUriProblem, string>> = {
  'not-an-address': 'This is not a full address. It begins with http:// or https://.',
  'has-query-or-fragment': 'TikTok does not allow ? or # in a redirect URI.',
  'not-https': 'A hosted callback must begin with https://.',
  'not-loopback':
    'A loopback address begins with http://127.0.0.1: or http://localhost: and a port or *.',
}

/** The TikTok integration form. */
export const integration = {
  title: 'API Integration',
  description: 'Sosyabot posts through your own TikTok developer app. Enter its keys once.',

  states: {
    ready: 'Configured',
    off: 'Status is off',
    notConfigured: 'Not configured',
  },

  form: {
    title: 'TikTok keys',
    clientKey: 'Client Key',
    clientKeyHint: 'From App credentials in TikTok’s developer portal. It is public.',
    clientSecret: 'Client Secret',
    clientSecretHint: 'Goes in and never comes out: not to this page, not to a log, not to a file.',
    secretInKeychain: (fingerprint: string) =>
      `fingerprint ${fingerprint} · saved in this computer’s keychain`,
    secretInMemory: (fingerprint: string) =>
      `fingerprint ${fingerprint} · in memory until Sosyabot closes`,
    secretFromEnvironment: (fingerprint: string) =>
      `fingerprint ${fingerprint} · from the environment`,
    secretFromPractice: 'Practice mode brings its own',
    secretKept: 'Leave it empty to keep the saved secret.',
    status: 'Status',
    statusOn: 'On',
    statusOff: 'Off',
    statusHint: 'While it is off, no channel can connect or post.',
    save: 'Save',
    saved: 'Saved',
    test: 'Test credentials',
    testNeedsSave: 'The test uses what is saved. Save first.',
    remove: 'Remove keys',
    unsaved: 'Unsaved changes',
    discard: 'Discard',
    clientKeyProblems,
    clientSecretProblems,
    redirectUriProblems,
  },

  source: {
    label: 'In use:',
    form: 'from this form',
    environment: 'from the environment',
    practice: 'practice keys',
    none: 'nothing yet',
    environmentNote:
      'TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET are set in the environment or in the .env file of the data folder. They count as long as this form is empty.',
    environmentIgnored:
      'TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET are set as well; this form wins.',
    practiceNote:
      'In practice mode the form may stay empty. Anything you enter here stays in practice mode and is kept apart from your real keys.',
  },

  test: {
    title: 'Result of the test',
    running: 'Asking TikTok…',
    worksTitle: 'It works',
    works: (roundTrip: string, when: string) =>
      `TikTok accepted the pair in ${roundTrip}, ${when}.`,
    worksPractice: (roundTrip: string, when: string) =>
      `The practice TikTok accepted the pair in ${roundTrip}, ${when}.`,
    clock: (offset: string) => `This computer’s clock differs from TikTok’s by ${offset}: fine.`,
    clockUnknown: 'TikTok sent no time, so the clock was not compared.',
    next: 'Next: connect an account.',
    goToChannels: 'Connect an account',
    blame: 'Where it fails:',
    whoIsToBlame: {
      you: 'Keys',
      network: 'Network',
      tiktok: 'TikTok',
      clock: 'Clock',
      app: 'This computer',
    },
  },

  register: {
    title: 'Register these at TikTok',
    description: 'Both must stand in your TikTok app exactly as they are here.',
    redirectUri: 'Redirect URI',
    redirectUriHint: 'Login Kit, Redirect URIs. Character for character.',
    scopes: 'Scopes',
    scopesHint: 'The permissions that connecting asks for.',
  },

  advanced: {
    title: 'Advanced',
    method: 'Redirect method',
    hosted: 'Hosted callback',
    hostedHint:
      'For a key on TikTok’s Web platform. The callback page hands the sign-in to this app.',
    loopback: 'Loopback',
    loopbackHint:
      'For a key on TikTok’s Desktop platform. The browser comes straight back to this computer.',
    redirectUri: 'Redirect URI',
    redirectUriHint: 'Leave it empty for the default.',
    defaultOfMethod: 'Default of this method',
  },

  remove: {
    title: 'Remove the keys?',
    fromKeychain:
      'Client Key and Client Secret are deleted from this form and from the keychain. Connected channels stay listed, but cannot post until keys are entered again.',
    environmentTakesOver: 'Afterwards the keys of the environment are in force.',
    confirm: 'Remove keys',
    cancel: 'Keep keys',
    done: 'Keys removed',
  },

  leave: {
    title: 'Save your changes first?',
    description: 'You have changed the integration and not saved it yet.',
    save: 'Save and leave',
    discard: 'Discard changes',
    stay: 'Stay here',
  },

  environment: {
    title: 'Without the form',
    body: 'Two lines in the environment or in the .env file of the data folder do the same:',
  },
}
