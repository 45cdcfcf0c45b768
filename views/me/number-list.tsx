import type { LinkedAccount } from '../../src/rooms/me/own-numbers.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import type { Html } from '../parts/html.ts'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<LinkedAccount['state'], ChipTone>> = {
  unverified: 'waiting',
  verified: 'done',
  rejected: 'refused',
  questioned: 'waiting',
}

/** @param action what can be done with a row, where something can */
export function NumberList(props: {
  t: T
  accounts: readonly LinkedAccount[]
  /** With what each state means and what follows from it. */
  explained?: boolean
  action?: (row: LinkedAccount) => Html
}) {
  const { t, accounts, explained = false, action } = props
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
          cell: (row) => (
            <div>
              <Chip tone={TONE[row.state]}>{t.t(`account.link.${row.state}`)}</Chip>
              {explained && <Meaning t={t} row={row} />}
            </div>
          ),
        },
        { head: t.t('account.link.since'), cell: (row) => <DayText t={t} day={row.linked_on} /> },
        ...(action ? [{ head: t.t('account.link.actions'), cell: action }] : []),
      ]}
    />
  )
}

function Meaning({ t, row: { state, names, reason } }: { t: T; row: LinkedAccount }) {
  return (
    <p class="hint">
      {t.t(`numbers.means.${state}`)}
      {state === 'questioned' && names.length > 0 && (
        <>
          {' '}
          {t.t('numbers.namesOnTickets')} <bdi dir="ltr">{names.join(', ')}</bdi>.
        </>
      )}
      {state === 'rejected' && reason !== null && (
        <>
          {' '}
          <q>
            <bdi>{reason}</bdi>
          </q>
        </>
      )}
    </p>
  )
}
