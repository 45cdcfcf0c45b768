/** A reason that the company reads. */
import * as v from 'valibot'

export const ReasonForm = v.object({
  reason: v.pipe(
    v.string('common.form.required'),
    v.nonEmpty('common.form.required'),
    v.minLength(10, 'operator.companies.fault.reason'),
    v.maxLength(1_000, 'common.form.tooLong|1000'),
  ),
})
