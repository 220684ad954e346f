import { describe, expect, it } from 'vitest'
import { practiceEndpoints, TIKTOK_ENDPOINTS } from '../../../electron/main/tiktok/tiktok-endpoints'

describe('isUploadUrlAllowed', () => {
  it.each([
    ['https://open-upload.tiktokapis.com/video/?upload_id=1', true],
    ['https://upload.us.tiktokapis.com/v', true],
    ['http://open-upload.tiktokapis.com/v', false],
    ['https://tiktokapis.com.example.com/v', false],
    ['https://eviltiktokapis.com/v', false],
    ['https://open-upload.tiktokapis.com@example.com/v', false],
    ['https://example.com/?.tiktokapis.com', false],
    ['https://example.com/#.tiktokapis.com', false],
    ['ftp://open-upload.tiktokapis.com/v', false],
    ['http://127.0.0.1:9/v', false],
  ])('real: %s is %s', (url, expected) => {
    expect(TIKTOK_ENDPOINTS.isUploadUrlAllowed(new URL(url))).toBe(expected)
  })

  it('practice: its own origin and nothing else, not even the real TikTok', () => {
    const endpoints = practiceEndpoints('http://127.0.0.1:4000')
    const isUploadUrlAllowed = (url: URL): boolean => endpoints.isUploadUrlAllowed(url)
    expect(isUploadUrlAllowed(new URL('http://127.0.0.1:4000/video/?a=1'))).toBe(true)
    expect(isUploadUrlAllowed(new URL('http://127.0.0.1:4001/video/'))).toBe(false)
    expect(isUploadUrlAllowed(new URL('http://localhost:4000/video/'))).toBe(false)
    expect(isUploadUrlAllowed(new URL('https://open-upload.tiktokapis.com/video/'))).toBe(false)
  })
})
