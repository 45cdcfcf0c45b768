import type { Around } from '../../src/rooms/people/person-list.ts'
import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'
import { ROLES } from './people-page.tsx'
import { SuggestedField } from './suggested-field.tsx'

/** Role, with what it may do, cost centre and team. */
export function SeatFields(props: {
  t: T
  role: string | undefined
  costCentre: string | undefined
  team: string | undefined
  /** Where it can be chosen. */
  entity?: string | undefined
  known: Around
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t, role, costCentre, team, entity, known, errors } = props
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
      <SuggestedField
        t={t}
        name="costCentre"
        label={t.t('people.column.costCentre')}
        hint={t.t('people.costCentreHint')}
        value={costCentre}
        error={errors['costCentre']}
        known={known.costCentres}
      />
      <SuggestedField
        t={t}
        name="team"
        label={t.t('peopleLists.column.team')}
        hint={t.t('peopleLists.teamHint')}
        value={team}
        error={errors['team']}
        known={known.teams}
      />
      {entity !== undefined && known.entities.length > 0 && (
        <Field
          t={t}
          kind="select"
          name="entity"
          label={t.t('entities.filter.label')}
          hint={t.t('entities.personHint')}
          value={entity}
          error={errors['entity']}
          optional
          blank="–"
          choices={known.entities.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  )
}
