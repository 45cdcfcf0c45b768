import type { Refusal } from '../../src/domain/refusal.ts'
import type { StockRow } from '../../src/rooms/partners/stock.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rows: readonly StockRow[]
  readonly names: ReadonlyMap<string, string>
  readonly mayChange: boolean
  readonly commandKey: string
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  readonly done?: boolean
}

export function StockPage(props: Props) {
  const { t, rows, names, mayChange, done } = props
  return (
    <>
      <PageHead title={t.t('partners.stock.title')} lead={t.t('partners.stock.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t('partners.stock.done')}</p>
        </Notice>
      )}
      <Table
        t={t}
        caption={t.t('partners.stock.title')}
        captionHidden
        rows={rows}
        columns={[
          {
            head: t.t('partners.stock.award'),
            rowHead: true,
            cell: ({ awardId }) => <bdi>{names.get(awardId) ?? awardId}</bdi>,
          },
          { head: t.t('partners.stock.left'), end: true, cell: ({ remaining }) => t.number(remaining) },
        ]}
        empty={
          <Empty
            t={t}
            filtered={false}
            clearHref="/operator/stock"
            nothingYet={t.t('partners.stock.nothingYet')}
          />
        }
      />
      {mayChange && rows.length > 0 && <Change {...props} />}
    </>
  )
}

function Change({ t, rows, names, commandKey, typed, faults, refusal }: Props) {
  const errors = faultTexts(t, faults)
  return (
    <Section id="change" title={t.t('partners.stock.change')}>
      <Form id="stock" action="/operator/stock" commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
        <Field
          t={t}
          kind="select"
          name="award"
          label={t.t('partners.stock.award')}
          value={typed['award']}
          error={errors['award']}
          blank={t.t('common.field.choose')}
          choices={rows.map(({ awardId }) => ({ value: awardId, text: names.get(awardId) ?? awardId }))}
        />
        <Field
          t={t}
          name="by"
          label={t.t('partners.stock.by')}
          hint={t.t('partners.stock.byHint')}
          value={typed['by']}
          error={errors['by']}
          width="short"
          code
        />
        <Field
          t={t}
          kind="textarea"
          name="reason"
          label={t.t('partners.stock.reason')}
          hint={t.t('partners.stock.reasonHint')}
          value={typed['reason']}
          error={errors['reason']}
        />
        <div class="actions">
          <Button>{t.t('partners.stock.verb')}</Button>
        </div>
      </Form>
    </Section>
  )
}
