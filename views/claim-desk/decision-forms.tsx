import { REJECT_REASONS } from '../../src/domain/claim/claim.ts'
import { deskReasonText } from '../claims/claim-chip.tsx'
import { Button } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import type { DeskClaimProps } from './desk-claim-page.tsx'

/** Four ways on. Each names the last step that was seen, so that two operators cannot both decide. */
export function DecisionForms(props: DeskClaimProps) {
  const { t, one, coupons, company, commandKey } = props
  const here = `/operator/claims/${one.claim.id}`
  const filer = one.events.find((event) => event.what === 'filed')?.by_name ?? ''
  const isFree = coupons.some(
    ({ claim }) => claim.holder !== 'another' && claim.status === 'F' && claim.nothing === undefined,
  )
  return (
    <Section id="decide" title={t.t('claims.desk.decide')}>
      <div class="actions">
        {isFree && (
          <Deed
            action={`${here}/credit`}
            verb={t.t('claims.desk.credit')}
            commandKey={`${commandKey}-c`}
            confirm={t.t('claims.desk.creditAsk', { ticket: one.claim.ticket, name: company ?? filer })}
          >
            <Seen {...props} />
          </Deed>
        )}
        {coupons.length === 0 && one.claim.state !== 'open' && (
          <Deed action={`${here}/wait`} verb={t.t('claims.desk.wait')} commandKey={`${commandKey}-w`}>
            <Seen {...props} />
          </Deed>
        )}
      </div>
      <Reject {...props} />
      <AskBack {...props} />
    </Section>
  )
}

function Seen({ one }: DeskClaimProps) {
  return <input type="hidden" name="seen" value={one.events.at(-1)?.id ?? ''} />
}

function Reject(props: DeskClaimProps) {
  const { t, one, typed, errors, commandKey } = props
  return (
    <Form
      id="reject-form"
      action={`/operator/claims/${one.claim.id}/reject`}
      commandKey={`${commandKey}-r`}
      plain
    >
      <h3>{t.t('claims.desk.reject')}</h3>
      <Seen {...props} />
      <Field
        t={t}
        kind="select"
        name="reason"
        label={t.t('claims.desk.reason')}
        value={typed['reason']}
        error={errors['reason']}
        blank={t.t('common.field.choose')}
        choices={REJECT_REASONS.map((reason) => ({ value: reason, text: deskReasonText(t, reason) }))}
      />
      <Field
        t={t}
        kind="textarea"
        name="text"
        label={t.t('claims.desk.text')}
        value={typed['text']}
        error={errors['text']}
      />
      <div class="actions">
        <Button look="danger">{t.t('claims.desk.reject')}</Button>
      </div>
    </Form>
  )
}

function AskBack(props: DeskClaimProps) {
  const { t, one, typed, errors, commandKey } = props
  return (
    <Form id="ask-form" action={`/operator/claims/${one.claim.id}/ask`} commandKey={`${commandKey}-q`} plain>
      <h3>{t.t('claims.desk.ask')}</h3>
      <Seen {...props} />
      <Field
        t={t}
        kind="textarea"
        name="question"
        label={t.t('claims.desk.question')}
        value={typed['question']}
        error={errors['question']}
      />
      <div class="actions">
        <Button look="plain">{t.t('claims.desk.ask')}</Button>
      </div>
    </Form>
  )
}
