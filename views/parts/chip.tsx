import type { IconName } from '../assets/icons.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

export type ChipTone = 'neutral' | 'waiting' | 'done' | 'refused' | 'points' | 'miles'

const ICON: Partial<Record<ChipTone, IconName>> = { waiting: 'waiting', done: 'done', refused: 'refused' }

/** A state in one or two words. Green only for done, red only for lost or refused, waiting stays neutral. */
export function Chip({ tone = 'neutral', children }: { tone?: ChipTone; children?: Html }) {
  const icon = ICON[tone]
  return (
    <span class={`chip ${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
