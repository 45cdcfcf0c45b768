import { Field } from '../parts/field.tsx'
import type { Html } from '../parts/html.ts'
import type { T } from '../words/words.ts'

/** Free text that proposes what stands on colleagues already, so that one team is not written in three ways. */
export function SuggestedField(props: {
  t: T
  name: string
  label: string
  hint?: Html
  value: string | undefined
  error?: string | undefined
  known: readonly string[]
  filter?: boolean
}) {
  const { t, name, label, hint, value, error, known, filter } = props
  const list = `${name}-known`
  return (
    <>
      <Field
        t={t}
        name={name}
        label={label}
        hint={hint}
        value={value}
        error={error}
        optional={!filter}
        filter={filter ?? false}
        width="medium"
        attributes={{ list, autocomplete: 'off' }}
      />
      <datalist id={list}>
        {known.map((text) => (
          <option value={text} />
        ))}
      </datalist>
    </>
  )
}
