import type { trips as english } from '../en/trips.ts'

export const trips = {} satisfies typeof english
