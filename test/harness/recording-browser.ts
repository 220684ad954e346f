import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * A system browser that only notes which address it was asked to open. It stands in `xdg-open`'s own registry, so the app
 * goes the way it goes on a desktop; what a person does in the browser is then done by the test.
 */
export class RecordingBrowser {
  /** For the app's environment: makes `xdg-open` find this browser. */
  readonly environment: Readonly<Record<string, string>>
  private readonly logPath: string

  constructor(directory: string) {
    const applications = join(directory, 'data', 'applications')
    const config = join(directory, 'config')
    mkdirSync(applications, { recursive: true })
    mkdirSync(config, { recursive: true })
    this.logPath = join(directory, 'opened-addresses')
    appendFileSync(this.logPath, '')
    const script = join(directory, 'record-address')
    writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${this.logPath}'\n`)
    chmodSync(script, 0o755)
    writeFileSync(
      join(applications, 'recording-browser.desktop'),
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Recording browser',
        `Exec=${script} %u`,
        'MimeType=x-scheme-handler/http;x-scheme-handler/https;x-scheme-handler/mailto;',
        '',
      ].join('\n'),
    )
    // The app's own entry, as an installed app has one; links themselves are opened by the test.
    writeFileSync(
      join(applications, 'sosyabot.desktop'),
      '[Desktop Entry]\nType=Application\nName=Sosyabot\nExec=/bin/false %u\nMimeType=x-scheme-handler/sosyabot;\n',
    )
    writeFileSync(
      join(config, 'mimeapps.list'),
      '[Default Applications]\nx-scheme-handler/sosyabot=sosyabot.desktop\nx-scheme-handler/http=recording-browser.desktop\nx-scheme-handler/https=recording-browser.desktop\nx-scheme-handler/mailto=recording-browser.desktop\n',
    )
    this.environment = { XDG_DATA_HOME: join(directory, 'data'), XDG_CONFIG_HOME: config }
  }

  /** Every address so far, oldest first. */
  get addresses(): readonly string[] {
    if (!existsSync(this.logPath)) return []
    return readFileSync(this.logPath, 'utf8').split('\n').filter(Boolean)
  }

  /** Waits for the address after the first `seen` ones. */
  async waitForAddress(seen = 0, timeoutMs = 15_000): Promise<string> {
    const deadlineMs = Date.now() + timeoutMs
    while (Date.now() < deadlineMs) {
      const address = this.addresses[seen]
      if (address !== undefined) return address
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('The app opened no address in the system browser.')
  }
}
