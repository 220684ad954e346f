import type { ScheduleWords } from '../en/schedule'

/** Posting at a chosen time. */
export const schedule: ScheduleWords = {
  title: 'Paylaşım zamanı',
}
