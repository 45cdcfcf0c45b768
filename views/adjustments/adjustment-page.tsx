import type { Refusal } from '../../src/domain/refusal.ts'
import type { AdjustmentRow } from '../../src/rooms/adjustments/queries.ts'
import { Points } from '../parts/amount.tsx'
import { Deed } from '../parts/deed.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { AdjustmentChip } from './adjustments-page.tsx'

type Props = {
  readonly t: T
  readonly row: AdjustmentRow
  readonly zone: string
  readonly mayDecide: boolean
  readonly isMine: boolean
  readonly refusal: Refusal | undefined
}

export function AdjustmentPage(props: Props) {
  const { t, row, refusal, isMine } = props
  return (
    <>
      <PageHead
        title={<Points t={t} amount={row.amount} signed size="large" />}
        lead={
          <>
            <bdi>{row.company}</bdi> <AdjustmentChip t={t} state={row.state} />
          </>
        }
      />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={facts(props)} />
      {row.state === 'asked' && isMine && (
        <Notice kind="info">
          <p>{t.t('operator.adjustments.waitsForSecond')}</p>
        </Notice>
      )}
      {row.state === 'asked' && props.mayDecide && <Decide t={t} row={row} />}
    </>
  )
}

function facts({ t, row, zone }: Props) {
  const all = [
    { term: t.t('operator.adjustments.reason'), value: <bdi>{row.reason}</bdi> },
    {
      term: t.t('operator.adjustments.asked'),
      value: (
        <span>
          <bdi>{row.askedBy}</bdi>, <InstantText t={t} at={row.at} zone={zone} />
        </span>
      ),
    },
    { term: t.t('operator.adjustments.balanceNow'), value: <Points t={t} amount={row.balance} /> },
  ]
  if (row.state === 'asked') {
    const after = row.balance + row.amount
    all.push({
      term: t.t('operator.adjustments.balanceAfter'),
      value:
        after < 0n ? <span>{t.t('operator.adjustments.notCovered')}</span> : <Points t={t} amount={after} />,
    })
  }
  if (row.expiresOn) {
    all.push({ term: t.t('operator.adjustments.creditUntil'), value: <DayText t={t} day={row.expiresOn} /> })
  }
  if (row.decidedBy && row.decidedAt) {
    all.push({
      term: t.t('operator.adjustments.decidedBy'),
      value: (
        <span>
          <bdi>{row.decidedBy}</bdi>, <InstantText t={t} at={row.decidedAt} zone={zone} />
        </span>
      ),
    })
  }
  return all
}

function Decide({ t, row }: { t: T; row: AdjustmentRow }) {
  const here = `/operator/adjustments/${row.id}`
  const after = row.balance + row.amount
  const question = t.t('operator.adjustments.postAsk', {
    amount: t.points(row.amount),
    company: row.company,
    after: t.points(after),
  })
  return (
    <section class="section">
      <div class="actions">
        <Deed
          action={`${here}/post`}
          verb={t.t('operator.adjustments.post')}
          {...(after >= 0n && { confirm: question })}
        />
        <Deed action={`${here}/decline`} verb={t.t('operator.adjustments.decline')} look="plain" />
      </div>
    </section>
  )
}
