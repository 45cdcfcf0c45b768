/** Frequent-flyer numbers that a system lists in a section of its own instead of as an SSR. */
import type { TravellerElement } from './booking.ts'

/** `FREQUENT TRAVELER` of Sabre: `1.MA 990123456789012  HK  MA NV  1.1 BRENNER/ADA`. */
export function sabreMembership(text: string, line: number): TravellerElement[] {
  const [, airline, number, carriers = ''] =
    /^([A-Z][A-Z0-9]|\d[A-Z]) {1,3}([A-Z]{0,3}\d{5,23}) {1,4}HK((?: {1,4}(?:[A-Z][A-Z0-9]|\d[A-Z])(?= |$)){0,10})/.exec(
      text,
    ) ?? []
  if (!airline || !number) return []
  return sentTo(airline, number, carriers.split(' '), line)
}

/** `MILEAGE MEMBERSHIP` of Galileo: `P 1. BRENNER/ADA MS   MA990123456789012/NV/SZ`. */
export function galileoMembership(text: string, line: number): TravellerElement[] {
  const [, airline, number, carriers = ''] =
    /^P ?\d{1,2}\..{1,60} ([A-Z][A-Z0-9]|\d[A-Z])([A-Z]{0,3}\d{5,23})((?:\/[A-Z0-9]{2}){0,10})(?: |$)/.exec(
      text,
    ) ?? []
  if (!airline || !number) return []
  return sentTo(airline, number, carriers.split('/'), line)
}

function sentTo(airline: string, number: string, to: readonly string[], line: number): TravellerElement[] {
  const carriers = new Set([airline, ...to.filter(Boolean)])
  return [...carriers].map((carrier) => ({
    kind: 'FQTV',
    carrier,
    airline,
    number,
    standing: 'confirmed',
    line,
  }))
}
