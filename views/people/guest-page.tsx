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
import { SuggestedField } from './suggested-field.tsx'

export function GuestPage(props: {
  t: T
  known: Around
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, known, typed, faults = {}, refusal } = props
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, faultText(t, fault)]),
  )
  return (
    <>
      <PageHead title={t.t('peopleLists.guest.title')} lead={t.t('peopleLists.guest.lead')} />
      <Form id="guest" action="/company/people/guest" commandKey={typed['key'] ?? ''} plain>
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
        <SuggestedField
          t={t}
          name="costCentre"
          label={t.t('people.column.costCentre')}
          value={typed['costCentre']}
          error={errors['costCentre']}
          known={known.costCentres}
        />
        <SuggestedField
          t={t}
          name="team"
          label={t.t('peopleLists.column.team')}
          value={typed['team']}
          error={errors['team']}
          known={known.teams}
        />
        <Button>{t.t('peopleLists.guest.add')}</Button>
      </Form>
    </>
  )
}
