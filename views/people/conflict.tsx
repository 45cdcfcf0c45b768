import type { LastChange } from '../../src/rooms/people/last-change.ts'
import { Notice } from '../parts/notice.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

const FIELDS = ['role', 'costCentre', 'team', 'entity'] as const

/** Two managers at one person: who was first, and what is different now. */
export function Conflict({ t, latest }: { t: T; latest: LastChange }) {
  const { by, detail } = latest
  const said = (field: string, value: string | null | undefined) => {
    if (!value) return t.t('peopleLists.conflict.nothing')
    return field === 'role' ? t.t(`people.role.${value}` as Key) : value
  }
  const changed = FIELDS.filter((field) => field in detail && detail[field] !== detail[`${field}Before`])
  return (
    <Notice kind="warning" title={t.t('peopleLists.conflict.title', { by })}>
      <ul>
        {changed.map((field) => (
          <li>
            {t.t('peopleLists.conflict.line', {
              field: t.t(field === 'entity' ? 'entities.filter.label' : `peopleLists.column.${field}`),
              before: said(field, detail[`${field}Before`]),
              after: said(field, detail[field]),
            })}
          </li>
        ))}
      </ul>
      <p>{t.t('peopleLists.conflict.text')}</p>
    </Notice>
  )
}
