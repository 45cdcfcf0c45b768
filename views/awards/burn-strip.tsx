import type { Burn, CatalogueFilter } from '../../src/rooms/awards/catalogue.ts'
import type { Offer } from '../../src/rooms/awards/offers.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { stepText } from './award-text.ts'
import { orderHref } from './offer-card.tsx'

type Props = {
  readonly t: T
  readonly burn: Burn | undefined
  readonly filter: CatalogueFilter
  readonly mayOrder: boolean
}
type Step = Burn['steps'][number]

/** What lapses first, and what could be had for it. */
export function BurnStrip({ t, burn, filter, mayOrder }: Props) {
  if (!burn) {
    if (!filter.by) return null
    return <p class="hint">{t.t('vouchers.burn.nothing', { day: t.day(filter.by) })}</p>
  }
  const { by, lapsing, steps, enoughFor } = burn
  return (
    <Section id="burn" title={t.t('vouchers.burn.title', { amount: t.points(lapsing), day: t.day(by) })}>
      <p>{enoughText(t, enoughFor)}</p>
      {steps.length > 0 && <Plan t={t} steps={steps} mayOrder={mayOrder} />}
    </Section>
  )
}

const NAMED = 5

function enoughText(t: T, offers: readonly Offer[]): string {
  const names = offers.map((offer) => offerText(t, offer))
  if (names.length === 0) return t.t('vouchers.burn.enoughForNothing')
  const more = names.length - NAMED
  if (more <= 0) return t.t('vouchers.burn.enough', { awards: t.list(names) })
  return t.t('vouchers.burn.enoughMore', { awards: names.slice(0, NAMED).join('; '), count: more })
}

/** A zone alone would not say whether one flies there or sits better. */
function offerText(t: T, { zone, name, kind }: Offer): string {
  return zone === null ? name : t.t('vouchers.burn.zone', { kind: t.t(`awards.kind.${kind}`), zone })
}

function Plan({ t, steps, mayOrder }: { t: T; steps: readonly Step[]; mayOrder: boolean }) {
  return (
    <>
      <p class="hint">{t.t('vouchers.burn.plan')}</p>
      <Table
        t={t}
        caption={t.t('vouchers.burn.caption')}
        captionHidden
        rows={steps}
        columns={[
          {
            head: t.t('awards.orders.award'),
            rowHead: true,
            cell: (step) => <StepName t={t} step={step} mayOrder={mayOrder} />,
          },
          {
            head: t.t('vouchers.burn.uses'),
            cell: ({ uses }) => (
              <>
                {uses.map(({ expiresOn, amount }) => (
                  <p>{t.t('vouchers.burn.use', { amount: t.points(amount), day: t.day(expiresOn) })}</p>
                ))}
              </>
            ),
          },
          {
            head: t.t('awards.list.price'),
            end: true,
            cell: ({ price, times }) => <Points t={t} amount={price * BigInt(times)} />,
          },
        ]}
      />
    </>
  )
}

function StepName({ t, step: { offer, step, times }, mayOrder }: { t: T; step: Step; mayOrder: boolean }) {
  const name = [offerText(t, offer), step === '' ? '' : stepText(t, step)].filter(Boolean).join(', ')
  const text = times > 1 ? t.t('vouchers.burn.times', { times, name }) : name
  if (!mayOrder) return <bdi>{text}</bdi>
  return (
    <a href={hrefOf(`/company/awards/${offer.awardId}`, orderHref(offer, step, times))}>
      <bdi>{text}</bdi>
    </a>
  )
}
