import type { Refusal } from '../../src/domain/refusal.ts'
import type { Decision, Waiting } from '../../src/rooms/people/waiting.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { Tick } from '../parts/tick.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rows: readonly Waiting[]
  readonly zone: string
  readonly nextHref: string | undefined
  readonly done: { readonly decision: Decision; readonly count: number } | undefined
  readonly fault: boolean
  readonly refusal: Refusal | undefined
}

export function WaitingPage(props: Props) {
  const { t, rows, nextHref, done, fault, refusal } = props
  return (
    <>
      <PageHead title={t.t('peopleLists.waiting.title')} lead={t.t('peopleLists.waiting.lead')} />
      {done && (
        <Notice kind="done">
          <p>
            {t.t(`peopleLists.waiting.${done.decision === 'approve' ? 'approved' : 'declined'}`, {
              count: done.count,
            })}
          </p>
        </Notice>
      )}
      {(fault || refusal) && (
        <Notice kind="refused">
          <p>{refusal ? t.say(refusal) : t.t('peopleLists.waiting.pick')}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <Rows {...props} />
      ) : (
        <form id="waiting" method="post" action="/company/people/waiting">
          <Rows {...props} />
          <div class="actions">
            <Button look="plain" name="approve" value="ticked">
              {t.t('peopleLists.waiting.approveTicked')}
            </Button>
            <Button look="plain" name="decline" value="ticked">
              {t.t('peopleLists.waiting.declineTicked')}
            </Button>
            <Button look="quiet" name="approve" value="all">
              {t.t('peopleLists.waiting.approveAll')}
            </Button>
          </div>
        </form>
      )}
      <Paging t={t} olderHref={nextHref} olderText={t.t('common.paging.next')} />
    </>
  )
}

function Rows({ t, rows, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('peopleLists.waiting.title')}
      captionHidden
      rows={rows}
      empty={
        <Empty
          t={t}
          filtered={false}
          clearHref=""
          nothingYet={t.t('peopleLists.waiting.empty')}
          action={<LinkButton href="/company/people/link">{t.t('peopleLists.registration.link')}</LinkButton>}
        />
      }
      columns={[
        {
          head: t.t('people.column.name'),
          rowHead: true,
          cell: ({ id, name }) => (
            <Tick name="id" value={id} label={t.t('peopleLists.bulk.tick', { name })}>
              <bdi>{name}</bdi>
            </Tick>
          ),
        },
        { head: t.t('people.column.email'), cell: (row) => <bdi dir="ltr">{row.email}</bdi> },
        {
          head: t.t('peopleLists.waiting.since'),
          cell: (row) => <InstantText t={t} at={row.since} zone={zone} />,
        },
        {
          head: t.t('peopleLists.waiting.decide'),
          cell: (row) => (
            <div class="actions">
              <Button look="plain" name="approve" value={row.id}>
                {t.t('peopleLists.waiting.approve')}
              </Button>
              <Button look="quiet" name="decline" value={row.id}>
                {t.t('peopleLists.waiting.decline')}
              </Button>
            </div>
          ),
        },
      ]}
    />
  )
}
