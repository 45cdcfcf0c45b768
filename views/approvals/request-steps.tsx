import type { StepRow } from '../../src/approvals/request-rows.ts'
import { Section } from '../parts/page-head.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

/** Who did what, when and why; the newest last, as a conversation reads. */
export function RequestSteps({ t, steps, zone }: { t: T; steps: readonly StepRow[]; zone: string }) {
  return (
    <Section id="timeline" title={t.t('claims.timeline')}>
      <ol class="timeline">
        {steps.map((step) => (
          <li id={`step-${step.id}`}>
            <p>
              <strong>{t.t(`approvals.step.${step.what}`)}</strong>
              {step.price !== null && <span>: {t.points(step.price)}</span>}
            </p>
            {step.reason && (
              <blockquote>
                <bdi>{step.reason}</bdi>
              </blockquote>
            )}
            <p class="hint">
              <bdi>{whoOf(t, step)}</bdi>, <InstantText t={t} at={step.at} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function whoOf(t: T, step: StepRow): string {
  if (step.by === null) return t.t('approvals.step.nobody')
  return step.for === null ? step.by : t.t('approvals.one.instead', { name: step.by, principal: step.for })
}
