/** One line of a statement in words; the same on the page and in its files. */
import { awardKey, type PromotionNames } from '../../src/programme/promotion-names.ts'
import type { StatementLine } from '../../src/statement/statement-lines.ts'
import type { T } from '../words/words.ts'

export function lineText(t: T, line: StatementLine, promotions: PromotionNames): string {
  const { kind, flight, promotion, award, expiresOn } = line
  if (flight) {
    const given = { flight: flight.flight, route: flight.route, day: t.day(flight.departedOn) }
    if (kind === 'reversal') return t.t('statement.line.reversal', given)
    return promotion === null
      ? t.t('statement.line.flight', given)
      : t.t('statement.line.promotion', { ...given, name: promotions.get(promotion) ?? promotion })
  }
  if (
    award !== null &&
    (kind === 'redemption' || kind === 'refund' || kind === 'fee' || kind === 'transfer')
  ) {
    return t.t(`statement.line.${kind}`, { award: promotions.get(awardKey(award)) ?? award })
  }
  if (kind === 'expiry' && expiresOn) return t.t('statement.line.expiry', { day: t.day(expiresOn) })
  return t.t('statement.line.other', { kind: t.t(`statement.kind.${kind}`) })
}

/** Where the company sees what caused the line. */
export function lineHref(line: StatementLine): string | undefined {
  if (line.flight) return `/company/trips/${line.subjectId}`
  return line.award === null ? undefined : `/company/orders/${line.subjectId}`
}
