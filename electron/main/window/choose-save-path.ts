import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks the person for a place for a file, in front of the window; null when they changed their mind. */
export async function chooseSavePath(
  page: WebContents | null,
  fileName: string,
): Promise<string | null> {
  const extension = extname(fileName).slice(1)
  const options = {
    defaultPath: join(app.getPath('documents'), fileName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const window = page === null ? null : BrowserWindow.fromWebContents(page)
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  return canceled || filePath === '' ? null : filePath
}
