import type { IconName } from '../assets/icons.ts'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** Whose rail it is: the company's, the traveller's own, the programme operator's, a partner's counter's, or none (signed out). */
export type NavName = 'company' | 'member' | 'operator' | 'partner' | 'none'

type Place = {
  readonly href: string
  readonly word: Key
  readonly icon: IconName
  /** Who may enter; everybody on this rail when left out. */
  readonly roles?: readonly string[]
}

/** At most five places each: a bar on a phone holds no more. Addresses of rooms stand here and nowhere else in the layout. */
export const PLACES = {
  company: {
    home: { href: '/company', word: 'common.nav.home', icon: 'home' },
    trips: { href: '/company/trips', word: 'common.nav.trips', icon: 'trips' },
    people: { href: '/company/people', word: 'common.nav.people', icon: 'people' },
    awards: { href: '/company/awards', word: 'common.nav.awards', icon: 'awards' },
    statement: {
      href: '/company/statement',
      word: 'common.nav.statement',
      icon: 'statement',
      roles: ['travel-manager', 'finance'],
    },
  },
  member: {
    miles: { href: '/me', word: 'common.nav.myMiles', icon: 'miles' },
    trips: { href: '/me/trips', word: 'common.nav.trips', icon: 'trips' },
    claims: { href: '/me/claims', word: 'claims.nav', icon: 'waiting' },
    account: { href: '/me/account', word: 'common.nav.account', icon: 'account' },
  },
  operator: {
    home: { href: '/operator', word: 'common.nav.home', icon: 'home' },
    imports: { href: '/operator/imports', word: 'common.nav.imports', icon: 'imports' },
    claims: {
      href: '/operator/claims',
      word: 'claims.nav',
      icon: 'waiting',
      roles: ['support', 'finance', 'auditor'],
    },
    companies: { href: '/operator/companies', word: 'common.nav.companies', icon: 'companies' },
    programme: { href: '/operator/programme', word: 'common.nav.programme', icon: 'programme' },
  },
  partner: {
    counter: { href: '/partner', word: 'partner.nav.counter', icon: 'awards' },
    redemptions: { href: '/partner/redemptions', word: 'partner.nav.redemptions', icon: 'statement' },
  },
  none: {},
} as const satisfies Record<NavName, Readonly<Record<string, Place>>>

export type PlaceName = { [Nav in NavName]: keyof (typeof PLACES)[Nav] }[NavName]

export type NavigationProps = {
  readonly t: T
  readonly nav: NavName
  readonly current?: PlaceName | undefined
  /** The places this person may enter; all of the rail when left out. */
  readonly places?: readonly PlaceName[] | undefined
  /** Things that wait at a place: shown as a small number. */
  readonly waiting?: Readonly<Partial<Record<PlaceName, number>>> | undefined
}

/** The places of a rail that somebody of this role may enter: no link leads to a closed door. */
export function placesFor(nav: NavName, role: string | undefined): PlaceName[] {
  const entries = Object.entries(PLACES[nav]) as [PlaceName, Place][]
  const isOpen = ({ roles }: Place) => roles === undefined || (role !== undefined && roles.includes(role))
  return entries.filter(([, place]) => isOpen(place)).map(([name]) => name)
}

/** From a page below the rail back to its place there, or to the first place when it belongs to none. */
export function wayUp(t: T, page: Omit<NavigationProps, 't'> & { readonly path: string }) {
  const open = openPlaces(page)
  const path = page.path.split('?')[0]
  if (open.some(([, { href }]) => href === path)) return []
  const [, place] = open.find(([name]) => name === page.current) ?? open[0] ?? []
  return place === undefined ? [] : [{ href: place.href, text: t.t(place.word) }]
}

function openPlaces({ nav, places }: Pick<NavigationProps, 'nav' | 'places'>): [PlaceName, Place][] {
  const entries = Object.entries(PLACES[nav]) as [PlaceName, Place][]
  return places === undefined ? entries : entries.filter(([name]) => places.includes(name))
}

/** The rail at the start of the page; on a phone the bar at its foot. */
export function Navigation({ t, nav, current, places, waiting }: NavigationProps) {
  const open = openPlaces({ nav, places })
  if (open.length === 0) return null
  return (
    <nav class="rail" aria-label={t.t('common.nav.label')}>
      <ul>
        {open.map(([name, { href, word, icon }]) => (
          <li>
            <a href={href} {...(name === current && { 'aria-current': 'page' })}>
              <Icon name={icon} />
              <span>{t.t(word)}</span>
              {(waiting?.[name] ?? 0) > 0 && <bdi class="badge">{t.number(waiting?.[name] ?? 0)}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
