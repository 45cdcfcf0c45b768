import type { T } from '../words/words.ts'
import { Button, LinkButton } from './button.tsx'
import type { Html } from './html.ts'

/** The dialog that app.js opens for hx-confirm and data-confirm; one for the page, empty until asked. */
export function ConfirmDialog({ t }: { t: T }) {
  return (
    <dialog id="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-question">
      <form method="dialog">
        <h2 id="confirm-title">{t.t('common.confirm.title')}</h2>
        <p id="confirm-question" data-question />
        <div class="actions">
          <button type="submit" class="button main" value="yes" data-verb={t.t('common.button.confirm')}>
            {t.t('common.button.confirm')}
          </button>
          <button type="submit" class="button plain" value="no">
            {t.t('common.button.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** The same question as a page, for browsers without scripts: names the thing, the effect, and the verb. */
export function ConfirmPage(props: {
  t: T
  title: Html
  effect: Html
  action: string
  verb: string
  backHref: string
  commandKey: string
  hidden?: Readonly<Record<string, string>>
  danger?: boolean
}) {
  const { t, title, effect, action, verb, backHref, commandKey, hidden = {}, danger } = props
  return (
    <div class="confirm-page">
      <h1>{title}</h1>
      <div class="effect">{effect}</div>
      <form method="post" action={action} class="actions">
        <input type="hidden" name="key" value={commandKey} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button look={danger ? 'danger' : 'main'}>{verb}</Button>
        <LinkButton href={backHref}>{t.t('common.button.back')}</LinkButton>
      </form>
    </div>
  )
}
