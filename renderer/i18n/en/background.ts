/** The app without its window: the icon beside the clock, closing, and starting at login. */
export const background = {
  tray: {
    open: 'Open Sosyabot',
    newPost: 'New post…',
    nextPost: 'Next post: {when}',
    nothingPlanned: 'Nothing scheduled',
    sending: 'Being sent: {count}',
    queuePaused: 'Queue paused',
    pauseQueue: 'Pause queue',
    resumeQueue: 'Resume queue',
    quit: 'Quit Sosyabot',
  },
  close: {
    title: 'Keep Sosyabot running?',
    body: (count: number, formatted: string) =>
      count === 1
        ? '1 post is scheduled or on its way. It goes out only while Sosyabot is running.'
        : `${formatted} posts are scheduled or on their way. They go out only while Sosyabot is running.`,
    hint: 'Without its window, Sosyabot stays beside the clock. Start it again to see the window. You can change this in Settings.',
    keepRunning: 'Keep running',
    quit: 'Quit',
    stay: 'Cancel',
  },
  settings: {
    title: 'While nobody is looking',
    keepRunning: 'Keep running when the window is closed',
    keepRunningHint:
      'Only while posts are scheduled or being sent. Sosyabot then stays beside the clock.',
    startAtLogin: 'Start at login',
    startAtLoginHint:
      'Sosyabot starts without its window, so that scheduled posts go out after a restart of the computer.',
  },
}

/** The shape that every language fills. */
export type BackgroundWords = typeof background
