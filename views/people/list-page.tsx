import type { Refusal } from '../../src/domain/refusal.ts'
import type { ListCounts, ListHead, RejectedRow } from '../../src/rooms/people/list-query.ts'
import { Button } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { faultSentence } from './list-fault.ts'
import { ListProgress, TO_DO } from './list-progress.tsx'

type Props = {
  readonly t: T
  readonly list: ListHead
  readonly counts: ListCounts
  readonly rejected: readonly RejectedRow[]
  readonly firstHref: string | undefined
  readonly nextHref: string | undefined
  readonly refusal: Refusal | undefined
}

const KINDS = ['new', 'guest', 'changed', 'known', 'invited', 'rejected'] as const

export function ListPage(props: Props) {
  const { t, list, counts, refusal } = props
  return (
    <>
      <PageHead title={<bdi>{list.name ?? t.t('peopleLists.pasted')}</bdi>} />
      <Refused t={t} refusal={refusal} />
      <State {...props} />
      <Section id="counts" title={t.t('peopleLists.countTitle')}>
        <KeyFacts
          facts={KINDS.filter((kind) => counts[kind].rows > 0).map((kind) => ({
            term: t.t(`peopleLists.count.${kind}`),
            value: <span class="figure">{t.number(counts[kind].rows)}</span>,
          }))}
        />
      </Section>
      {list.state === 'ready' && <Decide t={t} list={list} counts={counts} />}
      {counts.rejected.rows > 0 && list.purgedAt === null && <Rejected {...props} />}
      {list.purgedAt && <p class="hint">{t.t('peopleLists.purged')}</p>}
    </>
  )
}

function State({ t, list, counts }: Props) {
  if (list.state === 'running') return <ListProgress t={t} list={list} counts={counts} />
  if (list.state === 'ready') return <p>{t.t('peopleLists.preview')}</p>
  const isDone = list.state === 'done'
  return (
    <Notice kind={isDone ? 'done' : 'info'}>
      <p>{t.t(isDone ? 'peopleLists.done' : 'peopleLists.dropped')}</p>
    </Notice>
  )
}

function Decide({ t, list, counts }: Pick<Props, 't' | 'list' | 'counts'>) {
  const count = TO_DO.reduce((total, kind) => total + counts[kind].rows, 0)
  const here = `/company/people/list/${list.id}`
  return (
    <>
      {count === 0 && <p>{t.t('peopleLists.nothing')}</p>}
      <div class="actions">
        {count > 0 && (
          <Form id="go" action={`${here}/invite`} plain>
            <Button>{t.t('peopleLists.invite', { count })}</Button>
          </Form>
        )}
        <Form id="drop" action={`${here}/withdraw`} plain>
          <Button look="plain">{t.t('peopleLists.drop')}</Button>
        </Form>
      </div>
    </>
  )
}

function Rejected({ t, list, rejected, firstHref, nextHref }: Props) {
  const rows = rejected.flatMap(({ line, faults }) => faults.map((fault) => ({ line, ...fault })))
  return (
    <Section id="rejected" title={t.t('peopleLists.rejectsTitle')}>
      <p>{t.t('peopleLists.rejectsLead')}</p>
      <ExportLink t={t} format="CSV" href={`/company/people/list/${list.id}/rejects.csv`} />
      <Table
        t={t}
        caption={t.t('peopleLists.rejectsTitle')}
        captionHidden
        rows={rows}
        columns={[
          { head: t.t('peopleLists.line'), rowHead: true, cell: ({ line }) => <bdi>{t.number(line)}</bdi> },
          { head: t.t('peopleLists.field'), cell: ({ column }) => t.t(`peopleLists.column.${column}`) },
          {
            head: t.t('peopleLists.found'),
            cell: ({ found }) => (found === '' ? '–' : <bdi>{found}</bdi>),
          },
          {
            head: t.t('peopleLists.problem'),
            cell: (row) => faultSentence(t, row),
          },
        ]}
      />
      <Paging
        t={t}
        newerHref={firstHref}
        olderHref={nextHref}
        newerText={t.t('peopleLists.firstLines')}
        olderText={t.t('common.paging.next')}
      />
    </Section>
  )
}
