import type { TransferRule } from '../../src/domain/programme/award.ts'
import type { Orderable } from '../../src/rooms/awards/offers.ts'
import { Field } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import type { T } from '../words/words.ts'
import type { Errors, OrderFormProps } from './order-form.tsx'

type Props = OrderFormProps & Errors & { readonly award: Extract<Orderable, { kind: 'gift' }> }

/** Who is given how much of it. */
export function GiftFields({ t, award, people, typed, errors }: Props) {
  const { transfer } = award
  if (people.length === 0) {
    return (
      <Notice kind="warning">
        <p>
          {t.t('gifts.nobody')} <a href="/company/people">{t.t('common.nav.people')}</a>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Field
        t={t}
        kind="select"
        name="to"
        label={t.t('gifts.to')}
        hint={t.t('gifts.toHint')}
        value={typed['to']}
        error={errors['to']}
        blank={t.t('common.field.choose')}
        choices={people.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Field
        t={t}
        name="amount"
        label={t.t('gifts.amount')}
        hint={t.t('gifts.rule.least', amountsOf(t, transfer))}
        value={typed['amount']}
        error={errors['amount']}
        inputmode="numeric"
        width="short"
      />
      <ul class="hint">
        <li>{t.t('gifts.rule.becomes', rateOf(t, transfer))}</li>
        {mostLines(t, transfer).map((line) => (
          <li>{line}</li>
        ))}
        <li>{t.t('gifts.rule.final')}</li>
      </ul>
    </>
  )
}

/** The caps of a year, as far as the programme has them. */
export function mostLines(t: T, { maximumPerYear, maximumPerPersonPerYear }: TransferRule): string[] {
  return [['year', maximumPerYear] as const, ['person', maximumPerPersonPerYear] as const].flatMap(
    ([name, most]) => (most === undefined ? [] : [t.t(`gifts.rule.${name}`, { most: pointsOf(t, most) })]),
  )
}

export function amountsOf(t: T, { minimum, step }: TransferRule) {
  return { least: pointsOf(t, minimum), step: pointsOf(t, step) }
}

/** The least that can be given, and what it becomes; rounded down as the rule does. */
export function rateOf(t: T, { minimum, factor, to }: TransferRule) {
  const received = BigInt(Math.floor(Number(minimum) * Number(factor)))
  return { points: pointsOf(t, minimum), received: t.amount(received, to) }
}

/** Amounts of the document, which are whole points. */
function pointsOf(t: T, amount: TransferRule['minimum']): string {
  return t.points(BigInt(Math.ceil(Number(amount))))
}
