/** Captions, caption parts and hashtag sets. */
export const captions = {
  title: 'Caption parts',
  menu: 'Caption parts',
  kinds: { 'caption-part': 'Caption part', 'hashtag-set': 'Hashtag set' },
  groups: { 'caption-part': 'Caption parts', 'hashtag-set': 'Hashtag sets' },
  keep: 'Save the text as a part…',
  keepHint: 'What is selected, or else the whole caption',
  newPart: 'New part…',
  manage: 'Manage parts…',
  insertHint: 'Goes in at the cursor, as text that you can change.',
  empty: 'No parts yet',
  emptyBody:
    'Keep texts and hashtags that you use again and again. They go into a caption as plain text; who can view a post and its other choices are never kept with them.',
  editTitle: 'Edit part',
  newTitle: 'New part',
  name: 'Name',
  namePlaceholder: 'For example: Closing line',
  kind: 'Kind',
  text: 'Text',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Done',
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Delete ${name}`,
  deleted: (name: string) => `${name} was deleted.`,
  undo: 'Put it back',
  problems: {
    'name-missing': 'Give it a name.',
    'name-too-long': 'The name is too long.',
    'text-missing': 'Write the text.',
    'text-too-long': 'Longer than a whole caption can be.',
  },
  runsOn: (asCut: string, meant: string) =>
    `TikTok ends a tag at a space or a line end, so this one becomes “${asCut}”. Put a space after “${meant}”.`,
}

/** The shape that every language fills. */
export type CaptionsWords = typeof captions
