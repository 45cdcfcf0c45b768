/** What the agency has to type so that the next look at the booking finds everything. */
import type { CarrierCheck } from './check-booking.ts'
import { clidEntry, ENTRY_SYSTEMS, type EntrySystem, numberEntry, osiEntry } from './entries.ts'

export type Entries = {
  readonly system: EntrySystem
  /** For the company: the industry's form, and the older one for where it is refused. */
  readonly company: { readonly clid: string; readonly osi: string } | undefined
  readonly traveller: string | undefined
}
export type Advice = { readonly check: CarrierCheck; readonly entries: readonly Entries[] }

/** @param number of the traveller; a word that stands for it when nobody may know it */
export function adviceFor(
  check: CarrierCheck,
  known: {
    readonly corporateId: string | null | undefined
    readonly airline: string | undefined
    readonly number: string
  },
): Advice {
  const { carrier, name } = check
  const { airline, number } = known
  const corporateId = meantBy(check) ?? known.corporateId
  const needsCompany = name !== undefined && lacksCompany(check) && Boolean(corporateId)
  const needsNumber = name !== undefined && lacksNumber(check) && airline !== undefined
  const entries = ENTRY_SYSTEMS.map((system) => ({
    system,
    company: needsCompany
      ? {
          clid: clidEntry(system, carrier, corporateId ?? ''),
          osi: osiEntry(system, carrier, corporateId ?? ''),
        }
      : undefined,
    traveller: needsNumber ? numberEntry(system, airline, carrier, number) : undefined,
  }))
  return { check, entries: entries.filter((entry) => entry.company || entry.traveller) }
}

function meantBy({ company }: CarrierCheck): string | undefined {
  return company && 'meant' in company ? company.meant : undefined
}

/** A boarding pass does not tell, so it asks for nothing either. */
function lacksCompany({ company }: CarrierCheck): boolean {
  return company !== undefined && company.state !== 'there' && company.state !== 'not-told'
}

function lacksNumber({ traveller }: CarrierCheck): boolean {
  return traveller.state !== 'there' && traveller.state !== 'own'
}
