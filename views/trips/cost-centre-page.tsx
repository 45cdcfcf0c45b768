import type { Foreseen } from '../../src/rooms/trips/cost-centres.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { routeText } from './route-text.ts'

type Props = {
  readonly t: T
  readonly title: string
  readonly foreseen: Foreseen
  /** Null: the traveller's own again. */
  readonly costCentre: string | null
  /** What the form carries along: the filter, or the ids. */
  readonly hidden: Readonly<Record<string, string>>
  readonly backHref: string
  /** Why nothing was changed, or cannot be. */
  readonly fault?: string | undefined
  readonly mayConfirm: boolean
}

/** Before cost centres change: which trips, from what to what, and one button. */
export function CostCentrePage(props: Props) {
  const { t, title, foreseen, costCentre, hidden, backHref, fault, mayConfirm } = props
  const { count, same, shown } = foreseen
  const words = costCentre === null ? ({ count } as const) : ({ count, name: costCentre } as const)
  return (
    <>
      <PageHead title={title} lead={t.t('tripCheck.costCentre.lead')} />
      {fault !== undefined && (
        <Notice kind="refused">
          <p>{fault}</p>
        </Notice>
      )}
      {mayConfirm && (
        <>
          <p>
            <strong>
              {t.t(
                costCentre === null ? 'tripCheck.costCentre.effectBack' : 'tripCheck.costCentre.effect',
                words,
              )}
            </strong>{' '}
            {same > 0 && t.t('tripCheck.costCentre.unchanged', { count: same })}
          </p>
          <Preview t={t} shown={shown} costCentre={costCentre} />
          {count > shown.length && (
            <p class="hint">{t.t('tripCheck.costCentre.more', { count: count - shown.length })}</p>
          )}
        </>
      )}
      <div class="actions">
        {mayConfirm && (
          <form method="post" action="/company/trips/cost-centre">
            {Object.entries(hidden).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button>{t.t('tripCheck.costCentre.confirm', { count })}</Button>
          </form>
        )}
        <LinkButton href={backHref}>{t.t('common.button.back')}</LinkButton>
      </div>
    </>
  )
}

function Preview({ t, shown, costCentre }: Pick<Props, 't' | 'costCentre'> & Pick<Foreseen, 'shown'>) {
  return (
    <Table
      t={t}
      caption={t.t('tripCheck.costCentre.title')}
      captionHidden
      rows={shown}
      columns={[
        {
          head: t.t('trips.list.route'),
          rowHead: true,
          cell: ({ id, legs }) => (
            <a href={`/company/trips/${id}`}>
              <bdi dir="ltr" class="code-text">
                {routeText(legs)}
              </bdi>
            </a>
          ),
        },
        { head: t.t('trips.list.day'), cell: ({ day }) => <DayText t={t} day={day} /> },
        { head: t.t('trips.list.person'), cell: ({ person }) => <bdi>{person ?? '–'}</bdi> },
        { head: t.t('tripCheck.costCentre.before'), cell: ({ now }) => <bdi>{now ?? '–'}</bdi> },
        {
          head: t.t('tripCheck.costCentre.after'),
          cell: ({ ofSeat }) => <bdi>{costCentre ?? ofSeat ?? '–'}</bdi>,
        },
      ]}
    />
  )
}
