import type { Advice } from '../../src/domain/booking/advice.ts'
import type { Booking, BookingSystem } from '../../src/domain/booking/booking.ts'
import type { CheckWith } from '../../src/domain/booking/check-booking.ts'
import { faultText } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { CarrierCard } from './carrier-card.tsx'
import { SYSTEM_NAMES } from './system-names.ts'

export type CheckView = {
  readonly t: T
  readonly title: string
  /** Whose page it is: a company is never shown a number. */
  readonly plane: 'company' | 'member'
  readonly action: string
  readonly typed?: string | undefined
  readonly fault?: string | undefined
  readonly result?: {
    readonly booking: Booking
    readonly advice: readonly Advice[]
    readonly asked: CheckWith
  }
}

export function TripCheckPage(props: CheckView) {
  const { t, title, plane, action, typed, result } = props
  const fault = faultText(t, props.fault)
  return (
    <>
      <PageHead title={title} lead={t.t(plane === 'company' ? 'tripCheck.lead' : 'tripCheck.leadOwn')} />
      {result && <Result {...props} result={result} />}
      <Section id="text" title={t.t(result ? 'tripCheck.again' : 'tripCheck.paste')}>
        <Form id="check" action={action} plain>
          <ErrorSummary t={t} errors={{ booking: fault }} />
          <Field
            t={t}
            kind="textarea"
            name="booking"
            label={t.t('tripCheck.field')}
            hint={t.t('tripCheck.hint')}
            value={typed}
            error={fault}
            rows={12}
            attributes={{ dir: 'ltr', class: 'code as-typed', spellcheck: 'false', autocomplete: 'off' }}
          />
          <p class="hint">{t.t('tripCheck.kept')}</p>
          <Button icon="check">{t.t('tripCheck.check')}</Button>
        </Form>
      </Section>
    </>
  )
}

function Result({ t, plane, result }: CheckView & { result: NonNullable<CheckView['result']> }) {
  const { booking, advice, asked } = result
  if (advice.length === 0) {
    return (
      <Notice kind="warning" title={t.t('tripCheck.noFlights')}>
        <p>{t.t('tripCheck.noFlightsText')}</p>
      </Notice>
    )
  }
  return (
    <div class="stack" id="result">
      {asked.corporateId === null && (
        <Notice kind="warning">
          <p>{t.t('tripCheck.noCorporateId')}</p>
        </Notice>
      )}
      {plane === 'member' && asked.ownNumbers?.length === 0 && (
        <Notice kind="info">
          <p>
            {t.t('tripCheck.noNumber')} <a href="/me/account#link">{t.t('tripCheck.linkNumber')}</a>
          </p>
        </Notice>
      )}
      <Section id="read" title={t.t('tripCheck.read')}>
        <KeyFacts
          facts={[
            { term: t.t('tripCheck.system'), value: <bdi>{systemText(t, booking.system)}</bdi> },
            {
              term: t.t('tripCheck.locator'),
              value: booking.locator ? <code dir="ltr">{booking.locator}</code> : '–',
            },
            { term: t.t('tripCheck.travellers'), value: <bdi>{t.number(BigInt(booking.names))}</bdi> },
          ]}
        />
      </Section>
      <Section id="airlines" title={t.t('tripCheck.airlines')}>
        <div class="stack">
          {advice.map((each) => (
            <CarrierCard t={t} plane={plane} advice={each} system={booking.system} />
          ))}
        </div>
      </Section>
    </div>
  )
}

function systemText(t: T, system: BookingSystem | 'barcode' | null): string {
  if (system === null) return t.t('tripCheck.unknownSystem')
  return system === 'barcode' ? t.t('tripCheck.barcode') : SYSTEM_NAMES[system]
}
