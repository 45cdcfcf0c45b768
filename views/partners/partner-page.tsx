import type { Refusal } from '../../src/domain/refusal.ts'
import type { OfferedAward } from '../../src/rooms/partners/honours.ts'
import type { KeyRow, OnePartner } from '../../src/rooms/partners/partners.ts'
import type { TakenLine } from '../../src/rooms/partners/redemptions.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Code } from '../parts/code.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { honoursText } from './honours-text.tsx'
import { PartnerForm } from './partner-form-page.tsx'
import { TakenTable } from './taken-page.tsx'

type FormState = { readonly typed: Typed; readonly faults?: FieldFaults; readonly refusal?: Refusal }
type Props = {
  readonly t: T
  readonly partner: OnePartner
  readonly keys: readonly KeyRow[]
  readonly taken: CountedPage<TakenLine>
  readonly zone: string
  readonly mayMake: boolean
  readonly offered: readonly OfferedAward[]
  readonly awards: ReadonlyMap<string, string>
  readonly commandKeys: { readonly change: string; readonly make: string }
  readonly change: FormState
  readonly newKey: FormState | undefined
  /** Shown this once. */
  readonly made: { readonly label: string; readonly key: string } | undefined
}

const SHOWN = 10

export function PartnerPage(props: Props) {
  const { t, partner, made, mayMake, taken, zone } = props
  const here = `/operator/partners/${partner.id}`
  const working = props.keys.filter(({ revokedAt }) => !revokedAt).length
  return (
    <>
      <PageHead title={<bdi>{partner.name}</bdi>} lead={honoursText(t, partner.honours, props.awards)} />
      <KeyFacts
        facts={[
          {
            term: t.t('partners.list.state'),
            value: (
              <Chip tone={working > 0 ? 'done' : 'refused'}>
                {t.t(`partners.list.states.${working > 0 ? 'open' : 'shut'}`)}
              </Chip>
            ),
          },
          { term: t.t('partners.list.country'), value: <bdi dir="ltr">{partner.country}</bdi> },
          { term: t.t('partners.list.since'), value: <InstantText t={t} at={partner.at} zone={zone} /> },
          { term: t.t('partners.one.by'), value: <bdi>{partner.by}</bdi> },
        ]}
      />
      {made && (
        <Notice kind="done" title={t.t('partners.one.keyTitle', { label: made.label })}>
          <Code t={t} code={made.key} />
          <p>{t.t('partners.one.keyHow')}</p>
        </Notice>
      )}
      <Section id="keys" title={t.t('partners.one.keys')}>
        <Keys {...props} />
        {mayMake && <NewKey {...props} />}
      </Section>
      <Section
        id="taken"
        title={t.t('partner.uses.title')}
        actions={
          <LinkButton href={hrefOf('/operator/redemptions', { partner: partner.id })}>
            {t.t('partners.one.allTaken', { count: taken.count })}
          </LinkButton>
        }
      >
        <TakenTable t={t} rows={taken.rows.slice(0, SHOWN)} zone={zone} filtered={false} ofOne />
      </Section>
      {mayMake && (
        <Section id="change" title={t.t('partners.one.change')}>
          <PartnerForm
            t={t}
            action={here}
            offered={props.offered}
            commandKey={props.commandKeys.change}
            {...props.change}
          />
        </Section>
      )}
      {mayMake && working > 0 && (
        <Section id="close" title={t.t('partners.close.title')}>
          <p>{t.t('partners.close.lead')}</p>
          <Deed
            action={`${here}/close`}
            verb={t.t('partners.close.verb')}
            look="danger"
            confirm={t.t('partners.close.ask', { name: partner.name, count: working })}
          />
        </Section>
      )}
    </>
  )
}

function Keys({ t, keys, zone, mayMake, partner }: Props) {
  const here = `/operator/partners/${partner.id}`
  return (
    <Table
      t={t}
      caption={t.t('partners.one.keys')}
      captionHidden
      rows={keys}
      columns={[
        { head: t.t('partners.one.label'), rowHead: true, cell: ({ label }) => <bdi>{label}</bdi> },
        { head: t.t('partners.one.made'), cell: ({ at }) => <InstantText t={t} at={at} zone={zone} /> },
        { head: t.t('partners.one.by'), cell: ({ by }) => <bdi>{by}</bdi> },
        {
          head: t.t('partners.list.state'),
          cell: ({ id, label, revokedAt }) => {
            if (revokedAt) return <Chip tone="refused">{t.t('partners.one.revoked')}</Chip>
            return (
              <div class="actions">
                <Chip tone="done">{t.t('partners.one.working')}</Chip>
                {mayMake && (
                  <Deed
                    action={`${here}/keys/${id}/revoke`}
                    verb={t.t('partners.one.revoke')}
                    look="quiet"
                    confirm={t.t('partners.one.revokeAsk', { label })}
                  />
                )}
              </div>
            )
          },
        },
      ]}
      empty={<Empty t={t} filtered={false} clearHref={here} nothingYet={t.t('partners.one.noKeys')} />}
    />
  )
}

function NewKey({ t, partner, commandKeys, newKey }: Props) {
  const label = faultText(t, newKey?.faults?.['label'])
  return (
    <Form id="new-key" action={`/operator/partners/${partner.id}/keys`} commandKey={commandKeys.make} plain>
      <ErrorSummary t={t} errors={{ label }} />
      <Refused t={t} refusal={newKey?.refusal} />
      <Field
        t={t}
        name="label"
        label={t.t('partners.one.label')}
        hint={t.t('partners.one.labelHint')}
        value={newKey?.typed['label']}
        error={label}
        autocomplete="off"
        attributes={{ maxlength: '100' }}
      />
      <div class="actions">
        <Button look="plain">{t.t('partners.one.make')}</Button>
      </div>
    </Form>
  )
}
