import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { TERMS } from './answers.ts'

export function GlossaryPage({ t }: { t: T }) {
  return (
    <>
      <PageHead title={t.t('help.glossary.title')} lead={t.t('help.glossary.lead')} />
      <dl class="definitions">
        {TERMS.map((term) => (
          <div id={term}>
            <dt>{t.t(`glossary.${term}.word`)}</dt>
            <dd>{t.t(`glossary.${term}.text`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
