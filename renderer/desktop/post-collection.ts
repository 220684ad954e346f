import type { Post } from '../../electron/shared/post'

/** Posts by id. Immutable: every change answers a new collection. */
export type PostCollection = ReadonlyMap<string, Post>

/** Takes posts in, each by its own revision, so that a late answer never overwrites a newer event. */
export function mergePosts(known: PostCollection, incoming: readonly Post[]): PostCollection {
  const merged = new Map(known)
  let hasChanged = false
  for (const post of incoming) {
    const present = merged.get(post.id)
    if (present !== undefined && present.revision >= post.revision) continue
    merged.set(post.id, post)
    hasChanged = true
  }
  return hasChanged ? merged : known
}

/** Takes a post out. */
export function withoutPost(known: PostCollection, postId: string): PostCollection {
  if (!known.has(postId)) return known
  const rest = new Map(known)
  rest.delete(postId)
  return rest
}

/** The posts, newest first; of the same instant in the order of their ids, so that rows never jump. */
export function listPosts(collection: PostCollection): readonly Post[] {
  return [...collection.values()].sort(
    (a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  )
}
