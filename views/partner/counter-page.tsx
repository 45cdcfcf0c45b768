import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { UseLine } from '../../src/rooms/partner/uses.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { UseTable } from './use-table.tsx'

type Props = {
  readonly t: T
  readonly uses: CountedPage<UseLine>
  readonly zone: string
  readonly today: Day
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

const SHOWN = 10

export function CounterPage({ t, uses, zone, today, typed = {}, faults = {}, refusal }: Props) {
  const code = faultText(t, faults['code'])
  return (
    <>
      <PageHead title={t.t('partner.counter.title')} lead={t.t('partner.counter.lead')} />
      <Refused t={t} refusal={refusal} />
      <Form id="read-code" action="/partner/voucher" plain>
        <ErrorSummary t={t} errors={{ code }} />
        <Field
          t={t}
          name="code"
          label={t.t('partner.counter.code')}
          hint={t.t('partner.counter.codeHint')}
          value={typed['code']}
          error={code}
          autocomplete="off"
          code
          attributes={{
            autofocus: true,
            autocapitalize: 'characters',
            spellcheck: 'false',
            maxlength: '100',
          }}
        />
        <Button>{t.t('partner.counter.verb')}</Button>
      </Form>
      <Section
        id="today"
        title={t.t('partner.counter.today', { count: uses.count })}
        actions={
          uses.count > 0 && (
            <LinkButton href={hrefOf('/partner/redemptions', { on: today })}>
              {t.t('partner.counter.all')}
            </LinkButton>
          )
        }
      >
        <UseTable
          t={t}
          rows={uses.rows.slice(0, SHOWN)}
          zone={zone}
          filtered={false}
          nothingYet={t.t('partner.counter.nothingYet')}
        />
      </Section>
    </>
  )
}
