import type { Agent } from 'node:http'

/**
 * Which way a request takes: an agent that tunnels through the proxy which the system names for this address, or undefined
 * for a direct connection. Asynchronous, because Electron resolves the system's proxy (PAC scripts included) that way.
 */
export type HttpAgentFor = (url: URL) => Promise<Agent | undefined>

/** Straight to the server, for tests, for practice servers and until a proxy is known. */
export const directConnection: HttpAgentFor = async () => undefined
