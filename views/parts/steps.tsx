import type { T } from '../words/words.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

export type Step = {
  readonly text: Html
  readonly state: 'done' | 'current' | 'open'
  readonly href?: string
  readonly detail?: Html
}

/** A checklist or the way through a task: what is done, what is next. */
export function Steps({ t, steps, label }: { t: T; steps: readonly Step[]; label: string }) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map(({ text, state, href, detail }) => (
        <li class={state} {...(state === 'current' && { 'aria-current': 'step' })}>
          <span class="mark">
            {state === 'done' && <Icon name="check" />}
            <span class="visually-hidden">{t.t(`common.step.${state}`)}</span>
          </span>
          <div>
            {href === undefined ? text : <a href={href}>{text}</a>}
            {detail !== undefined && <p class="hint">{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
