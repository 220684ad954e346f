import type { errorDesk as english } from '../en/error-desk'

/** Her hatanın sözlerinin altında duranlar: kaynağı, yeniden denemenin sonucu ve tek düğme. */
export const errorDesk: typeof english = {
  lies: (side) => `Sorunun kaynağı: ${side}.`,
  sides: {
    file: 'video dosyası',
    draft: 'taslak',
    account: 'TikTok hesabı',
    keys: 'anahtarlar ve TikTok uygulamanız',
    computer: 'bu bilgisayar',
    network: 'ağ bağlantısı',
    tiktok: 'TikTok',
    app: 'Sosyabot',
  },
  retry: {
    now: 'Yeniden denemek güvenlidir.',
    later: 'Bir süre sonra yeniden denemek güvenlidir.',
    'after-change': 'Bir şey değişmeden yeniden denemek işe yaramaz.',
    'look-first': 'Önce TikTok’a bakın: yeniden denemek aynı videoyu iki kez yayınlayabilir.',
  },
  actions: {
    publishing: 'Taslaklara git',
    queue: 'Yoldaki gönderileri gör',
    calendar: 'Zamanlanmış gönderileri gör',
    history: 'Biten gönderileri gör',
    channels: 'Hesapları gör',
    setup: 'Kurulum adımlarına geç',
    integration: 'TikTok’u kur',
    audit: 'Denetimin ne istediğini gör',
    help: 'Ayrıntılı yardım',
    settings: 'Tercihleri değiştir',
  },
  dataFolder: 'Veri klasörünü göster',
}
