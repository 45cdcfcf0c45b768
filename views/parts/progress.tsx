import type { T } from '../words/words.ts'
import type { Attributes, Html } from './html.ts'

/**
 * How far a job is. While it runs, `polling` carries the address that answers with this part again; the last answer
 * comes without it, and the asking ends.
 */
export function Progress(props: {
  t: T
  id: string
  label: Html
  done: number
  total?: number | undefined
  polling?: { url: string; every?: '1s' | '2s' }
  children?: Html
}) {
  const { t, id, label, done, total, polling, children } = props
  const poll: Attributes = polling
    ? { 'hx-get': polling.url, 'hx-trigger': `every ${polling.every ?? '1s'}`, 'hx-swap': 'outerMorph' }
    : {}
  const known = total !== undefined && total > 0
  return (
    <section class="progress" id={id} aria-live="polite" aria-busy={polling ? 'true' : 'false'} {...poll}>
      <p id={`${id}-label`}>
        <span>{label}</span>{' '}
        {known && (
          <bdi class="figure">
            {t.t('common.progress.of', { done: t.number(done), total: t.number(total) })}
          </bdi>
        )}
      </p>
      <progress aria-labelledby={`${id}-label`} {...(known ? { value: done, max: total } : {})} />
      {children}
    </section>
  )
}
