/** The elements that are the same in every system: company ids, traveller numbers, tour codes. One line at a time. */
import {
  type CompanyElement,
  NUMBER_KINDS,
  type NumberKind,
  type Standing,
  type TourCode,
  type TravellerElement,
} from './booking.ts'

/** What an airline or a system writes behind an element. Two letters that are no airline here. */
const STANDING: Readonly<Record<string, Standing>> = {
  HK: 'confirmed',
  KK: 'confirmed',
  KL: 'confirmed',
  HN: 'requested',
  NN: 'requested',
  PN: 'requested',
  SS: 'requested',
  HX: 'rejected',
  NO: 'rejected',
  UC: 'rejected',
  UN: 'rejected',
  XX: 'rejected',
}

/** `MA HK1/…` behind the name of an element: airline, standing, and what follows. Each of the first two may lack. */
function addressed(rest: string): { carrier: string | null; standing: Standing; text: string } {
  const first = /^ ?([A-Z][A-Z0-9]|\d[A-Z]) ?(?=[A-Z]{2}\d{0,2}(?:[ /-]|$)|[/ -])/.exec(rest)
  const isCarrier = first?.[1] !== undefined && STANDING[first[1]] === undefined
  const behind = isCarrier ? rest.slice(first[0].length) : rest
  const state = /^ ?([A-Z]{2})\d{0,2}(?=[ /-]|$)/.exec(behind)
  const standing = STANDING[state?.[1] ?? '']
  return {
    carrier: isCarrier ? (first[1] ?? null) : null,
    standing: standing ?? 'confirmed',
    text: (standing && state ? behind.slice(state[0].length) : behind).trim(),
  }
}

export function companyElement(text: string, line: number): CompanyElement | undefined {
  const clid = /(?:^|[^A-Z])(?:SSR|SR)? ?\*?CLID/.exec(text)
  if (clid) {
    const { carrier, standing, text: value } = addressed(text.slice(clid.index + clid[0].length))
    const id = /^[/ -]{0,3}([A-Z0-9][A-Z0-9*-]{1,24})/.exec(value)?.[1]
    return id ? { how: 'clid', carrier, id, standing, line } : undefined
  }
  const osi =
    /^(?:\d?OSI?[ -]{0,2}|(?:[@¤]:)?3?OSI ?|SI\.)([A-Z][A-Z0-9]|\d[A-Z])?(?:[ *]+|(?=OIN|CP\/))(.{2,80})$/.exec(
      text,
    )
  if (!osi) return undefined
  const id = osiId(osi[2] ?? '')
  return id ? { how: 'osi', carrier: osi[1] ?? null, id, standing: 'confirmed', line } : undefined
}

/** As the importer reads it (docs/formats/flown-coupon-file.md): wrapped, or one word with a digit in it. */
function osiId(text: string): string | undefined {
  const wrapped = /\b(?:OIN[ /]{1,2}|CP\/)([A-Z0-9]{2,25})\b/.exec(text)?.[1]
  if (wrapped) return wrapped
  const word = text.trim()
  return /^[A-Z0-9]{4,25}$/.test(word) && /\d/.test(word) ? word : undefined
}

export function travellerElements(text: string, line: number): TravellerElement[] {
  const ssr = /(FQT[VRUS])/.exec(text)
  if (ssr) {
    const kind = NUMBER_KINDS.find((name) => name === ssr[1]) ?? 'FQTV'
    const { carrier, standing, text: value } = addressed(text.slice(ssr.index + 4))
    return numbersIn(value, carrier).map(({ airline, number }) => ({
      kind,
      carrier: carrier ?? airline,
      airline,
      number,
      standing,
      line,
    }))
  }
  return typedNumbers(text, line)
}

/** `FFNMA-990…,NV`, `FFMA990…-1.1` and `M.P1/MA990…/NV`: entries as an agent types them, one for each airline. */
function typedNumbers(text: string, line: number): TravellerElement[] {
  const typed =
    /^(FF[NR])([A-Z][A-Z0-9]|\d[A-Z])-([A-Z0-9]{5,25})((?:,[A-Z0-9]{2}){0,10})/.exec(text) ??
    /^(M)\.(?:P\d{1,2}\/)?([A-Z][A-Z0-9]|\d[A-Z])([A-Z0-9]{5,25})((?:\/[A-Z0-9]{2}){0,10})/.exec(text) ??
    /^(FF)([A-Z][A-Z0-9]|\d[A-Z])([A-Z]{0,3}\d{5,23})((?:\/[A-Z0-9]{2}){0,10})/.exec(text)
  if (!typed) return []
  const [, entry, airline = '', number = '', partners = ''] = typed
  const kind: NumberKind = entry === 'FFR' ? 'FQTR' : 'FQTV'
  const carriers = [airline, ...partners.split(/[,/]/).filter(Boolean)]
  return carriers.map((carrier) => ({ kind, carrier, airline, number, standing: 'confirmed', line }))
}

/** `MA990123456789012`, or digits alone, which are a number of the airline that is written to. */
export function numbersIn(text: string, carrier: string | null): { airline: string; number: string }[] {
  const found: { airline: string; number: string }[] = []
  for (const token of text.split(/[^A-Z0-9]+/)) {
    if (/^\d{6,25}$/.test(token)) {
      if (carrier !== null) found.push({ airline: carrier, number: token })
      continue
    }
    const [, airline, number] = /^([A-Z][A-Z0-9]|\d[A-Z])([A-Z]{0,3}\d{5,23})$/.exec(token) ?? []
    if (airline && number) found.push({ airline, number })
  }
  return found.slice(0, 1)
}

export function tourCode(text: string, line: number): TourCode | undefined {
  const code =
    /^FT (?:PAX |INF )?(?:\*[A-Z]\*)?([A-Z0-9][A-Z0-9*/-]{1,24})/.exec(text)?.[1] ??
    /\bTOUR(?: ?CODE)? ?[-:/] ?([A-Z0-9][A-Z0-9*/-]{1,24})/.exec(text)?.[1] ??
    /(?:^|[ /*])TC[-:/]([A-Z0-9][A-Z0-9*/-]{1,24})/.exec(text)?.[1]
  return code ? { code, line } : undefined
}
