import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcessGroup } from '../../../electron/dev/process-group'
import { startVirtualDisplay } from '../../../electron/dev/virtual-display'
import { FrameBuffer } from './frame-buffer'

/** A display whose pixels can be read. */
export interface BenchScreen {
  /** The value for DISPLAY. */
  readonly name: string
  readonly frameBuffer: FrameBuffer
  readonly close: () => Promise<void>
}

/** Opens a display of its own beside the session's: only this one draws into a file. */
export async function openBenchScreen(): Promise<BenchScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-screen-'))
  const { name, server } = await startVirtualDisplay(new AbortController().signal, folder)
  const frameBuffer = new FrameBuffer(folder)
  return {
    name,
    frameBuffer,
    close: async () => {
      frameBuffer.close()
      await endProcessGroup(server, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
