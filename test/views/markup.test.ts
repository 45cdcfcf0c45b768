/** Our elements write what those of `hono/jsx` write: the same text, with the same escaping. */
import fc from 'fast-check'
import { Fragment as TheirFragment, jsx as theirs } from 'hono/jsx/jsx-runtime'
import { expect, test } from 'vitest'
import { jsx, Fragment as OurFragment } from '../../views/jsx/jsx-runtime.ts'
import { seedOfRun } from '../support/seed.ts'

type Value = string | number | boolean | null | undefined
type Node =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'list' | 'fragment' | 'component'; readonly parts: readonly Node[] }
  | {
      readonly kind: 'element'
      readonly tag: string
      readonly attributes: Record<string, Value>
      readonly parts: readonly Node[]
    }

const TEXTS = ['', 'plain', '<b>&amp;"\'', '\u2068LH 400\u2069', 'שלום', 'ı', '</script>', '&']
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string())
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, 0, 1.5),
)
const name = fc.constantFrom(
  ...['id', 'class', 'href', 'title', 'disabled', 'checked', 'open', 'download', 'hidden', 'aria-current'],
  ...[
    'data-x',
    'hx-target:inherited',
    'hx-status:422',
    'viewBox',
    'tabindex',
    'value',
    'colspan',
    'spellcheck',
  ],
)
const { node } = fc.letrec<{ node: Node; parts: Node[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ kind: fc.constant('value' as const), value }),
    fc.record({
      kind: fc.constant('element' as const),
      tag: fc.constantFrom('p', 'div', 'a', 'td', 'g', 'path', 'summary', 'bdi', 'select'),
      attributes: fc.dictionary(name, value, { noNullPrototype: true }),
      parts: tie('parts'),
    }),
    fc.record({
      kind: fc.constantFrom('list' as const, 'fragment' as const, 'component' as const),
      parts: tie('parts'),
    }),
  ),
  parts: fc.array(tie('node'), { maxLength: 4 }),
}))

/** What the compiler makes of TSX: one call an element, its children among the props. */
type Make = (tag: never, props: Record<string, unknown>) => unknown

function built(of: Node, make: Make, fragment: unknown): unknown {
  if (of.kind === 'value') return of.value
  const parts = of.parts.map((part) => built(part, make, fragment))
  if (of.kind === 'list') return parts
  const children = parts.length === 0 ? {} : { children: parts.length === 1 ? parts[0] : parts }
  // Never a single child: the library drops a 0 that is a fragment's only one.
  if (of.kind === 'fragment') return make(fragment as never, { children: [...parts, ''] })
  if (of.kind === 'element') return make(of.tag as never, { ...of.attributes, ...children })
  const component = (props: Record<string, unknown>) => make('em' as never, { title: 'a & b', ...props })
  return make(component as never, children)
}

test('any tree is written as the library writes it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (parts) => {
      const page = { kind: 'element', tag: 'main', attributes: {}, parts } as const
      const own = String(built(page, jsx as Make, OurFragment))
      expect(own).toBe(String(built(page, theirs as Make, TheirFragment)))
    }),
    { numRuns: 2_000, seed: seedOfRun() },
  )
})

test.for([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])('%s has no content', (tag) => {
  expect(String(jsx(tag, { id: 'x' }))).toBe(`<${tag} id="x"/>`)
})

test.for([
  { title: 'a name that would end the tag', make: () => jsx('p', { 'x><script': 'y' }) },
  { title: 'a deed as an attribute', make: () => jsx('p', { onclick: () => {} }) },
  { title: 'a promise', make: () => jsx('p', { children: Promise.resolve('late') }) },
  { title: 'an object', make: () => jsx('p', { children: { toString: () => '<b>' } }) },
])('$title is refused', ({ make }) => {
  expect(() => String(make())).toThrow(TypeError)
})
