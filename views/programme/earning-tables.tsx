import type { Programme } from '../../src/domain/programme/programme.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'
import { conditionText, formulaText, limitsText, validityText } from './rule-text.ts'

/** What earns, and what never does. */
export function EarningTables({ t, programme }: { t: T; programme: Programme }) {
  const said = (text: string) => (text === '' ? '–' : <bdi>{text}</bdi>)
  return (
    <>
      <Section id="earning" title={t.t('operator.programme.earning')}>
        <Table
          t={t}
          caption={t.t('operator.programme.earning')}
          captionHidden
          rows={programme.earning}
          columns={[
            {
              head: t.t('operator.programme.rule'),
              rowHead: true,
              cell: (rule) => <bdi>{rule.name ?? rule.id}</bdi>,
            },
            {
              head: t.t('operator.programme.earns'),
              cell: (rule) => t.t(`common.currency.${rule.currency}`),
            },
            {
              head: t.t('operator.programme.per'),
              cell: (rule) => t.t(`operator.programme.perWord.${rule.per}`),
            },
            {
              head: t.t('operator.programme.formula'),
              cell: (rule) => said(formulaText(t, programme, rule.formula)),
            },
            { head: t.t('operator.programme.limits'), cell: (rule) => said(limitsText(t, rule)) },
            {
              head: t.t('operator.programme.when'),
              cell: (rule) => said(conditionText(t, programme, rule.when)),
            },
            { head: t.t('operator.programme.holds'), cell: (rule) => validityText(t, rule) },
          ]}
        />
      </Section>
      {programme.exclusions.length > 0 && (
        <Section id="exclusions" title={t.t('operator.programme.exclusions')}>
          <Table
            t={t}
            caption={t.t('operator.programme.exclusions')}
            captionHidden
            rows={programme.exclusions}
            columns={[
              {
                head: t.t('operator.programme.why'),
                rowHead: true,
                cell: (each) => t.t(`trace.nothing.${each.code}` as Key),
              },
              {
                head: t.t('operator.programme.when'),
                cell: (each) => said(conditionText(t, programme, each.when)),
              },
              {
                head: t.t('operator.programme.earns'),
                cell: (each) =>
                  t.list((each.currencies ?? CURRENCIES).map((name) => t.t(`common.currency.${name}`))),
              },
              { head: t.t('operator.programme.holds'), cell: (each) => validityText(t, each) },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const CURRENCIES = ['points', 'miles', 'status'] as const
