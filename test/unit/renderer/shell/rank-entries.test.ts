import { describe, expect, it } from 'vitest'
import { rankEntries } from '../../../../renderer/shell/palette/rank-entries'
import { noteRecent, readRecent } from '../../../../renderer/shell/palette/recent-entries'

const ENTRIES = [
  { id: 'queue', label: 'Queue' },
  { id: 'pause', label: 'Pause queue' },
  { id: 'redirect', label: 'Copy the redirect URI' },
  { id: 'istanbul', label: 'İstanbul Kahvaltıları', keywords: 'ist_kahvalti' },
  { id: 'draft', label: 'Menemen in six seconds', keywords: 'kahvalti-01.mp4' },
]
const idsFor = (query: string) => rankEntries(ENTRIES, query).map(({ id }) => id)

describe('rankEntries', () => {
  it('shows everything in its order without a query', () => {
    expect(idsFor('  ')).toEqual(ENTRIES.map(({ id }) => id))
  })

  it('puts what begins so before what holds the word, and a name before a keyword', () => {
    expect(idsFor('queue')).toEqual(['queue', 'pause'])
    expect(idsFor('kahvalti')).toEqual(['istanbul', 'draft'])
  })

  it('finds words in any order, beginnings of words and initials', () => {
    expect(idsFor('uri copy')).toEqual(['redirect'])
    expect(idsFor('pq')).toEqual(['pause'])
    expect(idsFor('cpy redir')).toEqual(['redirect'])
  })

  it('knows the Turkish letters with and without their dots', () => {
    expect(idsFor('ISTANBUL')).toEqual(['istanbul'])
    expect(idsFor('istanbul kahvaltı')).toEqual(['istanbul'])
  })

  it('does not find letters that are only strewn about', () => {
    expect(idsFor('zzz')).toEqual([])
    expect(idsFor('nnx')).toEqual([])
  })
})

describe('what was chosen last', () => {
  it('is kept five deep, the latest first and once', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) noteRecent(storage, id)
    expect(readRecent(storage)).toEqual(['c', 'f', 'e', 'd', 'b'])
    expect(readRecent({ getItem: () => 'no list' })).toEqual([])
    expect(readRecent({ getItem: () => '{"a":1}' })).toEqual([])
  })
})
