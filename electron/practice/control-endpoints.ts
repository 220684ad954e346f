import { z } from 'zod'
import { apiError, formatJson, type PracticeAnswer } from './practice-answer'
import type { AccountBook } from './account-book'
import { readJsonObject, type PracticeExchange } from './practice-exchange'
import {
  practiceAccountChangeSchema,
  practiceFaultSchema,
  type PracticeFaults,
} from './practice-faults'

const commandSchema = z.union([
  z.strictObject({ set: practiceFaultSchema, times: z.int().positive().optional() }),
  z.strictObject({ clear: z.literal(true) }),
  z.strictObject({
    changeAccount: z.strictObject({ openId: z.string(), change: practiceAccountChangeSchema }),
  }),
  z.strictObject({ revokeTokens: z.strictObject({ openId: z.string().exactOptional() }) }),
  z.strictObject({ expireAccessTokens: z.strictObject({ openId: z.string().exactOptional() }) }),
  z.strictObject({ expireUploadUrls: z.strictObject({ publishId: z.string().exactOptional() }) }),
])

/**
 * `/__practice/...`: the switchboard for tests in another process. The JSON content type keeps web
 * pages out: a browser asks first, and this server never says yes.
 */
export class ControlEndpoints {
  readonly #faults: PracticeFaults
  readonly #accounts: AccountBook

  constructor(faults: PracticeFaults, accounts: AccountBook) {
    this.#faults = faults
    this.#accounts = accounts
  }

  /** One command: `{"set": {...}, "times": 1}`, `{"clear": true}`, `{"changeAccount": {...}}`, and so on. */
  async command(exchange: PracticeExchange): Promise<PracticeAnswer> {
    const parsed = commandSchema.safeParse(await readJsonObject(exchange.request))
    if (!parsed.success) {
      return apiError(400, 'invalid_params', z.prettifyError(parsed.error), exchange.logId)
    }
    const command = parsed.data
    if ('set' in command) {
      this.#faults.set(command.set, command.times === undefined ? {} : { times: command.times })
    } else if ('clear' in command) this.#faults.clear()
    else if ('changeAccount' in command) {
      const { openId, change } = command.changeAccount
      if (!this.#accounts.find(openId)) {
        return apiError(400, 'invalid_params', 'No such account.', exchange.logId)
      }
      this.#faults.changeAccount(openId, change)
    } else if ('revokeTokens' in command) this.#faults.revokeTokens(command.revokeTokens.openId)
    else if ('expireAccessTokens' in command) {
      this.#faults.expireAccessTokens(command.expireAccessTokens.openId)
    } else this.#faults.expireUploadUrls(command.expireUploadUrls.publishId)
    return jsonAnswer({ faults: this.#faults.list() })
  }
}

export function jsonAnswer(value: unknown): PracticeAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: formatJson(value),
  }
}
