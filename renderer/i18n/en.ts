import { channels } from './en/channels'
import { errors } from './en/errors'
import { help } from './en/help'
import { integration } from './en/integration'
import { posts } from './en/posts'
import { publishing } from './en/publishing'
import { settings } from './en/settings'
import { shell } from './en/shell'

/** Every word of the window in English. This is the source of truth: other languages have exactly these keys. */
export const en = { shell, channels, integration, settings, help, errors, publishing, posts }

/** The words of one language. */
export type Dictionary = typeof en
