import type { Post } from '../../electron/shared/post'

/**
 * Posts as pages and events bring them, in any order. A page asked for before an event may arrive after it, so the
 * higher revision wins, and a removed post does not come back with a late page.
 */
export interface PostCollection {
  readonly byId: ReadonlyMap<string, Post>
  readonly removedIds: ReadonlySet<string>
}

export const EMPTY_POSTS: PostCollection = { byId: new Map(), removedIds: new Set() }

/** Takes in posts, keeping the newest revision of each. */
export function mergePosts(collection: PostCollection, posts: readonly Post[]): PostCollection {
  const news = posts.filter((post) => {
    if (collection.removedIds.has(post.id)) return false
    const known = collection.byId.get(post.id)
    return known === undefined || known.revision < post.revision
  })
  if (news.length === 0) return collection
  const byId = new Map(collection.byId)
  for (const post of news) byId.set(post.id, post)
  return { ...collection, byId }
}

/** Takes a post out for good. */
export function removePost(collection: PostCollection, postId: string): PostCollection {
  const byId = new Map(collection.byId)
  byId.delete(postId)
  return { byId, removedIds: new Set(collection.removedIds).add(postId) }
}

/** Newest first; posts of the same millisecond keep one order, so that rows never swap places. */
export function newestFirst(collection: PostCollection): readonly Post[] {
  return [...collection.byId.values()].sort(
    (a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1),
  )
}
