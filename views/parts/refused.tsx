import type { Refusal } from '../../src/domain/refusal.ts'
import type { T } from '../words/words.ts'
import { Notice } from './notice.tsx'

/** What the rules said no to; nothing when they did not. */
export function Refused({ t, refusal }: { t: T; refusal: Refusal | undefined }) {
  if (refusal === undefined) return null
  return (
    <Notice kind="refused">
      <p>{t.say(refusal)}</p>
    </Notice>
  )
}
