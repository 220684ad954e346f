import { tokenizeCaption } from './caption-tokens'
import { CAPTION_MAX_UTF16_UNITS } from './tiktok-limits'

export const CAPTION_PART_KINDS = ['caption-part', 'hashtag-set'] as const
export type CaptionPartKind = (typeof CAPTION_PART_KINDS)[number]

/**
 * A text that is used again and again in captions. It is put into a caption as plain text that the person can change (rule
 * U19), and never carries who can view a post, its interactions or its disclosure.
 */
export interface CaptionPart {
  readonly id: string
  readonly kind: CaptionPartKind
  readonly name: string
  readonly text: string
}

/** A part to store; without an id it is a new one. */
export interface CaptionPartInput extends Omit<CaptionPart, 'id'> {
  readonly id: string | null
}

/** Every part of this computer. */
export interface CaptionPartList {
  readonly revision: number
  readonly parts: readonly CaptionPart[]
}

export const CAPTION_PARTS_MAX = 200
export const CAPTION_PART_NAME_MAX_UNITS = 80
/** Longer than a whole caption is of no use. */
export const CAPTION_PART_TEXT_MAX_UNITS = CAPTION_MAX_UTF16_UNITS

/** Why a part cannot be stored. */
export type CaptionPartProblem = 'name-missing' | 'name-too-long' | 'text-missing' | 'text-too-long'

/** What stands against storing a part; empty when nothing does. The form shows it, main refuses by it. */
export function findCaptionPartProblems({
  name,
  text,
}: Pick<CaptionPart, 'name' | 'text'>): readonly CaptionPartProblem[] {
  const problems: CaptionPartProblem[] = []
  if (name.trim() === '') problems.push('name-missing')
  else if (name.length > CAPTION_PART_NAME_MAX_UNITS) problems.push('name-too-long')
  if (text.trim() === '') problems.push('text-missing')
  else if (text.length > CAPTION_PART_TEXT_MAX_UNITS) problems.push('text-too-long')
  return problems
}

/** The kind that a text most likely is: hashtags and nothing else are a set. */
export function guessCaptionPartKind(text: string): CaptionPartKind {
  const tokens = tokenizeCaption(text).filter((token) => token.text.trim() !== '')
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'hashtag')
    ? 'hashtag-set'
    : 'caption-part'
}

/**
 * A text as it goes between what stands before and behind the cursor. Tags end at a space only, so it must not run into its
 * neighbours; where there is a space or nothing already, none is added.
 */
export function spaceAround(before: string, text: string, behind: string): string {
  const isJoinedBefore = before !== '' && !/\s$/u.test(before) && !/^\s/u.test(text)
  const isJoinedBehind = behind !== '' && !/^\s/u.test(behind) && !/\s$/u.test(text)
  return `${isJoinedBefore ? ' ' : ''}${text}${isJoinedBehind ? ' ' : ''}`
}
