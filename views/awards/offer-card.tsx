import type { Offer, OfferPrice } from '../../src/rooms/awards/offers.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { stepText } from './award-text.ts'
import { OfferRules } from './rule-lines.tsx'

type Props = { readonly t: T; readonly offer: Offer; readonly available: bigint; readonly mayOrder: boolean }

export function OfferCard({ t, offer, available, mayOrder }: Props) {
  const title = offer.zone ?? offer.name
  const canHave = offer.stock !== 0 && offer.prices.some(({ price }) => price <= available)
  return (
    <Card
      title={<bdi>{title}</bdi>}
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
  const step = offer.prices.find(({ price }) => price <= available)?.step
  if (offer.kind === 'voucher') return { quantity: '1' }
  return offer.kind === 'flight' ? { cabin: step } : { step }
}

function Prices({ t, offer, available }: Pick<Props, 't' | 'offer' | 'available'>) {
  const after = ({ price }: OfferPrice) =>
    price <= available ? (
      <Points t={t} amount={available - price} />
    ) : (
      <span class="hint">{t.t('awards.list.missing', { amount: t.points(price - available) })}</span>
    )
  const [only] = offer.prices
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
