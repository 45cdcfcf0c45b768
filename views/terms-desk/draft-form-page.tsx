import type { Refusal } from '../../src/domain/refusal.ts'
import { CHANGES_MOST, fieldOf, NEEDED, TEXT_MOST } from '../../src/rooms/terms-desk/draft-form.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { LANGS, LANGUAGES, type Lang } from '../words/languages.ts'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly action: string
  readonly backHref: string
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function DraftFormPage(props: Props) {
  const { t, action, backHref, commandKey, typed, errors, refusal } = props
  const title = t.t(action === '/operator/terms' ? 'terms.desk.new' : 'terms.desk.edit')
  return (
    <>
      <PageHead title={title} lead={t.t('terms.desk.languagesHint')} />
      <Form id="draft" action={action} commandKey={commandKey} plain>
        <ErrorSummary t={t} errors={errors} />
        <Refused t={t} refusal={refusal} />
        <input type="hidden" name="revision" value={typed['revision'] ?? '0'} />
        <Field
          t={t}
          name="label"
          label={t.t('terms.desk.label')}
          hint={t.t('terms.desk.labelHint')}
          value={typed['label']}
          error={errors['label']}
          code
          width="medium"
        />
        {LANGS.map((lang) => (
          <Texts {...props} lang={lang} />
        ))}
        <div class="actions">
          <Button>{t.t('terms.desk.save')}</Button>
          <LinkButton href={backHref}>{t.t('common.button.cancel')}</LinkButton>
        </div>
      </Form>
    </>
  )
}

function Texts({ t, typed, errors, lang }: Props & { lang: Lang }) {
  const { name: language, dir } = LANGUAGES[lang]
  const shared = { t, kind: 'textarea', optional: !NEEDED.includes(lang) } as const
  const [text, changes] = [fieldOf('text', lang), fieldOf('changes', lang)]
  return (
    <>
      <Field
        {...shared}
        name={changes}
        label={t.t('terms.desk.changes', { language })}
        hint={t.t('terms.desk.changesHint')}
        value={typed[changes]}
        error={errors[changes]}
        rows={3}
        attributes={{ lang, dir, maxlength: String(CHANGES_MOST) }}
      />
      <Field
        {...shared}
        name={text}
        label={t.t('terms.desk.text', { language })}
        hint={t.t('terms.desk.textHint', { mark: '##' })}
        value={typed[text]}
        error={errors[text]}
        rows={12}
        attributes={{ lang, dir, maxlength: String(TEXT_MOST) }}
      />
    </>
  )
}
