import { useId } from 'react'
import type { Post, PostStoryEntry } from '../../../electron/shared/post'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { logIdsOf } from './support-details'

/** What TikTok's support asks for first: the numbers under which TikTok knows the post. */
export function PostIds({
  post,
  entries,
}: {
  readonly post: Post
  readonly entries: readonly PostStoryEntry[]
}) {
  const t = useTexts().history.ids
  const format = useFormat()
  const titleId = useId()
  const chunkCount = entries.findLast(({ kind }) => kind === 'upload-opened')?.detail[
    'totalChunkCount'
  ]
  const logIds = logIdsOf(entries)
  const facts: readonly (readonly [string, string])[] = [
    ...(post.publishId === null ? [] : [[t.publishId, post.publishId] as const]),
    ...(logIds.length === 0 ? [] : [[t.logId, logIds.join(', ')] as const]),
    ...(post.tiktokPostId === null ? [] : [[t.tiktokPostId, post.tiktokPostId] as const]),
    ...(typeof chunkCount === 'number' ? [[t.chunks, format.number(chunkCount)] as const] : []),
  ]
  if (facts.length === 0) return null
  return (
    <section className="history-ids" aria-labelledby={titleId}>
      <h3 id={titleId} className="history-ids-title">
        {t.title}
      </h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="history-ids-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
