import type { T } from '../words/words.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

export type Crumb = { readonly href: string; readonly text: string }

/** The heading answers what the page is about; actions stand at its end. */
export function PageHead({ title, lead, actions }: { title: Html; lead?: Html; actions?: Html }) {
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </div>
      {actions !== undefined && <div class="actions">{actions}</div>}
    </div>
  )
}

/** The way back up; only below a list. */
export function Crumbs({ t, crumbs }: { t: T; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={t.t('common.nav.breadcrumb')}>
      <ol>
        {crumbs.map(({ href, text }) => (
          <li>
            <Icon name="back" />
            <a href={href}>
              <bdi>{text}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function Section({
  title,
  id,
  actions,
  children,
}: {
  title: Html
  id: string
  actions?: Html
  children?: Html
}) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {actions !== undefined && <div class="actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
