import type { IconName } from '../assets/icons.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

export type NoticeKind = 'done' | 'info' | 'warning' | 'refused'

const ICON: Record<NoticeKind, IconName> = {
  done: 'done',
  info: 'info',
  warning: 'warning',
  refused: 'refused',
}

/** Something the page has to say: green only when done, red only when refused or lost. */
export function Notice({ kind, title, children }: { kind: NoticeKind; title?: Html; children?: Html }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'refused' ? 'alert' : 'note'}>
      <Icon name={ICON[kind]} />
      <div>
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
