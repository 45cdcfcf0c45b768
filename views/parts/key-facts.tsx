import type { Html } from './html.ts'

export type KeyFact = { readonly term: Html; readonly value: Html }

/** Names and values of one thing. */
export function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
  return (
    <dl class="key-facts">
      {facts.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
