import type { ClaimHalf } from '../../src/domain/claim/claim.ts'
import type { Verdict } from '../../src/domain/claim/verdict.ts'
import type { Day } from '../../src/domain/day.ts'
import { Button } from '../parts/button.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { TicketText } from './claim-chip.tsx'

export type VerdictLine = {
  readonly ticket: string
  readonly half: ClaimHalf
  readonly verdict: Verdict
  readonly until: Day | undefined
}

type Props = {
  readonly t: T
  readonly base: string
  readonly tripBase: string
  readonly lines: readonly VerdictLine[]
  readonly bothHalves: boolean
}

/** What becomes of each ticket, told while one types, and the button that sends what can be sent. */
export function Verdicts(props: Props) {
  const { t, lines } = props
  const sendable = lines.filter(({ verdict: { is } }) => is !== 'no' && is !== 'day-missing').length
  const isRest = sendable < lines.length
  return (
    <div id="verdicts" aria-live="polite">
      {lines.length === 0 ? <p class="hint">{t.t('claims.check.empty')}</p> : <Lines {...props} />}
      {isRest && sendable > 0 && <input type="hidden" name="rest" value="yes" />}
      {sendable > 0 && (
        <div class="actions">
          <Button>{t.t(isRest ? 'claims.form.sendRest' : 'claims.form.send', { count: sendable })}</Button>
        </div>
      )}
    </div>
  )
}

function Lines({ t, base, tripBase, lines, bothHalves }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('claims.check.title')}
      rows={lines}
      columns={[
        {
          head: t.t('claims.column.ticket'),
          rowHead: true,
          cell: (line) => <TicketText ticket={line.ticket} />,
        },
        ...(bothHalves
          ? [
              {
                head: t.t('claims.column.half'),
                cell: (line: VerdictLine) => t.t(`claims.half.${line.half}`),
              },
            ]
          : []),
        {
          head: t.t('claims.column.flownOn'),
          cell: ({ verdict }) => (verdict.flownOn ? <DayText t={t} day={verdict.flownOn} /> : '–'),
        },
        {
          head: t.t('claims.check.result'),
          cell: (line) => <Result t={t} base={base} tripBase={tripBase} line={line} />,
        },
      ]}
    />
  )
}

type ResultProps = {
  readonly t: T
  readonly base: string
  readonly tripBase: string
  readonly line: VerdictLine
}

function Result({ t, base, tripBase, line: { verdict, until, half } }: ResultProps) {
  const before = verdict.is === 'no' && verdict.reason === 'claimed-before'
  // A trip of the other half has its page elsewhere.
  const trip = half === 'company' ? '/company/trips' : tripBase
  const where = verdict.is === 'no' && verdict.where
  return (
    <span>
      {resultText(t, verdict)}{' '}
      {verdict.is === 'no' && verdict.day && (
        <>
          {t.t(`claims.check.${verdict.reason === 'too-old' ? 'over' : 'fromDay'}`, {
            day: t.day(verdict.day),
          })}{' '}
        </>
      )}
      {verdict.is !== 'no' && until && <>{t.t('claims.check.until', { day: t.day(until) })} </>}
      {where && (
        <a href={before ? `${base}/${where}` : `${trip}/${where}`}>
          {t.t(before ? 'claims.check.seeClaim' : 'claims.check.seeTrip')}
        </a>
      )}
    </span>
  )
}

function resultText(t: T, verdict: Verdict): string {
  switch (verdict.is) {
    case 'credit':
      return t.t('claims.check.credit')
    case 'wait':
      return t.t('claims.check.wait')
    case 'operator':
      return `${t.t('claims.check.operator')} ${t.t(`claims.reason.${verdict.reason}`)}`
    case 'no':
      return t.t(`claims.reason.${verdict.reason}`)
    case 'day-missing':
      return t.t('claims.check.dayMissing')
  }
}
