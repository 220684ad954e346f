import type { HttpAgentFor } from './http-agent-for'
import type { SystemHttpAgents, SystemHttpAgentsOptions } from './system-http-agents'

/**
 * The agents of the system's settings, made when the first request asks for one: what they are built on, Node's TLS, takes main
 * some twelve milliseconds to read, and nothing is asked of anybody before the first paint.
 */
export function systemAgentsAtFirstRequest(options: SystemHttpAgentsOptions): HttpAgentFor {
  let agents: Promise<SystemHttpAgents> | null = null
  return async (url) => (await (agents ??= makeAgents(options))).httpAgentFor(url)
}

async function makeAgents(options: SystemHttpAgentsOptions): Promise<SystemHttpAgents> {
  const { SystemHttpAgents } = await import('./system-http-agents')
  return new SystemHttpAgents(options)
}
