import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Difference } from '../../src/rooms/programme/differences.ts'
import type { DraftRow } from '../../src/rooms/programme/queries.ts'
import { type FieldFaults, faultText, type Typed } from '../../src/web/forms.ts'
import { Button } from '../parts/button.tsx'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Deed } from '../parts/deed.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly draft: DraftRow
  /** The published version that it is compared with. */
  readonly newest: number | undefined
  readonly differences: readonly Difference[]
  readonly today: Day
  readonly zone: string
  readonly isMine: boolean
  readonly mayWithdraw: boolean
  readonly mayDecide: boolean
  readonly typed?: Typed | undefined
  readonly faults?: FieldFaults | undefined
  readonly refusal?: Refusal | undefined
}

const TONE: Readonly<Record<DraftRow['state'], ChipTone>> = {
  draft: 'neutral',
  asked: 'waiting',
  published: 'done',
  declined: 'refused',
  withdrawn: 'neutral',
}
const SHOWN_MOST = 500

export function DraftPage(props: Props) {
  const { t, draft, refusal, zone } = props
  return (
    <>
      <PageHead
        title={<bdi>{draft.name}</bdi>}
        lead={
          <>
            <Chip tone={TONE[draft.state]}>{t.t(`operator.programme.states.${draft.state}`)}</Chip>{' '}
            <bdi>{draft.madeBy}</bdi>, <InstantText t={t} at={draft.madeAt} zone={zone} />
          </>
        }
      />
      <Refused t={t} refusal={refusal} />
      {draft.validFrom && (
        <p>
          {t.t('operator.programme.validFrom')}:{' '}
          <strong>
            <DayText t={t} day={draft.validFrom} />
          </strong>
        </p>
      )}
      <Differences {...props} />
      <Deeds {...props} />
    </>
  )
}

function Differences({ t, draft, newest, differences }: Props) {
  if (draft.state === 'published') return null
  const title = t.t('operator.programme.differences', { count: differences.length })
  return (
    <Section id="differences" title={title}>
      {newest !== undefined && <p class="hint">{t.t('operator.programme.compared', { number: newest })}</p>}
      {differences.length > 0 && (
        <Table
          t={t}
          caption={title}
          captionHidden
          rows={differences.slice(0, SHOWN_MOST)}
          columns={[
            {
              head: t.t('operator.programme.path'),
              rowHead: true,
              cell: (row) => <code dir="ltr">{row.path}</code>,
            },
            {
              head: t.t('operator.programme.before'),
              cell: (row) =>
                row.before === undefined ? (
                  t.t('operator.programme.absent')
                ) : (
                  <del>
                    <bdi>{row.before}</bdi>
                  </del>
                ),
            },
            {
              head: t.t('operator.programme.afterHead'),
              cell: (row) =>
                row.after === undefined ? (
                  t.t('operator.programme.absent')
                ) : (
                  <ins>
                    <bdi>{row.after}</bdi>
                  </ins>
                ),
            },
          ]}
        />
      )}
      {differences.length > SHOWN_MOST && (
        <p class="hint">{t.t('operator.programme.more', { count: differences.length - SHOWN_MOST })}</p>
      )}
    </Section>
  )
}

function Deeds(props: Props) {
  const { t, draft, isMine, mayDecide, mayWithdraw } = props
  const here = `/operator/programme/drafts/${draft.id}`
  const isOpen = draft.state === 'draft' || draft.state === 'asked'
  return (
    <>
      {draft.state === 'draft' && isMine && <Ask {...props} />}
      {draft.state === 'asked' && isMine && (
        <Notice kind="info">
          <p>{t.t('operator.programme.waitsForSecond')}</p>
        </Notice>
      )}
      <section class="section">
        <div class="actions">
          {draft.state === 'asked' && mayDecide && (
            <>
              <Deed
                action={`${here}/publish`}
                verb={t.t('operator.programme.publish')}
                confirm={t.t('operator.programme.publishAsk', {
                  day: draft.validFrom ? t.day(draft.validFrom) : '',
                })}
              />
              <Deed action={`${here}/decline`} verb={t.t('operator.programme.decline')} look="plain" />
            </>
          )}
          {isOpen && mayWithdraw && (
            <Deed
              action={`${here}/withdraw`}
              verb={t.t('operator.programme.withdraw')}
              look="danger"
              confirm={t.t('operator.programme.withdrawAsk', { name: draft.name })}
            />
          )}
        </div>
      </section>
    </>
  )
}

function Ask({ t, draft, today, typed = {}, faults = {} }: Props) {
  const validFrom = faultText(t, faults['validFrom'])
  return (
    <Section id="ask" title={t.t('operator.programme.askTitle')}>
      <Form id="ask-form" action={`/operator/programme/drafts/${draft.id}/ask`} plain>
        <ErrorSummary t={t} errors={{ validFrom }} />
        <Field
          t={t}
          kind="date"
          name="validFrom"
          label={t.t('operator.programme.validFrom')}
          hint={t.t('operator.programme.validFromHint')}
          value={typed['validFrom'] ?? today}
          error={validFrom}
          width="medium"
          attributes={{ min: today }}
        />
        <div class="actions">
          <Button>{t.t('operator.programme.askButton')}</Button>
        </div>
      </Form>
    </Section>
  )
}
