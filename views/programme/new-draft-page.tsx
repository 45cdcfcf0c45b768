import type { Refusal } from '../../src/domain/refusal.ts'
import type { DocumentError } from '../../src/programme/document-error.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly fault?: Key
  /** What is wrong inside of the uploaded document. */
  readonly errors?: readonly DocumentError[]
  readonly name?: string
  readonly refusal?: Refusal
  /** The last version that was published. */
  readonly newest: number | undefined
}

const ERRORS_MOST = 200

export function NewDraftPage({ t, fault, errors, name, refusal, newest }: Props) {
  const error = fault && t.t(fault)
  return (
    <>
      <PageHead title={t.t('operator.programme.new')} lead={t.t('operator.programme.newLead')} />
      {refusal && (
        <Notice kind="refused" title={t.say(refusal)}>
          <p>
            <a href="/operator/programme">{t.t('operator.programme.waiting')}</a>
          </p>
        </Notice>
      )}
      <Form id="new-draft" action="/operator/programme/drafts" files plain>
        <ErrorSummary t={t} errors={{ file: error }} />
        <Field
          t={t}
          kind="file"
          name="file"
          label={t.t('operator.programme.file')}
          hint={<Hint t={t} newest={newest} />}
          error={error}
          accept=".json,application/json"
        />
        <div class="actions">
          <Button>{t.t('operator.programme.check')}</Button>
          <LinkButton href="/operator/programme">{t.t('common.button.cancel')}</LinkButton>
        </div>
      </Form>
      {errors && (
        <Section
          id="errors"
          title={t.t('operator.programme.errors', { count: errors.length, name: name ?? '' })}
        >
          <Table
            t={t}
            caption={t.t('operator.programme.errors', { count: errors.length, name: name ?? '' })}
            captionHidden
            rows={errors.slice(0, ERRORS_MOST)}
            columns={[
              {
                head: t.t('operator.programme.path'),
                rowHead: true,
                cell: (row) => <code dir="ltr">{row.path || '/'}</code>,
              },
              { head: t.t('operator.programme.found'), cell: (row) => <code dir="ltr">{row.found}</code> },
              {
                head: t.t('operator.programme.expected'),
                cell: (row) => <bdi dir="ltr">{row.expected}</bdi>,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}

function Hint({ t, newest }: Pick<Props, 't' | 'newest'>) {
  return (
    <>
      {t.t('operator.programme.fileHint')}{' '}
      {newest !== undefined && (
        <a href={`/operator/programme/versions/${newest}/document.json`} download>
          {t.t('operator.programme.beginWith')}
        </a>
      )}
    </>
  )
}
