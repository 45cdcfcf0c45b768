import type { DEMO_PARTNER } from '../../src/demo/people.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  readonly demo: typeof DEMO_PARTNER | undefined
}

const DOOR = '/partner/sign-in'

export function PartnerDoorPage({ t, typed, faults = {}, refusal, demo }: Props) {
  const accessKey = faultText(t, faults['accessKey'])
  const next = <input type="hidden" name="next" value={typed['next'] ?? ''} />
  return (
    <>
      <PageHead title={t.t('partner.door.title')} lead={t.t('partner.door.lead')} />
      {demo && (
        <section class="demo-seats" aria-labelledby="demo-seats">
          <h2 id="demo-seats">{t.t('signIn.demoTitle')}</h2>
          <form method="post" action={DOOR}>
            {next}
            <button class="button plain" type="submit" name="accessKey" value={demo.key}>
              <strong>{t.t('partner.door.counterOf')}</strong>
              <bdi class="hint">{demo.name}</bdi>
            </button>
          </form>
          <p class="hint">{t.t('partner.door.demoKey', { key: demo.key })}</p>
        </section>
      )}
      <Form id="partner-sign-in" action={DOOR} plain>
        <ErrorSummary t={t} errors={{ accessKey }} />
        <Refused t={t} refusal={refusal} />
        {next}
        <Field
          t={t}
          name="accessKey"
          kind="password"
          label={t.t('partner.door.key')}
          hint={t.t('partner.door.keyHint')}
          error={accessKey}
          autocomplete="current-password"
        />
        <Button>{t.t('common.button.signIn')}</Button>
      </Form>
    </>
  )
}
