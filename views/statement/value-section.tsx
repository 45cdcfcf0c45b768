import type { StatementFacts } from '../../src/statement/build-statement.ts'
import type { Value } from '../../src/statement/value.ts'
import { Money } from '../parts/amount.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** What points are worth to the company, from what it typed itself and what the programme's vouchers say on paper. */
export function ValueSection({ t, value, facts }: { t: T; value: Value; facts: StatementFacts }) {
  const { rateCents, vouchers } = value
  if (rateCents === null && vouchers === undefined) return null
  return (
    <Section id="value" title={t.t('statements.value.title')}>
      <p class="hint">{t.t('statements.value.lead')}</p>
      <KeyFacts
        facts={[
          ...(rateCents === null
            ? []
            : [
                {
                  term: t.t('statements.value.rate'),
                  value: <Money t={t} minor={rateCents} currency="EUR" />,
                },
                {
                  term: t.t('statements.value.closing'),
                  value: <Money t={t} minor={(facts.closing * rateCents) / 1_000n} currency="EUR" />,
                },
              ]),
          ...(vouchers === undefined
            ? []
            : [
                {
                  term: t.t('statements.value.vouchers'),
                  value: <Money t={t} minor={vouchers.minor} currency={vouchers.currency} />,
                },
                {
                  term: t.t('statements.value.point'),
                  value: (
                    <Money
                      t={t}
                      minor={(vouchers.minor * 1_000n) / vouchers.points}
                      currency={vouchers.currency}
                    />
                  ),
                },
              ]),
        ]}
      />
      {vouchers !== undefined && (
        <p class="hint">
          {t.t('statements.value.vouchersHint', {
            count: vouchers.count,
            points: t.points(vouchers.points),
          })}
        </p>
      )}
    </Section>
  )
}
