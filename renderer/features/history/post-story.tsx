import { Fragment, useEffect, useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Post, PostStoryEntry } from '../../../electron/shared/post'
import { Banner } from '../../components/banner'
import { Skeleton } from '../../components/skeleton'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { ConsentRecord } from './consent-record'
import { describeStory } from './describe-story'
import { PostIds } from './post-ids'

type Story =
  | { readonly phase: 'ready'; readonly entries: readonly PostStoryEntry[] }
  | { readonly phase: 'failed'; readonly error: AppErrorDto }

/** Everything that happened to a post, with its times. Read when it is opened, and again when the post changes. */
export function PostStory({ post }: { readonly post: Post }) {
  const { posts } = useDesktop()
  const texts = useTexts()
  const t = texts.posts.history
  const format = useFormat()
  const [story, setStory] = useState<Story | null>(null)

  useEffect(() => {
    let isCurrent = true
    posts.getStory(post.id).then(
      (entries) => {
        if (isCurrent) setStory({ phase: 'ready', entries })
      },
      (reason: unknown) => {
        if (isCurrent) setStory({ phase: 'failed', error: toAppErrorDto(reason) })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [posts, post.id, post.revision])

  if (story === null) return <Skeleton heightPx={60} />
  if (story.phase === 'failed') {
    const { title, remedy } = describeError(texts.errors, story.error)
    return (
      <Banner tone="danger" title={title}>
        {remedy}
      </Banner>
    )
  }
  const lines = describeStory(story.entries, texts, format)
  if (lines.length === 0) return <p className="history-quiet">{t.storyEmpty}</p>
  const [first] = story.entries
  return (
    <>
      <ol className="history-story" aria-label={t.storyLabel(post.videoFileName)}>
        {lines.map(({ atMs, text }, index) => {
          const day = format.date(atMs)
          const previous = lines[index - 1]
          const isNewDay = previous === undefined || format.date(previous.atMs) !== day
          return (
            <Fragment key={index}>
              {isNewDay && <li className="history-story-day">{day}</li>}
              <li className="history-story-line">
                <time dateTime={new Date(atMs).toISOString()}>{format.timeWithSeconds(atMs)}</time>
                <span>{text}</span>
              </li>
            </Fragment>
          )
        })}
      </ol>
      <PostIds post={post} entries={story.entries} />
      {first?.kind === 'post-queued' && <ConsentRecord entry={first} />}
    </>
  )
}
