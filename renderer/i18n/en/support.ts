/** About the app, diagnostics, and faults of earlier runs. */
export const support = {
  about: {
    description: 'What runs here, and whose work is in it.',
    tagline: 'Publishes videos to TikTok from your own computer.',
    licence: 'MIT licence',
    version: 'Version',
    system: 'System',
    copy: 'Copy',
    copied: 'Copied',
    website: 'Sosyabot on the web',
    partsTitle: 'Software by other people',
    partsDescription: (count: string) =>
      `${count} parts, as the build of this version has recorded them. The parts of Chromium are in LICENSES.chromium.html beside the program.`,
    search: 'Search the parts',
    searchPlaceholder: 'A name, an author or a licence',
    found: (count: string) => `Found: ${count}`,
    nothing: (query: string) => `No part fits “${query}”.`,
    places: {
      main: 'background process',
      preload: 'bridge to the window',
      renderer: 'window',
      beside: 'beside the app',
    },
    by: (author: string) => `by ${author}`,
    partOf: 'Used in',
    home: 'Home',
  },

  card: {
    title: 'When something is wrong',
    body: 'Diagnostics are one zip file with versions, settings, counts and the log. Secrets, captions, the names of your channels and videos, and folders are left out. You look at it first, and nothing is sent by itself.',
    save: 'Save diagnostics…',
    about: 'About Sosyabot',
  },

  diagnostics: {
    title: 'Save diagnostics',
    body: 'This is everything the zip file will hold. Open a file to read it.',
    leftOut:
      'Left out: secrets and keys, captions, names of channels and videos, folders. Post and channel ids stay, so that support can follow one post.',
    empty: 'Empty',
    cut: 'Only the end is shown here; the zip file has all of it.',
    save: 'Save…',
    cancel: 'Cancel',
    fileName: 'sosyabot-diagnostics',
    saved: 'Diagnostics saved',
    savedBody: (fileName: string) => `${fileName}. Look through it before you send it to anybody.`,
  },

  crash: {
    main: 'Sosyabot had to start again after a fault of its own',
    page: 'This window stopped working and was loaded again',
    rejection: 'Something went wrong inside Sosyabot last time',
    body: (when: string) =>
      `That was ${when}. Posts on their way go on where they stopped. If it happens again, diagnostics help us find out why.`,
    save: 'Save diagnostics…',
    dismiss: 'Got it',
  },
}
