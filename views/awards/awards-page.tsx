import { AWARD_KINDS, type AwardKind, type Offer } from '../../src/rooms/awards/offers.ts'
import { hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Cards } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { OfferCard } from './offer-card.tsx'

type Filter = { readonly kind: AwardKind | undefined; readonly affordable: boolean }
type Props = {
  readonly t: T
  readonly title: string
  readonly offers: readonly Offer[]
  readonly filter: Filter
  readonly available: bigint
  readonly mayOrder: boolean
}

const AWARDS = '/company/awards'

export function AwardsPage({ t, title, offers, filter, available, mayOrder }: Props) {
  const shown = offers
    .filter((offer) => filter.kind === undefined || offer.kind === filter.kind)
    .map((offer) => (filter.affordable ? within(offer, available) : offer))
    .filter((offer) => offer.prices.length > 0)
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('awards.list.lead')}
        actions={
          <>
            <LinkButton href="/company/approvals">{t.t('approvals.link')}</LinkButton>
            <LinkButton href="/company/orders">{t.t('awards.list.orders')}</LinkButton>
          </>
        }
      />
      {!mayOrder && <p class="hint">{t.t('awards.list.only')}</p>}
      {offers.length > 0 && <Filters t={t} filter={filter} />}
      <div id="rows" class="stack">
        <Chips t={t} filter={filter} />
        {shown.length === 0 && (
          <Empty
            t={t}
            filtered={offers.length > 0}
            clearHref={AWARDS}
            nothingYet={t.t('awards.list.nothingYet')}
          />
        )}
        {AWARD_KINDS.map((kind) => {
          const group = shown.filter((offer) => offer.kind === kind)
          if (group.length === 0) return null
          return (
            <Section id={kind} title={t.t(`awards.list.group.${kind}`)}>
              <Cards>
                {group.map((offer) => (
                  <OfferCard t={t} offer={offer} available={available} mayOrder={mayOrder} />
                ))}
              </Cards>
            </Section>
          )
        })}
      </div>
    </>
  )
}

function within(offer: Offer, available: bigint): Offer {
  const prices = offer.stock === 0 ? [] : offer.prices.filter(({ price }) => price <= available)
  return { ...offer, prices }
}

function Chips({ t, filter }: { t: T; filter: Filter }) {
  const yes = filter.affordable ? 'yes' : undefined
  const active = [
    ...(filter.kind
      ? [{ text: t.t(`awards.list.group.${filter.kind}`), removeHref: hrefOf(AWARDS, { affordable: yes }) }]
      : []),
    ...(yes
      ? [{ text: t.t('awards.list.affordable'), removeHref: hrefOf(AWARDS, { kind: filter.kind }) }]
      : []),
  ]
  return <FilterChips t={t} clearHref={AWARDS} active={active} />
}

function Filters({ t, filter }: { t: T; filter: Filter }) {
  return (
    <FilterBar t={t} action={AWARDS} target="#rows">
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('awards.list.kind')}
        value={filter.kind}
        optional
        blank={t.t('awards.list.anyKind')}
        choices={AWARD_KINDS.map((kind) => ({ value: kind, text: t.t(`awards.list.group.${kind}`) }))}
      />
      <Field
        t={t}
        kind="checkbox"
        name="affordable"
        label={t.t('awards.list.affordable')}
        checked={filter.affordable}
      />
    </FilterBar>
  )
}
