/**
 * Keeps the first and last columns of a grid in place with as little as possible: marks the grid while it is scrolled sideways,
 * and tells its style how much of it hangs out of view. Returns what ends it.
 */
export function pinColumns(grid: HTMLElement): () => void {
  const mark = (): void => {
    grid.toggleAttribute('data-scrolled-sideways', grid.scrollLeft > 0)
  }
  const measure = new ResizeObserver(() => {
    grid.style.setProperty('--hangs-out', `${grid.scrollWidth - grid.clientWidth}px`)
    mark()
  })
  measure.observe(grid)
  grid.addEventListener('scroll', mark, { passive: true })
  return () => {
    measure.disconnect()
    grid.removeEventListener('scroll', mark)
  }
}
