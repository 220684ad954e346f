import { randomUUID } from 'node:crypto'
import type { CreatorInfo } from '../../shared/channel'
import {
  availablePostActions,
  isPostFinished,
  type Post,
  type PostAction,
  type PostDraft,
  type PostPage,
  type PostQuery,
  type PostStoryEntry,
} from '../../shared/post'
import type { AccessTokenSource } from '../channels/access-token-source'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { SecretStore } from '../secrets/secret-store'
import type { TikTokClient } from '../tiktok/tiktok-client'
import type { UploadClient } from '../tiktok/upload-client'
import { assertSameFile } from '../video/file-identity'
import type { VideoFile } from '../video/video-library'
import { AuthorizedCalls } from './authorized-calls'
import {
  assertDraftAllowed,
  assertNoDuplicate,
  assertSchedulable,
  toUploadType,
} from './draft-check'
import { isUploadComplete } from './is-upload-complete'
