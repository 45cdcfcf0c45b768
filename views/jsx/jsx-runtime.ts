/**
 * Turns TSX into text at once. The types, and what is escaped how, are those of `hono/jsx`; but where that builds a
 * tree of nodes and walks it, an element here is written the moment it is made, its children before it. Views never
 * await and hand nothing down unseen (no context), so the order makes no difference to them: see decision 0014, and
 * `test/views/markup.test.tsx`, which renders the same pages by both.
 */
import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'

export type { JSX }

/** Text that is markup already. Shaped so that hono's own helpers (`html`, `c.html`) take it as escaped. */
class Markup {
  readonly isEscaped = true
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

export function jsx(tag: string | Component, props: Props): JSX.Element {
  return markup(typeof tag === 'string' ? element(tag, props) : content(tag(props)))
}
export { jsx as jsxs }

export function Fragment({ children }: { children?: Child }): JSX.Element {
  return markup(content(children))
}

/** The types of `hono/jsx` know an element as text that is escaped. */
function markup(text: string): JSX.Element {
  return new Markup(text) as unknown as JSX.Element
}

/** Elements that have no content. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Attributes that are there or not, instead of being true or false. */
const BARE = new Set(
  `allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden
  inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed
  selected`.split(/\s+/),
)

function element(tag: string, props: Props): string {
  let text = `<${tag}`
  for (const name in props) {
    if (name !== 'children') text += attribute(name, props[name])
  }
  if (VOID.has(tag)) return `${text}/>`
  return `${text}>${content(props['children'])}</${tag}>`
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return `${opened(name)}${escaped(value)}"`
  if (typeof value === 'boolean' && BARE.has(name)) return value ? `${opened(name)}"` : ''
  if (typeof value === 'function') throw new TypeError(`attribute ${name} is a function`)
  return `${opened(name)}${escaped(String(value))}"`
}

const openings = new Map<string, string>()
const OPENINGS_MOST = 1_000
/** As the elements of our views are named, and what htmx adds; a name that could end the tag is a defect. */
const ATTRIBUTE_NAME = /^[\w:.-]+$/

function opened(name: string): string {
  const known = openings.get(name)
  if (known !== undefined) return known
  if (!ATTRIBUTE_NAME.test(name)) throw new TypeError(`no name of an attribute: ${name}`)
  const opening = ` ${name}="`
  if (openings.size < OPENINGS_MOST) openings.set(name, opening)
  return opening
}

function content(value: unknown): string {
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Markup) return value.toString()
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (Array.isArray(value)) {
    let text = ''
    for (const part of value) text += content(part)
    return text
  }
  if (typeof value === 'number') return String(value)
  throw new TypeError(`cannot be shown: ${typeof value}`)
}

const SPECIAL = /[&<>'"]/
const SPECIALS = /[&<>'"]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(SPECIALS, (sign) => ENTITIES[sign] ?? '') : text
}
