import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'
import { ROLES } from './people-page.tsx'

/** Role, with what it may do, and cost centre. */
export function SeatFields(props: {
  t: T
  role: string | undefined
  costCentre: string | undefined
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t, role, costCentre, errors } = props
  return (
    <>
      <Field
        t={t}
        kind="radios"
        name="role"
        label={t.t('people.column.role')}
        value={role}
        error={errors['role']}
        choices={ROLES.map((value) => ({
          value,
          text: t.t(`people.role.${value}`),
          hint: t.t(`people.may.${value}`),
        }))}
      />
      <Field
        t={t}
        name="costCentre"
        label={t.t('people.column.costCentre')}
        hint={t.t('people.costCentreHint')}
        value={costCentre}
        error={errors['costCentre']}
        optional
        width="medium"
      />
    </>
  )
}
