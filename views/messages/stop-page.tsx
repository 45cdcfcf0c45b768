import type { MessageKind } from '../../src/domain/message/kind.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'

type State =
  | { readonly is: 'asking'; readonly kind: MessageKind }
  | { readonly is: 'done'; readonly kind: MessageKind; readonly all: boolean }
  | { readonly is: 'unknown' }

/** Whoever has the mail may end such mails, signed in or not; the page says nothing of who it is. */
export function StopPage({ t, state, action }: { t: T; state: State; action: string }) {
  const toChoices = <LinkButton href="/me/messages">{t.t('messages.stop.toChoices')}</LinkButton>
  if (state.is === 'unknown') {
    return (
      <>
        <PageHead title={t.t('messages.stop.goneTitle')} lead={t.t('messages.stop.goneText')} />
        {toChoices}
      </>
    )
  }
  const kind = t.t(`messages.kind.${state.kind}`)
  if (state.is === 'done') {
    const said = state.all ? t.t('messages.stop.doneAll') : t.t('messages.stop.done', { kind })
    return (
      <>
        <PageHead title={t.t('messages.stop.doneTitle')} lead={said} />
        {toChoices}
      </>
    )
  }
  return (
    <>
      <PageHead title={t.t('messages.stop.title')} lead={t.t('messages.stop.lead', { kind })} />
      <Form id="stop" action={action} plain>
        <div class="actions">
          <Button name="which" value="kind">
            {t.t('messages.stop.one')}
          </Button>
        </div>
        <p>{t.t('messages.stop.leadAll')}</p>
        <div class="actions">
          <Button name="which" value="all" look="plain">
            {t.t('messages.stop.all')}
          </Button>
        </div>
      </Form>
    </>
  )
}
