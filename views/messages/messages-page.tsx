import { INBOX_KINDS } from '../../src/domain/message/kind.ts'
import type { MessageFilter, MessageRow } from '../../src/rooms/messages/inbox-query.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/messages'

type Props = {
  readonly t: T
  readonly filter: MessageFilter
  readonly list: CountedPage<MessageRow>
  readonly zone: string
  readonly companies: readonly { readonly id: string; readonly name: string }[]
  /** How long messages are kept. */
  readonly months: number
  readonly unread: number
  readonly done: 'all' | 'unread' | undefined
}

export function MessagesPage(props: Props) {
  const { t, filter, list, unread, done } = props
  const first = list.rows[0]
  const last = list.rows.at(-1)
  return (
    <>
      <PageHead
        title={t.t('messages.title')}
        lead={t.t('messages.lead', { months: props.months })}
        actions={<LinkButton href="/me/messages">{t.t('messages.how')}</LinkButton>}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`messages.done.${done}`)}</p>
        </Notice>
      )}
      <Filters t={t} filter={filter} />
      <div id="rows" class="stack">
        <FilterChips t={t} active={chips(t, filter)} clearHref={HERE} />
        <div class="actions">
          {unread > 0 && <Deed action={`${HERE}/read`} verb={t.t('messages.markAll')} look="plain" />}
          <ExportLink t={t} href={hrefOf(`${HERE}.csv`, filter)} format="CSV" />
        </div>
        <Rows {...props} />
        <Paging
          t={t}
          count={list.count}
          newerHref={first && list.hasNewer ? hrefOf(HERE, { ...filter, after: timeKey(first) }) : undefined}
          olderHref={last && list.hasOlder ? hrefOf(HERE, { ...filter, before: timeKey(last) }) : undefined}
        />
      </div>
    </>
  )
}

function Filters({ t, filter }: { t: T; filter: MessageFilter }) {
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('messages.subject')}
        value={filter.q}
        optional
        attributes={{ 'data-search': true }}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('messages.state')}
        value={filter.state}
        optional
        blank={t.t('people.any')}
        choices={(['unread', 'read'] as const).map((value) => ({
          value,
          text: t.t(`messages.states.${value}`),
        }))}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('messages.kindHead')}
        value={filter.kind}
        optional
        blank={t.t('people.any')}
        choices={INBOX_KINDS.map((value) => ({ value, text: t.t(`messages.kind.${value}`) }))}
      />
    </FilterBar>
  )
}

function chips(t: T, { q, kind, state }: MessageFilter) {
  return [
    ...(q ? [{ text: q, removeHref: hrefOf(HERE, { kind, state }) }] : []),
    ...(state ? [{ text: t.t(`messages.states.${state}`), removeHref: hrefOf(HERE, { q, kind }) }] : []),
    ...(kind ? [{ text: t.t(`messages.kind.${kind}`), removeHref: hrefOf(HERE, { q, state }) }] : []),
  ]
}

function Rows({ t, filter, list, zone, companies }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('messages.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('messages.subject'),
          rowHead: true,
          cell: (row) => (
            <a href={`${HERE}/${row.id}`} lang={row.language}>
              <bdi>{row.isRead ? row.subject : <strong>{row.subject}</strong>}</bdi>
            </a>
          ),
        },
        {
          head: t.t('messages.state'),
          cell: (row) => (
            <Chip tone={row.isRead ? 'neutral' : 'waiting'}>
              {t.t(`messages.states.${row.isRead ? 'read' : 'unread'}`)}
            </Chip>
          ),
        },
        { head: t.t('messages.kindHead'), cell: (row) => t.t(`messages.kind.${row.kind}`) },
        {
          head: t.t('messages.company'),
          cell: (row) => (
            <bdi>{companies.find(({ id }) => id === row.companyId)?.name ?? t.t('messages.personal')}</bdi>
          ),
        },
        { head: t.t('messages.at'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
      ]}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== '' || filter.kind !== undefined || filter.state !== undefined}
          clearHref={HERE}
          nothingYet={t.t('messages.nothingYet')}
        />
      }
    />
  )
}
