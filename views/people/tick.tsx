import type { T } from '../words/words.ts'

/** A name with a box before it; `form` when the box stands outside of its form, `href` when the name leads somewhere. */
export function Tick(props: { t: T; id: string; name: string; form?: string; href?: string }) {
  const { t, id, name, form, href } = props
  return (
    <span class="check">
      <input
        type="checkbox"
        name="id"
        value={id}
        aria-label={t.t('peopleLists.bulk.tick', { name })}
        {...(form && { form })}
      />
      {href === undefined ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      )}
    </span>
  )
}
