import type { Refusal } from '../../src/domain/refusal.ts'
import type { Around } from '../../src/rooms/people/person-list.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
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
  const errors = faultTexts(t, faults)
  return (
    <>
      <PageHead
        title={t.t('people.invite.title')}
        lead={t.t('people.invite.lead', { company: companyName })}
      />
      <Form id="invite" action="/company/people/invite" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
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
