import { expect, it } from 'vitest'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { systemAgentsAtFirstRequest } from '../../../electron/main/platform/system-agents-at-first-request'

it('takes the way that the system names, and keeps its agents from request to request', async () => {
  const asked: string[] = []
  const httpAgentFor = systemAgentsAtFirstRequest({
    resolveProxy: async (url) => {
      asked.push(url)
      return 'PROXY 127.0.0.1:3128'
    },
    readAuthorities: () => [],
    logger: SILENT_LOGGER,
  })
  expect(asked).toEqual([])
  const [first, second] = await Promise.all([
    httpAgentFor(new URL('https://open.tiktokapis.com/v2/a')),
    httpAgentFor(new URL('https://open.tiktokapis.com/v2/b')),
  ])
  expect((first as unknown as { proxy: URL }).proxy.href).toBe('http://127.0.0.1:3128/')
  expect(second).toBe(first)
  expect(asked).toEqual(['https://open.tiktokapis.com/', 'https://open.tiktokapis.com/'])
  expect(await httpAgentFor(new URL('http://127.0.0.1:4000/'))).toBeUndefined()
})
