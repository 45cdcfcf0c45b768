import type { LinkedAccount } from '../../src/rooms/me/balances.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { Html } from '../parts/html.ts'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<LinkedAccount['state'], ChipTone>> = {
  unverified: 'waiting',
  verified: 'done',
  rejected: 'refused',
}

/** @param action what can be done with a row, where something can */
export function NumberList(props: {
  t: T
  accounts: readonly LinkedAccount[]
  action?: (row: LinkedAccount) => Html
}) {
  const { t, accounts, action } = props
  return (
    <Table
      t={t}
      caption={t.t('account.home.numbersTitle')}
      captionHidden
      rows={accounts}
      columns={[
        {
          head: t.t('account.link.number'),
          rowHead: true,
          cell: (row) => (
            <bdi dir="ltr">
              {row.airline} {row.number}
            </bdi>
          ),
        },
        {
          head: t.t('account.link.state'),
          cell: (row) => <Chip tone={TONE[row.state]}>{t.t(`account.link.${row.state}`)}</Chip>,
        },
        { head: t.t('account.link.since'), cell: (row) => <DayText t={t} day={row.linked_on} /> },
        ...(action ? [{ head: t.t('account.link.actions'), cell: action }] : []),
      ]}
    />
  )
}
