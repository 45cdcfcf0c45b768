/** Schema of the expiry rules. */
import * as v from 'valibot'
import { Count, Text, validity } from './parts.ts'

const common = { ...validity, protectedStatuses: v.exactOptional(v.array(Text)) }
const start = v.picklist(['credit', 'flight'])

const ExpiryRuleSchema = v.variant('kind', [
  v.strictObject({ ...common, kind: v.literal('never') }),
  v.strictObject({
    ...common,
    kind: v.literal('term'),
    start,
    months: Count,
    endOf: v.picklist(['day', 'month', 'quarter', 'year', 'join-month']),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('activity'),
    start,
    months: Count,
    endOf: v.picklist(['day', 'month', 'quarter', 'year']),
  }),
])

export const ExpiryRulesSchema = v.tupleWithRest([ExpiryRuleSchema], ExpiryRuleSchema)
