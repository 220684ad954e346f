import { describe, expect, it } from 'vitest'
import { EVERY_FINISHED_POST } from '../../../../electron/shared/history-filter'
import {
  EMPTY_LIST,
  takeChange,
  takePage,
  takeRemoval,
} from '../../../../renderer/features/history/history-list'
import { aPost } from '../a-post'

const ended = (id: string, atMs: number, revision = 1) =>
  aPost(id, { phase: 'failed', updatedAtMs: atMs, createdAtMs: atMs - 5, revision })
const NONE: ReadonlySet<string> = new Set()

describe('the part of the history that has been read', () => {
  const list = takePage(
    EMPTY_LIST,
    { posts: [ended('c', 30), ended('b', 20)], next: { endedAtMs: 20, createdAtMs: 15 } },
    NONE,
  )

  it('takes pages in behind each other, and nothing twice', () => {
    const all = takePage(list, { posts: [ended('b', 20), ended('a', 10)], next: null }, NONE)
    expect(all.posts.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    expect(all.next).toBeNull()
  })

  it('does not bring back what was removed while a page was on its way', () => {
    const page = { posts: [ended('a', 10)], next: null }
    expect(takePage(takeRemoval(list, 'b'), page, new Set(['a'])).posts).toHaveLength(1)
  })

  it('lets a post join that has just come to its end, and leave when it is tried again', () => {
    const joined = takeChange(list, ended('d', 40), EVERY_FINISHED_POST)
    expect(joined.posts.map(({ id }) => id)).toEqual(['d', 'c', 'b'])
    const retried = { ...ended('d', 41, 2), phase: 'queued' as const }
    expect(takeChange(joined, retried, EVERY_FINISHED_POST).posts).toHaveLength(2)
  })

  it('leaves what lies behind the pages to its page, and what the filter keeps out', () => {
    expect(takeChange(list, ended('a', 10), EVERY_FINISHED_POST)).toBe(list)
    const published = { ...EVERY_FINISHED_POST, phase: 'published' as const }
    expect(takeChange(list, ended('d', 40), published)).toBe(list)
  })

  it('never lets a late answer overwrite a newer one', () => {
    const newer = takeChange(list, ended('c', 35, 3), EVERY_FINISHED_POST)
    expect(takeChange(newer, ended('c', 30, 2), EVERY_FINISHED_POST)).toBe(newer)
  })
})
