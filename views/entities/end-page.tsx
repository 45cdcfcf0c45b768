import type { Entity } from '../../src/rooms/entities/entity-list.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** Asks before it is done, for it cannot be taken back: the day, and what follows from it. */
export function EndPage(props: {
  t: T
  title: string
  entity: Entity
  typed: Typed
  faults: FieldFaults | undefined
  backHref: string
}) {
  const { t, title, entity, typed, faults = {}, backHref } = props
  const errors = faultTexts(t, faults)
  const { name, corporateId } = entity
  return (
    <>
      <PageHead title={title} />
      <p>{t.t('entities.end.effect', { name, corporateId: corporateId ?? '' })}</p>
      <Form id="end" action={`/company/entities/${entity.id}/end`} commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          kind="date"
          name="day"
          label={t.t('entities.end.day')}
          hint={t.t('entities.end.dayHint')}
          value={typed['day']}
          error={errors['day']}
          width="short"
        />
        <div class="actions">
          <Button look="danger">{t.t('entities.end.verb')}</Button>
          <LinkButton href={backHref}>{t.t('common.button.back')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
