import { PageHead, Section } from '../parts/page-head.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

const PARTS = ['earning', 'people', 'points', 'data', 'duties', 'leaving', 'changes'] as const

export function TermsPage({ t, version }: { t: T; version: string }) {
  return (
    <>
      <PageHead title={t.t('joining.termsPage.title')} lead={t.t('joining.termsPage.version', { version })} />
      {PARTS.map((part) => (
        <Section id={part} title={t.t(`joining.termsPage.${part}Title` as Key)}>
          <p>{t.t(`joining.termsPage.${part}` as Key)}</p>
        </Section>
      ))}
      <p>
        <a href="/join">{t.t('joining.termsPage.back')}</a>
      </p>
    </>
  )
}
