import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { toKeychainError } from '../../../electron/main/secrets/to-keychain-error'

describe('toKeychainError', () => {
  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-unavailable'],
    [
      'The name org.freedesktop.secrets was not provided by any .service files',
      'keychain-unavailable',
    ],
    ['Could not connect: No such file or directory', 'keychain-unavailable'],
    ['no such secret collection at path: /', 'keychain-unavailable'],
    ['Message recipient disconnected from message bus without replying', 'keychain-unavailable'],
    [
      'Failed to load keytar native addon, checked ["../build/Release"] on linux-x64',
      'keychain-unavailable',
    ],
    ['words that nobody has seen yet', 'keychain-unavailable'],
    ['Cannot create an item in a locked collection', 'keychain-locked'],
    ['The prompt was dismissed', 'keychain-locked'],
    ['User interaction is not allowed.', 'keychain-locked'],
    ['User canceled the operation.', 'keychain-locked'],
    ['The user name or passphrase you entered is not correct.', 'keychain-locked'],
    ['The operation was canceled by the user.', 'keychain-locked'],
    ['The stub received bad data.', 'secret-too-large'],
  ])('%j is %s', (words, code) => {
    expect(toKeychainError(new Error(words)).code).toBe(code)
  })

  it('takes whatever was thrown, and leaves an AppError as it is', () => {
    expect(toKeychainError('text').code).toBe('keychain-unavailable')
    expect(toKeychainError(null).code).toBe('keychain-unavailable')
    const error = new AppError('keychain-timeout')
    expect(toKeychainError(error)).toBe(error)
  })
})
