/** The control of a field, with its id, its description and its state. */
import type { T } from '../words/words.ts'
import type { Attributes, Html } from './html.ts'

export type Choice = { readonly value: string; readonly text: string; readonly hint?: string }

type Common = {
  readonly t: T
  readonly name: string
  readonly label: Html
  readonly hint?: Html
  readonly error?: string | undefined
  /** Need not be filled in, and says so. */
  readonly optional?: boolean
  /** In a filter nothing is required, and nothing has to say so. */
  readonly filter?: boolean
  readonly id?: string
  readonly attributes?: Attributes
}

type Input = {
  readonly kind?: 'text' | 'email' | 'password' | 'date' | 'search' | 'tel' | 'number' | 'url'
  readonly value?: string | undefined
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  /** Codes and numbers stay left to right in every language. */
  readonly code?: boolean
  readonly width?: 'short' | 'medium' | 'full'
}
type File = { readonly kind: 'file'; readonly accept?: string }
type Textarea = { readonly kind: 'textarea'; readonly value?: string | undefined; readonly rows?: number }
type Select = {
  readonly kind: 'select'
  readonly value?: string | undefined
  readonly choices: readonly Choice[]
  /** The text of the empty first option. */
  readonly blank?: string
}
type Radios = {
  readonly kind: 'radios'
  readonly value?: string | undefined
  readonly choices: readonly Choice[]
}
type Checkbox = { readonly kind: 'checkbox'; readonly checked?: boolean; readonly value?: string }

export type ControlProps = Common & (Input | File | Textarea | Select | Checkbox)
export type RadiosProps = Common & Radios
export type FieldProps = ControlProps | RadiosProps

export function Control(props: ControlProps) {
  const { name, hint, error, optional, filter, id = name, attributes = {} } = props
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const shared = {
    id,
    name,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': 'true' }),
    ...(!optional && !filter && props.kind !== 'checkbox' && { required: true }),
    ...attributes,
  }
  switch (props.kind) {
    case 'textarea':
      return (
        <textarea {...shared} rows={props.rows ?? 4} dir="auto">
          {props.value ?? ''}
        </textarea>
      )
    case 'select':
      return <SelectControl {...props} shared={shared} />
    case 'checkbox':
      return <input type="checkbox" value={props.value ?? 'yes'} checked={props.checked} {...shared} />
    case 'file':
      return <input type="file" accept={props.accept} {...shared} />
    default:
      return <InputControl {...props} shared={shared} />
  }
}

function InputControl(props: Common & Input & { shared: Attributes }) {
  const { kind = 'text', value, autocomplete, inputmode, code, width = 'full', shared } = props
  const ltr = code || kind === 'email' || kind === 'url' || kind === 'tel' || kind === 'number'
  return (
    <input
      type={kind}
      class={`${width}${code ? ' code' : ''}`}
      value={kind === 'password' ? undefined : value}
      autocomplete={autocomplete}
      inputmode={inputmode}
      dir={ltr ? 'ltr' : 'auto'}
      {...shared}
    />
  )
}

function SelectControl(props: Common & Select & { shared: Attributes }) {
  const { choices, value, blank, shared } = props
  return (
    <select {...shared}>
      {blank !== undefined && <option value="">{blank}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.text}
        </option>
      ))}
    </select>
  )
}
