import type { Refusal } from '../../src/domain/refusal.ts'
import type { LastChange } from '../../src/rooms/people/last-change.ts'
import type { Around, Person } from '../../src/rooms/people/person-list.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Breakable } from '../parts/breakable.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { Conflict } from './conflict.tsx'
import { InviteGuest } from './invite-guest.tsx'
import { SeatChip } from './people-page.tsx'
import { SeatFields } from './seat-fields.tsx'

type Props = {
  readonly t: T
  readonly person: Person
  readonly known: Around
  /** What somebody else has changed while this form was open. */
  readonly latest: LastChange | undefined
  readonly isManager: boolean
  readonly zone: string
  readonly done: 'invited' | 'resent' | 'withdrawn' | 'changed' | 'left' | 'guest' | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

const OFFERED: readonly Person['state'][] = ['invited', 'expired', 'withdrawn']

export function PersonPage(props: Props) {
  const { t, person, isManager, done, refusal, latest, typed, faults = {} } = props
  const isGuest = person.state === 'guest'
  return (
    <>
      <PageHead title={<bdi>{person.name}</bdi>} actions={<SeatChip t={t} state={person.state} />} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`people.done.${done}`, { name: person.name })}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      {latest && <Conflict t={t} latest={latest} />}
      <Section id="seat" title={t.t('people.seatTitle')}>
        <KeyFacts facts={facts(props)} />
        <p class="hint">{t.t('people.privacy')}</p>
        {person.memberId !== null && (
          <p>
            <a href={hrefOf('/company/trips', { person: person.name })}>{t.t('people.trips')}</a>
          </p>
        )}
      </Section>
      {isManager && OFFERED.includes(person.state) && (
        <Offer t={t} person={person} typed={typed} fault={faults['email']} />
      )}
      {isManager && isGuest && <InviteGuest t={t} person={person} typed={typed} fault={faults['email']} />}
      {isManager && person.state !== 'left' && <Change {...props} />}
      {isManager && person.memberId === null && !person.isErased && person.state !== 'invited' && (
        <Section id="erase" title={t.t('privacy.seat.section')}>
          <p>{t.t('privacy.seat.text')}</p>
          <LinkButton href={`/company/people/${person.id}/erase`}>{t.t('privacy.seat.link')}</LinkButton>
        </Section>
      )}
      {isManager && (person.state === 'active' || isGuest) && (
        <Section id="leave" title={t.t(isGuest ? 'peopleLists.guest.remove' : 'people.leave.section')}>
          <p>{t.t(isGuest ? 'peopleLists.guest.removeText' : 'people.leave.text')}</p>
          <LinkButton href={`/company/people/${person.id}/leave`}>
            {t.t(isGuest ? 'peopleLists.guest.remove' : 'people.leave.link')}
          </LinkButton>
        </Section>
      )}
    </>
  )
}

function facts({ t, person, zone }: Props) {
  const known = [
    { term: t.t('people.column.email'), value: <Breakable text={person.email ?? '–'} /> },
    { term: t.t('people.column.role'), value: <span>{t.t(`people.role.${person.role}`)}</span> },
    { term: t.t('people.column.costCentre'), value: <bdi>{person.costCentre ?? '–'}</bdi> },
    { term: t.t('peopleLists.column.team'), value: <bdi>{person.team ?? '–'}</bdi> },
  ]
  if (person.entity !== null)
    known.push({ term: t.t('entities.filter.label'), value: <bdi>{person.entity}</bdi> })
  if (person.state !== 'guest') {
    known.push({
      term: t.t('people.column.invited'),
      value: <InstantText t={t} at={person.invitedAt} zone={zone} />,
    })
  }
  if (person.state === 'invited' && person.expiresAt) {
    known.push({
      term: t.t('people.expires'),
      value: <InstantText t={t} at={person.expiresAt} zone={zone} />,
    })
  }
  if (person.joinedOn) {
    known.push({ term: t.t('people.column.joined'), value: <DayText t={t} day={person.joinedOn} /> })
  }
  if (person.leftOn)
    known.push({ term: t.t('people.column.left'), value: <DayText t={t} day={person.leftOn} /> })
  return known
}

function Offer(props: { t: T; person: Person; typed: Typed; fault: string | undefined }) {
  const { t, person, typed, fault } = props
  const base = `/company/people/${person.id}`
  const error = faultText(t, fault)
  return (
    <Section id="offer" title={t.t('people.offer.title')}>
      {person.mailFailedAt && (
        <Notice kind="warning">
          <p>{t.t('people.offer.undelivered', { email: person.email ?? '' })}</p>
        </Notice>
      )}
      <p>{t.t(`people.offer.${person.state === 'invited' ? 'open' : 'over'}`)}</p>
      <div class="actions">
        <Form id="resend" action={`${base}/resend`} plain>
          <ErrorSummary t={t} errors={{ email: error }} />
          <Field
            t={t}
            kind="email"
            name="email"
            label={t.t('people.offer.address')}
            hint={t.t('people.offer.addressHint')}
            value={typed['email'] ?? person.email ?? ''}
            error={error}
          />
          <Button look="plain">{t.t('people.offer.resend')}</Button>
        </Form>
        {person.state !== 'withdrawn' && (
          <Form id="withdraw" action={`${base}/withdraw`} plain>
            <Button look="plain">{t.t('people.offer.withdraw')}</Button>
          </Form>
        )}
      </div>
    </Section>
  )
}

function Change({ t, person, known, typed, faults = {} }: Props) {
  const errors = {
    role: faultText(t, faults['role']),
    costCentre: faultText(t, faults['costCentre']),
    team: faultText(t, faults['team']),
    entity: faultText(t, faults['entity']),
  }
  return (
    <Section id="change" title={t.t('people.changeTitle')}>
      <Form id="change-seat" action={`/company/people/${person.id}`} plain>
        <ErrorSummary t={t} errors={errors} />
        <input type="hidden" name="version" value={String(person.version)} />
        <SeatFields
          t={t}
          role={typed['role'] ?? person.role}
          costCentre={typed['costCentre'] ?? person.costCentre ?? ''}
          team={typed['team'] ?? person.team ?? ''}
          entity={typed['entity'] ?? person.entityId ?? ''}
          known={known}
          errors={errors}
        />
        <Button>{t.t('common.button.save')}</Button>
      </Form>
    </Section>
  )
}
