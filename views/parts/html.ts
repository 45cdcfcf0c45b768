/** What a part may be given as content, and the htmx attributes that TSX cannot spell. */

import type { Child } from 'hono/jsx'
import type { JSX } from '#jsx/jsx-runtime'

export type Html = Child
/** What TSX makes: markup, and never text that is still to be escaped. */
export type Markup = JSX.Element

/** Attributes handed through to an element. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** `hx-status:422="…"` and its like: a name with a digit after the colon is no TSX, so it is spread. */
export function hxStatus(ways: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(Object.entries(ways).map(([code, way]) => [`hx-status:${code}`, way]))
}
