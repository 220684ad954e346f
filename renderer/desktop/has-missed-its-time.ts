import type { Post } from '../../electron/shared/post'

/** Whether a post waits for the person because its time went by while nothing could be sent. */
export function hasMissedItsTime({ phase, error }: Pick<Post, 'phase' | 'error'>): boolean {
  return phase === 'scheduled' && error !== null
}
