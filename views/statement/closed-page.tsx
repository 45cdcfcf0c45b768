import type { Verdict } from '../../src/statement/check-closed.ts'
import type { Closed, Neighbours } from '../../src/statement/read-closed.ts'
import { LinkButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { Elsewhere, Files } from './files.tsx'
import { PeriodForm } from './month-page.tsx'
import { StatementBody, type StatementBodyProps } from './statement-page.tsx'

const LIST = '/company/statements'

type Props = Omit<StatementBodyProps, 'facts' | 'params' | 'path' | 'nothing' | 'children'> & {
  readonly title: string
  readonly closed: Closed & Neighbours
  readonly zone: string
  /** Where one came by the month: those that can be asked for. */
  readonly periods?: readonly string[] | undefined
  readonly verdict: Verdict | undefined
}

export function ClosedPage({ title, closed, zone, periods, verdict, ...body }: Props) {
  const { t } = body
  const { facts, number } = closed
  const { company, from, to } = facts
  const lead = t.t('statement.lead', { company: company.name, from: t.day(from), to: t.day(to) })
  return (
    <>
      <PageHead title={title} lead={lead} actions={<Files t={t} params={{ number }} />} />
      {periods && <PeriodForm t={t} period={facts.period} periods={periods} />}
      <Elsewhere t={t} params={{ number }} />
      <VerdictNotice t={t} verdict={verdict} />
      <StatementBody
        {...body}
        facts={facts}
        path={`${LIST}/${number}`}
        params={{}}
        nothing={t.t('statement.nothing')}
      >
        <Proof t={t} closed={closed} zone={zone} />
        <Beside t={t} closed={closed} />
      </StatementBody>
    </>
  )
}

function Proof({ t, closed, zone }: { t: T; closed: Closed; zone: string }) {
  return (
    <>
      <KeyFacts
        facts={[
          {
            term: t.t('statements.closed.on'),
            value: <InstantText t={t} at={new Date(closed.closedAt)} zone={zone} />,
          },
          { term: t.t('statements.closed.hash'), value: <Hash hash={closed.hash} /> },
          {
            term: t.t('statements.closed.previousHash'),
            value: closed.previousHash ? <Hash hash={closed.previousHash} /> : t.t('statements.closed.none'),
          },
        ]}
      />
      <p class="actions">
        <LinkButton href={`${LIST}/${closed.number}?check=yes`} icon="done">
          {t.t('statements.closed.check')}
        </LinkButton>
      </p>
    </>
  )
}

/** Sixty-four signs, breakable on a phone. */
function Hash({ hash }: { hash: string }) {
  return (
    <code dir="ltr">
      {hash.slice(0, 32)}
      <wbr />
      {hash.slice(32)}
    </code>
  )
}

function Beside({ t, closed: { before, next } }: { t: T; closed: Neighbours }) {
  if (before === null && next === null) return null
  return (
    <nav class="paging" aria-label={t.t('statements.short')}>
      {before !== null && (
        <a href={`${LIST}/${before}`} rel="prev">
          <Icon name="back" />
          {t.t('statements.closed.before', { number: before })}
        </a>
      )}
      {next !== null && (
        <a href={`${LIST}/${next}`} rel="next">
          {t.t('statements.closed.next', { number: next })}
          <Icon name="forward" />
        </a>
      )}
    </nav>
  )
}

function VerdictNotice({ t, verdict }: { t: T; verdict: Verdict | undefined }) {
  if (verdict === undefined) return null
  if (verdict.flaws.length === 0) {
    return (
      <Notice kind="done">
        <p>{t.t('statements.closed.holds')}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="refused" title={t.t('statements.closed.broken')}>
      <ul>
        {verdict.flaws.map((flaw) => (
          <li>{t.t(`statements.closed.flaw.${flaw}`)}</li>
        ))}
      </ul>
      <p>{t.t('statements.closed.tell')}</p>
    </Notice>
  )
}
