import type { T } from '../words/words.ts'
import { Control, type FieldProps, type RadiosProps } from './control.tsx'

/** Label, hint, error and control, tied together by ids. The error summary links to the same id. */
export function Field(props: FieldProps) {
  const { t, name, label, hint, error, optional, id = name } = props
  if (props.kind === 'radios') return <Radios {...props} />
  const text = (
    <label class="label" for={id}>
      {label}
      {optional && <span class="optional"> ({t.t('common.field.optional')})</span>}
    </label>
  )
  const told = (
    <>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError t={t} id={id} error={error} />
    </>
  )
  const bad = error ? 'field bad' : 'field'
  if (props.kind === 'checkbox') {
    return (
      <div class={bad}>
        <div class="check">
          <Control {...props} />
          {text}
        </div>
        {told}
      </div>
    )
  }
  return (
    <div class={bad}>
      {text}
      {told}
      <Control {...props} />
    </div>
  )
}

/** The first choice has the plain id, so that the error summary lands on it. */
function Radios(props: RadiosProps) {
  const { t, name, label, hint, error, choices, value, id = name } = props
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset class={error ? 'field bad' : 'field'} {...(described && { 'aria-describedby': described })}>
      <legend class="label">{label}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError t={t} id={id} error={error} />
      {choices.map((choice, index) => {
        const own = index === 0 ? id : `${id}-${choice.value}`
        return (
          <div class="check">
            <input type="radio" id={own} name={name} value={choice.value} checked={choice.value === value} />
            <label for={own}>
              {choice.text}
              {choice.hint && <span class="hint">{choice.hint}</span>}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}

function FieldError({ t, id, error }: { t: T; id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p class="error" id={`${id}-error`}>
      <span class="visually-hidden">{t.t('common.field.error')} </span>
      {error}
    </p>
  )
}
