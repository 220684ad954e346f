import type { AppInfo } from '../../../electron/shared/app-info'
import type { Post, PostStoryEntry } from '../../../electron/shared/post'
import { condenseStory } from './describe-story'

/** Parts of the story that support has no use for, or that are words rather than facts. */
const LEFT_OUT = ['consentText', 'consentLabel']

/**
 * What a support person needs to find a post, as plain lines to paste: identifiers, codes and numbers, and what happened when.
 * Neither caption nor path nor account. In English names whatever the language of the window, because it is read by machines and
 * by others.
 */
export function supportDetails(
  post: Post,
  app: AppInfo,
  story: readonly PostStoryEntry[] = [],
): string {
  const lines: [string, string | number | boolean | null][] = [
    ['sosyabot', app.version],
    ['mode', app.mode],
    ['platform', app.platform],
    ['phase', post.phase],
    ['created_at', new Date(post.createdAtMs).toISOString()],
    ['updated_at', new Date(post.updatedAtMs).toISOString()],
    ['publish_id', post.publishId],
    ['post_id', post.tiktokPostId],
    ['log_id', logIdsOf(story).join(' ') || null],
    ['size_bytes', post.videoSizeBytes],
    ['acknowledged_bytes', post.acknowledgedBytes],
    ['error', post.error?.code ?? null],
    ...Object.entries(post.error?.detail ?? {}).map(
      ([name, value]): [string, string | number | boolean] => [`error.${name}`, value],
    ),
  ]
  return [
    ...lines
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${String(value)}`),
    ...condenseStory(story).map(toLine),
  ].join('\n')
}

/** TikTok's own names for the requests of a post, each once. */
export function logIdsOf(story: readonly PostStoryEntry[]): readonly string[] {
  const ids = story.flatMap(({ detail }) => {
    const logId = detail['logId']
    return typeof logId === 'string' && logId !== '' ? [logId] : []
  })
  return [...new Set(ids)]
}

function toLine({ atMs, kind, detail }: PostStoryEntry): string {
  const facts = Object.entries(detail)
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, value]) => ` ${name}=${String(value)}`)
  return `${new Date(atMs).toISOString()} ${kind}${facts.join('')}`
}
