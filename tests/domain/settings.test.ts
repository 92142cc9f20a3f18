import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSettings, DEFAULT_SETTINGS, DENSITIES, nextDensity, type Settings } from '#domain/settings.ts'

describe('decodeSettings', () => {
  it('reads what was stored', () => {
    const stored: Settings = {
      theme: 'sepia',
      language: 'en',
      typeface: 'serif',
      size: 20,
      lineHeight: 1.65,
      measure: 30,
      splitAbstracts: false,
      justify: true,
      density: 'titles',
      excerptFrom: 'beginning',
      markOnScroll: true,
      listOrder: 'code',
      hiddenSources: ['biorxiv', 'medrxiv'],
      offlineDays: 180,
      singleKeys: false,
      gestures: false,
    }
    expect(decodeSettings(JSON.parse(JSON.stringify(stored)))).toEqual(stored)
  })

  it.each([[['arxiv', 'biorxiv', 'medrxiv']], [['chemrxiv']], ['arxiv']])(
    'hides no sources for %j',
    (hiddenSources) => {
      expect(decodeSettings({ hiddenSources }).hiddenSources).toEqual([])
    },
  )

  it('lets one bad value cost only itself', () => {
    expect(decodeSettings({ theme: 'dark', size: 21, lineHeight: '1.9', measure: 500, justify: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    })
  })

  it('makes the defaults of anything else', () => {
    const odd: unknown[] = [undefined, null, 7, 'x', [], {}, { toString: 1 }]
    expect(odd.map(decodeSettings)).toEqual(odd.map(() => DEFAULT_SETTINGS))
  })

  it('drops what it does not know, and reads its own work the same way again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), 'odd'), fc.jsonValue()), (data) => {
        const settings = decodeSettings(data)
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
        expect(decodeSettings(settings)).toEqual(settings)
      }),
    )
  })
})

describe('nextDensity', () => {
  it('goes round', () => {
    expect(DENSITIES.map(nextDensity)).toEqual(['standard', 'relaxed', 'titles'])
  })
})
