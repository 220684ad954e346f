import type { UpdateWords } from '../en/updates'

/** Uygulamanın yeni sürümleri. */
export const updates: UpdateWords = {
  title: 'Güncellemeler',
  unsupported:
    'Sosyabot’un bu kopyası elle ya da sisteminizin paket yöneticisiyle güncellenir; yeni sürüm aramaz.',
  check: 'Güncellemeleri denetle',
  checking: 'Güncellemeler denetleniyor …',
  never: 'Güncellemeler henüz denetlenmedi.',
  current: (when) => `En yeni sürümü kullanıyorsunuz. Son denetleme: ${when}.`,
  available: (version) => `Yeni sürüm hazır: Sosyabot ${version}`,
  size: (size) => `İndirme boyutu: ${size}`,
  released: (day) => `Yayım tarihi: ${day}`,
  notes: 'Yenilikler',
  download: 'İndir',
  downloading: (version) => `Sosyabot ${version} indiriliyor`,
  ready: (version) => `Sosyabot ${version} kurulmaya hazır`,
  readyBody: {
    atQuit:
      'Sosyabot’tan çıktığınızda kurulur; o sırada gönderi gönderiliyorsa kurulum ertelenir. Öncesinde gönderi listesinin bir kopyası alınır.',
    atRestart:
      '“Yeniden başlat ve güncelle” düğmesine bastığınızda kurulur; o sırada gönderi gönderiliyorsa kurulum ertelenir. Öncesinde gönderi listesinin bir kopyası alınır.',
  },
  restart: 'Yeniden başlat ve güncelle',
  show: 'Güncellemeyi göster',
  later: 'Daha sonra',
  automatic: 'Güncellemeleri kendiliğinden indir',
  automaticHint: {
    atQuit: 'Kurulum yine yalnızca çıkışta yapılır.',
    atRestart: 'Kurulum yine yalnızca “Yeniden başlat ve güncelle” düğmesiyle yapılır.',
  },
  problems: {
    unreachable: {
      title: 'Güncelleme sunucusu yanıt vermedi',
      body: 'Bağlantınızı denetleyip daha sonra yeniden deneyin. Sosyabot olduğu gibi çalışmayı sürdürür.',
    },
    tampered: {
      title: 'Güncelleme reddedildi',
      body: 'İndirilen dosya Sosyabot’un yayımladığı dosya değil; bu yüzden silindi. Daha sonra yeniden deneyin. Yinelenirse yeni sürümü sosyabot.com adresinden indirin.',
    },
    failed: {
      title: 'Güncelleme hazırlanamadı',
      body: 'Daha sonra yeniden deneyin. Yinelenirse yeni sürümü sosyabot.com adresinden indirin.',
    },
  },
}
