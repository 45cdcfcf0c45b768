import { austrianEstimate } from '../../src/domain/payroll/estimate.ts'
import type { Fare, Flight, Gift, Sheet } from '../../src/payroll/sheet.ts'
import { Miles, Money, Points } from '../parts/amount.tsx'
import { Empty } from '../parts/empty.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { LawNotes } from './law-notes.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly company: string
  readonly sheet: Sheet
  readonly flights: readonly Flight[]
  readonly gifts: readonly Gift[]
}

/** One person, one employer, one year: the same page for both of them. */
export function SheetPage({ t, title, company, sheet, flights, gifts }: Props) {
  return (
    <>
      <PageHead title={title} lead={t.t('payroll.sheet.lead', { company })} />
      <KeyFacts
        facts={[
          { term: t.t('payroll.column.name'), value: <bdi>{sheet.name}</bdi> },
          { term: t.t('payroll.column.trips'), value: t.number(sheet.trips) },
          { term: t.t('payroll.column.fares'), value: <Fares t={t} fares={sheet.fares} /> },
          {
            term: t.t('payroll.column.austria'),
            value: <Fares t={t} fares={sheet.fares.map(austrian)} />,
          },
          { term: t.t('payroll.column.miles'), value: <Miles t={t} amount={sheet.miles} /> },
          { term: t.t('gifts.sheet.column'), value: <Miles t={t} amount={sheet.given} /> },
        ]}
      />
      <Section id="flights" title={t.t('payroll.sheet.flights')}>
        <Table
          t={t}
          caption={t.t('payroll.sheet.flights')}
          captionHidden
          rows={flights}
          empty={<Empty t={t} filtered={false} clearHref="" nothingYet={t.t('payroll.sheet.empty')} />}
          columns={[
            {
              head: t.t('payroll.sheet.day'),
              rowHead: true,
              cell: ({ day }) => <DayText t={t} day={day} />,
            },
            {
              head: t.t('payroll.sheet.flight'),
              cell: ({ flight }) => (
                <bdi class="code-text" dir="ltr">
                  {flight}
                </bdi>
              ),
            },
            {
              head: t.t('payroll.sheet.route'),
              cell: ({ origin, destination }) => (
                <bdi class="code-text" dir="ltr">
                  {origin}–{destination}
                </bdi>
              ),
            },
            {
              head: t.t('payroll.column.fares'),
              end: true,
              cell: ({ fare }) => <Money t={t} minor={fare.amount} currency={fare.currency} />,
            },
            {
              head: t.t('payroll.column.miles'),
              end: true,
              cell: ({ miles }) => <Miles t={t} amount={miles} />,
            },
          ]}
        />
        <p class="hint">{t.t('payroll.sheet.noTaxes')}</p>
      </Section>
      <Gifts t={t} gifts={gifts} />
      <LawNotes t={t} />
    </>
  )
}

/** @see docs/payroll-rules.md PS-06 */
function Gifts({ t, gifts }: Pick<Props, 't' | 'gifts'>) {
  if (gifts.length === 0) return null
  return (
    <Section id="gifts" title={t.t('gifts.sheet.title')}>
      <p class="hint">{t.t('gifts.sheet.lead')}</p>
      <Table
        t={t}
        caption={t.t('gifts.sheet.title')}
        captionHidden
        rows={gifts}
        columns={[
          { head: t.t('payroll.sheet.day'), rowHead: true, cell: ({ day }) => <DayText t={t} day={day} /> },
          {
            head: t.t('gifts.sheet.points'),
            end: true,
            cell: ({ points }) => <Points t={t} amount={points} />,
          },
          { head: t.t('gifts.sheet.miles'), end: true, cell: ({ miles }) => <Miles t={t} amount={miles} /> },
        ]}
      />
    </Section>
  )
}

export function Fares({ t, fares }: { t: T; fares: readonly Fare[] }) {
  if (fares.length === 0) return <>–</>
  return (
    <>
      {fares.map(({ currency, amount }, index) => (
        <>
          {index > 0 && <br />}
          <Money t={t} minor={amount} currency={currency} />
        </>
      ))}
    </>
  )
}

export function austrian({ currency, amount }: Fare): Fare {
  return { currency, amount: austrianEstimate(amount) }
}
