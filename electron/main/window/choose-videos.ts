import { BrowserWindow, dialog, type WebContents } from 'electron'

/** Asks the person for videos, in front of the window; none when they changed their mind. */
export async function chooseVideos(page: WebContents | null): Promise<readonly string[]> {
  const options = {
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [{ name: 'MP4, MOV, WebM, MKV', extensions: ['mp4', 'm4v', 'mov', 'webm', 'mkv'] }],
  }
  const window = page === null ? null : BrowserWindow.fromWebContents(page)
  const { canceled, filePaths } =
    window === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return canceled ? [] : filePaths
}
