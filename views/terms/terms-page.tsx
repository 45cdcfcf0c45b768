import type { Day } from '../../src/domain/day.ts'
import { inLanguage, type Terms, type TermsHead } from '../../src/terms/versions.ts'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { TermsText } from './terms-text.tsx'

type Props = {
  readonly t: T
  readonly terms: Terms
  /** All that are published, the newest first. */
  readonly all: readonly TermsHead[]
  readonly holding: TermsHead
  readonly today: Day
}

export function TermsPage(props: Props) {
  const { t, terms, all, holding } = props
  const others = all.filter(({ id }) => id !== terms.id)
  const changes = inLanguage(terms.changes, t.lang)
  return (
    <>
      <PageHead title={t.t('terms.title')} lead={leadOf(props)} />
      {changes.text !== '' && (
        <Section id="changes" title={t.t('terms.changesTitle')}>
          <TermsText t={t} of={changes} />
        </Section>
      )}
      <TermsText t={t} of={inLanguage(terms.texts, t.lang)} />
      {others.length > 0 && (
        <Section id="versions" title={t.t('terms.otherTitle')}>
          <ul>
            {others.map(({ id, label, validFrom }) => (
              <li>
                <a href={id === holding.id ? '/terms' : `/terms/${label}`}>
                  {t.t('terms.other', { version: label, day: t.day(validFrom) })}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="other-ways">
        <a href="/join">{t.t('terms.toJoin')}</a>
      </p>
    </>
  )
}

function leadOf({ t, terms, all, holding, today }: Props): string {
  const said = { version: terms.label, day: t.day(terms.validFrom) }
  if (terms.id === holding.id) return t.t('terms.lead', said)
  if (terms.validFrom > today) return t.t('terms.leadComing', said)
  const next = all.findLast(({ validFrom }) => validFrom > terms.validFrom)
  return t.t('terms.leadPast', { ...said, until: next ? t.day(next.validFrom) : '' })
}
