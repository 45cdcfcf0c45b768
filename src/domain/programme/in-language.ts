/** A programme document as somebody reads it: names in their language, where the document has them. Pure. */
import type { Programme } from './programme.ts'

/** Names in other languages than the document's own, by two letters of ISO 639-1. */
export type Names = Readonly<Record<string, string>>
type Named = { readonly name?: string; readonly names?: Names }

const read = new WeakMap<Programme, Map<string, Programme>>()

/** The same object for the same document and language; whatever has no name in it keeps the document's own. */
export function inLanguage(programme: Programme, lang: string): Programme {
  const known = read.get(programme) ?? new Map<string, Programme>()
  read.set(programme, known)
  const found = known.get(lang) ?? translated(programme, lang)
  known.set(lang, found)
  return found
}

function translated(programme: Programme, lang: string): Programme {
  const named = <Entry extends Named>(entry: Entry): Entry => {
    const name = entry.names?.[lang]
    return name === undefined ? entry : { ...entry, name }
  }
  const { awards } = programme
  return {
    ...programme,
    regions: programme.regions.map(named),
    routes: programme.routes.map((route) => ({ ...route, kinds: route.kinds.map(named) })),
    promotions: programme.promotions.map(named),
    ...(awards && {
      awards: {
        ...awards,
        charts: awards.charts.map(named),
        fareLinked: awards.fareLinked.map(named),
        vouchers: awards.vouchers.map(named),
        transfers: awards.transfers.map(named),
      },
    }),
  }
}
