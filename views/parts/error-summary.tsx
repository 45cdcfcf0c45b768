import type { T } from '../words/words.ts'

/** On top of a form that came back: how many things, and a link to each. `errors` maps field ids to sentences. */
export function ErrorSummary({ t, errors }: { t: T; errors: Readonly<Record<string, string | undefined>> }) {
  const found = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (found.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t.t('common.form.problem', { count: found.length })}</h2>
      <ul>
        {found.map(([id, sentence]) => (
          <li>
            <a href={`#${id}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
