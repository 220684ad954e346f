/** Many videos at once. */
export const batch = {
  title: 'Batch',

  intake: {
    title: 'About the files you added',
    cutTitle: (limit: string) => `Only the first ${limit} videos were added`,
    cutBody: 'There was more than fits at once. Post these first, then add the rest.',
    sidecar: (fileName: string) =>
      `The caption was taken from ${fileName} beside the video. You can change it.`,
    sidecars: (count: string) =>
      `${count} captions were taken from the text files beside the videos. You can change them.`,
    skipped: {
      'not-a-video': (count: string, value: number) =>
        value === 1
          ? '1 file in the folder is no video and was left out.'
          : `${count} files in the folder are no videos and were left out.`,
      hidden: (count: string, value: number) =>
        value === 1 ? '1 hidden file was left out.' : `${count} hidden files were left out.`,
      'too-deep': (count: string, value: number) =>
        value === 1
          ? '1 folder lies too deep and was not searched.'
          : `${count} folders lie too deep and were not searched.`,
      unreadable: (count: string, value: number) =>
        value === 1 ? '1 folder could not be read.' : `${count} folders could not be read.`,
    },
  },
}

/** The shape that every language fills. */
export type BatchWords = typeof batch
