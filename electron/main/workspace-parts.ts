/** What makes up most of a workspace's code, in parts of some ten milliseconds each. */
export const WORKSPACE_PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./platform/sqlite-database'),
  () => import('./posts/post-service'),
  () => import('./video/video-library'),
  () => import('./create-workspace'),
]
