import type { CentrePart, EntityPart, PersonPart } from '../../src/statement/splits.ts'
import { Points } from '../parts/amount.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { foldOf } from './fold.tsx'

/** What each legal entity's flights brought; the foot is what the month's flights brought in all. */
export function SplitTable(props: { t: T; split: readonly EntityPart[]; company: string }) {
  const { t, split, company } = props
  const total = split.reduce((sum, { amount }) => sum + amount, 0n)
  return (
    <Table
      t={t}
      caption={t.t('entities.split.title')}
      captionHidden
      phone="scroll"
      rows={split}
      fold={foldOf(t, split)}
      columns={[
        {
          head: t.t('entities.filter.label'),
          rowHead: true,
          cell: ({ entity }) => <bdi>{entity?.name ?? t.t('entities.filter.own', { company })}</bdi>,
        },
        {
          head: t.t('trips.home.corporateId'),
          cell: ({ entity }) => <bdi dir="ltr">{entity?.corporateId ?? '–'}</bdi>,
        },
        {
          head: t.t('entities.split.lines'),
          end: true,
          cell: ({ lines }) => <bdi class="figure">{t.number(lines)}</bdi>,
        },
        {
          head: t.t('statement.amount'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
      ]}
      foot={
        <tr>
          <th scope="row" colspan={3}>
            {t.t('entities.split.total')}
          </th>
          <td class="end">
            <Points t={t} amount={total} signed />
          </td>
        </tr>
      }
    />
  )
}

type Part = { readonly name: string | null; readonly lines: number; readonly amount: bigint }

export function CentreTable({ t, centres }: { t: T; centres: readonly CentrePart[] }) {
  const rows = centres.map(({ centre, ...part }) => ({ ...part, name: centre }))
  const words = {
    caption: t.t('statements.split.centres'),
    head: t.t('statements.sheet.centre'),
    none: t.t('statements.split.withoutCentre'),
  }
  return <PartTable t={t} rows={rows} {...words} />
}

export function PersonTable({ t, persons }: { t: T; persons: readonly PersonPart[] }) {
  const rows = persons.map(({ traveller, ...part }) => ({ ...part, name: traveller }))
  const words = {
    caption: t.t('statements.split.persons'),
    head: t.t('statements.sheet.traveller'),
    none: t.t('statements.split.unknown'),
  }
  return <PartTable t={t} rows={rows} {...words} />
}

function PartTable(props: { t: T; rows: readonly Part[]; caption: string; head: string; none: string }) {
  const { t, rows, caption, head, none } = props
  return (
    <Table
      t={t}
      caption={caption}
      captionHidden
      phone="scroll"
      rows={rows}
      fold={foldOf(t, rows)}
      columns={[
        { head, rowHead: true, cell: ({ name }) => <bdi>{name ?? none}</bdi> },
        {
          head: t.t('entities.split.lines'),
          end: true,
          cell: ({ lines }) => <bdi class="figure">{t.number(lines)}</bdi>,
        },
        {
          head: t.t('statement.amount'),
          end: true,
          cell: ({ amount }) => <Points t={t} amount={amount} signed />,
        },
      ]}
      foot={
        <tr>
          <th scope="row" colspan={2}>
            {t.t('entities.split.total')}
          </th>
          <td class="end">
            <Points t={t} amount={rows.reduce((sum, { amount }) => sum + amount, 0n)} signed />
          </td>
        </tr>
      }
    />
  )
}
