import { contextBridge, webUtils } from 'electron'
import type { DesktopApi } from './desktop-api'
import { listen, request } from './typed-ipc-renderer'

const desktop = {
  app: {
    getInfo: () => request('app:getInfo', null),
    setPracticeMode: (isOn) => request('app:setPracticeMode', isOn),
    openWebPage: (page) => request('app:openWebPage', page),
    copyText: (text) => request('app:copyText', text),
    showUserDataFolder: () => request('app:showUserDataFolder', null),
    answerQuit: (isConfirmed) => request('app:answerQuit', isConfirmed),
    answerClose: (answer) => request('app:answerClose', answer),
    setTrayWords: (words) => request('app:setTrayWords', words),
    isStartedAtLogin: () => request('app:isStartedAtLogin', null),
    setStartedAtLogin: (isOn) => request('app:setStartedAtLogin', isOn),
    onQuitRequested: (listener) => listen('app:quitRequested', listener),
    onCloseRequested: (listener) => listen('app:closeRequested', listener),
    onInfoChanged: (listener) => listen('app:infoChanged', listener),
  },
  settings: {
    get: () => request('settings:get', null),
    update: (settings) => request('settings:update', settings),
    onChanged: (listener) => listen('settings:changed', listener),
  },
  credentials: {
    getStatus: () => request('credentials:getStatus', null),
    save: (input) => request('credentials:save', input),
    clear: () => request('credentials:clear', null),
    test: () => request('credentials:test', null),
    onChanged: (listener) => listen('credentials:changed', listener),
  },
  channels: {
    list: () => request('channels:list', null),
    connect: (input) => request('channels:connect', input),
    reopenBrowser: () => request('channels:reopenBrowser', null),
    copySignInLink: () => request('channels:copySignInLink', null),
    cancelSignIn: () => request('channels:cancelSignIn', null),
    submitCallbackLink: (link) => request('channels:submitCallbackLink', link),
    disconnect: (channelId) => request('channels:disconnect', channelId),
    getCreatorInfo: (channelId) => request('channels:getCreatorInfo', channelId),
    onChanged: (listener) => listen('channels:changed', listener),
  },
  video: {
    // An empty path (a file that never was on disk, such as a pasted screenshot) is refused by main with a clear code.
    scan: (files) =>
      request('video:scan', {
        files: files.map((file) => ({ path: webUtils.getPathForFile(file), name: file.name })),
      }),
    scanClipboard: () => request('video:scanClipboard', null),
    intakeTicket: (ticket) => request('video:intakeTicket', ticket),
    readSheet: (ticket) => request('video:readSheet', ticket),
    intakeSample: () => request('video:intakeSample', null),
    release: (videoId) => request('video:release', videoId),
    startFix: (input) => request('video:startFix', input),
    cancelFix: (jobId) => request('video:cancelFix', jobId),
    listFixJobs: () => request('video:listFixJobs', null),
    onFixChanged: (listener) => listen('video:fixChanged', listener),
  },
  captionParts: {
    list: () => request('captionParts:list', null),
    save: (part) => request('captionParts:save', part),
    delete: (partId) => request('captionParts:delete', partId),
    onChanged: (listener) => listen('captionParts:changed', listener),
  },
  drafts: {
    list: (mode) => request('drafts:list', mode),
    save: (changes) => request('drafts:save', changes),
    delete: (input) => request('drafts:delete', input),
    openVideo: (query) => request('drafts:openVideo', query),
    onSaveRequested: (listener) => listen('drafts:saveRequested', listener),
  },
  posts: {
    publish: (draft) => request('posts:publish', draft),
    publishMany: (drafts) => request('posts:publishMany', drafts),
    list: (query) => request('posts:list', query),
    searchHistory: (query) => request('posts:searchHistory', query),
    countHistory: (filter) => request('posts:countHistory', filter),
    listTimes: (channelIds) => request('posts:listTimes', channelIds),
    get: (postId) => request('posts:get', postId),
    getStory: (postId) => request('posts:getStory', postId),
    postNow: (postId) => request('posts:postNow', postId),
    reschedule: (input) => request('posts:reschedule', input),
    cancel: (postId) => request('posts:cancel', postId),
    pause: (postId) => request('posts:pause', postId),
    resume: (postId) => request('posts:resume', postId),
    retry: (postId) => request('posts:retry', postId),
    checkAgain: (postId) => request('posts:checkAgain', postId),
    remove: (postId) => request('posts:remove', postId),
    openOnTikTok: (postId) => request('posts:openOnTikTok', postId),
    onChanged: (listener) => listen('posts:changed', listener),
    onRemoved: (listener) => listen('posts:removed', listener),
  },
} satisfies DesktopApi

contextBridge.exposeInMainWorld('desktop', desktop)
