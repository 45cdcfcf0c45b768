import { isFulfilled } from '../../src/orders/order.ts'
import type { Refund } from '../../src/orders/refund.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Section } from '../parts/page-head.tsx'
import type { DeskOrderProps } from './desk-order-page.tsx'

/** Each form names the last step that was seen, so that two operators cannot both decide. */
export function DeskForms(props: DeskOrderProps) {
  const { found, cancelled, noShow, hasCome } = props
  const isTrip = found.order.kind !== 'voucher'
  return (
    <>
      {isTrip && <Tickets {...props} />}
      {isTrip && hasCome && <Used {...props} />}
      {isFulfilled(found.order.detail) && <Fulfil {...props} />}
      {noShow && <NoShow {...props} noShow={noShow} />}
      {cancelled && <Cancel {...props} cancelled={cancelled} />}
      {found.booked.upgradeIds.length > 0 && (
        <Section id="cancel" title={props.t.t('orders.desk.cancel.title')}>
          <p>{props.t.t('orders.desk.cancel.upgrades')}</p>
        </Section>
      )}
    </>
  )
}

type FormProps = Pick<DeskOrderProps, 'found' | 'commandKey'>

function formOf({ found, commandKey }: FormProps, path: string) {
  return {
    id: `${path}-form`,
    action: `/operator/orders/${found.order.id}/${path}`,
    commandKey: `${commandKey}-${path}`,
    plain: true,
  }
}

function Seen({ found }: FormProps) {
  return <input type="hidden" name="seen" value={String(found.order.steps)} />
}

function Tickets(props: DeskOrderProps) {
  const { t, found, typed, errors } = props
  return (
    <Section id="ticket" title={t.t('orders.desk.ticket.title')}>
      <Form {...formOf(props, 'ticket')}>
        <Seen {...props} />
        <Field
          t={t}
          kind="textarea"
          name="tickets"
          label={t.t('orders.desk.ticket.numbers')}
          hint={t.t('orders.desk.ticket.hint')}
          value={typed['tickets'] ?? found.tickets.join('\n')}
          error={errors['tickets']}
          rows={3}
        />
        <div class="actions">
          <Button>{t.t('orders.desk.ticket.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** Three forms of the page ask for a reason, so each field has an id of its own. */
function Reason(props: DeskOrderProps & { of: 'use' | 'no-show' | 'cancel'; label: string }) {
  const { t, of, label, typed, errors } = props
  return (
    <Field
      t={t}
      kind="textarea"
      name="reason"
      id={`${of}-reason`}
      label={label}
      hint={t.t('orders.desk.reasonHint')}
      value={typed['reason']}
      error={errors[`${of}-reason`]}
      rows={3}
    />
  )
}

/** What has no code is done once it was issued, transferred or sent. */
function Fulfil(props: DeskOrderProps) {
  const { t } = props
  return (
    <Section id="fulfil" title={t.t('vouchers.fulfil.title')}>
      <p class="hint">{t.t('vouchers.fulfil.lead')}</p>
      <Form {...formOf(props, 'use')}>
        <Seen {...props} />
        <Reason {...props} of="use" label={t.t('vouchers.fulfil.reason')} />
        <div class="actions">
          <Button>{t.t('vouchers.fulfil.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}

function Used(props: DeskOrderProps) {
  const { t } = props
  return (
    <Section id="used" title={t.t('orders.desk.used.title')}>
      <p class="hint">{t.t('orders.desk.used.lead')}</p>
      <Form {...formOf(props, 'use')}>
        <Seen {...props} />
        <Reason {...props} of="use" label={t.t('orders.desk.used.reason')} />
        <div class="actions">
          <Button look="plain">{t.t('orders.desk.used.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}

function NoShow(props: DeskOrderProps & { noShow: Refund }) {
  const { t, noShow } = props
  return (
    <Section id="no-show" title={t.t('orders.desk.noShow.title')}>
      <p class="hint">
        {noShow.back > 0n
          ? t.t('orders.desk.noShow.back', { back: t.points(noShow.back) })
          : t.t('orders.desk.noShow.nothing')}
      </p>
      <Form {...formOf(props, 'no-show')}>
        <Seen {...props} />
        <Reason {...props} of="no-show" label={t.t('orders.desk.noShow.reason')} />
        <div class="actions">
          <Button look="danger">{t.t('orders.desk.noShow.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}

function Cancel(props: DeskOrderProps & { cancelled: Refund }) {
  const { t, cancelled, typed, errors } = props
  return (
    <Section id="cancel" title={t.t('orders.desk.cancel.title')}>
      <p class="hint">
        {t.t('orders.desk.cancel.lead', { back: t.points(cancelled.back), fee: t.points(cancelled.fee) })}
      </p>
      <Form {...formOf(props, 'cancel')}>
        <Seen {...props} />
        <Reason {...props} of="cancel" label={t.t('orders.desk.cancel.reason')} />
        {cancelled.fee > 0n && (
          <>
            <Field
              t={t}
              kind="checkbox"
              name="waive"
              label={t.t('orders.desk.cancel.waive')}
              checked={typed['waive'] === 'yes'}
            />
            <Field
              t={t}
              name="waiveReason"
              label={t.t('orders.desk.cancel.waiveReason')}
              hint={t.t('orders.desk.cancel.waiveHint')}
              value={typed['waiveReason']}
              error={errors['waiveReason']}
              optional
            />
          </>
        )}
        <div class="actions">
          <Button look="danger">{t.t('orders.desk.cancel.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}
