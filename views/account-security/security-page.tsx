import type { Refusal } from '../../src/domain/refusal.ts'
import type { Overview } from '../../src/rooms/account-security/overview.ts'
import type { FieldFaults, Typed } from '../../src/web/forms.ts'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { AddressSection } from './address-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'

type Done =
  | 'on'
  | 'off'
  | 'ended'
  | 'others'
  | 'asked'
  | 'withdrawn'
  | 'key-added'
  | 'key-renamed'
  | 'key-removed'
export type SecurityProps = {
  readonly t: T
  readonly place: string
  readonly address: string
  readonly overview: Overview
  /** The session that looks. */
  readonly here: string
  readonly zone: string
  readonly isOperator: boolean
  /** The second step cannot be left off. */
  readonly isDemanded: boolean
  readonly done: Done | undefined
  readonly count: number
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function SecurityPage(props: SecurityProps) {
  const { t, isOperator, done, count } = props
  return (
    <>
      <PageHead
        title={t.t('security.heading')}
        lead={isOperator ? <bdi dir="ltr">{props.address}</bdi> : t.t('security.lead')}
        actions={!isOperator && <LinkButton href="/me/account">{t.t('security.toAccount')}</LinkButton>}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`security.done.${done}`, done === 'others' ? { count } : {})}</p>
        </Notice>
      )}
      <SecondStep {...props} />
      <PasskeysSection {...props} />
      <DevicesSection {...props} />
      {!isOperator && <AddressSection {...props} />}
    </>
  )
}

function SecondStep({ t, place, overview, zone, isDemanded }: SecurityProps) {
  const { stepSince, codesLeft } = overview
  if (stepSince === null) {
    return (
      <Section id="second-step" title={t.t('security.step.title')}>
        {isDemanded && overview.passkeys.length === 0 ? (
          <Notice kind="warning">
            <p>{t.t('security.step.demanded')}</p>
          </Notice>
        ) : (
          <p>{t.t('security.step.off')}</p>
        )}
        <Deed action={`${place}/second-step/start`} verb={t.t('security.step.start')} icon="lock" />
      </Section>
    )
  }
  const since = t.instant(stepSince, zone)
  return (
    <Section id="second-step" title={t.t('security.step.title')}>
      <p>{t.t('security.step.on', { day: since })}</p>
      <p class={codesLeft === 0 ? 'warning' : 'hint'}>{t.t('security.step.left', { count: codesLeft })}</p>
      <div class="actions">
        <Deed
          action={`${place}/recovery-codes`}
          verb={t.t('security.codes.fresh')}
          look="plain"
          confirm={t.t('security.codes.freshQuestion')}
        />
        {!isDemanded && (
          <Deed
            action={`${place}/second-step/off`}
            verb={t.t('security.step.turnOff')}
            look="plain"
            confirm={t.t('security.step.turnOffQuestion')}
          />
        )}
      </div>
    </Section>
  )
}
