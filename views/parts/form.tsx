import { type Attributes, type Html, hxStatus } from './html.ts'

/**
 * A form that posts, with and without htmx. The answer to 422 and 409 is this form again, so it replaces itself;
 * a fault goes to the alerts. `confirm` asks first; `commandKey` makes a second click the same command.
 */
export function Form(props: {
  id: string
  action: string
  commandKey?: string
  confirm?: { question: string; verb: string }
  /** Sends files: multipart/form-data. */
  files?: boolean
  /** No htmx: for a form that leaves the page anyway (sign in, language). */
  plain?: boolean
  attributes?: Attributes
  children?: Html
}) {
  const { id, action, commandKey, confirm, files, plain, attributes = {}, children } = props
  const enctype = files
    ? { enctype: 'multipart/form-data', ...(plain ? {} : { 'hx-encoding': 'multipart/form-data' }) }
    : {}
  const asks = confirm && {
    [plain ? 'data-confirm' : 'hx-confirm']: confirm.question,
    'data-verb': confirm.verb,
  }
  const all = { ...enctype, ...asks, ...(plain ? {} : swaps(action)), ...attributes }
  return (
    <form class="form" id={id} method="post" action={action} novalidate {...all}>
      {commandKey !== undefined && <input type="hidden" name="key" value={commandKey} />}
      {children}
    </form>
  )
}

function swaps(action: string): Attributes {
  return {
    'hx-post': action,
    'hx-target': 'this',
    'hx-swap': 'outerHTML',
    'hx-disable': 'find button',
    ...hxStatus({ '5xx': 'target:#alerts swap:innerHTML' }),
  }
}
