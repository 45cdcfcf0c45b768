import type { Day } from '../../src/domain/day.ts'
import { USE_STATES, type UseFilter, type UseLine } from '../../src/rooms/partner/uses.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { UseTable } from './use-table.tsx'

type Props = {
  readonly t: T
  readonly filter: UseFilter
  readonly list: CountedPage<UseLine>
  readonly zone: string
  readonly today: Day
}

const HERE = '/partner/redemptions'

export function RedemptionsPage({ t, filter, list, zone, today }: Props) {
  const { on, state } = filter
  const active = [
    ...(on ? [{ text: t.day(on), removeHref: hrefOf(HERE, { state }) }] : []),
    ...(state ? [{ text: t.t(`partner.uses.states.${state}`), removeHref: hrefOf(HERE, { on }) }] : []),
  ]
  return (
    <>
      <PageHead
        title={t.t('partner.uses.title')}
        lead={t.t('partner.uses.lead')}
        actions={<LinkButton href={hrefOf(HERE, { on: today })}>{t.t('partner.uses.today')}</LinkButton>}
      />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field t={t} kind="date" name="on" label={t.t('partner.uses.on')} value={on} filter />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('partner.uses.state')}
          value={state}
          filter
          blank={t.t('partner.uses.anyState')}
          choices={USE_STATES.map((each) => ({ value: each, text: t.t(`partner.uses.states.${each}`) }))}
        />
      </FilterBar>
      <ListBody t={t} here={HERE} filter={filter} active={active} list={list}>
        <UseTable
          t={t}
          rows={list.rows}
          zone={zone}
          filtered={active.length > 0}
          nothingYet={t.t('partner.uses.nothingYet')}
        />
      </ListBody>
    </>
  )
}
