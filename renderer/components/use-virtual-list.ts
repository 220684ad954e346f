import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ItemHeights } from './item-heights'

export interface VirtualListOptions {
  readonly count: number
  /** Height of an item; a guess when items are measured. */
  readonly itemHeightPx: number
  readonly keyOf: (index: number) => string | number
  /** Items of one kind are about equally high: where one was measured, the others are guessed by it. */
  readonly kindOf?: (index: number) => string
  /** Items drawn beyond the visible ones, so that scrolling finds them there. */
  readonly overscan: number
  readonly gapPx?: number
  /** What is stuck to the top of the list and covers items. */
  readonly headHeightPx?: number
}

/** An item that is in the page: its place in the list, and where it stands in what scrolls, in parts of a pixel too. */
export interface VirtualItem {
  readonly index: number
  readonly topPx: number
}

/** A list of which only the visible part is in the page. */
export interface VirtualList {
  /** For the element that scrolls. */
  readonly scrollerRef: (element: HTMLElement | null) => void
  readonly items: readonly VirtualItem[]
  readonly totalHeightPx: number
  /** Height of the visible part; 0 before the first paint. */
  readonly viewHeightPx: number
  /** For each item whose height is its own: measured whenever it changes. Needs `data-index` on the element. */
  readonly measureRef: (element: HTMLElement | null) => void
  readonly scrollTo: (index: number, align: 'auto' | 'center') => void
}

const oneKind = (): string => ''

/** Keeps only those of many items in the page that can be seen. */
export function useVirtualList({
  count,
  itemHeightPx,
  keyOf,
  kindOf = oneKind,
  overscan,
  gapPx = 0,
  headHeightPx = 0,
}: VirtualListOptions): VirtualList {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [heights] = useState(() => new ItemHeights(itemHeightPx))
  const lastIndex = useRef(-1)
  // The virtualizer is one object that changes inside; nothing here is remembered across its changes.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: (index) => heights.guess(keyOf(index), kindOf(index), index > lastIndex.current),
    measureElement: (element: HTMLElement, entry, { indexFromElement, itemSizeCache }) => {
      const index = indexFromElement(element)
      // Drawn again while it stands: the observer tells when its height changes, and reading it here would cost a layout.
      const known = entry === undefined ? itemSizeCache.get(keyOf(index)) : undefined
      // Not rounded: a list that lays its items out itself would drift away from what is reckoned here.
      const heightPx =
        known ?? entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height
      heights.learn(kindOf(index), heightPx)
      return heightPx
    },
    getItemKey: keyOf,
    overscan,
    gap: gapPx,
    // The items begin below the head, and one that stands behind it is not in view.
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
    // Drawn with the next frame, not in the middle of the scroll event.
    useFlushSync: false,
  })
  const latest = useRef(virtualizer)
  const scrollTo = useCallback((index: number, align: 'auto' | 'center') => {
    latest.current.scrollToIndex(index, { align })
  }, [])
  const inView = virtualizer.getVirtualItems()
  const items = useMemo(() => inView.map(({ index, start }) => ({ index, topPx: start })), [inView])
  useEffect(() => {
    lastIndex.current = items.at(-1)?.index ?? -1
  }, [items])
  return {
    scrollerRef: setScroller,
    items,
    totalHeightPx: virtualizer.getTotalSize(),
    viewHeightPx: virtualizer.scrollRect?.height ?? 0,
    measureRef: virtualizer.measureElement,
    scrollTo,
  }
}
