import type { DemoSeat } from '../../src/demo/people.ts'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Passkey } from '../parts/passkey.tsx'
import { Refused } from '../parts/refused.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

type Plane = 'member' | 'operator'
type Props = {
  readonly t: T
  readonly plane: Plane
  readonly seats: readonly DemoSeat[]
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
  /** The form that somebody was sending when their session was over. */
  readonly kept?: string | undefined
  /** What a link in a mail has just done. */
  readonly done?: 'password' | 'address' | undefined
}

const DOOR: Readonly<Record<Plane, string>> = { member: '/sign-in', operator: '/operator/sign-in' }

export function SignInPage({ t, plane, seats, typed, faults = {}, refusal, kept, done }: Props) {
  const email = faultText(t, faults['email'])
  const password = faultText(t, faults['password'])
  const isOperator = plane === 'operator'
  return (
    <>
      <PageHead
        title={t.t(isOperator ? 'signIn.operatorTitle' : 'signIn.title')}
        lead={t.t(isOperator ? 'signIn.operatorLead' : 'signIn.lead')}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`security.done.${done}`)}</p>
        </Notice>
      )}
      {kept !== undefined && (
        <Notice kind="info">
          <p>{t.t('security.again.notice')}</p>
        </Notice>
      )}
      {seats.length > 0 && <DemoSeats t={t} plane={plane} seats={seats} next={typed['next']} kept={kept} />}
      <Form id="sign-in" action={DOOR[plane]} plain>
        <ErrorSummary t={t} errors={{ email, password }} />
        <Refused t={t} refusal={refusal} />
        <Carried next={typed['next']} kept={kept} />
        <Field
          t={t}
          name="email"
          kind="email"
          label={t.t('signIn.email')}
          value={typed['email']}
          error={email}
          autocomplete="username webauthn"
        />
        <Field
          t={t}
          name="password"
          kind="password"
          label={t.t('signIn.password')}
          error={password}
          autocomplete="current-password"
        />
        <Button>{t.t('common.button.signIn')}</Button>
        <p>
          <a href={`${DOOR[plane]}/forgotten`}>{t.t('security.forgotten.link')}</a>
        </p>
      </Form>
      <div class="other-ways">
        <Form id="passkey-sign-in" action={`${DOOR[plane]}/passkey`} plain>
          <Carried next={typed['next']} kept={kept} />
          <Passkey
            t={t}
            field="passkey"
            challenge={`${DOOR[plane]}/passkey/challenge`}
            verb={t.t('passkeys.signIn')}
            autofill
          />
        </Form>
      </div>
      <div class="other-ways">
        {!isOperator && (
          <p>
            {t.t('signIn.join')} <a href="/join">{t.t('signIn.joinLink')}</a>
          </p>
        )}
        <LinkButton href={isOperator ? '/sign-in' : '/operator/sign-in'}>
          {t.t(isOperator ? 'signIn.toMember' : 'signIn.toOperator')}
        </LinkButton>
      </div>
    </>
  )
}

/** What is wanted after signing in. */
export function Carried({ next, kept }: { next: string | undefined; kept: string | undefined }) {
  return (
    <>
      <input type="hidden" name="next" value={next ?? ''} />
      {kept !== undefined && <input type="hidden" name="kept" value={kept} />}
    </>
  )
}

function DemoSeats(props: {
  t: T
  plane: Plane
  seats: readonly DemoSeat[]
  next: string | undefined
  kept: string | undefined
}) {
  const { t, plane, seats, next, kept } = props
  return (
    <section class="demo-seats" aria-labelledby="demo-seats">
      <h2 id="demo-seats">{t.t('signIn.demoTitle')}</h2>
      <p class="hint">{t.t('signIn.demoText')}</p>
      <form method="post" action={`${DOOR[plane]}/demo`}>
        <Carried next={next} kept={kept} />
        <ul>
          {seats.map((seat) => (
            <li>
              <button class="button plain" type="submit" name="as" value={seat.email}>
                <strong>{t.t(roleWord(plane, seat.role))}</strong>
                <bdi class="hint">{seat.name}</bdi>
                <bdi class="hint" dir="ltr">
                  {seat.email}
                </bdi>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p class="hint">{t.t('signIn.demoPassword', { password: DEMO_PASSWORD })}</p>
    </section>
  )
}

function roleWord(plane: Plane, role: string): Key {
  return `signIn.role.${plane === 'operator' && role === 'finance' ? 'operator-finance' : role}` as Key
}
