import type { Currency } from '../../src/domain/rating/rated.ts'
import { Amount } from '../parts/amount.tsx'
import type { KeyFact } from '../parts/key-facts.tsx'
import type { T } from '../words/words.ts'

type Received = { readonly currency: Currency; readonly amount: bigint } | null

/** Who is given what: before the order, and on its receipt. */
export function giftFacts(t: T, receiver: string | null | undefined, received: Received): KeyFact[] {
  return [
    { term: t.t('gifts.receiver'), value: <bdi>{receiver}</bdi> },
    ...(received
      ? [
          {
            term: t.t('gifts.received'),
            value: <Amount t={t} amount={received.amount} currency={received.currency} />,
          },
        ]
      : []),
  ]
}
