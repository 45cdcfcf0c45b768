import type { IconName } from '../assets/icons.ts'
import { Button } from './button.tsx'
import type { Html } from './html.ts'

/** One deed as one button: a plain form that leaves the page. `confirm` names object and effect, and is asked first. */
export function Deed(props: {
  action: string
  verb: string
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  confirm?: string
  commandKey?: string
  children?: Html
}) {
  const { action, verb, look = 'main', icon, confirm, commandKey, children } = props
  const asks = confirm === undefined ? {} : { 'data-confirm': confirm, 'data-verb': verb }
  return (
    <form method="post" action={action} {...asks}>
      {commandKey !== undefined && <input type="hidden" name="key" value={commandKey} />}
      {children}
      <Button look={look} {...(icon && { icon })}>
        {verb}
      </Button>
    </form>
  )
}
