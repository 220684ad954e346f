import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { PreferencesStore } from '../../../electron/main/settings/preferences-store'
import type { Settings } from '../../../electron/shared/settings'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

describe('PreferencesStore', () => {
  it('starts with the system’s language and colours', () => {
    const preferences = new PreferencesStore({ store: new InMemoryJsonStore() })
    expect(preferences.get()).toEqual({
      language: 'system',
      theme: 'system',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
  })

  it('stores what is chosen and tells about changes only', () => {
    const store = new InMemoryJsonStore()
    const preferences = new PreferencesStore({ store })
    const heard: Settings[] = []
    const stop = preferences.onDidChange((settings) => heard.push(settings))
    preferences.update({
      language: 'tr',
      theme: 'dark',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
    preferences.update({
      language: 'tr',
      theme: 'dark',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
    stop()
    preferences.update({
      language: 'en',
      theme: 'dark',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
    expect(heard).toEqual([
      {
        language: 'tr',
        theme: 'dark',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ])
    expect(new PreferencesStore({ store }).get()).toEqual({
      language: 'en',
      theme: 'dark',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
  })

  it.each([
    [
      { language: 'klingon', theme: 'dark' },
      {
        language: 'system',
        theme: 'dark',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      { language: 'tr' },
      {
        language: 'tr',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      { language: 'tr', theme: 'light', later: 1 },
      {
        language: 'tr',
        theme: 'light',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      { uploadLimitMbit: 12.5 },
      {
        language: 'system',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: 12.5,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      { language: 'tr', uploadLimitMbit: 0 },
      {
        language: 'tr',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      'rubbish',
      {
        language: 'system',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      null,
      {
        language: 'system',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
    [
      [],
      {
        language: 'system',
        theme: 'system',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      },
    ],
  ])('reads %j as %j', (stored, expected) => {
    const store = new InMemoryJsonStore()
    store.write('preferences', stored)
    expect(new PreferencesStore({ store }).get()).toEqual(expected)
  })

  it('tells nobody about a change that could not be stored', () => {
    const store = new InMemoryJsonStore()
    const preferences = new PreferencesStore({ store })
    let heard = 0
    preferences.onDidChange(() => (heard += 1))
    store.writeError = new AppError('disk-full')
    expect(() =>
      preferences.update({
        language: 'tr',
        theme: 'dark',
        keepRunningInTray: 'ask',
        uploadLimitMbit: null,
        showsNotices: true,
        downloadUpdates: false,
        undoWindowMs: 15_000,
      }),
    ).toThrow('disk-full')
    expect(heard).toBe(0)
    expect(preferences.get().language).toBe('system')
  })
})
