/** As whom routes are asked, and how it is declared who may come in. */
export const VIEWINGS = [
  'anonymous',
  'traveller',
  'travel-manager',
  'finance',
  'approver',
  'arranger',
  'without-company',
  'other-manager',
  'operator-support',
  'operator-programme-manager',
  'operator-finance',
  'operator-auditor',
  'partner',
] as const
export type Viewing = (typeof VIEWINGS)[number]

export type Audience = {
  readonly who: 'anybody' | 'bearer' | readonly Viewing[]
  /** The status for those who may come in: of a page, or of a deed with an empty form. */
  readonly answers: number
  /** One of those who may. */
  readonly insider: Viewing
}

export const OPERATORS = VIEWINGS.filter((viewing) => viewing.startsWith('operator'))

export const anybody = (answers: number): Audience => ({ who: 'anybody', answers, insider: 'anonymous' })
export const bearer: Audience = { who: 'bearer', answers: 200, insider: 'anonymous' }
export const only = (who: readonly Viewing[], answers: number): Audience => ({
  who,
  answers,
  insider: who[0] ?? 'anonymous',
})

export function mayCome({ who }: Audience, viewing: Viewing): boolean {
  return who === 'anybody' || (who !== 'bearer' && who.includes(viewing))
}

export const MANAGERS: readonly Viewing[] = ['travel-manager', 'other-manager']
export const MONEY: readonly Viewing[] = [...MANAGERS, 'finance']
export const BUYERS: readonly Viewing[] = [...MANAGERS, 'approver']
export const ORDERERS: readonly Viewing[] = [...BUYERS, 'arranger']
export const OFFICE: readonly Viewing[] = [...MANAGERS, 'finance', 'approver', 'arranger']
export const MEMBERS: readonly Viewing[] = [...OFFICE, 'traveller', 'without-company']
export const CLAIMANTS: readonly Viewing[] = [...MANAGERS, 'arranger']
export const CLAIMANTS_READ: readonly Viewing[] = [...CLAIMANTS, 'finance']
