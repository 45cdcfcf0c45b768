import type { Day } from '../../src/domain/day.ts'
import type { EntityLine } from '../../src/rooms/companies/entity.ts'
import { countryName, EntityChip } from '../entities/entity-state.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly companyId: string
  readonly rows: readonly EntityLine[]
  readonly today: Day
}

/** The legal entities on the page of their company; left out while it has none. */
export function Entities({ t, companyId, rows, today }: Props) {
  if (rows.length === 0) return null
  const code = (text: string | null) => (text === null ? '–' : <bdi dir="ltr">{text}</bdi>)
  return (
    <Section id="entities" title={t.t('entities.operator.title')}>
      <Table
        t={t}
        caption={t.t('entities.operator.title')}
        captionHidden
        rows={rows}
        columns={[
          {
            head: t.t('entities.column.name'),
            rowHead: true,
            cell: ({ id, name }) => (
              <a href={`/operator/companies/${companyId}/entities/${id}`}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { head: t.t('entities.column.country'), cell: ({ country }) => countryName(t, country) },
          {
            head: t.t('operator.companies.column.registrationNo'),
            cell: ({ registrationNo }) => code(registrationNo),
          },
          {
            head: t.t('operator.companies.column.corporateId'),
            cell: ({ corporateId }) => code(corporateId),
          },
          {
            head: t.t('entities.column.state'),
            cell: ({ state, endedOn }) => <EntityChip t={t} state={state} endedOn={endedOn} today={today} />,
          },
        ]}
      />
    </Section>
  )
}
