import { useEffect } from 'react'
import { usePosts, type PostList } from './use-posts'

/** Every open post, however many: the oldest of a long queue is the one being sent, and any of them can miss its time. */
export function useOpenPosts(): PostList {
  const open = usePosts('open')
  const { hasMore, loadMore } = open
  const count = open.posts.length
  useEffect(() => {
    if (hasMore) loadMore()
  }, [hasMore, loadMore, count])
  return open
}
