import type { OperatorRole } from '../../src/db/tables/people.ts'
import type { Health, LastImport, Liability, Queue } from '../../src/rooms/operator/queries.ts'
import { ImportState, rejectRate } from '../imports/import-state.tsx'
import { Money, Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { mayDecide, mayOpen, Queues } from './queues.tsx'

type Props = {
  readonly t: T
  readonly queues: readonly Queue[]
  readonly imports: readonly LastImport[]
  readonly health: Health
  readonly liability: Liability
  readonly worth: { readonly minor: bigint; readonly currency: string } | undefined
  readonly role: OperatorRole
  readonly now: Date
  readonly zone: string
}

export function homeTitle(t: T, role: OperatorRole): string {
  return t.t(role === 'auditor' ? 'operator.home.titleReader' : 'operator.home.title')
}

export function OperatorPage(props: Props) {
  const { t, queues, role } = props
  const waiting = queues.filter(({ name, count }) => count > 0 && mayOpen(name, role))
  const mine = waiting.filter(({ name }) => mayDecide(name, role))
  const others = waiting.filter((queue) => !mine.includes(queue))
  return (
    <>
      <PageHead title={homeTitle(t, role)} />
      <Books {...props} />
      {role !== 'auditor' && (
        <Section id="queues" title={t.t('operator.home.waiting')}>
          {mine.length === 0 ? (
            <p>{t.t('operator.home.nothingWaits')}</p>
          ) : (
            <Queues {...props} queues={mine} title={t.t('operator.home.waiting')} />
          )}
        </Section>
      )}
      {(role === 'auditor' || others.length > 0) && (
        <Section id="others" title={t.t('operator.home.others')}>
          {others.length === 0 ? (
            <p>{t.t('operator.home.nothingOpen')}</p>
          ) : (
            <Queues {...props} queues={others} title={t.t('operator.home.others')} />
          )}
        </Section>
      )}
      <Owed {...props} />
      <Imports {...props} />
      <Section id="more" title={t.t('operator.home.more')}>
        <div class="actions">
          <LinkButton href="/operator/adjustments">{t.t('operator.adjustments.title')}</LinkButton>
          {mayOpen('numbers', role) && (
            <LinkButton href="/operator/numbers">{t.t('numbers.desk.title')}</LinkButton>
          )}
          {mayOpen('orders', role) && (
            <LinkButton href="/operator/orders">{t.t('orders.desk.title')}</LinkButton>
          )}
          {mayOpen('support', role) && (
            <LinkButton href="/operator/support">{t.t('support.desk.title')}</LinkButton>
          )}
          {role !== 'finance' && (
            <LinkButton href="/operator/feedback">{t.t('feedback.desk.title')}</LinkButton>
          )}
          {role === 'support' && (
            <LinkButton href="/operator/erasure">{t.t('privacy.desk.title')}</LinkButton>
          )}
          <LinkButton href="/operator/partners">{t.t('partners.list.title')}</LinkButton>
          <LinkButton href="/operator/redemptions">{t.t('partners.taken.title')}</LinkButton>
          <LinkButton href="/operator/stock">{t.t('partners.stock.title')}</LinkButton>
          <LinkButton href="/operator/terms">{t.t('terms.desk.title')}</LinkButton>
          <LinkButton href="/operator/outbox">{t.t('operator.outbox.title')}</LinkButton>
          <LinkButton href="/operator/audit">{t.t('operator.audit.title')}</LinkButton>
          <LinkButton href="/operator/imports/feeds">{t.t('imports.feeds.title')}</LinkButton>
        </div>
      </Section>
    </>
  )
}

/** Bad news first; good news in one line. */
function Books({ t, health, zone }: Props) {
  const { check, frozen, failingJobs } = health
  return (
    <>
      {check?.finding && (
        <Notice kind="refused" title={t.t('operator.home.broken')}>
          <p>
            <code dir="ltr">{check.finding}</code>
          </p>
        </Notice>
      )}
      {frozen > 0 && (
        <Notice kind="warning">
          <p>{t.t('operator.home.frozen', { count: frozen })}</p>
        </Notice>
      )}
      {failingJobs.length > 0 && (
        <Notice kind="warning">
          <p>{t.t('operator.home.jobsFail', { jobs: t.list(failingJobs) })}</p>
        </Notice>
      )}
      <p class="actions">
        {check === undefined ? (
          <>
            <Chip tone="waiting">{t.t('operator.home.unchecked')}</Chip>
            <span class="hint">{t.t('operator.home.checkedHow')}</span>
          </>
        ) : (
          <>
            <Chip tone={check.finding === null ? 'done' : 'refused'}>
              {t.t(check.finding === null ? 'operator.home.holds' : 'operator.home.doesNotHold')}
            </Chip>
            <span class="hint">
              {t.t('operator.home.checked', {
                accounts: t.number(check.accounts),
                entries: t.number(check.entries),
              })}{' '}
              <InstantText t={t} at={check.checked_at} zone={zone} />
            </span>
          </>
        )}
      </p>
    </>
  )
}

function Owed({ t, liability, worth }: Props) {
  const facts = [
    {
      term: t.t('operator.liability.points'),
      value: <Points t={t} amount={liability.points} size="large" />,
    },
    { term: t.t('operator.liability.lapsing'), value: <Points t={t} amount={liability.lapsing} /> },
  ]
  if (worth) {
    facts.splice(1, 0, { term: t.t('operator.liability.worth'), value: <Money t={t} {...worth} /> })
  }
  if (liability.locked > 0n)
    facts.push({ term: t.t('operator.liability.locked'), value: <Points t={t} amount={liability.locked} /> })
  if (liability.owed > 0n)
    facts.push({ term: t.t('operator.liability.owed'), value: <Points t={t} amount={liability.owed} /> })
  return (
    <Section id="liability" title={t.t('operator.liability.title')}>
      <KeyFacts facts={facts} />
    </Section>
  )
}

function Imports({ t, imports, zone, role }: Props) {
  const mayLoad = role === 'support' || role === 'programme-manager'
  return (
    <Section
      id="imports"
      title={t.t('operator.home.imports')}
      actions={<a href="/operator/imports">{t.t('operator.home.allImports')}</a>}
    >
      <Table
        t={t}
        caption={t.t('operator.home.imports')}
        captionHidden
        rows={imports}
        columns={[
          {
            head: t.t('imports.list.name'),
            rowHead: true,
            cell: (row) => (
              <a href={`/operator/imports/${row.id}`}>
                <bdi>{row.name}</bdi>
              </a>
            ),
          },
          { head: t.t('imports.list.state'), cell: (row) => <ImportState t={t} state={row.state} /> },
          { head: t.t('imports.list.at'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
          {
            head: t.t('imports.figure.lines'),
            end: true,
            cell: (row) => (row.lines === null ? '–' : t.number(row.lines)),
          },
          {
            head: t.t('imports.figure.rate'),
            end: true,
            cell: (row) => rejectRate(t, { lines: row.lines ?? 0n, refused: row.refused ?? 0n }),
          },
        ]}
        empty={
          <Empty
            t={t}
            filtered={false}
            clearHref="/operator/imports"
            nothingYet={t.t('imports.list.nothingYet')}
            action={
              mayLoad ? (
                <LinkButton href="/operator/imports/new" icon="add">
                  {t.t('imports.upload.title')}
                </LinkButton>
              ) : undefined
            }
          />
        }
      />
    </Section>
  )
}
