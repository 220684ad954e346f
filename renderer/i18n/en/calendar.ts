/** The calendar of scheduled and recent posts. */
export const calendar = {
  title: 'Calendar',
  description: 'What goes out when, and what went out lately.',
  allTimes: (timeZone: string) => `All times: ${timeZone}`,
  view: 'View',
  views: { month: 'Month', week: 'Week' },
  previous: { month: 'Previous month', week: 'Previous week' },
  next: { month: 'Next month', week: 'Next week' },
  today: 'Today',
  moveHint: {
    month: 'Drag a post to another day, or move it with Shift and the arrow keys.',
    week: 'Drag a post to another hour, or move it with Shift and the arrow keys.',
  },
  moved: (when: string) => `Moved to ${when}`,
  more: (count: string) => `${count} more`,
  full: 'Full',
  fullHint: (channels: string) =>
    `${channels}: about as many posts as TikTok takes of one creator in a day`,
  emptyTitle: 'Nothing planned yet',
  emptyBody:
    'Give a post a time on the Publishing page and it appears here. Then drag it to another day whenever plans change.',
  details: {
    title: 'Post',
    when: 'When',
    chosenIn: (when: string) => `Chosen as ${when}`,
    channel: 'Channel',
    caption: 'Caption',
  },
}

/** The shape that every language fills. */
export type CalendarWords = typeof calendar
