import type { PromotionNames } from '../../src/programme/promotion-names.ts'
import type { Statement } from '../../src/statement/build-statement.ts'
import { Points } from '../parts/amount.tsx'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { StatementGroupTable } from './group-table.tsx'
import { LapsingTable } from './lapsing-table.tsx'
import { SplitTable } from './split-table.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly statement: Statement
  /** Months that can be asked for, the latest first. */
  readonly periods: readonly string[]
  readonly hash: string
  readonly promotions: PromotionNames
}

const PAGE = '/company/statement'

export function StatementPage({ t, title, statement, periods, hash, promotions }: Props) {
  const { company, from, to, isComplete, groups } = statement
  const lead = t.t('statement.lead', { company: company.name, from: t.day(from), to: t.day(to) })
  return (
    <>
      <PageHead title={title} lead={lead} actions={<Files t={t} statement={statement} />} />
      <form class="filter-bar" method="get" action={PAGE}>
        <Field
          t={t}
          kind="select"
          name="period"
          label={t.t('statement.period')}
          value={statement.period}
          choices={periods.map((period) => ({ value: period, text: t.month(period, 'long') }))}
        />
        <Button look="plain">{t.t('statement.show')}</Button>
      </form>
      {!isComplete && (
        <Notice kind="info">
          <p>{t.t('statement.soFar')}</p>
        </Notice>
      )}
      <div class="stack">
        <Balances t={t} statement={statement} />
        {groups.length === 0 && (
          <div class="empty">
            <p>{t.t('statement.nothing')}</p>
          </div>
        )}
      </div>
      {groups.map((group) => (
        <Section id={group.kind} title={t.t(`statement.kind.${group.kind}`)}>
          <StatementGroupTable t={t} group={group} promotions={promotions} />
        </Section>
      ))}
      {statement.split.length > 0 && (
        <Section id="entities" title={t.t('entities.split.title')}>
          <SplitTable t={t} split={statement.split} company={company.name} />
        </Section>
      )}
      <Section id="lapsing" title={t.t('statement.lapsing')}>
        <LapsingTable t={t} statement={statement} />
        {isComplete && (
          <p class="hint">
            {t.t('statement.hash')}: <code dir="ltr">{hash}</code>
          </p>
        )}
      </Section>
    </>
  )
}

function Files({ t, statement }: { t: T; statement: Statement }) {
  const { period } = statement
  const file = (text: string, href: string) => (
    <a class="button plain" href={href} download>
      <Icon name="download" />
      <span>{text}</span>
    </a>
  )
  return (
    <>
      {file(t.t('statement.csv'), `${PAGE}.csv?period=${period}&profile=rfc4180`)}
      {file(t.t('statement.excel'), `${PAGE}.csv?period=${period}&profile=excel-de`)}
      {file(t.t('statement.json'), `${PAGE}.json?period=${period}`)}
      <Button look="plain" icon="print" type="button" attributes={{ 'data-print': true, hidden: true }}>
        {t.t('common.button.print')}
      </Button>
    </>
  )
}

/** Opening, what came in, what went out, closing: the four numbers that tie. */
function Balances({ t, statement }: { t: T; statement: Statement }) {
  const { number, company, opening, closing, lines } = statement
  const sum = (test: (amount: bigint) => boolean) =>
    lines.reduce((total, { amount }) => (test(amount) ? total + amount : total), 0n)
  return (
    <KeyFacts
      facts={[
        { term: t.t('statement.opening'), value: <Points t={t} amount={opening} /> },
        { term: t.t('statement.in'), value: <Points t={t} amount={sum((amount) => amount > 0n)} signed /> },
        { term: t.t('statement.out'), value: <Points t={t} amount={sum((amount) => amount < 0n)} signed /> },
        { term: t.t('statement.closing'), value: <Points t={t} amount={closing} /> },
        { term: t.t('statement.number'), value: <bdi dir="ltr">{number}</bdi> },
        { term: t.t('statement.corporateId'), value: <bdi dir="ltr">{company.corporateId ?? '–'}</bdi> },
      ]}
    />
  )
}
