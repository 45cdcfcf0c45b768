import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { type VerdictLine, Verdicts } from './verdict-table.tsx'

type Props = {
  readonly t: T
  readonly base: string
  readonly tripBase: string
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  /** Sentences by field. */
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly lines: readonly VerdictLine[]
  /** Companies whose half may be claimed besides; undefined in the company's own pages. */
  readonly companies: readonly { readonly id: string; readonly name: string }[] | undefined
}

/** One form for both halves. What is typed is checked at once; without scripts the check is a button. */
export function NewClaimPage(props: Props) {
  const { t, base, commandKey, typed, errors } = props
  const live = {
    'hx-post': `${base}/check`,
    'hx-trigger': 'input delay:500ms, change',
    'hx-target': '#verdicts',
    'hx-select': '#verdicts',
    'hx-swap': 'outerHTML',
    'hx-include': 'closest form',
    'hx-sync': 'closest form:replace',
  }
  return (
    <>
      <PageHead title={t.t('claims.newTitle')} lead={t.t('claims.newLead')} />
      <Form id="claim-form" action={base} commandKey={commandKey} files plain>
        <ErrorSummary t={t} errors={errors} />
        <Halves {...props} live={live} />
        <Field
          t={t}
          kind="textarea"
          name="tickets"
          label={t.t('claims.form.tickets')}
          hint={t.t('claims.form.ticketsHint')}
          value={typed['tickets']}
          error={errors['tickets']}
          optional
          attributes={{ ...live, spellcheck: 'false', autocomplete: 'off' }}
        />
        <Field
          t={t}
          kind="date"
          name="day"
          label={t.t('claims.form.day')}
          hint={t.t('claims.form.dayHint')}
          value={typed['day']}
          error={errors['day']}
          optional
          attributes={live}
        />
        <Field
          t={t}
          kind="textarea"
          rows={2}
          name="barcode"
          label={t.t('claims.form.barcode')}
          hint={t.t('claims.form.barcodeHint')}
          value={typed['barcode']}
          error={errors['barcode']}
          optional
          attributes={{ ...live, spellcheck: 'false', autocomplete: 'off' }}
        />
        <Field
          t={t}
          kind="file"
          name="file"
          label={t.t('claims.form.file')}
          hint={t.t('claims.form.fileHint')}
          error={errors['file']}
          accept=".csv,text/csv,text/plain"
          optional
        />
        <div class="actions">
          <Button look="plain" icon="search" attributes={{ formaction: `${base}/check` }}>
            {t.t('claims.form.check')}
          </Button>
        </div>
        <Verdicts
          t={t}
          base={base}
          tripBase={props.tripBase}
          lines={props.lines}
          bothHalves={props.companies !== undefined}
        />
      </Form>
    </>
  )
}

function Halves({ t, typed, errors, companies, live }: Props & { live: Readonly<Record<string, string>> }) {
  const [first] = companies ?? []
  if (!companies || !first) return null
  const isOne = companies.length === 1
  const name = isOne ? first.name : t.t('claims.form.theCompany')
  const choices = (['both', 'person', 'company'] as const).map((half) => ({
    value: half,
    text: t.t(`claims.form.${half}`, half === 'person' ? {} : { company: name }),
  }))
  return (
    <div {...live}>
      <Field
        t={t}
        kind="radios"
        name="halves"
        label={t.t('claims.form.halves')}
        hint={t.t('claims.form.companySees')}
        value={typed['halves'] ?? 'both'}
        error={errors['halves']}
        choices={choices}
      />
      {!isOne && (
        <Field
          t={t}
          kind="select"
          name="company"
          label={t.t('claims.form.whichCompany')}
          value={typed['company']}
          choices={companies.map((company) => ({ value: company.id, text: company.name }))}
        />
      )}
    </div>
  )
}
