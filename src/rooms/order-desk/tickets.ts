/** Ticket numbers as an operator types them: one on each line, or after a comma. Pure. */

/** Nine travellers with conjunction tickets for there and back. */
const TICKETS_MOST = 36

export function readTickets(text: string): { readonly ok: readonly string[] } | { readonly fault: string } {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.replaceAll(/[\s-]/g, ''))
    .filter((line) => line !== '')
  const isGood =
    lines.length > 0 && lines.length <= TICKETS_MOST && lines.every((line) => /^\d{13}$/.test(line))
  if (!isGood) return { fault: `orders.fault.tickets|${TICKETS_MOST}` }
  return { ok: [...new Set(lines)].sort() }
}
