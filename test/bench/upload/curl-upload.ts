import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { TokenStore } from '../../../electron/main/auth/token-store'
import { SystemClock } from '../../../electron/main/platform/clock'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { planChunks } from '../../../electron/main/posts/chunk-plan'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { signIn } from '../../harness/sign-in'
import { quietInit } from '../../integration/tiktok/practice-world'
import type { ChunkFile } from './upload-files'

const runFile = promisify(execFile)

/** What curl needs to stand in for the app: an account of its own, signed in at the same server. */
export class CurlUpload {
  private constructor(
    private readonly client: HttpTikTokClient,
    private readonly accessToken: string,
  ) {}

  static async signIn(practice: PracticeTikTok, openId: string): Promise<CurlUpload> {
    const client = new HttpTikTokClient({
      endpoints: practiceEndpoints(practice.origin),
      clock: new SystemClock(),
      timeoutMs: 10_000,
    })
    const tokens = new TokenStore({ secrets: new InMemorySecretStore(), logger: SILENT_LOGGER })
    const { accessToken } = await signIn(practice.origin, openId, { client, tokens })
    return new CurlUpload(client, accessToken)
  }

  /**
   * Opens a post as the app does and sends its chunks with one curl over one connection.
   * @returns the publish id and curl's processor time.
   */
  async send(
    sizeBytes: number,
    chunks: readonly ChunkFile[],
    configPath: string,
  ): Promise<{ readonly publishId: string; readonly processorSeconds: number }> {
    const { publishId, uploadUrl } = await this.client.initDirectPost(
      this.accessToken,
      quietInit(sizeBytes, planChunks(sizeBytes).chunkSizeBytes),
    )
    const { pathname, search } = new URL(uploadUrl)
    const config = chunks
      .map(({ path, contentRange }) =>
        [
          `url = "${uploadUrl}"`,
          // To an address whose path ends with a slash curl would add the name of the file.
          `request-target = "${pathname}${search}"`,
          `upload-file = "${path}"`,
          'header = "Content-Type: video/mp4"',
          `header = "Content-Range: ${contentRange}"`,
          // Without it curl would ask before every chunk whether it may, which the app does not.
          'header = "Expect:"',
          'fail',
          'silent',
          'show-error',
        ].join('\n'),
      )
      .join('\nnext\n')
    writeFileSync(configPath, config)
    const timed = 'TIMEFORMAT="%U %S"; time curl --fail-early --config "$1"'
    const { stderr } = await runFile('bash', ['-c', timed, 'bash', configPath])
    const [user = NaN, system = NaN] = stderr.trim().split(' ').map(Number)
    return { publishId, processorSeconds: user + system }
  }
}
