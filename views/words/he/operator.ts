import type { operator as english } from '../en/operator.ts'

export const operator = {} satisfies typeof english
