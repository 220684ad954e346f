import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import axios, { type AxiosInstance } from 'axios'

/**
 * What sends the small requests. Read only when the first one is made: the library, and Node's TLS with it, would be a part of what
 * main reads before the first paint.
 */
export function createAxios(limits: { readonly maxContentLength: number }): AxiosInstance {
  return axios.create({
    maxRedirects: 0,
    validateStatus: () => true,
    // Electron resolves the system's proxy and hands us an agent; the environment must not add another one.
    proxy: false,
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
    ...limits,
  })
}
