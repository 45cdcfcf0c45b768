import type { ExpiryRule } from '../../src/domain/programme/expiry.ts'
import type { TierLadder } from '../../src/domain/programme/joining.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import type { Currency } from '../../src/domain/rating/rated.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { conditionText, decimalText, digitsOf, percentText, validityText } from './rule-text.ts'
import { tierText } from './rule-words.ts'

/** When credits lapse, tiers, promotions, and the rates of other currencies. */
export function RestTables({ t, programme }: { t: T; programme: Programme }) {
  const { companyTiers, memberTiers } = programme
  return (
    <>
      <Expiry t={t} programme={programme} />
      {(companyTiers || memberTiers) && (
        <Section id="tiers" title={t.t('operator.programme.tiers')}>
          {companyTiers && (
            <Ladder t={t} caption={t.t('operator.programme.companyTiers')} ladder={companyTiers} />
          )}
          {memberTiers && (
            <Ladder t={t} caption={t.t('operator.programme.memberTiers')} ladder={memberTiers} />
          )}
        </Section>
      )}
      <Promotions t={t} programme={programme} />
      <Rates t={t} programme={programme} />
    </>
  )
}

function Expiry({ t, programme }: { t: T; programme: Programme }) {
  const rules = Object.entries(programme.expiry).flatMap(([currency, list]) =>
    list.map((rule) => ({ currency: currency as Currency, rule })),
  )
  if (rules.length === 0) return null
  return (
    <Section id="expiry" title={t.t('operator.programme.expiry')}>
      <Table
        t={t}
        caption={t.t('operator.programme.expiry')}
        captionHidden
        rows={rules}
        columns={[
          {
            head: t.t('operator.programme.earns'),
            rowHead: true,
            cell: ({ currency }) => t.t(`common.currency.${currency}`),
          },
          { head: t.t('operator.programme.lapses'), cell: ({ rule }) => lapses(t, rule) },
          {
            head: t.t('operator.programme.protects'),
            cell: ({ rule }) => {
              const names = (rule.protectedStatuses ?? []).map((id) => tierText(t, programme.memberTiers, id))
              return names.length === 0 ? '–' : <bdi>{t.list(names)}</bdi>
            },
          },
          { head: t.t('operator.programme.holds'), cell: ({ rule }) => validityText(t, rule) },
        ]}
      />
    </Section>
  )
}

function lapses(t: T, rule: ExpiryRule): string {
  if (rule.kind === 'never') return t.t('common.balance.never')
  return t.t(`operator.programme.after.${rule.kind}`, {
    count: rule.months,
    start: t.t(`operator.programme.start.${rule.start}`),
    end: t.t(`operator.programme.endOf.${rule.endOf}`),
  })
}

function Ladder({ t, caption, ladder }: { t: T; caption: string; ladder: TierLadder }) {
  return (
    <Table
      t={t}
      caption={caption}
      rows={ladder.tiers}
      columns={[
        { head: t.t('operator.programme.tier'), rowHead: true, cell: (tier) => <bdi>{tier.name}</bdi> },
        { head: t.t('operator.programme.from'), end: true, cell: (tier) => t.decimal(String(tier.from)) },
        {
          head: t.t('operator.programme.measure'),
          cell: () =>
            `${t.t(`operator.rules.measure.${ladder.measure}`)}, ${t.t(`operator.rules.period.${ladder.period}`)}`,
        },
      ]}
    />
  )
}

function Promotions({ t, programme }: { t: T; programme: Programme }) {
  if (programme.promotions.length === 0) return null
  return (
    <Section id="promotions" title={t.t('operator.programme.promotions')}>
      <Table
        t={t}
        caption={t.t('operator.programme.promotions')}
        captionHidden
        rows={programme.promotions}
        columns={[
          { head: t.t('operator.programme.promotion'), rowHead: true, cell: (row) => <bdi>{row.name}</bdi> },
          { head: t.t('operator.programme.earns'), cell: (row) => t.t(`common.currency.${row.currency}`) },
          {
            head: t.t('operator.programme.bonus'),
            end: true,
            cell: (row) => (
              <bdi>
                +
                {'fixed' in row.bonus
                  ? decimalText(t, row.bonus.fixed)
                  : percentText(t, row.bonus.percentOfBase)}
              </bdi>
            ),
          },
          {
            head: t.t('operator.programme.flown'),
            cell: (row) =>
              validityText(t, {
                ...(row.flownFrom && { validFrom: row.flownFrom }),
                ...(row.flownTo && { validTo: row.flownTo }),
              }),
          },
          {
            head: t.t('operator.programme.entry'),
            cell: (row) => t.t(`operator.programme.entries.${row.entry}`),
          },
          {
            head: t.t('operator.programme.when'),
            cell: (row) => <bdi>{conditionText(t, programme, row.when) || '–'}</bdi>,
          },
        ]}
      />
    </Section>
  )
}

function Rates({ t, programme }: { t: T; programme: Programme }) {
  if (programme.exchangeRates.length === 0) return null
  const digits = digitsOf(programme.exchangeRates.map(({ rate }) => rate))
  return (
    <Section id="rates" title={t.t('operator.programme.rates')}>
      <Table
        t={t}
        caption={t.t('operator.programme.rates')}
        captionHidden
        rows={programme.exchangeRates}
        columns={[
          {
            head: t.t('operator.programme.pair'),
            rowHead: true,
            cell: (row) => <bdi dir="ltr">{`${row.from} → ${row.to}`}</bdi>,
          },
          {
            head: t.t('operator.programme.rate'),
            end: true,
            cell: (row) => <bdi>{t.decimal(String(row.rate), digits)}</bdi>,
          },
          { head: t.t('operator.programme.validFrom'), cell: (row) => t.day(row.validFrom) },
        ]}
      />
    </Section>
  )
}
