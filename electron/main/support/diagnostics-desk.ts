import { basename } from 'node:path'
import type { DiagnosticsFile, DiagnosticsSaved } from '../../shared/support'
import { AppError } from '../platform/app-error'
import { replaceFile } from '../platform/replace-file'
import { collectDiagnostics, type DiagnosticsEntry, type DiagnosticsSources } from './diagnostics'

const PREVIEW_LENGTH = 20_000

/** Shows the person what the diagnostics hold, and then saves exactly that. */
export class DiagnosticsDesk {
  /** As it was shown last: the log goes on in between, and nobody should send what they have not seen. */
  #shown: readonly DiagnosticsEntry[] | null = null

  constructor(
    private readonly options: DiagnosticsSources & {
      /** Asks for a place; null when the person changed their mind. */
      readonly chooseSavePath: (fileName: string) => Promise<string | null>
    },
  ) {}

  /** Collects everything anew and answers what it is. */
  async prepare(): Promise<readonly DiagnosticsFile[]> {
    this.#shown = await collectDiagnostics(this.options)
    return this.#shown.map(({ name, text }) => ({
      name,
      sizeBytes: Buffer.byteLength(text),
      preview: text.slice(-PREVIEW_LENGTH),
      isPreviewCut: text.length > PREVIEW_LENGTH,
    }))
  }

  /** Asks for a place and writes the zip. Throws `invalid-request` before `prepare`, `disk-full` and `file-not-writable`. */
  async save(fileName: string): Promise<DiagnosticsSaved> {
    const entries = this.#shown
    if (entries === null) throw new AppError('invalid-request')
    const path = await this.options.chooseSavePath(fileName)
    if (path === null) return { fileName: null }
    const { strToU8, zipSync } = await import('fflate')
    const zip = zipSync(Object.fromEntries(entries.map(({ name, text }) => [name, strToU8(text)])))
    await replaceFile(path, async (file) => {
      await file.write(zip)
    })
    return { fileName: basename(path) }
  }
}
