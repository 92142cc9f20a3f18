/**
 * The first of some elements that ends below a height of the window; their number when none does. They lie below each
 * other, so that it need not look at all of them.
 * @param top CSS px from the top of the window
 */
export function firstBelow(elements: ArrayLike<Element>, top: number): number {
  let [from, to] = [0, elements.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > top) to = middle
    else from = middle + 1
  }
  return from
}
