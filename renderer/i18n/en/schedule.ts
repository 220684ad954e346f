/** Posting at a chosen time. */
export const schedule = {
  title: 'When to post',
}

/** The shape that every language fills. */
export type ScheduleWords = typeof schedule
