/** The shape of a catalogue, its keys as dotted paths, and the languages that have one. */
import type { en } from './en/index.ts'

export type Words = typeof en

type PathsOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${PathsOf<Tree[Name]>}`
}[keyof Tree & string]

/** `common.nav.home`: every text of the catalogue, checked by the compiler. */
export type Key = PathsOf<Words>

/** One language: a new one is a folder of words and one such entry in languages.ts. */
export type Language = {
  /** For `Intl`: says how numbers and days are written. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** The name of the language in itself. */
  readonly name: string
  readonly words: Words
}

/** @returns the text of a key, or undefined when the catalogue lacks it (only a test can meet that) */
export function textAt(words: Words, key: string): string | undefined {
  let place: unknown = words
  for (const name of key.split('.')) {
    if (typeof place !== 'object' || place === null) return undefined
    place = (place as Record<string, unknown>)[name]
  }
  return typeof place === 'string' ? place : undefined
}

/** Every key of a catalogue, in its order. */
export function keysOf(words: Words): Key[] {
  const walk = (tree: object, path: string): string[] =>
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string' ? [path + name] : walk(value, `${path}${name}.`),
    )
  return walk(words, '') as Key[]
}
