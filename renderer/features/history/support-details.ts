import type { AppInfo } from '../../../electron/shared/app-info'
import type { Post } from '../../../electron/shared/post'

/**
 * What a support person needs to find a post, as plain lines to paste: identifiers, codes and numbers only. In English
 * names whatever the language of the window, because it is read by machines and by others.
 */
export function supportDetails(post: Post, app: AppInfo): string {
  const lines: [string, string | number | boolean | null][] = [
    ['sosyabot', app.version],
    ['mode', app.mode],
    ['platform', app.platform],
    ['phase', post.phase],
    ['created_at', new Date(post.createdAtMs).toISOString()],
    ['updated_at', new Date(post.updatedAtMs).toISOString()],
    ['publish_id', post.publishId],
    ['post_id', post.tiktokPostId],
    ['size_bytes', post.videoSizeBytes],
    ['acknowledged_bytes', post.acknowledgedBytes],
    ['error', post.error?.code ?? null],
    ...Object.entries(post.error?.detail ?? {}).map(
      ([name, value]): [string, string | number | boolean] => [`error.${name}`, value],
    ),
  ]
  return lines
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
