import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { RegistrationLink } from '../../src/rooms/people/registration-links.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly links: readonly RegistrationLink[]
  readonly origin: string
  readonly today: Day
  readonly done: 'made' | 'ended' | undefined
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

export function LinksPage(props: Props) {
  const { t, done, refusal } = props
  return (
    <>
      <PageHead title={t.t('peopleLists.registration.title')} lead={t.t('peopleLists.registration.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`peopleLists.registration.${done === 'made' ? 'made' : 'endedDone'}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Section id="links" title={t.t('peopleLists.registration.listTitle')}>
        <Links {...props} />
      </Section>
      <NewLink {...props} />
    </>
  )
}

function NewLink({ t, typed, faults = {} }: Props) {
  const errors = faultTexts(t, faults)
  return (
    <Section id="new" title={t.t('peopleLists.registration.newTitle')}>
      <Form id="link" action="/company/people/link" commandKey={typed['key'] ?? ''} plain>
        <ErrorSummary t={t} errors={errors} />
        <Field
          t={t}
          name="domains"
          label={t.t('peopleLists.registration.domains')}
          hint={t.t('peopleLists.registration.domainsHint')}
          value={typed['domains']}
          error={errors['domains']}
          code
        />
        <Field
          t={t}
          kind="date"
          name="expiresOn"
          label={t.t('peopleLists.registration.expiresOn')}
          value={typed['expiresOn']}
          error={errors['expiresOn']}
          width="short"
        />
        <Field
          t={t}
          kind="checkbox"
          name="approval"
          label={t.t('peopleLists.registration.approval')}
          checked={typed['approval'] === 'yes'}
        />
        <Button>{t.t('peopleLists.registration.make')}</Button>
      </Form>
    </Section>
  )
}

function Links({ t, links, origin, today }: Props) {
  const stateOf = (link: RegistrationLink) =>
    link.endedAt !== null ? 'ended' : link.expiresOn < today ? 'lapsed' : 'open'
  return (
    <Table
      t={t}
      caption={t.t('peopleLists.registration.listTitle')}
      captionHidden
      rows={links}
      empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('peopleLists.registration.empty')} />}
      columns={[
        {
          head: t.t('peopleLists.registration.address'),
          rowHead: true,
          cell: (link) => <code class="link-address" dir="ltr">{`${origin}/register/${link.token}`}</code>,
        },
        {
          head: t.t('peopleLists.registration.domains'),
          cell: (link) => <bdi dir="ltr">{link.domains.join(', ')}</bdi>,
        },
        {
          head: t.t('people.column.state'),
          cell: (link) => (
            <Chip tone={stateOf(link) === 'open' ? 'done' : 'neutral'}>
              {t.t(`peopleLists.registration.${stateOf(link)}`)}
            </Chip>
          ),
        },
        {
          head: t.t('peopleLists.waiting.decide'),
          cell: (link) => t.t(`peopleLists.registration.${link.needsApproval ? 'withApproval' : 'without'}`),
        },
        {
          head: t.t('peopleLists.registration.expiresOn'),
          cell: (link) => <DayText t={t} day={link.expiresOn} />,
        },
        {
          head: t.t('peopleLists.registration.used'),
          cell: ({ joined, asked }) =>
            t.t('peopleLists.registration.usedOf', { joined: t.number(joined), asked: t.number(asked) }),
        },
        {
          head: t.t('peopleLists.registration.end'),
          cell: (link) =>
            stateOf(link) === 'open' ? (
              <Form id={`end-${link.id}`} action={`/company/people/link/${link.id}/end`} plain>
                <Button look="plain">{t.t('peopleLists.registration.end')}</Button>
              </Form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
