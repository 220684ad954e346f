import type { DesktopApi } from '../../../electron/preload/desktop-api'
import type { FakeDesktopApi } from '../../fakes/fake-desktop-api'
import { createPreviewDesktop } from './scenarios'

declare global {
  interface Window {
    /** The preview's computer, so that a script can refuse a request or tell an event. */
    fakeDesktop: FakeDesktopApi
  }
}

const fake = createPreviewDesktop(location.search)
window.fakeDesktop = fake
Object.defineProperty(window, 'desktop', { value: fake.api satisfies DesktopApi })
