import type { Html } from './html.ts'

/** Something that can be acted on as one: an award, a claim, a request. Not for mere grouping. */
export function Card({
  title,
  chip,
  actions,
  children,
}: {
  title: Html
  chip?: Html
  actions?: Html
  children?: Html
}) {
  return (
    <article class="card">
      <header>
        <h3>{title}</h3>
        {chip}
      </header>
      <div class="card-body">{children}</div>
      {actions !== undefined && <footer class="actions">{actions}</footer>}
    </article>
  )
}

export function Cards({ children }: { children?: Html }) {
  return <div class="cards">{children}</div>
}
