/** Reads part of a flown coupon file that is already text, at once: for Workers, where an import arrives in pieces over HTTP. */
import { parse } from 'csv-parse/sync'
import {
  collect,
  delimiterOf,
  type Header,
  parserOptions,
  type ReadItem,
  type ReadLimits,
  stop,
  stopAtError,
} from './records.ts'

/**
 * @param text whole records, header first unless `after` says what came before
 * @param after the header item of the first chunk, and the number of lines of the file in front of this chunk
 * @returns the same items that `readCoupons` yields; the header item only when this text has the header
 */
export function readCouponChunk(
  text: string,
  limits: ReadLimits,
  after?: { readonly header: Header; readonly linesBefore: number },
): ReadItem[] {
  const headerLine = text.split(/[\r\n]+/, 2).find((line) => line.trim() !== '') ?? ''
  const delimiter = after?.header.delimiter ?? delimiterOf(headerLine)
  const collector = collect(delimiter, limits, after?.header, after?.linesBefore ?? 0)
  if (text.includes('\0')) {
    stop(collector, { code: 'FILE-NOT-TEXT', line: collector.nextLine, facts: { kind: 'binary' } })
    return collector.items
  }
  try {
    parse(text, parserOptions(delimiter, limits, collector))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    stopAtError(collector, error, limits)
  }
  if (collector.header === undefined) stop(collector, { code: 'FILE-EMPTY', line: 1, facts: {} })
  return collector.items
}
