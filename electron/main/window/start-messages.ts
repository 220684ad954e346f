import { AppError } from '../platform/app-error'

/** What a system dialog says: it stands where the window, and with it the window's words, cannot be shown or trusted yet. */
export interface StartMessage {
  readonly title: string
  readonly text: string
}

interface Words {
  readonly failed: string
  readonly diskFull: (folder: string) => string
  readonly newerLedger: string
  readonly ledger: (folder: string) => string
  readonly other: (folder: string) => string
  readonly setAside: string
  readonly setAsideText: (fileName: string, folder: string) => string
  readonly restoredText: (fileName: string, folder: string) => string
  readonly fault: string
  readonly faultText: string
  readonly restart: string
  readonly quit: string
}

const EN: Words = {
  failed: 'Sosyabot could not start',
  diskFull: (folder) =>
    `There is no room left on the disk that holds ${folder}. Make room and start again.`,
  newerLedger:
    'Your list of posts was written by a newer version of Sosyabot. Install that version, or a later one. Nothing was changed.',
  ledger: (folder) =>
    `Your list of posts cannot be opened. Check that you may write to ${folder} and that no other program holds it. Nothing was deleted.`,
  other: (folder) => `The log in ${folder} says why.`,
  setAside: 'Your list of posts was damaged',
  setAsideText: (fileName, folder) =>
    `It was kept as ${fileName} in ${folder}, and an empty list was begun. Posts that were on their way are not followed any more: look on TikTok before you post one of them again.`,
  restoredText: (fileName, folder) =>
    `It was kept as ${fileName} in ${folder}, and its last backup was brought back. What happened after that backup is missing, and posts that were on their way then wait for your word: look on TikTok before you post one of them again.`,
  fault: 'Sosyabot has run into a fault of its own',
  faultText:
    'It has to start again. Nothing is lost: an upload that was on its way goes on where it stopped. What happened was written down, and Help can save it for support. Without an answer this is done within a minute.',
  restart: 'Restart',
  quit: 'Quit',
}

const TR: Words = {
  failed: 'Sosyabot başlatılamadı',
  diskFull: (folder) =>
    `${folder} klasörünün bulunduğu diskte yer kalmadı. Yer açıp yeniden başlatın.`,
  newerLedger:
    'Gönderi listeniz Sosyabot’un daha yeni bir sürümüyle yazılmış. O sürümü ya da daha yenisini kurun. Hiçbir şey değiştirilmedi.',
  ledger: (folder) =>
    `Gönderi listeniz açılamıyor. ${folder} klasörüne yazabildiğinizden ve başka bir programın dosyayı tutmadığından emin olun. Hiçbir şey silinmedi.`,
  other: (folder) => `Nedeni ${folder} klasöründeki günlükte yazıyor.`,
  setAside: 'Gönderi listeniz bozulmuş',
  setAsideText: (fileName, folder) =>
    `Liste ${folder} klasöründe ${fileName} adıyla saklandı ve boş bir liste açıldı. Yoldaki gönderiler artık izlenmiyor: birini yeniden göndermeden önce TikTok’a bakın.`,
  restoredText: (fileName, folder) =>
    `Liste ${folder} klasöründe ${fileName} adıyla saklandı ve son yedeği geri getirildi. Yedekten sonra olanlar eksik; o sırada yolda olan gönderiler sizin kararınızı bekliyor: birini yeniden göndermeden önce TikTok’a bakın.`,
  fault: 'Sosyabot kendi içinde bir hatayla karşılaştı',
  faultText:
    'Yeniden başlaması gerekiyor. Hiçbir şey kaybolmaz: yoldaki bir yükleme kaldığı yerden sürer. Olanlar kaydedildi; Yardım sayfasından destek için alabilirsiniz. Yanıt verilmezse bu işlem bir dakika içinde yapılır.',
  restart: 'Yeniden başlat',
  quit: 'Çık',
}

/** Why the app cannot start, and what to do about it. `folder` is the profile folder, `locale` the system's language. */
export function describeStartFailure(error: unknown, folder: string, locale: string): StartMessage {
  const words = wordsFor(locale)
  return { title: words.failed, text: explain(error, folder, words) }
}

/** That a damaged list of posts was set aside: whoever does not hear of it posts again what is already on TikTok. */
export function describeSetAsideLedger(
  { fileName, isLedgerRestored }: { readonly fileName: string; readonly isLedgerRestored: boolean },
  folder: string,
  locale: string,
): StartMessage {
  const words = wordsFor(locale)
  const describe = isLedgerRestored ? words.restoredText : words.setAsideText
  return { title: words.setAside, text: describe(fileName, folder) }
}

/** That the app cannot go on as it is, with the words of its two buttons. */
export function describeFault(
  locale: string,
): StartMessage & { readonly restart: string; readonly quit: string } {
  const { fault, faultText, restart, quit } = wordsFor(locale)
  return { title: fault, text: faultText, restart, quit }
}

function explain(error: unknown, folder: string, words: Words): string {
  if (!(error instanceof AppError)) return words.other(folder)
  if (error.code === 'disk-full') return words.diskFull(folder)
  if (error.code !== 'ledger-unavailable') return words.other(folder)
  return error.detail?.['schemaVersion'] === undefined ? words.ledger(folder) : words.newerLedger
}

function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('tr') ? TR : EN
}
