import type { OwnGift } from '../../src/rooms/me/own-gifts.ts'
import { Amount } from '../parts/amount.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

/** Seen by whoever was given something: it is no flight, so it stands in no list of trips. */
export function OwnGifts({ t, gifts }: { t: T; gifts: readonly OwnGift[] }) {
  if (gifts.length === 0) return null
  return (
    <Section id="gifts" title={t.t('gifts.mine.title')}>
      <p class="hint">{t.t('gifts.mine.lead')}</p>
      <Table
        t={t}
        caption={t.t('gifts.mine.title')}
        captionHidden
        rows={gifts}
        columns={[
          { head: t.t('gifts.mine.company'), rowHead: true, cell: ({ company }) => <bdi>{company}</bdi> },
          { head: t.t('gifts.mine.day'), cell: ({ day }) => <DayText t={t} day={day} /> },
          {
            head: t.t('gifts.mine.amount'),
            end: true,
            cell: ({ amount, currency }) => <Amount t={t} amount={amount} currency={currency} signed />,
          },
        ]}
      />
    </Section>
  )
}
