import type { Day } from '../../src/domain/day.ts'
import type { PastNumber } from '../../src/rooms/me/own-numbers.ts'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

/** `2 flights that waited have found you: 1,250 miles.` */
export function waitingText(t: T, { waiting_coupons, waiting_miles }: PastNumber): string {
  const found = t.t('account.done.credited', { count: waiting_coupons })
  return waiting_coupons === 0
    ? found
    : `${found} ${t.t('numbers.creditedMiles', { miles: t.miles(waiting_miles) })}`
}

/** Every number there ever was, with what happened to it and why. */
export function NumberHistory({ t, history }: { t: T; history: readonly PastNumber[] }) {
  if (history.length === 0) return null
  return (
    <details id="number-history">
      <summary>{t.t('numbers.history')}</summary>
      <p class="hint">{t.t('numbers.historyLead')}</p>
      <Table
        t={t}
        caption={t.t('numbers.history')}
        captionHidden
        rows={history}
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
          { head: t.t('numbers.happened'), cell: (row) => <Steps t={t} row={row} /> },
          { head: t.t('numbers.waited'), cell: (row) => waitingText(t, row) },
        ]}
      />
    </details>
  )
}

function Steps({ t, row }: { t: T; row: PastNumber }) {
  return (
    <ul class="plain">
      {stepsOf(row).map(({ day, what }) => (
        <li>
          <DayText t={t} day={day} /> {t.t(`numbers.step.${what}`)}
          {what === 'replaced' && row.replacedBy && (
            <>
              {' '}
              <bdi dir="ltr">{row.replacedBy}</bdi>
            </>
          )}
          {what === 'rejected' && row.reason && (
            <>
              {': '}
              <q>
                <bdi>{row.reason}</bdi>
              </q>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

type NumberStep = {
  readonly day: Day
  readonly what: 'linked' | 'verified' | 'rejected' | 'replaced' | 'unlinked'
}

/** What happened to a number, in the order in which it happened. */
function stepsOf(row: PastNumber): NumberStep[] {
  const { linked_on, verified_on, rejected_on, unlinked_on, ended_why } = row
  return [
    { day: linked_on, what: 'linked' },
    ...(verified_on ? [{ day: verified_on, what: 'verified' } as const] : []),
    ...(rejected_on ? [{ day: rejected_on, what: 'rejected' } as const] : []),
    ...(unlinked_on ? [{ day: unlinked_on, what: ended_why ?? 'unlinked' } as const] : []),
  ]
}
