import type { Typed } from '../../src/web/forms.ts'
import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'

const SCORES = ['5', '4', '3', '2', '1'] as const

/** One to five, each with its word, and room for more. */
export function ScoreFields(props: {
  t: T
  typed: Typed
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t, typed, errors } = props
  return (
    <>
      <Field
        t={t}
        kind="radios"
        name="score"
        label={t.t('feedback.scoreLabel')}
        value={typed['score']}
        choices={SCORES.map((score) => ({ value: score, text: t.t(`feedback.score.s${score}`) }))}
        error={errors['score']}
      />
      <Field
        t={t}
        kind="textarea"
        name="words"
        optional
        label={t.t('feedback.words')}
        hint={t.t('feedback.wordsHint')}
        value={typed['words']}
        error={errors['words']}
      />
    </>
  )
}
