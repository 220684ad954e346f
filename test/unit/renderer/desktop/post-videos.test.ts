import { describe, expect, it } from 'vitest'
import type { Video } from '../../../../electron/shared/video'
import { PostVideos } from '../../../../renderer/desktop/post-videos'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Main, which answers when it is told to. */
function aDesk() {
  const asked: string[] = []
  const answers = new Map<string, { resolve: (video: Video) => void; reject: () => void }>()
  const videos = new PostVideos(
    (postId) =>
      new Promise<Video>((resolve, reject) => {
        asked.push(postId)
        answers.set(postId, { resolve, reject: () => reject(new Error('gone')) })
      }),
  )
  return { asked, answers, videos }
}

const aVideo = (id: string): Video => ({ id }) as Video

describe('PostVideos', () => {
  it('asks for two at a time, in order, and for each once', async () => {
    const { asked, answers, videos } = aDesk()
    const opened = ['a', 'b', 'c', 'a'].map((id) => videos.open(id))
    await settled()
    expect(asked).toEqual(['a', 'b'])
    answers.get('b')?.resolve(aVideo('b'))
    await settled()
    expect(asked).toEqual(['a', 'b', 'c'])
    answers.get('a')?.resolve(aVideo('a'))
    answers.get('c')?.resolve(aVideo('c'))
    const ids = (await Promise.all(opened.map(({ video }) => video))).map((video) => video?.id)
    expect(ids).toEqual(['a', 'b', 'c', 'a'])
    expect(videos.peek('a')?.id).toBe('a')
    await expect(videos.open('a').video).resolves.toEqual(aVideo('a'))
    expect(asked).toHaveLength(3)
  })

  it('does not ask for what has been scrolled away before its turn, and asks when it comes back', async () => {
    const { asked, answers, videos } = aDesk()
    videos.open('a')
    videos.open('b')
    for (let index = 0; index < 300; index += 1) videos.open(`far-${index}`).release()
    const wanted = videos.open('wanted')
    await settled()
    answers.get('a')?.resolve(aVideo('a'))
    await settled()
    expect(asked).toEqual(['a', 'b', 'wanted'])
    answers.get('wanted')?.resolve(aVideo('wanted'))
    await wanted.video
    videos.open('far-7')
    await settled()
    expect(asked).toEqual(['a', 'b', 'wanted', 'far-7'])
  })

  it('keeps one that only one of two places has let go of', async () => {
    const { asked, videos } = aDesk()
    videos.open('a')
    videos.open('b')
    const first = videos.open('c')
    const second = videos.open('c')
    first.release()
    first.release()
    await settled()
    expect(second.video).toBe(first.video)
    expect(asked).toEqual(['a', 'b'])
  })

  it('has no picture of a file that is gone, and does not ask again', async () => {
    const { asked, answers, videos } = aDesk()
    const { video } = videos.open('a')
    await settled()
    answers.get('a')?.reject()
    await expect(video).resolves.toBeNull()
    expect(videos.peek('a')).toBeNull()
    await expect(videos.open('a').video).resolves.toBeNull()
    expect(asked).toHaveLength(1)
  })
})
