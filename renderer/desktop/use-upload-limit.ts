import { DEFAULT_SETTINGS } from '../../electron/shared/settings'
import { useDesktop, useDesktopStores } from './desktop-provider'
import { useRequest, type Request } from './use-request'
import { useSnapshot } from './use-snapshot'

/** The person's own limit for all uploads together. */
export interface UploadLimit {
  /** In Mbit/s; null is no limit. */
  readonly limitMbit: number | null
  readonly set: (limitMbit: number | null) => void
  readonly error: Request<never, never>['error']
}

export function useUploadLimit(): UploadLimit {
  const desktop = useDesktop()
  const stores = useDesktopStores()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const update = useRequest(desktop.settings.update)
  return {
    limitMbit: settings.uploadLimitMbit,
    set: (uploadLimitMbit) => {
      void update.run({ ...settings, uploadLimitMbit }).then((saved) => {
        if (saved !== null) stores.settings.accept(saved)
      })
    },
    error: update.error,
  }
}
