import type { CreatorInfo } from '../../shared/channel'
import { evaluateComposer } from '../../shared/composer-rules'
import type { PostDraft } from '../../shared/post'
import { findScheduleProblem } from '../../shared/schedule-rules'
