import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SystemClock } from '../../../electron/main/platform/clock'
import { SystemHttpAgents } from '../../../electron/main/platform/system-http-agents'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { RecordingLogger } from '../../fakes/recording-logger'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { ScriptedServer } from './scripted-server'
import { VALID_CERTIFICATE } from './test-certificates'

const CREDENTIALS = { clientKey: 'aw1', clientSecret: 'secret' }
const SIZE_BYTES = 3_000_000
const never = new AbortController().signal

/** A proxy as companies have it: CONNECT and nothing else, or a refusal. */
class CompanyProxy {
  readonly targets: string[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  refusal: number | null = null

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<CompanyProxy> {
    const server = createServer((_request, response) => response.writeHead(405).end())
    const proxy = new CompanyProxy(server)
    server.on('connect', (request, client: Socket) => {
      proxy.targets.push(request.url ?? '')
      proxy.#sockets.add(client)
      client.on('error', () => undefined)
      if (proxy.refusal !== null) {
        client.end(`HTTP/1.1 ${proxy.refusal} No\r\nContent-Length: 4\r\n\r\nNo!\n`)
        return
      }
      const [host, port] = (request.url ?? '').split(':')
      const target = connect(Number(port), host ?? '', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        target.pipe(client)
        client.pipe(target)
      })
      proxy.#sockets.add(target)
      target.on('error', () => client.destroy())
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return proxy
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }
}

describe('a system with a proxy', () => {
  const folder = useTemporaryFolder()
  let proxy: CompanyProxy
  let server: ScriptedServer
  let logger: RecordingLogger
  let asked: string[]
  let receivedBytes: number
  let client: HttpTikTokClient
  let uploads: HttpUploadClient

  beforeEach(async () => {
    proxy = await CompanyProxy.start()
    receivedBytes = 0
    server = await ScriptedServer.start((request, response) => {
      request.on('data', (part: Buffer) => (receivedBytes += part.length))
      request.on('end', () => {
        const isUpload = request.method === 'PUT'
        response.writeHead(isUpload ? 201 : 200).end('{"access_token":"clt.1"}')
      })
    }, VALID_CERTIFICATE)
    asked = []
    logger = new RecordingLogger()
    setAnswer(`PROXY ${proxy.address}; DIRECT`, VALID_CERTIFICATE)
  })

  afterEach(async () => {
    await proxy.stop()
    await server.stop()
  })

  function setAnswer(answer: string, ca?: string): void {
    const { httpAgentFor } = new SystemHttpAgents({
      resolveProxy: async (url) => {
        asked.push(url)
        return answer
      },
      logger,
      readAuthorities: () => (ca === undefined ? [] : [ca]),
    })
    const shared = { endpoints: practiceEndpoints(server.origin), clock: new SystemClock() }
    client = new HttpTikTokClient({ ...shared, httpAgentFor })
    uploads = new HttpUploadClient({ ...shared, httpAgentFor })
  }

  function sendChunk() {
    const path = folder.path('video.mp4')
    writeFileSync(path, Buffer.alloc(SIZE_BYTES, 7))
    return uploads.sendChunk(
      {
        uploadUrl: `${server.origin}/video/?upload_token=canary`,
        path,
        contentType: 'video/mp4',
        firstByte: 0,
        lastByte: SIZE_BYTES - 1,
        totalBytes: SIZE_BYTES,
      },
      never,
    )
  }

  it('carries calls and uploads through the tunnel, with TLS up to TikTok', async () => {
    await client.testCredentials(CREDENTIALS)
    expect(await sendChunk()).toMatchObject({ kind: 'stored', isComplete: true })
    expect(receivedBytes).toBeGreaterThan(SIZE_BYTES)
    const target = server.origin.replace('https://', '')
    expect(proxy.targets).toEqual([target, target])
  })

  it('tells the proxy settings the origin and never the upload token', async () => {
    await sendChunk()
    expect(asked).toEqual([`${server.origin}/`])
  })

  it('calls a proxy that refuses a missing network, and sends nothing of the video', async () => {
    proxy.refusal = 407
    const refused = {
      code: 'network-offline',
      isRetryable: true,
      detail: { networkCode: 'ERR_PROXY_REFUSED' },
    }
    await expect(client.testCredentials(CREDENTIALS)).rejects.toMatchObject(refused)
    await expect(sendChunk()).rejects.toMatchObject(refused)
    expect(receivedBytes).toBe(0)
  })

  it('trusts no server behind the proxy that nobody vouches for', async () => {
    setAnswer(`PROXY ${proxy.address}`)
    const insecure = { code: 'network-insecure' }
    await expect(client.testCredentials(CREDENTIALS)).rejects.toMatchObject(insecure)
    await expect(sendChunk()).rejects.toMatchObject(insecure)
    expect(receivedBytes).toBe(0)
  })

  it('trusts on a direct way, too, whom the system trusts', async () => {
    setAnswer('DIRECT', VALID_CERTIFICATE)
    await client.testCredentials(CREDENTIALS)
    expect(await sendChunk()).toMatchObject({ kind: 'stored', isComplete: true })
    expect(proxy.targets).toEqual([])
  })

  it('reads the authorities once, and an unreadable one does not stand in the way', async () => {
    let reads = 0
    const { httpAgentFor } = new SystemHttpAgents({
      resolveProxy: async () => 'DIRECT',
      readAuthorities: () => {
        reads += 1
        return ['-----BEGIN CERTIFICATE-----\nbm8=\n-----END CERTIFICATE-----', VALID_CERTIFICATE]
      },
      logger,
    })
    const endpoints = practiceEndpoints(server.origin)
    client = new HttpTikTokClient({ endpoints, clock: new SystemClock(), httpAgentFor })
    for (let call = 0; call < 3; call += 1) await client.testCredentials(CREDENTIALS)
    expect(reads).toBe(1)
    expect(logger.lines.join()).toContain('"addedCount":1')
  })

  it('goes directly where the system says so, and says when it cannot use a proxy', async () => {
    for (const answer of ['DIRECT', 'SOCKS5 127.0.0.1:1']) {
      setAnswer(answer)
      // The certificate is the tests' own, so a direct connection ends there.
      await expect(client.testCredentials(CREDENTIALS)).rejects.toMatchObject({
        code: 'network-insecure',
      })
    }
    expect(proxy.targets).toEqual([])
    expect(logger.lines.join()).toContain('proxy-not-usable')
  })
})
