import type { PracticeAccount, PracticeAccountChange } from './practice-account'

/** The creators of one server, who may change while it runs. */
export class AccountBook {
  readonly #accounts: Map<string, PracticeAccount>

  constructor(accounts: readonly PracticeAccount[]) {
    this.#accounts = new Map(accounts.map((account) => [account.openId, account]))
  }

  list(): readonly PracticeAccount[] {
    return [...this.#accounts.values()]
  }

  find(openId: string): PracticeAccount | null {
    return this.#accounts.get(openId) ?? null
  }

  /** Throws a RangeError on an unknown account, because only tests and the control page call this. */
  change(openId: string, change: PracticeAccountChange): void {
    const account = this.#accounts.get(openId)
    if (!account) throw new RangeError(`No practice account has the open_id ${openId}.`)
    this.#accounts.set(openId, { ...account, ...change })
  }
}
