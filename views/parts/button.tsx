import type { IconName } from '../assets/icons.ts'
import type { Attributes, Html } from './html.ts'
import { Icon } from './icon.tsx'

type Look = 'main' | 'plain' | 'quiet' | 'danger'

/** A button does something; its text is the verb. One `main` button on a page. */
export function Button(props: {
  look?: Look
  icon?: IconName
  type?: 'submit' | 'button'
  name?: string
  value?: string
  attributes?: Attributes
  children?: Html
}) {
  const { look = 'main', icon, type = 'submit', name, value, attributes = {}, children } = props
  return (
    <button class={`button ${look}`} type={type} name={name} value={value} {...attributes}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: {
  href: string
  look?: Look
  icon?: IconName
  attributes?: Attributes
  children?: Html
}) {
  const { href, look = 'plain', icon, attributes = {}, children } = props
  return (
    <a class={`button ${look}`} href={href} {...attributes}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}

/** Attributes that make a deed ask first: the question names object and effect, the verb stands on the button. */
export function asking(question: string, verb: string): Attributes {
  return { 'hx-confirm': question, 'data-verb': verb }
}
