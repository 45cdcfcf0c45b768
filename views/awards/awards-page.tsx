import type { Burn, CatalogueFilter } from '../../src/rooms/awards/catalogue.ts'
import { OFFER_GROUPS, type Offer } from '../../src/rooms/awards/offers.ts'
import { hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Cards } from '../parts/card.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { BurnStrip } from './burn-strip.tsx'
import { OfferCard } from './offer-card.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly hasOffers: boolean
  readonly shown: readonly Offer[]
  readonly burn: Burn | undefined
  readonly filter: CatalogueFilter
  readonly favourites: ReadonlySet<string>
  readonly available: bigint
  /** What one's budgets leave this quarter; undefined without any. */
  readonly budgetLeft: bigint | undefined
  readonly mayOrder: boolean
}

const AWARDS = '/company/awards'

export function AwardsPage(props: Props) {
  const { t, title, hasOffers, shown, burn, filter, mayOrder } = props
  return (
    <>
      <PageHead
        title={title}
        lead={
          <>
            {t.t('awards.list.lead')}
            {props.budgetLeft !== undefined && props.budgetLeft < props.available && (
              <> {t.t('awards.list.budget', { left: t.points(props.budgetLeft) })}</>
            )}
          </>
        }
        actions={
          <>
            <LinkButton href="/company/approvals">{t.t('approvals.link')}</LinkButton>
            <LinkButton href="/company/orders">{t.t('awards.list.orders')}</LinkButton>
            <LinkButton href="/company/vouchers">{t.t('vouchers.list.toList')}</LinkButton>
          </>
        }
      />
      {!mayOrder && <p class="hint">{t.t('awards.list.only')}</p>}
      {hasOffers && <Filters t={t} filter={filter} />}
      <div id="rows" class="stack">
        <Chips t={t} filter={filter} />
        <BurnStrip t={t} burn={burn} filter={filter} mayOrder={mayOrder} />
        {shown.length === 0 && (
          <Empty t={t} filtered={hasOffers} clearHref={AWARDS} nothingYet={t.t('awards.list.nothingYet')} />
        )}
        <Groups {...props} />
      </div>
    </>
  )
}

function Groups({ t, shown, filter, favourites, available, mayOrder }: Props) {
  const back = hrefOf(AWARDS, filter)
  return (
    <>
      {OFFER_GROUPS.map((group) => {
        const offers = shown.filter((offer) => offer.group === group)
        if (offers.length === 0) return null
        return (
          <Section id={group} title={t.t(`awards.list.group.${group}`)}>
            <Cards>
              {offers.map((offer) => (
                <OfferCard
                  t={t}
                  offer={offer}
                  available={available}
                  mayOrder={mayOrder}
                  isFavourite={favourites.has(offer.key)}
                  back={back}
                />
              ))}
            </Cards>
          </Section>
        )
      })}
    </>
  )
}

function Chips({ t, filter }: { t: T; filter: CatalogueFilter }) {
  const { kind, affordable, favourites, q, by } = filter
  const without = (left: Partial<Record<keyof CatalogueFilter, undefined>>) =>
    hrefOf(AWARDS, { ...filter, ...left })
  const active = [
    ...(kind ? [{ text: t.t(`awards.list.group.${kind}`), removeHref: without({ kind: undefined }) }] : []),
    ...(affordable
      ? [{ text: t.t('awards.list.affordable'), removeHref: without({ affordable: undefined }) }]
      : []),
    ...(favourites
      ? [{ text: t.t('awards.list.favourites'), removeHref: without({ favourites: undefined }) }]
      : []),
    ...(q ? [{ text: q, removeHref: without({ q: undefined }) }] : []),
    ...(by
      ? [{ text: t.t('vouchers.burn.byChip', { day: t.day(by) }), removeHref: without({ by: undefined }) }]
      : []),
  ]
  return <FilterChips t={t} clearHref={AWARDS} active={active} />
}

function Filters({ t, filter }: { t: T; filter: CatalogueFilter }) {
  return (
    <FilterBar t={t} action={AWARDS} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('awards.list.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('awards.list.kind')}
        value={filter.kind}
        filter
        blank={t.t('awards.list.anyKind')}
        choices={OFFER_GROUPS.map((group) => ({ value: group, text: t.t(`awards.list.group.${group}`) }))}
      />
      <Field t={t} kind="date" name="by" label={t.t('vouchers.burn.by')} value={filter.by} filter />
      <Field
        t={t}
        kind="checkbox"
        name="affordable"
        label={t.t('awards.list.affordable')}
        checked={filter.affordable === 'yes'}
      />
      <Field
        t={t}
        kind="checkbox"
        name="favourites"
        label={t.t('awards.list.favourites')}
        checked={filter.favourites === 'yes'}
      />
    </FilterBar>
  )
}
