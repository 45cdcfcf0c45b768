/**
 * Everything the browser loads from us. Files lie in views/assets/public/assets/ and are served at /assets/…, by Node
 * from `file` and on Workers by the assets binding (`directory = "views/assets/public"`). No build step: refresh.ts writes
 * the sheets from styles/, the sprite, the fonts and the hashes, and they are kept like sources. A page links
 * `/assets/frame.css?v=<hash>`, so the answer may be cached for ever.
 */
import type { Lang } from '../words/languages.ts'
import { SHEETS } from './sheets.ts'
import { VERSIONS } from './versions.ts'

export type AssetName = keyof typeof VERSIONS

export type Asset = {
  /** Path of the URL, without the version. */
  readonly path: `/assets/${AssetName}`
  readonly contentType: string
  /** Path below the repository root. */
  readonly file: string
}

export const CACHE_CONTROL = 'public, max-age=31536000, immutable'

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}

export const assets: readonly Asset[] = (Object.keys(VERSIONS) as AssetName[]).map((name) => ({
  path: `/assets/${name}`,
  contentType: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  file: `views/assets/public/assets/${name}`,
}))

/** The address a page links: fonts and vendored files carry their version in the name, the rest in the query. */
export function asset(name: AssetName): string {
  return `/assets/${name}?v=${VERSIONS[name]}`
}

/** In the order of the cascade. */
export const STYLES = Object.keys(SHEETS) as (keyof typeof SHEETS)[]

/** The fonts that a page of this language is sure to need, at the addresses that the style sheet names. */
export function fontsOf(lang: Lang): readonly string[] {
  const scripts = ['latin', ...(SCRIPT[lang] ?? [])]
  return scripts.map((script) => `/assets/fonts/open-sans-5.3.0-${script}-400-700.woff2`)
}

const SCRIPT: Readonly<Partial<Record<Lang, readonly string[]>>> = {
  ru: ['cyrillic'],
  tr: ['turkish'],
  he: ['hebrew'],
}
