/** Who can be tried in the demo. Invented names; one for each role and situation. */

/** Shown on the demo's sign-in page; the demo runs only on this machine, with invented data. */
export const DEMO_PASSWORD = 'tandem-demo-flight'

export type DemoSeat = { readonly email: string; readonly name: string; readonly role: string }

export const DEMO_SEATS: readonly DemoSeat[] = [
  { email: 'mira@halden.example', name: 'Mira Halden', role: 'travel-manager' },
  { email: 'fedor@halden.example', name: 'Fedor Lindqvist', role: 'finance' },
  { email: 'ada@halden.example', name: 'Ada Brenner', role: 'traveller' },
  { email: 'noam@halden.example', name: 'Noam Sela', role: 'approver' },
  { email: 'tarik@halden.example', name: 'Tarık Işıl', role: 'arranger' },
]

export const DEMO_OPERATORS: readonly DemoSeat[] = [
  { email: 'support@meridian.example', name: 'Sanna Okoro', role: 'support' },
  { email: 'programme@meridian.example', name: 'Paul Ferrand', role: 'programme-manager' },
  { email: 'finance@meridian.example', name: 'Fiona Marsh', role: 'finance' },
  { email: 'auditor@meridian.example', name: 'Ari Lund', role: 'auditor' },
]

/** A partner's counter. Like the password above, its key is told to everybody: it opens an invented lounge. */
export const DEMO_PARTNER = {
  name: 'Harbour Lounges',
  country: 'DE',
  key: 'tandem-demo-counter-of-harbour-lounges',
} as const
