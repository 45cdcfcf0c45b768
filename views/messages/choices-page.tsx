import { CHOSEN_KINDS, deliveriesOf, INBOX_KINDS, reaches } from '../../src/domain/message/kind.ts'
import type { Choices } from '../../src/rooms/messages/choices.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { isLang, LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly choices: Choices
  /** Of the person, in all companies: nobody chooses how to be told of what never comes. */
  readonly roles: readonly string[]
  readonly zones: readonly string[]
  readonly language: string
  readonly typed: Typed
  readonly faults: FieldFaults
  readonly isSaved: boolean
}
type Errors = Readonly<Record<string, string | undefined>>

export function ChoicesPage(props: Props) {
  const { t, faults, isSaved } = props
  const errors = faultTexts(t, faults)
  return (
    <>
      <PageHead
        title={t.t('messages.choose.title')}
        lead={t.t('messages.choose.lead')}
        actions={<LinkButton href="/messages">{t.t('messages.link')}</LinkButton>}
      />
      {isSaved && (
        <Notice kind="done">
          <p>{t.t('messages.choose.saved')}</p>
        </Notice>
      )}
      <Form id="choices" action="/me/messages" plain>
        <ErrorSummary t={t} errors={errors} />
        <Kinds {...props} errors={errors} />
        <Hours {...props} errors={errors} />
        <Birthday {...props} errors={errors} />
        <Button>{t.t('common.button.save')}</Button>
      </Form>
    </>
  )
}

function Kinds({ t, choices, roles, typed, language, errors }: Props & { errors: Errors }) {
  const always = INBOX_KINDS.filter((kind) => deliveriesOf(kind).length === 1 && reaches(kind, roles))
  const name = LANGUAGES[isLang(language) ? language : 'en'].name
  return (
    <Section id="kinds" title={t.t('messages.choose.kinds')}>
      {CHOSEN_KINDS.filter((kind) => reaches(kind, roles)).map((kind) => (
        <Field
          t={t}
          kind="select"
          name={`kind-${kind}`}
          label={t.t(`messages.kind.${kind}`)}
          value={typed[`kind-${kind}`] ?? choices.deliveries[kind]}
          error={errors[`kind-${kind}`]}
          choices={deliveriesOf(kind).map((value) => ({ value, text: t.t(`messages.delivery.${value}`) }))}
        />
      ))}
      <p class="hint">
        {t.t('messages.choose.always', {
          kinds: t.list(always.map((kind) => t.t(`messages.kind.${kind}`))),
        })}
      </p>
      <p class="hint">
        {t.t('messages.choose.language', { language: name })}{' '}
        <a href="/me/account#details">{t.t('messages.choose.changeLanguage')}</a>
      </p>
    </Section>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

function Hours({ t, choices: { hours }, zones, typed, errors }: Props & { errors: Errors }) {
  const choices = HOURS.map((value) => ({ value, text: `${value.padStart(2, '0')}:00` }))
  const quiet = (name: 'quietFrom' | 'quietTo') => (
    <Field
      t={t}
      kind="select"
      name={name}
      label={t.t(`messages.choose.${name}`)}
      {...(name === 'quietFrom' && { hint: t.t('messages.choose.quietHint') })}
      value={typed[name] ?? String(hours[name] ?? '')}
      error={errors[name]}
      optional
      blank={t.t('messages.choose.noQuiet')}
      choices={choices}
    />
  )
  return (
    <Section id="hours" title={t.t('messages.choose.when')}>
      <Field
        t={t}
        kind="select"
        name="zone"
        label={t.t('messages.choose.zone')}
        value={typed['zone'] ?? hours.zone}
        error={errors['zone']}
        choices={zones.map((value) => ({ value, text: value.replaceAll('_', ' ') }))}
      />
      <Field
        t={t}
        kind="select"
        name="digestHour"
        label={t.t('messages.choose.digestHour')}
        value={typed['digestHour'] ?? String(hours.digestHour)}
        error={errors['digestHour']}
        choices={choices}
      />
      {quiet('quietFrom')}
      {quiet('quietTo')}
    </Section>
  )
}

function Birthday({ t, choices: { hours }, typed, errors }: Props & { errors: Errors }) {
  const [month = '', day = ''] = (hours.birthday ?? '').split('-').map((part) => part.replace(/^0/, ''))
  const months = HOURS.slice(1, 13)
  return (
    <Section id="birthday" title={t.t('messages.choose.birthday')}>
      <p class="hint">{t.t('messages.choose.birthdayHint')}</p>
      <Field
        t={t}
        kind="select"
        name="birthDay"
        label={t.t('messages.choose.birthDay')}
        value={typed['birthDay'] ?? day}
        error={errors['birthDay']}
        optional
        blank="–"
        choices={Array.from({ length: 31 }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }))}
      />
      <Field
        t={t}
        kind="select"
        name="birthMonth"
        label={t.t('messages.choose.birthMonth')}
        value={typed['birthMonth'] ?? month}
        error={errors['birthMonth']}
        optional
        blank="–"
        choices={months.map((value) => ({ value, text: t.monthName(`2000-${value.padStart(2, '0')}`) }))}
      />
    </Section>
  )
}
