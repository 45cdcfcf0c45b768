import type { awards as english } from '../en/awards.ts'

export const awards = {} satisfies typeof english
