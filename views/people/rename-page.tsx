import type { Refusal } from '../../src/domain/refusal.ts'
import type { Group, GroupKind } from '../../src/rooms/people/groups.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

const GROUPS = '/company/people/groups'

export function RenamePage(props: {
  t: T
  title: string
  kind: GroupKind
  group: Group
  typed: Typed
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, title, kind, group, typed, faults = {}, refusal } = props
  const errors = faultTexts(t, faults)
  const { people, left, flights } = group
  return (
    <>
      <PageHead title={title} lead={t.t(`groups.rename.lead.${kind}`, { people, left, flights })} />
      <Form id="rename" action={`${GROUPS}/rename`} commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="name" value={group.name} />
        <Field
          t={t}
          name="to"
          label={t.t('groups.rename.to')}
          value={typed['to']}
          error={errors['to']}
          width="medium"
          attributes={{ maxlength: '60', autocomplete: 'off' }}
        />
        {refusal?.refused === 'group-exists' && (
          <Field t={t} kind="checkbox" name="merge" label={t.t('groups.rename.merge')} optional />
        )}
        <div class="actions">
          <Button>{t.t('groups.rename.verb')}</Button>
          <LinkButton href={GROUPS}>{t.t('common.button.cancel')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
