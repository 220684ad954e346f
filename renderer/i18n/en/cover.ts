/** The cover studio. */
export const cover = {
  title: 'Choose a cover',
  label: 'Cover',
  firstFrame: 'First frame',
  at: (time: string) => `Frame at ${time}`,
  choose: 'Choose cover',
  change: 'Change cover',
  lengthUnknown:
    'The file does not tell how long the video is, so a frame cannot be named to TikTok. The first frame is used.',
  filmstrip: 'Cover frame',
  keys: 'Drag over the film, or use the arrow keys for one frame, Page Up and Page Down for a second.',
  time: 'Time in the video',
  spoken: (time: string, length: string) => `${time} of ${length}`,
  feed: 'In the feed',
  feedHint: 'TikTok lays its buttons and your caption over the lighter areas.',
  grid: 'On the profile',
  publicOnly:
    'TikTok shows the chosen cover on public posts. Posts with another audience may show the first frame.',
  cannotShow:
    'This computer cannot show frames of this video. You can still choose a moment by its time; TikTok takes the frame from there.',
  use: 'Use this frame',
  useFirst: 'Use the first frame',
  cancel: 'Cancel',
}

/** The shape that every language fills. */
export type CoverWords = typeof cover
