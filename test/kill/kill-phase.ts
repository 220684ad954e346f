import type { PracticePost } from '../../electron/practice/post-book'
import type { PostState } from '../../electron/main/posts/post-state'

/** Every phase of a job in which a kill can hit, in the order of the job. */
export const KILL_PHASES = [
  'before the intent is written',
  'intent written, before init',
  'init sent, link not written',
  'link written, before byte 0',
  'inside a chunk',
  'chunk stored, not written',
  'between chunks',
  'resuming after a kill',
  'last chunk announced, not sent',
  'inside the last chunk',
  'last chunk stored, not written',
  'asking for the status',
  'published, not written',
  'published',
] as const
export type KillPhase = (typeof KILL_PHASES)[number]

/** What was found after a kill, on both sides of the line. */
export interface KillEvidence {
  readonly state: PostState | null
  /** A chunk was on its way at the moment of the kill. */
  readonly isSending: boolean
  /** What the server holds when it has noticed that the app is gone. */
  readonly received: readonly PracticePost[]
  /** Since the kill before, the server has opened an upload that the ledger does not know. */
  readonly hasNewOrphan: boolean
}

/** Names the phase by what is left behind, not by what was aimed at. */
export function nameKillPhase({
  state,
  isSending,
  received,
  hasNewOrphan,
}: KillEvidence): KillPhase {
  if (state === null) return 'before the intent is written'
  if (state.phase === 'published') return 'published'
  if (state.publishId === null) {
    return hasNewOrphan ? 'init sent, link not written' : 'intent written, before init'
  }
  const upload = received.find(({ publishId }) => publishId === state.publishId)
  if (state.phase === 'processing') {
    return upload?.state === 'published' ? 'published, not written' : 'asking for the status'
  }
  if (state.phase !== 'uploading') return 'resuming after a kill'
  if (upload !== undefined && upload.state !== 'uploading') return 'last chunk stored, not written'
  if (isSending && (upload?.receivedBytes ?? 0) <= state.acknowledgedBytes) {
    return state.isFinalSent ? 'inside the last chunk' : 'inside a chunk'
  }
  if ((upload?.receivedBytes ?? 0) > state.acknowledgedBytes) return 'chunk stored, not written'
  if (state.isFinalSent) return 'last chunk announced, not sent'
  return state.acknowledgedBytes === 0 ? 'link written, before byte 0' : 'between chunks'
}
