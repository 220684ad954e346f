import { isPostFinished, type Post } from '../../../electron/shared/post'

/** Takes one change in: a finished post joins, one that is tried again leaves. Newest end first. */
export function followFinished(known: readonly Post[], post: Post): readonly Post[] {
  const present = known.find(({ id }) => id === post.id)
  if (present !== undefined && present.revision >= post.revision) return known
  const others = known.filter(({ id }) => id !== post.id)
  if (!isPostFinished(post.phase)) return present === undefined ? known : others
  // A later change of a finished post, such as its link, leaves the row where it is.
  return present === undefined
    ? [post, ...others]
    : known.map((candidate) => (candidate.id === post.id ? post : candidate))
}
