import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { OneVersion } from '../../src/rooms/terms-desk/queries.ts'
import { inLanguage } from '../../src/terms/versions.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import { TermsText } from '../terms/terms-text.tsx'
import { LANGS, LANGUAGES, type Lang } from '../words/languages.ts'
import type { T } from '../words/words.ts'
import { StageChip } from './versions-page.tsx'

type Props = {
  readonly t: T
  readonly version: OneVersion
  /** Of the text that is shown. */
  readonly lang: Lang
  readonly zone: string
  readonly mayWrite: boolean
  /** How far ahead a version is announced, and the first day that is far enough. */
  readonly noticeDays: number
  readonly firstDay: Day
  readonly commandKey: string
  readonly done: 'saved' | 'published' | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function VersionPage(props: Props) {
  const { t, version, mayWrite, done, errors, refusal } = props
  const isDraft = version.state === 'draft'
  const edit = isDraft && mayWrite && (
    <>
      <LinkButton href={`/operator/terms/${version.id}/edit`}>{t.t('terms.desk.edit')}</LinkButton>
      <Deed
        action={`/operator/terms/${version.id}/discard`}
        look="danger"
        verb={t.t('terms.desk.discard')}
        confirm={t.t('terms.desk.discardQuestion', { version: version.label })}
        commandKey={props.commandKey}
      >
        <input type="hidden" name="revision" value={String(version.revision)} />
      </Deed>
    </>
  )
  return (
    <>
      <PageHead
        title={
          <>
            {t.t('terms.desk.version')} <bdi dir="ltr">{version.label}</bdi>
          </>
        }
        lead={<StageChip t={t} stage={version.stage} />}
        actions={edit}
      />
      {done && (
        <Notice kind="done">
          <p>{t.t(`terms.desk.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary t={t} errors={errors} />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={facts(props)} />
      {isDraft && mayWrite && <Publish {...props} />}
      {!isDraft && <Answers {...props} />}
      <Preview {...props} />
    </>
  )
}

function facts({ t, version, zone }: Props) {
  const { draftedBy, draftedAt, publishedBy, publishedAt, validFrom } = version
  const byAt = (name: string, at: Date) => (
    <span>
      <bdi>{name}</bdi>, <InstantText t={t} at={at} zone={zone} />
    </span>
  )
  return [
    ...(validFrom ? [{ term: t.t('terms.desk.validFrom'), value: <DayText t={t} day={validFrom} /> }] : []),
    ...(draftedBy ? [{ term: t.t('terms.desk.draftedBy'), value: byAt(draftedBy, draftedAt) }] : []),
    ...(publishedBy && publishedAt
      ? [{ term: t.t('terms.desk.publishedBy'), value: byAt(publishedBy, publishedAt) }]
      : []),
  ]
}

function Publish({ t, version, noticeDays, firstDay, commandKey, typed, errors }: Props) {
  const { id, label, revision } = version
  const verb = t.t('terms.desk.publish')
  return (
    <Section id="publish" title={t.t('terms.desk.publishTitle')}>
      <Form
        id="publish-form"
        action={`/operator/terms/${id}/publish`}
        commandKey={commandKey}
        confirm={{ question: t.t('terms.desk.publishQuestion', { version: label }), verb }}
        plain
      >
        <input type="hidden" name="revision" value={String(revision)} />
        <Field
          t={t}
          kind="date"
          name="validFrom"
          label={t.t('terms.desk.validFrom')}
          hint={t.t('terms.desk.publishHint', { days: noticeDays, first: t.day(firstDay) })}
          value={typed['validFrom']}
          error={errors['validFrom']}
        />
        <Button>{verb}</Button>
      </Form>
    </Section>
  )
}

function Answers({ t, version }: Props) {
  const { label, counts } = version
  const list = '/operator/terms/answers'
  return (
    <Section
      id="answers"
      title={t.t('terms.desk.answers')}
      actions={
        <LinkButton href={hrefOf(list, { version: label })}>{t.t('terms.desk.answersLink')}</LinkButton>
      }
    >
      <KeyFacts
        facts={(['accepted', 'refused', 'none'] as const).map((answer) => ({
          term: t.t(`terms.desk.${answer}`),
          value: <a href={hrefOf(list, { version: label, answer })}>{t.number(counts[answer] ?? 0)}</a>,
        }))}
      />
    </Section>
  )
}

function Preview({ t, version, lang }: Props) {
  const changes = inLanguage(version.changes, lang)
  return (
    <Section id="preview" title={t.t('terms.desk.preview')}>
      <p class="actions">
        {LANGS.filter((each) => version.texts[each]).map((each) => (
          <a
            href={`/operator/terms/${version.id}?lang=${each}#preview`}
            lang={each}
            {...(each === lang && { 'aria-current': 'true' })}
          >
            {LANGUAGES[each].name}
          </a>
        ))}
      </p>
      {changes.text !== '' && (
        <>
          <h3>{t.t('terms.changesTitle')}</h3>
          <TermsText t={t} of={changes} />
        </>
      )}
      <TermsText t={t} of={inLanguage(version.texts, lang)} />
    </Section>
  )
}
