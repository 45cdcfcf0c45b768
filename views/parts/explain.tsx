import type { TraceLine } from '../../src/domain/rating/rated.ts'
import type { T } from '../words/words.ts'
import type { Html } from './html.ts'

/** How a number came about, step by step; closed until somebody asks. */
export function Explain(props: { t: T; trace: readonly TraceLine[]; summary?: Html; open?: boolean }) {
  const { t, trace, summary, open } = props
  return (
    <details class="explain" open={open}>
      <summary>{summary ?? t.t('common.earned.why')}</summary>
      <dl>
        {trace.map((line) => {
          const { label, sentence } = t.trace(line)
          return (
            <div class={line.step}>
              <dt>{label}</dt>
              <dd>{sentence}</dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}
