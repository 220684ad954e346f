import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('en')

/** Words for what can go wrong with the time of a post. */
export const scheduleErrors = {
  'schedule-in-the-past': {
    title: 'This time has gone by',
    cause: 'A post cannot go out before now.',
    remedy: 'Choose a later time, or post now.',
  },
  'schedule-too-far': {
    title: 'This time is too far ahead',
    cause: (facts) => {
      const days = facts.number('limitDays')
      return days === null
        ? 'A post cannot be scheduled that far ahead.'
        : `A post can be scheduled at most ${days} days ahead.`
    },
    remedy: 'Choose a nearer time.',
  },
  'day-overbooked': {
    title: 'That day is full for this channel',
    cause: (facts) => {
      const limit = facts.number('limit')
      return limit === null
        ? 'TikTok takes only so many posts of one creator within 24 hours.'
        : `TikTok takes about ${limit} posts of one creator within 24 hours, from all apps together, and would refuse one more.`
    },
    remedy: (facts) => {
      const freeAtMs = facts.number('freeAtMs')
      return freeAtMs === null
        ? 'Choose another day, or move one of the others first.'
        : `There is room again from ${format.weekdayDateTime(freeAtMs)} on. Choose another time, or move one of the others first.`
    },
  },
  'schedule-missed': {
    title: 'It missed its time',
    cause:
      'Nothing could be sent then: the computer was asleep, Sosyabot was not running, or the network or the account was away.',
    remedy: 'Nothing was sent. Post it now, change the time or cancel it.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
