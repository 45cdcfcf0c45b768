import { Button, LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import type { AnswerGroup, HelpAnswer } from './answers.ts'

type Props = {
  readonly t: T
  readonly q: string
  readonly groups: readonly AnswerGroup[]
  /** Said a moment ago whether this one helped. */
  readonly thanks: HelpAnswer | undefined
  readonly isSignedIn: boolean
  /** May ask for the company, and reads what it has asked. */
  readonly isOffice: boolean
}

export function HelpPage({ t, q, groups, thanks, isSignedIn, isOffice }: Props) {
  return (
    <>
      <PageHead
        title={t.t('help.heading')}
        lead={t.t('help.lead')}
        actions={<LinkButton href="/help/glossary">{t.t('help.glossary.link')}</LinkButton>}
      />
      <FilterBar t={t} action="/help" target="#answers">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('help.search')}
          value={q}
          filter
          attributes={{ 'data-search': true }}
        />
      </FilterBar>
      <div id="answers" class="stack">
        {groups.length === 0 && <Empty t={t} filtered clearHref="/help" nothingMatches={t.t('help.none')} />}
        {groups.map(({ name, answers }) => (
          <Section id={`group-${name}`} title={t.t(`help.group.${name}`)}>
            {answers.map((answer) => (
              <Answer
                t={t}
                answer={answer}
                open={q !== '' || thanks === answer}
                thanked={thanks === answer}
              />
            ))}
          </Section>
        ))}
      </div>
      <Section id="contact" title={t.t('help.contact.title')}>
        <p>{t.t(isSignedIn ? 'help.contact.text' : 'help.contact.signedOut')}</p>
        <div class="actions">
          <LinkButton href="/support/new">{t.t('help.contact.link')}</LinkButton>
          {isSignedIn && <LinkButton href="/me/support">{t.t('support.title')}</LinkButton>}
          {isOffice && <LinkButton href="/company/support">{t.t('support.ofCompany')}</LinkButton>}
        </div>
      </Section>
    </>
  )
}

function Answer(props: { t: T; answer: HelpAnswer; open: boolean; thanked: boolean }) {
  const { t, answer, open, thanked } = props
  const question = t.t(`helpAnswers.${answer}.q`)
  return (
    <details class="question" id={answer} open={open}>
      <summary>{question}</summary>
      <p>{t.t(`helpAnswers.${answer}.a`)}</p>
      {thanked ? (
        <p class="hint" role="status">
          {t.t('help.thanks')}
        </p>
      ) : (
        <form
          method="post"
          action={`/help/${answer}`}
          class="actions"
          aria-label={`${t.t('help.helped')} ${question}`}
        >
          <span class="hint">{t.t('help.helped')}</span>
          <Button look="quiet" name="helped" value="yes">
            {t.t('help.yes')}
          </Button>
          <Button look="quiet" name="helped" value="no">
            {t.t('help.no')}
          </Button>
        </form>
      )}
    </details>
  )
}
