import { describe, expect, it } from 'vitest'
import { CaptionPartStore } from '../../../electron/main/settings/caption-part-store'
import type { CaptionPartList } from '../../../electron/shared/caption-part'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

const PART = { id: null, kind: 'hashtag-set', name: ' Breakfast ', text: '#eggs #menemen' } as const

describe('CaptionPartStore', () => {
  it('stores, changes and forgets parts, and tells the whole list each time', () => {
    const json = new InMemoryJsonStore()
    const store = new CaptionPartStore({ store: json })
    const told: CaptionPartList[] = []
    store.onDidChange((list) => told.push(list))
    const [part] = store.save(PART).parts
    expect(part).toMatchObject({ kind: 'hashtag-set', name: 'Breakfast', text: '#eggs #menemen' })
    store.save({ ...part!, name: 'Brunch' })
    expect(new CaptionPartStore({ store: json }).list().parts).toEqual([
      { ...part, name: 'Brunch' },
    ])
    // A deletion that is taken back comes with its old id.
    store.delete(part!.id)
    store.delete(part!.id)
    expect(store.save(part!).parts).toEqual([part])
    expect(told.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6])
    expect(told.at(-1)).toEqual(store.list())
  })

  it('refuses what the form would refuse, and the 201st', () => {
    const store = new CaptionPartStore({ store: new InMemoryJsonStore() })
    expect(() => store.save({ ...PART, name: ' ' })).toThrow('invalid-request')
    expect(() => store.save({ ...PART, text: 'x'.repeat(2201) })).toThrow('invalid-request')
    for (let index = 0; index < 200; index++) store.save({ ...PART, name: `Part ${index}` })
    expect(() => store.save(PART)).toThrow('caption-parts-full')
    const [first] = store.list().parts
    expect(store.save({ ...first!, name: 'Renamed' }).parts).toHaveLength(200)
  })

  it('keeps what it can read of a file that somebody has edited', () => {
    const json = new InMemoryJsonStore()
    json.write('caption-parts', [
      { id: 'a', kind: 'poem', name: 'A', text: 'one' },
      { id: 'b', name: 7, text: 'two' },
      'three',
    ])
    expect(new CaptionPartStore({ store: json }).list().parts).toEqual([
      { id: 'a', kind: 'caption-part', name: 'A', text: 'one' },
    ])
    json.write('caption-parts', 'nothing of the kind')
    expect(new CaptionPartStore({ store: json }).list().parts).toEqual([])
  })
})
