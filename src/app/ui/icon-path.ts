/** A Lucide drawing: elements of a 24 × 24 picture. */
export type IconDrawing = readonly (readonly [tag: string, attributes: Readonly<Record<string, unknown>>])[]

/**
 * A drawing as the data of one path: strokes of the same style look the same in one element, and a page holds dozens
 * of icons. Fills are left out, Lucide's only one lies under its own stroke.
 * @throws Error for a shape it does not know
 */
export function iconPath(drawing: IconDrawing): string {
  return drawing.map(([tag, attributes]) => shapePath(tag, attributes)).join('')
}

function shapePath(tag: string, attributes: Readonly<Record<string, unknown>>): string {
  const at = (name: string) => Number(attributes[name] ?? 0)
  switch (tag) {
    case 'path':
      // A path's first "m" counts from the picture's corner, not from the end of the shape before.
      return String(attributes['d']).replace(/^m/, 'M0 0m')
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
    case 'circle':
      return circlePath(at('cx'), at('cy'), at('r'))
    case 'rect':
      return roundedPath(at('x'), at('y'), at('width'), at('height'), at('rx'))
    default:
      throw new Error(`icon: no path is known for <${tag}>`)
  }
}

/** Two halves, from the left to the right and back. */
function circlePath(x: number, y: number, radius: number): string {
  const half = (right: number) => `${radius} ${radius} 0 1 0 ${right} 0`
  return `M${x - radius} ${y}a${half(2 * radius)} ${half(-2 * radius)}z`
}

/** A rectangle from its upper left corner, clockwise, with quarters of a circle at its corners. */
function roundedPath(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (right: number, down: number) => `a${radius} ${radius} 0 0 1 ${right} ${down}`
  const [across, along] = [width - 2 * radius, height - 2 * radius]
  return [
    `M${x + radius} ${y}h${across}${corner(radius, radius)}`,
    `v${along}${corner(-radius, radius)}`,
    `h${-across}${corner(-radius, -radius)}`,
    `v${-along}${corner(radius, -radius)}z`,
  ].join('')
}
