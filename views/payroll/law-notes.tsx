import { Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

/** @see docs/payroll-rules.md PS-04, PS-05 */
export function LawNotes({ t }: { t: T }) {
  return (
    <Section id="law" title={t.t('payroll.law.title')}>
      <dl class="definitions">
        <div>
          <dt>{t.t('payroll.law.austria')}</dt>
          <dd>{t.t('payroll.law.austriaText')}</dd>
        </div>
        <div>
          <dt>{t.t('payroll.law.germany')}</dt>
          <dd>{t.t('payroll.law.germanyText')}</dd>
        </div>
      </dl>
      <p class="hint">{t.t('payroll.law.note')}</p>
    </Section>
  )
}
