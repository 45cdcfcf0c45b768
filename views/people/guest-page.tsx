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
import { SuggestedField } from './suggested-field.tsx'

export function GuestPage(props: {
  t: T
  known: Around
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, known, typed, faults = {}, refusal } = props
  const errors = faultTexts(t, faults)
  return (
    <>
      <PageHead title={t.t('peopleLists.guest.title')} lead={t.t('peopleLists.guest.lead')} />
      <Form id="guest" action="/company/people/guest" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
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
