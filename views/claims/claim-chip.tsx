import type { ClaimState } from '../../src/domain/claim/claim.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { type Key, textAt } from '../words/catalogue.ts'
import { LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

const TONE: Readonly<Record<ClaimState, ChipTone>> = {
  open: 'waiting',
  'with-operator': 'waiting',
  'needs-answer': 'waiting',
  credited: 'done',
  rejected: 'refused',
  withdrawn: 'neutral',
}

export function ClaimChip({ t, state }: { t: T; state: ClaimState }) {
  return <Chip tone={TONE[state]}>{t.t(`claims.state.${state}`)}</Chip>
}

/** As the desk sees it: whose turn it is, is said from the other side. */
export function DeskClaimChip({ t, state }: { t: T; state: ClaimState }) {
  return <Chip tone={TONE[state]}>{deskStateText(t, state)}</Chip>
}

export function deskStateText(t: T, state: ClaimState): string {
  return state === 'needs-answer' ? t.t('claims.desk.asked') : t.t(`claims.state.${state}`)
}

/** What asks the claimant for proof tells the desk what is in doubt. */
export function deskReasonText(t: T, reason: string): string {
  const why = `claims.desk.why.${reason}`
  const isDoubt = textAt(LANGUAGES[t.lang].words, why) !== undefined
  return t.t((isDoubt ? why : `claims.reason.${reason}`) as Key)
}

/** 13 digits as a ticket has them: `990-1234567890`. */
export function TicketText({ ticket }: { ticket: string }) {
  return <bdi dir="ltr" class="code-text">{`${ticket.slice(0, 3)}-${ticket.slice(3)}`}</bdi>
}

export function ClaimTitle({ t, ticket }: { t: T; ticket: string }) {
  const [before = '', after = ''] = t.t('claims.one', { ticket: '|' }).split('|')
  return (
    <>
      {before}
      <TicketText ticket={ticket} />
      {after}
    </>
  )
}
