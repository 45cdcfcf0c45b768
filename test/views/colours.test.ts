import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../views/assets/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Text on ground; 4.5 is what WCAG AA asks. */
const TEXT = [
  ['ink', 'ground'],
  ['ink', 'raised'],
  ['ink', 'sunken'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'raised'],
  ['ink-soft', 'sunken'],
  ['ground', 'ink'],
  ['points', 'ground'],
  ['points', 'raised'],
  ['points', 'sunken'],
  ['points', 'points-wash'],
  ['miles', 'ground'],
  ['miles', 'raised'],
  ['miles', 'sunken'],
  ['miles', 'miles-wash'],
  ['done', 'ground'],
  ['done', 'raised'],
  ['done', 'done-wash'],
  ['ink', 'done-wash'],
  ['lost', 'ground'],
  ['lost', 'raised'],
  ['lost', 'lost-wash'],
  ['ink', 'lost-wash'],
  ['link', 'ground'],
  ['link', 'raised'],
  ['link', 'sunken'],
  ['ink-on-fill', 'action'],
  ['ink-on-fill', 'action-hover'],
] as const

/** Shapes one has to see: bars, frames of fields. 3 is what WCAG AA asks. */
const SHAPES = [
  ['points-fill', 'ground'],
  ['miles-fill', 'ground'],
  ['line-strong', 'ground'],
  ['line-strong', 'raised'],
] as const

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const ratio = (one: string, other: string) => contrast(colour(one, theme), colour(other, theme))
  test.each(TEXT)('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3)
  })
})

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[theme]
  if (!found) throw new Error(`no colour ${name}`)
  return found
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
