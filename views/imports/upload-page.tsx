import { Button, LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly fault?: Key
  /** The same content came before: nothing happens until somebody decides. */
  readonly known?: { readonly importId: string; readonly earlierId: string }
}

export function UploadPage({ t, fault, known }: Props) {
  const error = fault && t.t(fault)
  return (
    <>
      <PageHead title={t.t('imports.upload.title')} lead={t.t('imports.upload.lead')} />
      {known && <Known t={t} {...known} />}
      <Form id="upload" action="/operator/imports" files plain>
        <ErrorSummary t={t} errors={{ file: error }} />
        <Field
          t={t}
          kind="file"
          name="file"
          label={t.t('imports.upload.file')}
          hint={t.t('imports.upload.hint')}
          error={error}
          accept=".csv,text/csv,text/plain"
        />
        <div class="actions">
          <Button>{t.t('imports.upload.button')}</Button>
          <LinkButton href="/operator/imports">{t.t('common.button.cancel')}</LinkButton>
        </div>
      </Form>
    </>
  )
}

function Known({ t, importId, earlierId }: { t: T; importId: string; earlierId: string }) {
  return (
    <Notice kind="refused" title={t.say({ refused: 'file-known' })}>
      <p>
        <a href={`/operator/imports/${earlierId}`}>{t.t('imports.upload.earlier')}</a>
      </p>
      <p>{t.t('imports.upload.anywayText')}</p>
      <div class="actions">
        <Deed
          action={`/operator/imports/${importId}/anyway`}
          verb={t.t('imports.upload.anyway')}
          look="plain"
        />
        <Deed
          action={`/operator/imports/${importId}/withdraw`}
          verb={t.t('imports.upload.leave')}
          look="quiet"
        />
      </div>
    </Notice>
  )
}
