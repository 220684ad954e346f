import type { ErrorWords } from '../error-words'

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
  'schedule-missed': {
    title: 'It missed its time',
    cause: 'The computer was asleep or Sosyabot was not running at that time.',
    remedy: 'Nothing was sent. Post it now, change the time or cancel it.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
