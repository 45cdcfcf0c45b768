import { VOUCHER_KINDS } from '../../src/domain/programme/award.ts'
import { PARTNER_STATES, type PartnerFilter, type PartnerLine } from '../../src/rooms/partners/partners.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { honoursText } from './honours-text.tsx'

const HERE = '/operator/partners'

type Props = {
  readonly t: T
  readonly filter: PartnerFilter
  readonly list: CountedPage<PartnerLine>
  readonly mayMake: boolean
  readonly awards: ReadonlyMap<string, string>
}

export function PartnersPage(props: Props) {
  const { t, filter, list, mayMake } = props
  return (
    <>
      <PageHead
        title={t.t('partners.list.title')}
        lead={t.t('partners.list.lead')}
        actions={
          <>
            {mayMake && (
              <LinkButton href={`${HERE}/new`} look="main">
                {t.t('partners.list.add')}
              </LinkButton>
            )}
            <LinkButton href="/operator/redemptions">{t.t('partners.taken.title')}</LinkButton>
            <LinkButton href="/operator/stock">{t.t('partners.stock.title')}</LinkButton>
          </>
        }
      />
      <Filters t={t} filter={filter} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter }: Pick<Props, 't' | 'filter'>) {
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('partners.list.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('partners.list.honours')}
        value={filter.kind}
        filter
        blank={t.t('partners.list.anyKind')}
        choices={VOUCHER_KINDS.map((kind) => ({ value: kind, text: t.t(`vouchers.kind.${kind}`) }))}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('partners.list.state')}
        value={filter.state}
        filter
        blank={t.t('partners.list.anyState')}
        choices={PARTNER_STATES.map((state) => ({
          value: state,
          text: t.t(`partners.list.states.${state}`),
        }))}
      />
    </FilterBar>
  )
}

function activeOf({ t, filter }: Props) {
  const { q, kind, state } = filter
  return [
    ...(q ? [{ text: q, removeHref: hrefOf(HERE, { kind, state }) }] : []),
    ...(kind ? [{ text: t.t(`vouchers.kind.${kind}`), removeHref: hrefOf(HERE, { q, state }) }] : []),
    ...(state ? [{ text: t.t(`partners.list.states.${state}`), removeHref: hrefOf(HERE, { q, kind }) }] : []),
  ]
}

function Rows({ t, filter, list, awards }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('partners.list.title')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('partners.list.name'),
          rowHead: true,
          cell: ({ id, name }) => (
            <a href={`${HERE}/${id}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { head: t.t('partners.list.country'), cell: ({ country }) => <bdi dir="ltr">{country}</bdi> },
        { head: t.t('partners.list.honours'), cell: ({ honours }) => honoursText(t, honours, awards) },
        {
          head: t.t('partners.list.state'),
          cell: ({ keys }) => (
            <Chip tone={keys > 0 ? 'done' : 'neutral'}>
              {t.t(`partners.list.states.${keys > 0 ? 'open' : 'shut'}`)}
            </Chip>
          ),
        },
        { head: t.t('partners.list.keys'), end: true, cell: ({ keys }) => t.number(keys) },
        { head: t.t('partners.list.uses'), end: true, cell: ({ uses }) => t.number(uses) },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('partners.list.nothingYet')}
        />
      }
    />
  )
}
