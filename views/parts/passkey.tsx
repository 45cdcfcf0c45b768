import { asset } from '../assets/index.ts'
import type { T } from '../words/words.ts'
import { Button } from './button.tsx'
import type { Html } from './html.ts'

/** Asks the device for a passkey and sends its answer with the form around it. Shown only where a browser can do that. */
export function Passkey(props: {
  t: T
  /** The hidden field for the answer. */
  field: string
  /** Where the script asks what is to be signed. */
  challenge: string
  verb: string
  deed?: 'use' | 'make'
  look?: 'main' | 'plain'
  /** Offered in the field of the address as well. */
  autofill?: boolean
  /** Another button of the form sends it without a passkey. */
  another?: boolean
}) {
  const { t, field, challenge, verb, deed = 'use', look = 'plain', autofill = false, another = false } = props
  const offers = autofill ? { 'data-autofill': 'yes' } : {}
  return (
    <div class="passkey" hidden data-passkey={deed} data-challenge={challenge} {...offers}>
      <input type="hidden" name={field} value="" />
      <Button type={another ? 'button' : 'submit'} look={look} icon="passkey">
        {verb}
      </Button>
      <p class="error" role="alert" data-failed={t.t('passkeys.failed')} data-known={t.t('passkeys.known')} />
      <PasskeyScript />
    </div>
  )
}

/** For what is there only with passkeys. */
export function WithPasskeys({ children }: { children?: Html }) {
  return (
    <div hidden data-passkey="">
      {children}
      <PasskeyScript />
    </div>
  )
}

/** Shown until the script finds that the browser knows passkeys. */
export function WithoutPasskeys({ t }: { t: T }) {
  return (
    <p class="hint" data-without-passkey="">
      {t.t('passkeys.unsupported')}
    </p>
  )
}

/** A module: however often a page names it, it runs once. */
function PasskeyScript() {
  return <script type="module" src={asset('passkey.js')} />
}
