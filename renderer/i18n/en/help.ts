import type { AppErrorCode } from '../../../electron/shared/app-error'

/** A row of the owner's guide: what a person sees, why, and what to do; the code leads to the full entry. */
export interface HelpRow {
  readonly code: AppErrorCode
  readonly symptom: string
  readonly cause: string
  readonly remedy: string
}

const rows: readonly HelpRow[] = [
  {
    code: 'integration-disabled',
    symptom: 'TikTok integration disabled: client key/secret not configured.',
    cause: 'No keys in the form and none in the environment, or Status is off.',
    remedy: 'Do steps 1 to 7 of the set-up guide.',
  },
  {
    code: 'permission-error',
    symptom: 'Connecting works, but publishing fails with permission_error',
    cause: 'The TikTok app is in the Sandbox tier.',
    remedy: 'Invite the account as a Sandbox tester, or submit the app for production review.',
  },
  {
    code: 'sign-in-redirect-mismatch',
    symptom: 'redirect_uri_mismatch on the consent screen',
    cause: 'The redirect URI differs from the registered one.',
    remedy: 'Add the exact …/api/v1/auth/tiktok/callback in Login Kit.',
  },
  {
    code: 'video-too-large',
    symptom: 'The upload answers video_size_too_large',
    cause: 'The file is above TikTok’s limits.',
    remedy:
      'Unverified accounts have about 287 MB and 60 s. TikTok’s documentation names 4 GB and a length of its own for each account, which the composer shows. Check the present limits there.',
  },
]

/** Help. The words of the errors themselves are in `errors`. */
export const help = {
  title: 'Help',
  description: 'What a message means, what to do, and where your data is.',
  search: 'Search help',
  searchPlaceholder: 'A message, a code or a word',
  found: (count: string) => `Found: ${count}`,
  nothingTitle: 'Nothing found',
  nothingBody: (query: string) =>
    `No entry contains “${query}”. Try one word of the message, or its code.`,
  clear: 'Show everything',

  troubleshooting: 'Most common problems',
  symptom: 'What you see',
  cause: 'Cause',
  remedy: 'What to do',
  rows,

  allMessages: 'All messages',
  groups: {
    setup: 'Set-up, keychain and network',
    signIn: 'Connecting and channels',
    posting: 'What TikTok says about posting',
    video: 'Videos and drafts',
  },
  code: 'Code',

  setUp: 'Set-up in seven steps',
  setUpLink: 'Set up TikTok',

  where: 'Where your data is',
  whereRows: [
    {
      what: 'Client Secret and sign-ins',
      where:
        'In the operating system’s keychain, under “Sosyabot” (in practice mode “Sosyabot Practice”). Never in a file, a log or this window.',
    },
    {
      what: 'Client Key and settings',
      where: 'In the data folder on this computer.',
    },
    {
      what: 'Posts and their history',
      where: 'In a database in the data folder. Nothing is sent to us; Sosyabot has no server.',
    },
    {
      what: 'Your videos',
      where: 'They stay where they are. They go to TikTok only after you press Post.',
    },
  ],
  showFolder: 'Show data folder',

  links: 'Links',
  pages: {
    'tiktok-developer-portal': 'TikTok for Developers',
    'tiktok-manage-apps': 'Your TikTok apps',
    'tiktok-direct-post-audit': 'Direct Post audit form',
    'tiktok-content-sharing-guidelines': 'TikTok’s Content Sharing Guidelines',
    'tiktok-manage-app-permissions': 'App permissions of your TikTok account',
    'sosyabot-website': 'Sosyabot on the web',
  },
}
