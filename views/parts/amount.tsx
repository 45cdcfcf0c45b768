import type { Currency } from '../../src/domain/rating/rated.ts'
import type { T } from '../words/words.ts'

type AmountProps = {
  readonly t: T
  readonly amount: bigint
  /** `large` for the one number of a page. */
  readonly size?: 'large'
  /** Shows `+` too, for lines of a statement. */
  readonly signed?: boolean
}

/** A number with its word: the colour says it again, but never alone. */
export function Amount(props: AmountProps & { currency: Currency }) {
  const { t, amount, currency, size, signed } = props
  const plus = signed && amount > 0n ? '+' : ''
  return (
    <span class={`amount ${currency}${size ? ` ${size}` : ''}`}>
      <bdi class="figure">
        {plus}
        {t.number(amount)}
      </bdi>{' '}
      <span class="unit">{t.unit(amount < 0n ? -amount : amount, currency)}</span>
    </span>
  )
}

export function Points(props: AmountProps) {
  return <Amount {...props} currency="points" />
}

export function Miles(props: AmountProps) {
  return <Amount {...props} currency="miles" />
}

export function Money({ t, minor, currency }: { t: T; minor: bigint; currency: string }) {
  return <bdi class="money">{t.money(minor, currency)}</bdi>
}
