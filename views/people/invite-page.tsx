import type { Refusal } from '../../src/domain/refusal.ts'
import type { Around } from '../../src/rooms/people/person-list.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { SeatFields } from './seat-fields.tsx'

export function InvitePage(props: {
  t: T
  companyName: string
  known: Around
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, companyName, known, typed, faults = {}, refusal } = props
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, faultText(t, fault)]),
  )
  return (
    <>
      <PageHead
        title={t.t('people.invite.title')}
        lead={t.t('people.invite.lead', { company: companyName })}
      />
      <Form id="invite" action="/company/people/invite" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        {refusal && (
          <Notice kind="refused">
            <p>{t.say(refusal)}</p>
          </Notice>
        )}
        <Field
          t={t}
          name="name"
          label={t.t('people.column.name')}
          value={typed['name']}
          error={errors['name']}
        />
        <Field
          t={t}
          kind="email"
          name="email"
          label={t.t('people.column.email')}
          hint={t.t('people.invite.emailHint')}
          value={typed['email']}
          error={errors['email']}
        />
        <SeatFields
          t={t}
          role={typed['role']}
          costCentre={typed['costCentre']}
          team={typed['team']}
          known={known}
          errors={errors}
        />
        <Button>{t.t('people.invite.send')}</Button>
      </Form>
    </>
  )
}
