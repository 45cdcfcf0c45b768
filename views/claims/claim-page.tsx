import type { OneClaim } from '../../src/claims/one-claim.ts'
import { isUndecided } from '../../src/domain/claim/claim.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'
import { ClaimChip, ClaimTitle } from './claim-chip.tsx'
import { Proofs } from './proofs.tsx'
import { Timeline } from './timeline.tsx'

export type ClaimPageProps = {
  readonly t: T
  readonly base: string
  readonly one: OneClaim
  readonly zone: string
  readonly mayWrite: boolean
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  /** Sentences by field. */
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function ClaimPage(props: ClaimPageProps) {
  const { t, one, base, refusal, mayWrite } = props
  const { claim } = one
  const here = `${base}/${claim.id}`
  const isOpen = isUndecided(claim.state)
  return (
    <>
      <PageHead
        title={<ClaimTitle t={t} ticket={claim.ticket} />}
        lead={<ClaimChip t={t} state={claim.state} />}
        actions={
          isOpen && mayWrite ? (
            <Deed
              action={`${here}/withdraw`}
              verb={t.t('claims.withdraw')}
              look="plain"
              commandKey={props.commandKey}
              confirm={t.t('claims.withdrawAsk', { ticket: claim.ticket })}
            />
          ) : undefined
        }
      />
      <ErrorSummary t={t} errors={props.errors} />
      <Refused t={t} refusal={refusal} />
      <Notice kind={claim.state === 'credited' ? 'done' : 'info'}>
        <p>{nextText(t, one)}</p>
      </Notice>
      <KeyFacts facts={facts(props)} />
      {claim.state === 'needs-answer' && mayWrite && <Answer {...props} here={here} />}
      <Timeline t={t} events={one.events} zone={props.zone} namesOperators={false} told={reasonNow(one)} />
      <Proofs {...props} here={here} mayAdd={isOpen && mayWrite} />
      <p class="other-ways">
        <a href={`${base === '/me/claims' ? '/me' : ''}/support/new?topic=credit&about=claim:${claim.id}`}>
          {t.t('support.askAbout')}
        </a>
      </p>
    </>
  )
}

/** The reasons of the desk ask for proof: said until there is one. */
function reasonNow({ claim, proofs }: OneClaim): string | undefined {
  const isSaid = claim.state === 'rejected' || (claim.state === 'with-operator' && proofs.length === 0)
  return isSaid ? (claim.reason ?? undefined) : undefined
}

function nextText(t: T, one: OneClaim): string {
  const { claim } = one
  const day = claim.promised_on ? t.day(claim.promised_on) : ''
  const said = t.t(`claims.next.${claim.state}`, claim.state === 'with-operator' ? { day } : {})
  const how =
    claim.state === 'credited' && claim.settled_by ? t.t(`claims.settledBy.${claim.settled_by}`) : ''
  const reason = reasonNow(one)
  const why = reason ? t.t(`claims.reason.${reason}` as Key) : ''
  return [how || said, why].filter(Boolean).join(' ')
}

function facts({ t, one: { claim, events }, zone }: ClaimPageProps) {
  const filer = events.find((event) => event.what === 'filed')?.by_name ?? '–'
  return [
    { term: t.t('claims.column.half'), value: t.t(`claims.half.${claim.half}`) },
    {
      term: t.t('claims.column.flownOn'),
      value: claim.flown_on ? <DayText t={t} day={claim.flown_on} /> : '–',
    },
    ...(claim.flight
      ? [
          {
            term: t.t('claims.column.flight'),
            value: <bdi dir="ltr">{[claim.flight, claim.route].filter(Boolean).join(' · ')}</bdi>,
          },
        ]
      : []),
    {
      term: t.t('claims.column.filed'),
      value: (
        <span>
          <bdi>{filer}</bdi>, <InstantText t={t} at={claim.filed_at} zone={zone} />
        </span>
      ),
    },
  ]
}

function Answer({ t, here, commandKey, typed, errors }: ClaimPageProps & { here: string }) {
  return (
    <Form id="answer-form" action={`${here}/answer`} commandKey={`${commandKey}-a`} plain>
      <Field
        t={t}
        kind="textarea"
        name="message"
        label={t.t('claims.answer.label')}
        value={typed['message']}
        error={errors['message']}
      />
      <div class="actions">
        <Button>{t.t('claims.answer.send')}</Button>
      </div>
    </Form>
  )
}
