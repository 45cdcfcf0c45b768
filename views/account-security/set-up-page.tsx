import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { QrCode, type QrPicture } from '../parts/qr-code.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

export function SetUpPage(props: {
  t: T
  place: string
  /** Base32. */
  secret: string
  picture: QrPicture
  faults?: FieldFaults | undefined
  refusal?: Refusal | undefined
}) {
  const { t, place, secret, picture, faults = {}, refusal } = props
  const code = faultText(t, faults['code'])
  return (
    <>
      <PageHead title={t.t('security.step.setUpTitle')} lead={t.t('security.step.setUpLead')} />
      <Form id="second-step" action={`${place}/second-step`} plain>
        <ErrorSummary t={t} errors={{ code }} />
        <Refused t={t} refusal={refusal} />
        <p class="label">{t.t('security.step.scan')}</p>
        <QrCode picture={picture} label={t.t('security.step.picture')} />
        <p class="label">{t.t('security.step.manual')}</p>
        <p>
          <code class="secret-key" dir="ltr">
            {secret.match(/.{1,4}/g)?.join(' ')}
          </code>
        </p>
        <Field
          t={t}
          name="code"
          label={t.t('security.step.code')}
          hint={t.t('security.step.codeHint')}
          error={code}
          autocomplete="one-time-code"
          inputmode="numeric"
          code
          width="short"
        />
        <Button>{t.t('security.step.verb')}</Button>
      </Form>
    </>
  )
}
