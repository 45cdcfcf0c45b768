import type { operator as english } from '../en/operator.ts'
import { companies } from './operator-companies.ts'

export const operator = { companies } satisfies typeof english
