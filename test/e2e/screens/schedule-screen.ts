import type { Locator, Page } from '@playwright/test'

/** The part of the composer, and of the queue's dialog, that asks for a time. */
export class ScheduleScreen {
  readonly atATime: Locator
  /** The field with its segments. */
  readonly field: Locator

  constructor(private readonly page: Page) {
    this.atATime = page.getByText('At a time', { exact: true })
    this.field = page.getByRole('group', { name: 'Date and time' })
  }

  /** A post in the queue. */
  row(fileName: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: fileName }).first()
  }

  /** Types date and time by the keyboard, segment by segment, in the clock of the window's language. */
  async type(atMs: number): Promise<void> {
    const parts = await this.page.evaluate((instantMs) => {
      const time = new Date(instantMs)
      return {
        day: time.getDate(),
        month: time.getMonth() + 1,
        year: time.getFullYear(),
        hour: time.getHours(),
        minute: time.getMinutes(),
      }
    }, atMs)
    const halfDay = this.segment('AM/PM')
    const has12Hours = (await halfDay.count()) > 0
    const hour = has12Hours ? parts.hour % 12 || 12 : parts.hour
    await this.typeInto('day', parts.day)
    await this.typeInto('month', parts.month)
    await this.typeInto('year', parts.year)
    await this.typeInto('hour', hour)
    await this.typeInto('minute', parts.minute)
    if (has12Hours) {
      await halfDay.click()
      await this.page.keyboard.press(parts.hour < 12 ? 'a' : 'p')
    }
  }

  async typeInto(
    segment: 'day' | 'month' | 'year' | 'hour' | 'minute',
    value: number,
  ): Promise<void> {
    await this.segment(segment).click()
    await this.page.keyboard.type(String(value).padStart(2, '0'))
  }

  /** One part of the field, by the beginning of its name. */
  segment(name: string): Locator {
    return this.field.getByRole('spinbutton', { name: new RegExp(`^${name}`, 'u') })
  }
}
