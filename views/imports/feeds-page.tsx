import type { Refusal } from '../../src/domain/refusal.ts'
import type { TokenRow } from '../../src/rooms/feed/tokens.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Code } from '../parts/code.tsx'
import { Deed } from '../parts/deed.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rows: readonly TokenRow[]
  readonly zone: string
  readonly mayChange: boolean
  readonly url: string
  readonly commandKey: string
  readonly typed?: Typed | undefined
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
  /** Shown this once. */
  readonly made?: { readonly name: string; readonly token: string } | undefined
}

export function FeedsPage(props: Props) {
  const { t, made, refusal, mayChange, url } = props
  return (
    <>
      <PageHead title={t.t('imports.feeds.title')} lead={t.t('imports.feeds.lead')} />
      <Refused t={t} refusal={refusal} />
      {made && (
        <Notice kind="done" title={t.t('imports.feeds.keyTitle', { name: made.name })}>
          <Code t={t} code={made.token} />
        </Notice>
      )}
      <Section id="keys" title={t.t('imports.feeds.list')}>
        <Keys {...props} />
      </Section>
      {mayChange && (
        <Section id="new" title={t.t('imports.feeds.newTitle')}>
          <NewKey {...props} />
        </Section>
      )}
      <section class="section">
        <p>{t.t('imports.feeds.how')}</p>
        <pre class="table-frame as-scroll" dir="ltr" tabindex={0}>
          <code>{`curl -T flown.csv -H "Authorization: Bearer …" ${url}/flown.csv`}</code>
        </pre>
      </section>
    </>
  )
}

function NewKey({ t, commandKey, typed = {}, faults = {} }: Props) {
  const name = faultText(t, faults['name'])
  return (
    <Form id="new-key" action="/operator/imports/feeds" commandKey={commandKey} plain>
      <ErrorSummary t={t} errors={{ name }} />
      <Field
        t={t}
        name="name"
        label={t.t('imports.feeds.name')}
        value={typed['name']}
        error={name}
        autocomplete="off"
      />
      <div class="actions">
        <Button>{t.t('imports.feeds.make')}</Button>
      </div>
    </Form>
  )
}

function Keys({ t, rows, zone, mayChange }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('imports.feeds.list')}
      captionHidden
      rows={rows}
      columns={[
        { head: t.t('imports.feeds.name'), rowHead: true, cell: (row) => <bdi>{row.name}</bdi> },
        { head: t.t('imports.feeds.made'), cell: (row) => <InstantText t={t} at={row.at} zone={zone} /> },
        { head: t.t('imports.feeds.madeBy'), cell: (row) => <bdi>{row.by}</bdi> },
        {
          head: t.t('imports.feeds.state'),
          cell: (row) => {
            if (row.revokedAt) return <Chip tone="refused">{t.t('imports.feeds.revoked')}</Chip>
            return (
              <div class="actions">
                <Chip tone="done">{t.t('imports.feeds.working')}</Chip>
                {mayChange && <Revoke t={t} row={row} />}
              </div>
            )
          },
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={false}
          clearHref="/operator/imports/feeds"
          nothingYet={t.t('imports.feeds.nothingYet')}
        />
      }
    />
  )
}

function Revoke({ t, row }: { t: T; row: TokenRow }) {
  return (
    <Deed
      action={`/operator/imports/feeds/${row.id}/revoke`}
      verb={t.t('imports.feeds.revoke')}
      look="quiet"
      confirm={t.t('imports.feeds.revokeAsk', { name: row.name })}
    />
  )
}
