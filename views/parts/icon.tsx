import { ICONS, type IconName } from '../assets/icons.ts'
import { asset } from '../assets/index.ts'

/** A picture from the sprite, always beside a word; `label` only where no word can stand. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const look = ICONS[name].mirrors ? 'icon mirrors' : 'icon'
  const drawing = <use href={`${asset('icons.svg')}#${name}`} />
  if (label === undefined) {
    return (
      <svg class={look} viewBox="0 0 24 24" aria-hidden="true">
        {drawing}
      </svg>
    )
  }
  return (
    <svg class={look} viewBox="0 0 24 24" role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
