let pressed: KeyboardEvent[] = []
const note = (event: KeyboardEvent) => pressed.push(event)
addEventListener('keydown', note)

/** Hands over, once, the keys that were pressed before the code that answers them had come. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  removeEventListener('keydown', note)
  const taken = pressed
  pressed = []
  return taken
}
