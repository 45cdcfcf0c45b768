/** The sentences of a check: what was found, and in which line. */
import type { CompanyVerdict } from '../../src/domain/booking/check-company.ts'
import type { TravellerVerdict } from '../../src/domain/booking/check-traveller.ts'
import type { NearMiss } from '../../src/domain/booking/near-miss.ts'
import type { T } from '../words/words.ts'

export function companyText(t: T, verdict: CompanyVerdict): string {
  switch (verdict.state) {
    case 'there':
      return t.t(verdict.pending ? 'tripCheck.company.pending' : `tripCheck.company.${verdict.how}`, {
        line: String(verdict.line),
      })
    case 'mistyped':
      return t.t('tripCheck.company.mistyped', {
        line: String(verdict.line),
        id: verdict.id,
        slip: slipText(t, verdict.slip),
      })
    case 'prefixed':
    case 'other-company':
      return t.t(`tripCheck.company.${verdict.state}`, { line: String(verdict.line), id: verdict.id })
    case 'unaddressed':
    case 'rejected':
    case 'in-remark':
      return t.t(`tripCheck.company.${verdict.state}`, { line: String(verdict.line) })
    case 'missing':
    case 'not-told':
      return t.t(`tripCheck.company.${verdict.state}`)
  }
}

export function travellerText(t: T, verdict: TravellerVerdict): string {
  switch (verdict.state) {
    case 'there':
    case 'own':
      return verdict.pending
        ? t.t('tripCheck.traveller.pending', { line: String(verdict.line) })
        : t.t(`tripCheck.traveller.${verdict.state}`, { line: String(verdict.line) })
    case 'some':
      return t.t('tripCheck.traveller.some', { numbers: verdict.numbers, names: String(verdict.names) })
    case 'mistyped':
      return t.t('tripCheck.traveller.mistyped', {
        line: String(verdict.line),
        slip: slipText(t, verdict.slip),
      })
    case 'not-own':
    case 'rejected':
      return t.t(`tripCheck.traveller.${verdict.state}`, { line: String(verdict.line) })
    case 'wrong-kind':
      return t.t(`tripCheck.traveller.${verdict.kind}`, { line: String(verdict.line) })
    case 'other-programme':
      return t.t('tripCheck.traveller.other-programme', {
        line: String(verdict.line),
        airline: verdict.airline,
      })
    case 'missing':
      return t.t('tripCheck.traveller.missing')
  }
}

function slipText(t: T, slip: NearMiss): string {
  const at = String(slip.at)
  switch (slip.slip) {
    case 'missing':
      return t.t('tripCheck.slip.missing', { at, wanted: slip.wanted })
    case 'extra':
      return t.t('tripCheck.slip.extra', { at, found: slip.found })
    default:
      return t.t(`tripCheck.slip.${slip.slip}`, { at, found: slip.found, wanted: slip.wanted })
  }
}
