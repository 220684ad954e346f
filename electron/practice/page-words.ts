import type { IncomingMessage } from 'node:http'

export type PageLanguage = 'en' | 'tr'

/** Words of the pages a browser sees; TikTok's own pages follow the browser's language too. */
export interface PageWords {
  readonly practiceNote: string
  readonly wantsAccess: (appName: string) => string
  readonly chooseAccount: string
  readonly willBeAble: (appName: string) => string
  readonly scopeNames: Readonly<Record<string, string>>
  readonly scopeNotes: Readonly<Record<string, string>>
  readonly required: string
  readonly privateAccount: string
  readonly upToSeconds: (seconds: number) => string
  readonly upToMinutes: (minutes: number) => string
  readonly notSandboxTester: string
  readonly returnTo: (host: string) => string
  readonly cancel: string
  readonly continue: string
  readonly troubleTitle: string
  readonly troubleText: string
  readonly troubleHint: string
  readonly postNote: string
  readonly postMissing: string
  readonly privacyNames: Readonly<Record<string, string>>
}

const EN: PageWords = {
  practiceNote: 'Practice: nothing here reaches the real TikTok.',
  wantsAccess: (appName) => `${appName} wants to use your account`,
  chooseAccount: 'Choose an account',
  willBeAble: (appName) => `${appName} will be able to`,
  scopeNames: {
    'user.info.basic': 'Read your profile',
    'video.publish': 'Post videos for you',
    'video.upload': 'Send drafts to your inbox',
  },
  scopeNotes: {
    'user.info.basic': 'Name and picture',
    'video.publish': 'Publish directly, after you confirm each post',
    'video.upload': 'Finish them later in the TikTok app',
  },
  required: 'Required',
  privateAccount: 'Private',
  upToSeconds: (seconds) => `up to ${seconds} s`,
  upToMinutes: (minutes) => `up to ${minutes} min`,
  notSandboxTester: 'Not a sandbox tester',
  returnTo: (host) => `You go back to ${host}.`,
  cancel: 'Cancel',
  continue: 'Continue',
  troubleTitle: 'Something went wrong',
  troubleText: 'We could not log you in. The settings of the app may be the reason.',
  troubleHint: 'If you develop this app, correct the following and try again:',
  postNote: 'This practice post stands where the real one would. The video itself is not kept.',
  postMissing: 'There is no such practice post.',
  privacyNames: {
    PUBLIC_TO_EVERYONE: 'Everyone',
    MUTUAL_FOLLOW_FRIENDS: 'Friends',
    FOLLOWER_OF_CREATOR: 'Followers',
    SELF_ONLY: 'Only me',
  },
}

const TR: PageWords = {
  practiceNote: 'Deneme: buradaki hiçbir şey gerçek TikTok’a ulaşmaz.',
  wantsAccess: (appName) => `${appName} hesabınızı kullanmak istiyor`,
  chooseAccount: 'Bir hesap seçin',
  willBeAble: (appName) => `${appName} şunları yapabilecek`,
  scopeNames: {
    'user.info.basic': 'Profilinizi okumak',
    'video.publish': 'Sizin için video yayınlamak',
    'video.upload': 'Gelen kutunuza taslak göndermek',
  },
  scopeNotes: {
    'user.info.basic': 'Ad ve resim',
    'video.publish': 'Her gönderiyi onayınızdan sonra doğrudan yayınlar',
    'video.upload': 'Taslakları TikTok uygulamasında tamamlarsınız',
  },
  required: 'Gerekli',
  privateAccount: 'Gizli',
  upToSeconds: (seconds) => `en çok ${seconds} sn`,
  upToMinutes: (minutes) => `en çok ${minutes} dk`,
  notSandboxTester: 'Sandbox test kullanıcısı değil',
  returnTo: (host) => `Sonra ${host} adresine dönersiniz.`,
  cancel: 'Vazgeç',
  continue: 'Devam et',
  troubleTitle: 'Bir sorun oluştu',
  troubleText: 'Giriş yapılamadı. Nedeni uygulamanın ayarları olabilir.',
  troubleHint: 'Bu uygulamayı siz geliştiriyorsanız şunu düzeltip yeniden deneyin:',
  postNote: 'Bu deneme gönderisi gerçeğinin yerini tutar. Videonun kendisi saklanmaz.',
  postMissing: 'Böyle bir deneme gönderisi yok.',
  privacyNames: {
    PUBLIC_TO_EVERYONE: 'Herkes',
    MUTUAL_FOLLOW_FRIENDS: 'Arkadaşlar',
    FOLLOWER_OF_CREATOR: 'Takipçiler',
    SELF_ONLY: 'Yalnızca ben',
  },
}

export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = { en: EN, tr: TR }

/** Turkish when it is the first language the browser asks for. */
export function languageOf(request: IncomingMessage): PageLanguage {
  return /^\s*tr\b/i.test(request.headers['accept-language'] ?? '') ? 'tr' : 'en'
}
