import type { Html } from './html.ts'

/** What names a row, with a box before it that picks it; `form` when the box stands outside of its form. */
export function Tick(props: {
  name: string
  value: string
  label: string
  form?: string | undefined
  children?: Html
}) {
  const { name, value, label, form, children } = props
  return (
    <span class="check">
      <input type="checkbox" name={name} value={value} aria-label={label} {...(form && { form })} />
      {children}
    </span>
  )
}
