import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { CompanyChoice } from '../../src/rooms/adjustments/queries.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly company: CompanyChoice | undefined
  readonly choices: readonly CompanyChoice[]
  readonly q: string
  readonly commandKey: string
  /** Until when a credit of today can be used. */
  readonly expiresOn: Day
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

const HERE = '/operator/adjustments/new'

export function AskPage(props: Props) {
  const { t, company, refusal } = props
  return (
    <>
      <PageHead title={t.t('operator.adjustments.ask')} lead={t.t('operator.adjustments.askLead')} />
      <Refused t={t} refusal={refusal} />
      {company ? <Question {...props} company={company} /> : <Search {...props} />}
    </>
  )
}

function Search({ t, q, choices }: Props) {
  return (
    <>
      <FilterBar t={t} action={HERE} target="#companies">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('operator.adjustments.which')}
          value={q}
          optional
          attributes={{ 'data-search': true, autofocus: true }}
        />
      </FilterBar>
      <div id="companies">
        {q !== '' && (
          <Table
            t={t}
            caption={t.t('operator.adjustments.which')}
            captionHidden
            rows={choices}
            columns={[
              {
                head: t.t('operator.company'),
                rowHead: true,
                cell: (row) => (
                  <a href={hrefOf(HERE, { company: row.id })}>
                    <bdi>{row.name}</bdi>
                  </a>
                ),
              },
              { head: t.t('operator.corporateId'), cell: (row) => <code dir="ltr">{row.corporateId}</code> },
              {
                head: t.t('common.balance.available'),
                end: true,
                cell: (row) => <Points t={t} amount={row.balance} />,
              },
            ]}
            empty={<p class="hint">{t.t('operator.adjustments.noCompany')}</p>}
          />
        )}
      </div>
    </>
  )
}

function Question({
  t,
  company,
  commandKey,
  expiresOn,
  typed,
  faults = {},
}: Props & { company: CompanyChoice }) {
  const amount = faultText(t, faults['amount'])
  const reason = faultText(t, faults['reason'])
  return (
    <>
      <KeyFacts
        facts={[
          { term: t.t('operator.company'), value: <bdi>{company.name}</bdi> },
          { term: t.t('operator.corporateId'), value: <code dir="ltr">{company.corporateId}</code> },
          { term: t.t('common.balance.available'), value: <Points t={t} amount={company.balance} /> },
          { term: t.t('operator.adjustments.creditUntil'), value: <DayText t={t} day={expiresOn} /> },
        ]}
      />
      <Form id="ask" action="/operator/adjustments" commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={{ amount, reason }} />
        <input type="hidden" name="company" value={company.id} />
        <Field
          t={t}
          name="amount"
          label={t.t('operator.adjustments.amount')}
          hint={t.t('operator.adjustments.amountHint')}
          value={typed['amount']}
          error={amount}
          code
          width="medium"
          autocomplete="off"
        />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('operator.adjustments.reason')}
          hint={t.t('operator.adjustments.reasonHint')}
          value={typed['reason']}
          error={reason}
          rows={3}
        />
        <div class="actions">
          <Button>{t.t('operator.adjustments.askButton')}</Button>
          <LinkButton href={HERE}>{t.t('operator.adjustments.otherCompany')}</LinkButton>
        </div>
      </Form>
    </>
  )
}
