import { channels } from './channels'
import { integration } from './integration'
import { publishing } from './publishing'

/** What is pressed on another page, by the name that stands on it. `**` marks what is to be found on the screen. */
const connectHow = [
  `Press **${channels.connect}**. Your browser opens at TikTok.`,
  'Sign in there, leave “Post content” switched on and approve.',
  'Allow the browser to open Sosyabot.',
]
const postHow = (audience: string): readonly string[] => [
  `On the next page press **${publishing.files.trySample}**.`,
  `Under **${publishing.privacy.label}** choose **${audience}**.`,
  `Press **${publishing.post.button}**, read the review and press it there once more.`,
]

/** The set-up guide: from nothing to a first post. Names of TikTok's portal are given as they stand there. */
export const setup = {
  description:
    'From nothing to your first post. Sosyabot ticks what it can see for itself; the rest you tick.',
  practiceDescription:
    'Your first post in practice mode. Accounts and keys are made up, and nothing leaves this computer.',
  progress: (done: string, needed: string) => `${done} of ${needed} steps done`,
  list: 'Steps',
  groups: {
    practice: 'Try it first',
    portal: 'At TikTok',
    here: 'In Sosyabot',
  },

  states: {
    verified: 'Checked',
    ticked: 'Done',
    skipped: 'Skipped',
    current: 'Next',
    open: 'To do',
    anytime: 'Whenever you like',
    productionOnly: 'For production only',
  },
  checkedHint: 'Sosyabot has seen that this is done.',
  confirmedLater: 'You have ticked this. The first sign-in shows whether it is right.',
  done: 'Done, go on',
  undo: 'Not done yet',
  now: (step: string, next: string) => `${step}: done. Next: ${next}.`,

  startOver: 'Start over',
  startOverTitle: 'Start the guide over?',
  startOverBody:
    'Your own ticks are taken back. What Sosyabot has seen for itself, your keys, your channels and your posts stay.',
  startOverConfirm: 'Start over',
  startOverCancel: 'Keep the ticks',

  band: {
    next: (step: string) => `Next: ${step}`,
    practiceDone: 'Your first practice post is out.',
    sending: 'As soon as it is published, this step is ticked.',
    goOn: 'Continue set-up',
    putAside: 'Put the guide aside',
    putAsideDone: 'The guide stays under its link at the side.',
  },

  finished: {
    title: 'Everything is set up',
    body: 'You have published your first post. From here on there is nothing more to prepare.',
    open: 'Go and post',
    practiceTitle: 'You have made your first post',
    practiceBody:
      'The real thing goes the same way. It needs keys of a TikTok app of your own; the guide leads you through it.',
    practiceGoOn: 'Leave practice and set up TikTok',
  },

  portal: {
    developers: 'Open TikTok for Developers',
    apps: 'Open Manage apps',
    sandbox: 'TikTok’s page about Sandbox',
    review: 'TikTok’s rules for App Review',
    audit: 'Direct Post audit form',
    checklist: 'What the auditors look at',
  },

  steps: {
    practice: {
      title: 'Make a practice post',
      body: 'See how posting goes, without keys and without TikTok. It takes about two minutes, and nothing leaves this computer.',
      how: [] as readonly string[],
      skip: 'Skip, I want to set up TikTok',
    },
    developer: {
      title: 'Register as a developer',
      body: 'TikTok lets apps post only with keys of their own. You get them at developers.tiktok.com.',
      how: [
        'Open TikTok for Developers and sign in with the TikTok account that should own the app.',
        'Accept the developer terms.',
      ],
    },
    app: {
      title: 'Create an app',
      body: 'Under **Manage apps** press **Connect an app** and fill in:',
      how: [] as readonly string[],
      fields: {
        name: 'App name',
        nameHint: 'The name of your product or company. TikTok refuses names of social networks.',
        icon: 'App icon',
        iconHint: 'Your logo.',
        description: 'Description',
        descriptionHint: 'One sentence on what people do with it: publish their videos to TikTok.',
        category: 'App category',
        categoryHint: 'For example Productivity or Social.',
        platform: 'Platform',
        website: 'App’s website URL',
        websiteHint: 'A public page. Its links to Privacy and Terms must be visible at once.',
        privacyAndTerms: 'Privacy Policy and Terms of Service',
        privacyAndTermsHint:
          'If TikTok asks for them: the addresses of these pages on that website.',
      },
    },
    products: {
      title: 'Add the products',
      body: 'In your app, add two products:',
      how: [
        '**Login Kit**, which people connect their account with.',
        '**Content Posting API**, which publishes videos. Switch **Direct Post** on in it.',
      ],
      note: 'Working in a Sandbox? Add both, and the switch, in the Sandbox too.',
    },
    redirect: {
      title: 'Enter the redirect URI',
      body: 'In the settings of **Login Kit**, under **Redirect URIs**, paste this address, character for character:',
      how: [] as readonly string[],
      note: 'Sandbox and production have a list each. Sosyabot posts directly, so there is no second address.',
    },
    scopes: {
      title: 'Request the scopes',
      body: 'Add these three scopes to your app:',
      how: [] as readonly string[],
      reasons: {
        'user.info.basic': 'Name and picture of the connected account.',
        'video.publish': 'Posting directly. Nothing works without it.',
        'video.upload':
          'Drafts in the TikTok inbox. It belongs to the registration; direct posts do without.',
      },
      note: 'A Sandbox grants them at once to the testers that you have invited. In production they come with App Review.',
    },
    review: {
      title: 'Submit for review',
      body: 'Not needed for trying out: in a Sandbox, invited testers can connect now. Submit your app once that works, and allow several weeks.',
      how: [
        'TikTok asks for a screencast of the whole way, from connecting to the finished post, and for a document on privacy and data handling.',
        'Until TikTok has approved the app, only invited testers can connect.',
      ],
      submitted: 'Submitted',
    },
    keys: {
      title: 'Copy the keys',
      body: 'In the dashboard of your app, under **App credentials**, copy **Client Key** and **Client Secret** and paste them here. Sandbox and production have keys of their own.',
      how: [] as readonly string[],
      saveAndTest: 'Save and test',
      testAgain: 'Test again',
      off: 'The integration is off. “Save and test” switches it on.',
      hint: `Enter **${integration.form.clientKey}** and **${integration.form.clientSecret}**, save and press **${integration.form.test}**.`,
    },
    channel: {
      title: 'Connect a TikTok account',
      body: 'In a Sandbox the account must be one of its target users; after the invitation it can take up to an hour. The sign-in also checks the redirect URI and the scopes.',
      how: connectHow,
      hint: `Press **${channels.connect}** and approve in the browser.`,
    },
    'first-post': {
      title: 'Publish your first post',
      body: 'Try it with the bundled 6-second video. Until TikTok has audited your app, the account must be private and only you can see the post.',
      how: postHow(publishing.privacy.options.SELF_ONLY),
      open: 'Go to the composer',
      hint: `Press **${publishing.files.trySample}**, choose **${publishing.privacy.options.SELF_ONLY}** and press **${publishing.post.button}**.`,
    },
    'practice-mode': {
      title: 'Switch to practice mode',
      body: 'Practice mode brings keys of its own and plays TikTok, in the browser too.',
      how: [] as readonly string[],
    },
    'practice-channel': {
      title: 'Connect a practice account',
      body: 'The same way as with a real account, only that the page in the browser comes from this app.',
      how: [
        `Press **${channels.connect}**. Your browser opens a page that stands in for TikTok.`,
        'Choose one of the made-up accounts there and approve.',
        'Allow the browser to open Sosyabot.',
      ],
      hint: `Press **${channels.connect}** and approve in the browser.`,
    },
    'practice-post': {
      title: 'Post the sample video',
      body: 'A bundled 6-second video is all you need.',
      how: postHow(publishing.privacy.options.SELF_ONLY),
      open: 'Go to the composer',
      hint: `Press **${publishing.files.trySample}**, choose **${publishing.privacy.options.SELF_ONLY}** and press **${publishing.post.button}**.`,
    },
  },

  explained: {
    title: 'Sandbox, review and audit in plain words',
    tiers: {
      title: 'Sandbox and production',
      body: [
        'A Sandbox is for trying out. It has keys and redirect URIs of its own, only the target users you invite can connect, and nothing posted from it can be public.',
        'Production is the real app. Its keys let nobody sign in until TikTok has approved it in App Review.',
      ],
      known: {
        'no-key': 'Your app: not known before there is a Client Key.',
        'no-sign': 'Your app: TikTok tells nobody, and this Client Key gives no hint.',
        'sandbox-key-prefix':
          'Your app: probably Sandbox. The Client Key begins as Sandbox keys do; TikTok promises nothing about that.',
        'sandbox-tiktok-said-so':
          'Your app: Sandbox. TikTok has refused an account that is not one of its target users.',
        'production-key-prefix':
          'Your app: probably production. The Client Key begins as production keys do; TikTok promises nothing about that.',
        'production-public-post':
          'Your app: production. A post that others can see has been published with it.',
      },
    },
    review: {
      title: 'App Review',
      body: [
        'The first examination. TikTok looks at the app, its website and each scope, and then lets everybody connect. It takes several days to weeks.',
        'TikTok expects a product for many creators. An app for your own accounts or an internal group may be refused.',
      ],
    },
    audit: {
      title: 'Direct Post audit',
      body: (users: string) => [
        `The second examination, with a form of its own. Until it is passed, at most ${users} people can post with the app in 24 hours, their accounts must be private at that time, and only they see the posts.`,
        'The auditors compare the composer with TikTok’s rules, point by point. The audit checklist shows them and what to record.',
      ],
      known: {
        unknown: 'Your app: not known yet. TikTok’s answers to your posts will show it.',
        'not-yet': 'Your app: not audited. TikTok has refused a post for that reason.',
        passed: 'Your app: audited. A post that others can see has been published with it.',
      },
    },
  },
}

/** The shape that every language fills. */
export type SetupWords = typeof setup
