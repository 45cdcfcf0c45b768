import type { Offer, OfferPrice } from '../../src/rooms/awards/offers.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Icon } from '../parts/icon.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { stepText } from './award-text.ts'
import { OfferRules } from './rule-lines.tsx'

type Props = {
  readonly t: T
  readonly offer: Offer
  readonly available: bigint
  readonly mayOrder: boolean
  readonly isFavourite: boolean
  /** The catalogue as it is shown now. */
  readonly back: string
}

export function OfferCard({ t, offer, available, mayOrder, isFavourite, back }: Props) {
  const title = offer.zone ?? offer.name
  const canHave = offer.stock !== 0 && offer.prices.some(({ price }) => price <= available)
  return (
    <Card
      title={<bdi>{title}</bdi>}
      chip={<Star t={t} offer={offer} isFavourite={isFavourite} back={back} />}
      actions={
        mayOrder &&
        canHave && (
          <LinkButton
            href={hrefOf(`/company/awards/${offer.awardId}`, firstStep(offer, available))}
            attributes={{ 'aria-label': t.t('awards.list.chooseThis', { name: title }) }}
          >
            {t.t('awards.list.choose')}
          </LinkButton>
        )
      }
    >
      <Prices t={t} offer={offer} available={available} />
      <OfferRules t={t} offer={offer} />
    </Card>
  )
}

/** The first step that the balance covers, so that the form opens with something that can be ordered. */
function firstStep(offer: Offer, available: bigint) {
  return orderHref(offer, offer.prices.find(({ price }) => price <= available)?.step ?? '', 1)
}

/** What the order form is opened with. */
export function orderHref(offer: Offer, step: string, quantity: number): Readonly<Record<string, string>> {
  if (offer.kind === 'voucher') return { quantity: String(quantity) }
  if (offer.kind === 'gift') return {}
  return offer.kind === 'flight' ? { cabin: step } : { step }
}

/** One form, one button: it works without scripts, and says its state to whoever does not see it. */
function Star({ t, offer, isFavourite, back }: Pick<Props, 't' | 'offer' | 'isFavourite' | 'back'>) {
  const name = offer.zone ?? offer.name
  return (
    <form method="post" action="/company/awards/favourite">
      <input type="hidden" name="offer" value={offer.key} />
      <input type="hidden" name="back" value={back} />
      <button
        class={isFavourite ? 'button quiet star on' : 'button quiet star'}
        type="submit"
        name="on"
        value={isFavourite ? 'no' : 'yes'}
        aria-pressed={String(isFavourite)}
        aria-label={t.t('vouchers.star', { name })}
      >
        <Icon name="star" />
      </button>
    </form>
  )
}

function Prices({ t, offer, available }: Pick<Props, 't' | 'offer' | 'available'>) {
  const after = ({ price }: OfferPrice) =>
    price <= available ? (
      <Points t={t} amount={available - price} />
    ) : (
      <span class="hint">{t.t('awards.list.missing', { amount: t.points(price - available) })}</span>
    )
  const [only] = offer.prices
  if (offer.kind === 'gift') return <p>{only && t.t('gifts.least', { points: t.points(only.price) })}</p>
  if (offer.kind === 'voucher') {
    return (
      <>
        <p>{only && <Points t={t} amount={only.price} />}</p>
        <p class="hint">
          {t.t('awards.list.after')}: {only && after(only)}
        </p>
      </>
    )
  }
  return (
    <Table
      t={t}
      caption={offer.zone === null ? offer.name : `${offer.name}, ${offer.zone}`}
      captionHidden
      phone="scroll"
      rows={offer.prices}
      columns={[
        {
          head: t.t(offer.kind === 'flight' ? 'awards.list.cabin' : 'awards.list.step'),
          rowHead: true,
          cell: ({ step }) => stepText(t, step),
        },
        {
          head: t.t('awards.list.price'),
          end: true,
          cell: ({ price }) => <bdi class="amount points figure">{t.number(price)}</bdi>,
        },
        {
          head: t.t('awards.list.after'),
          end: true,
          cell: ({ price }) => (
            <bdi class="figure">{price <= available ? t.number(available - price) : '–'}</bdi>
          ),
        },
      ]}
    />
  )
}
