/** New versions of the app. */
export const updates = {
  title: 'Updates',
  unsupported:
    'This copy of Sosyabot is updated by hand or by your system’s package manager, and does not look for new versions.',
  check: 'Look for updates',
  checking: 'Looking for updates …',
  never: 'Sosyabot has not looked for updates yet.',
  current: (when: string) => `This is the newest version. Last looked ${when}.`,
  available: (version: string) => `Sosyabot ${version} is available`,
  size: (size: string) => `Download: ${size}`,
  released: (day: string) => `Released on ${day}`,
  notes: 'What is new',
  download: 'Download',
  downloading: (version: string) => `Downloading Sosyabot ${version}`,
  ready: (version: string) => `Sosyabot ${version} is ready`,
  readyBody: {
    atQuit:
      'It is installed when you quit Sosyabot, unless posts are being sent at that moment. The list of posts is copied before.',
    atRestart:
      'It is installed when you choose “Restart and update”, unless posts are being sent at that moment. The list of posts is copied before.',
  },
  restart: 'Restart and update',
  show: 'Show update',
  later: 'Later',
  automatic: 'Download updates by themselves',
  automaticHint: {
    atQuit: 'They are still installed only when you quit.',
    atRestart: 'They are still installed only when you choose “Restart and update”.',
  },
  problems: {
    unreachable: {
      title: 'The update server did not answer',
      body: 'Check the connection and try again later. Sosyabot works on as it is.',
    },
    tampered: {
      title: 'The update was refused',
      body: 'What was downloaded is not what Sosyabot has released, so it was deleted. Try again later; if it happens again, download the new version from sosyabot.com.',
    },
    failed: {
      title: 'The update could not be prepared',
      body: 'Try again later. If it happens again, download the new version from sosyabot.com.',
    },
  },
}

/** The shape that every language fills. */
export type UpdateWords = typeof updates
