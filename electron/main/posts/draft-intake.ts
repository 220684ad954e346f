import { randomUUID } from 'node:crypto'
import type { CreatorInfo } from '../../shared/channel'
import type { ComposerView } from '../../shared/composer-rules'
import type { PostDraft, PublishManyAnswer, RefusedDraft } from '../../shared/post'
import { findPlanProblems } from '../../shared/post-quota'
import { AppError, toAppErrorDto } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { assertSameFile } from '../video/file-identity'
import type { VideoFile } from '../video/video-library'
import { assertDraftAllowed, assertNoDuplicate, assertSchedulable } from './draft-check'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import type { PostState } from './post-state'
import type { QuotaReader } from './quota-reader'
import { toPostQueued } from './to-post-queued'

/** A composer that stood open for longer is checked against a fresh reading before the post is taken. */
const COMPOSER_INFO_MAX_AGE_MS = 10 * 60 * 1000

/** Files that are compared with what they were at the same time: few enough for a slow disk and for open files. */
const PARALLEL_FILE_CHECKS = 8

export interface DraftIntakeOptions {
  readonly journal: PostJournal
  readonly ledger: PostLedger
  readonly quotas: QuotaReader
  readonly videos: { get(videoId: string): VideoFile }
  readonly getRecentCreatorInfo: (channelId: string, maxAgeMs: number) => Promise<CreatorInfo>
  /** How long a post that begins at once can be taken back; absent is not at all. */
  readonly readUndoWindowMs?: () => number
  readonly clock: Clock
}

/** A draft that may be posted, with what was looked up for it. */
interface CheckedDraft {
  readonly draft: PostDraft
  readonly file: VideoFile
  readonly creator: CreatorInfo
  readonly view: ComposerView
}

/** What came of a batch: every post, or every reason why none was taken. */
type TakenDrafts =
  { readonly states: readonly PostState[] } | Extract<PublishManyAnswer, { isTaken: false }>

/** Turns drafts with a person's consent into posts of the ledger: checks everything first, then records. */
export class DraftIntake {
  readonly #options: DraftIntakeOptions

  constructor(options: DraftIntakeOptions) {
    this.#options = options
  }

  /** Records one draft. Throws as `PostService.publish` says; then nothing has happened. */
  async take(draft: PostDraft): Promise<PostState> {
    const taken = await this.takeAll([draft])
    if ('states' in taken && taken.states[0] !== undefined) return taken.states[0]
    const [refused] = 'refused' in taken ? taken.refused : []
    throw refused === undefined ? new AppError('internal') : AppError.fromDto(refused.error)
  }

  /**
   * Records a batch as a whole: when one draft may not be posted, none is, and every draft that may not is named. Each file and
   * each channel is looked at once, however many drafts share it. Throws only `disk-full` and `ledger-unavailable`.
   */
  async takeAll(drafts: readonly PostDraft[]): Promise<TakenDrafts> {
    const checks = await this.#checkAll(drafts)
    // Nothing is awaited from here to the entry in the ledger, so two clicks cannot both pass the check for duplicates.
    const refused: RefusedDraft[] = []
    const checked: CheckedDraft[] = []
    const inBatch = new Set<string>()
    const planProblems = this.#findPlanProblems(drafts)
    for (const [index, check] of checks.entries()) {
      try {
        if (check instanceof Error) throw check
        this.#assertFirst(check, inBatch)
        const problem = planProblems[index] ?? null
        if (problem !== null) throw AppError.fromDto(problem)
        checked.push(check)
      } catch (error) {
        refused.push({ index, error: toAppErrorDto(error) })
      }
    }
    if (refused.length > 0) return { isTaken: false, refused }
    const { clock, readUndoWindowMs, journal } = this.#options
    const nowMs = clock.nowMs()
    const undoWindowMs = readUndoWindowMs?.() ?? 0
    // One instant for a whole batch, so that its posts enter the line together and in their order.
    const notBeforeMs = undoWindowMs > 0 ? nowMs + undoWindowMs : null
    const entries = checked.map((one) => ({
      postId: randomUUID(),
      event: toPostQueued(one.draft, one.creator, one.file, one.view, { nowMs, notBeforeMs }),
    }))
    return { states: journal.recordNew(entries) }
  }

  /** Full days, as the calendar knows them: each draft counts for those after it. */
  #findPlanProblems(drafts: readonly PostDraft[]): ReturnType<typeof findPlanProblems> {
    const { quotas, clock } = this.#options
    const channelIds = [...new Set(drafts.map(({ channelId }) => channelId))]
    return findPlanProblems(drafts, quotas.read(channelIds), clock.nowMs())
  }

  /** Answers for each draft what it needs, or why it may not be posted. */
  async #checkAll(drafts: readonly PostDraft[]): Promise<readonly (CheckedDraft | Error)[]> {
    const { clock, getRecentCreatorInfo } = this.#options
    const files = new Map<string, Promise<VideoFile>>()
    const creators = new Map<string, Promise<CreatorInfo>>()
    const results: (CheckedDraft | Error)[] = []
    const waiting = [...drafts.entries()]
    const checkNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, draft] = next
        try {
          const file = await once(files, draft.videoId, (id) => this.#lookAtFile(id))
          const creator = await once(creators, draft.channelId, (id) =>
            getRecentCreatorInfo(id, COMPOSER_INFO_MAX_AGE_MS),
          )
          const view = assertDraftAllowed(draft, creator, file)
          const { scheduledForMs } = draft
          if (scheduledForMs !== null) assertSchedulable(scheduledForMs, clock.nowMs())
          results[index] = { draft, file, creator, view }
        } catch (error) {
          results[index] = error instanceof Error ? error : new AppError('internal')
        }
      }
    }
    await Promise.all(Array.from({ length: PARALLEL_FILE_CHECKS }, checkNext))
    return results
  }

  async #lookAtFile(videoId: string): Promise<VideoFile> {
    const file = this.#options.videos.get(videoId)
    await assertSameFile(file.path, file.identity)
    return file
  }

  /** Against the ledger, and against the drafts before this one in the batch. */
  #assertFirst({ draft, file }: CheckedDraft, inBatch: Set<string>): void {
    assertNoDuplicate(draft, this.#options.ledger.findSameVideo(draft.channelId, file.identity))
    const { quickHash, sizeBytes } = file.identity
    const key = `${draft.channelId} ${quickHash} ${sizeBytes}`
    if (inBatch.has(key) && !draft.isDuplicateConfirmed) throw new AppError('duplicate-post')
    inBatch.add(key)
  }
}

/** Asks for each key once and shares the answer, a refusal included. */
function once<T>(
  asked: Map<string, Promise<T>>,
  key: string,
  ask: (key: string) => Promise<T>,
): Promise<T> {
  const answer = asked.get(key) ?? ask(key)
  asked.set(key, answer)
  return answer
}
