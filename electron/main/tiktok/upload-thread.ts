import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toAppErrorDto } from '../platform/app-error'
import { SystemClock } from '../platform/clock'
import { directConnection } from '../platform/http-agent-for'
import type { Logger } from '../platform/logger'
import { SystemHttpAgents } from '../platform/system-http-agents'
import { HttpUploadClient } from './http-upload-client'
import { practiceEndpoints, TIKTOK_ENDPOINTS } from './tiktok-endpoints'
import { UploadPace } from './upload-pace'
import type { FromUploadThread, ToUploadThread, UploadThreadStart } from './upload-thread-messages'

/*
 * The thread in which chunks leave. In Electron's main process every event of a socket or a file goes through the window
 * system's own loop, so sending there costs twice the processor time and keeps the window waiting (measured: `npm run bench --
 * upload`). Here Node's loop runs by itself, TLS is computed beside the window, and a slow disk holds up nobody else.
 */

const port = parentPort
if (port === null) throw new Error('This file is the body of a worker thread')
const start = workerData as UploadThreadStart
const tell = (message: FromUploadThread): void => port.postMessage(message)

const logger: Logger = {
  info: (event, fields) => tell({ kind: 'log', level: 'info', event, fields }),
  warn: (event, fields) => tell({ kind: 'log', level: 'warn', event, fields }),
  error: (event, thrown, fields) =>
    tell({ kind: 'log', level: 'error', event, thrown: toCloneable(thrown), fields }),
}

const pace = new UploadPace()
pace.setLimit(start.limitBytesPerSecond)
const questions = new Map<number, (answer: string | null) => void>()
let lastQuestion = 0

/** Only main can ask the system. */
function resolveProxy(url: string): Promise<string> {
  lastQuestion += 1
  const id = lastQuestion
  return new Promise((resolve, reject) => {
    questions.set(id, (answer) => {
      if (answer === null) reject(new Error('The system named no way'))
      else resolve(answer)
    })
    tell({ kind: 'resolve-proxy', id, url })
  })
}

const client = new HttpUploadClient({
  endpoints:
    start.practiceOrigin === null ? TIKTOK_ENDPOINTS : practiceEndpoints(start.practiceOrigin),
  clock: new SystemClock(),
  logger,
  httpAgentFor: start.followsSystem
    ? new SystemHttpAgents({ resolveProxy, logger }).httpAgentFor
    : directConnection,
  pace,
  ...(start.timeouts === undefined ? {} : { timeouts: start.timeouts }),
})
const underway = new Map<number, AbortController>()

async function send({ id, chunk }: Extract<ToUploadThread, { kind: 'send' }>): Promise<void> {
  const ending = new AbortController()
  underway.set(id, ending)
  try {
    const onSent = (sentBytes: number): void => tell({ kind: 'sent', id, sentBytes })
    const answer = await client.sendChunk({ ...chunk, onSent }, ending.signal)
    tell({ kind: 'answered', id, answer })
  } catch (error) {
    const isExpected = error instanceof AppError || ending.signal.aborted
    if (!isExpected) logger.error('chunk-failed', error)
    const cause = error instanceof AppError ? toCloneable(error.cause) : null
    tell({ kind: 'failed', id, error: toAppErrorDto(error), cause })
  } finally {
    underway.delete(id)
  }
}

port.on('message', (message: ToUploadThread) => {
  switch (message.kind) {
    case 'send':
      void send(message)
      return
    case 'abort':
      underway.get(message.id)?.abort()
      return
    case 'stop-ahead':
      void client
        .stopAhead(message.uploadUrl)
        .then(() => tell({ kind: 'ahead-stopped', id: message.id }))
      return
    case 'limit':
      pace.setLimit(message.bytesPerSecond)
      return
    case 'proxy':
      questions.get(message.id)?.(message.answer)
      questions.delete(message.id)
  }
})

/** An Error crosses as its name, its words and its stack; of anything else only that it was there. */
function toCloneable(thrown: unknown): Error | null {
  if (thrown === null || thrown === undefined) return null
  if (!(thrown instanceof Error)) return new Error('Something that is no Error was thrown')
  const { name, message, stack } = thrown
  return Object.assign(new Error(message), { name, stack })
}
