import type { Refusal } from '../../src/domain/refusal.ts'
import type { LinkedAccount, PastNumber } from '../../src/rooms/me/own-numbers.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import type { MemberViewer } from '../../src/web/viewer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { DetailsForm, PasswordForm } from './account-forms.tsx'
import { waitingText } from './number-history.tsx'
import { NumbersSection } from './numbers-section.tsx'

type Part = 'none' | 'link' | 'details' | 'password'
type Props = {
  readonly t: T
  readonly viewer: MemberViewer
  readonly accounts: readonly LinkedAccount[]
  readonly airlines: readonly { readonly code: string; readonly name: string }[]
  readonly consentVersion: string
  readonly done: 'linked' | 'unlinked' | 'saved' | 'password' | undefined
  readonly history: readonly PastNumber[]
  /** The number that was linked a moment ago. */
  readonly linkedNow: PastNumber | undefined
  readonly part: Part
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
  readonly doubtful?: string | undefined
}

export function AccountPage(props: Props) {
  const { t, viewer, done, linkedNow } = props
  return (
    <>
      <PageHead
        title={t.t('account.title')}
        lead={<bdi dir="ltr">{viewer.email}</bdi>}
        actions={
          <>
            <LinkButton href="/me/privacy">{t.t('privacy.title')}</LinkButton>
            <LinkButton href="/me/payroll">{t.t('payroll.release.title')}</LinkButton>
            <LinkButton href="/me/security" icon="lock">
              {t.t('security.link')}
            </LinkButton>
          </>
        }
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`account.done.${done}`)}</p>
          {done === 'linked' && linkedNow && <p>{waitingText(t, linkedNow)}</p>}
        </Notice>
      )}
      <NumbersSection {...props} form={ofPart(props, 'link')} />
      <Section id="details" title={t.t('account.details.title')}>
        <DetailsForm {...ofPart(props, 'details')} viewer={viewer} />
      </Section>
      <Section id="password" title={t.t('account.password.title')}>
        <PasswordForm {...ofPart(props, 'password')} />
      </Section>
      {viewer.companies.length > 0 && <Companies t={t} viewer={viewer} />}
    </>
  )
}

/** What came back belongs to one form; the others stand as they were. */
function ofPart({ t, part, typed, faults = {}, refusal }: Props, name: Part) {
  const mine = part === name
  const errors = mine ? Object.entries(faults).map(([field, fault]) => [field, faultText(t, fault)]) : []
  return {
    t,
    typed: mine ? typed : {},
    errors: Object.fromEntries(errors) as Record<string, string | undefined>,
    refusal: mine ? refusal : undefined,
  }
}

function Companies({ t, viewer }: { t: T; viewer: MemberViewer }) {
  const [only] = viewer.companies
  return (
    <Section id="companies" title={t.t('account.companies.title')}>
      {viewer.companies.length === 1 && only ? (
        <p>{t.t('account.companies.one', { company: only.name, role: t.t(`people.role.${only.role}`) })}</p>
      ) : (
        <Form id="switch-company" action="/me/company" plain>
          <Field
            t={t}
            kind="radios"
            name="company"
            label={t.t('account.companies.choose')}
            value={viewer.company?.id}
            choices={viewer.companies.map((seat) => ({
              value: seat.id,
              text: seat.name,
              hint: t.t(`people.role.${seat.role}`),
            }))}
          />
          <Button look="plain">{t.t('account.companies.switch')}</Button>
        </Form>
      )}
    </Section>
  )
}
