import { app } from 'electron'
import type { LinkHandler, LinkRegistration } from './link-registration'

const SCHEME = 'sosyabot'

/**
 * Windows and macOS, which Electron asks itself. On Windows the command ends in `--`, so that nothing in a link is ever taken for
 * a switch; macOS looks at the bundle and takes no command.
 */
export class ElectronLinkRegistration implements LinkRegistration {
  readonly #executable: string | undefined
  readonly #arguments: string[] | undefined

  constructor(readonly canRegister: boolean) {
    if (process.platform !== 'win32') return
    this.#executable = process.execPath
    // Unpackaged, the executable is Electron's own and needs to be told the app.
    this.#arguments = [...(app.isPackaged ? [] : [app.getAppPath()]), '--open-url', '--']
  }

  findHandler(): Promise<LinkHandler> {
    if (app.isDefaultProtocolClient(SCHEME, this.#executable, this.#arguments))
      return Promise.resolve('this-app')
    const name = app.getApplicationNameForProtocol(`${SCHEME}://`)
    // Our own name belongs to a command of ours that is out of date, such as one of another folder.
    const isOurs = name === '' || name === app.getName()
    return Promise.resolve(isOurs ? 'nobody' : 'another-program')
  }

  register(): Promise<boolean> {
    return Promise.resolve(
      app.setAsDefaultProtocolClient(SCHEME, this.#executable, this.#arguments),
    )
  }

  unregister(): Promise<boolean> {
    if (!app.isDefaultProtocolClient(SCHEME, this.#executable, this.#arguments))
      return Promise.resolve(true)
    return Promise.resolve(
      app.removeAsDefaultProtocolClient(SCHEME, this.#executable, this.#arguments),
    )
  }
}
