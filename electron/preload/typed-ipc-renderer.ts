import { ipcRenderer } from 'electron'
import type {
  EventChannel,
  IpcEvents,
  IpcRequests,
  RequestAnswer,
  RequestChannel,
} from '../shared/ipc-contract'
import type { Result } from '../shared/result'

/** Asks main. The answer's shape is held by the contract on both sides; main checks the input at run time. */
export async function request<C extends RequestChannel>(
  channel: C,
  input: Parameters<IpcRequests[C]>[0],
): Promise<Result<RequestAnswer<C>>> {
  return (await ipcRenderer.invoke(channel, input)) as Result<RequestAnswer<C>>
}

/** Follows an event. Only the payload reaches the page, because Electron's event object would leak the sender. */
export function listen<C extends EventChannel>(
  channel: C,
  listener: (payload: IpcEvents[C]) => void,
): () => void {
  const forward = (_event: unknown, payload: unknown): void => {
    listener(payload as IpcEvents[C])
  }
  ipcRenderer.on(channel, forward)
  return () => {
    ipcRenderer.removeListener(channel, forward)
  }
}
