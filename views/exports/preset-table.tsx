import type { EntityName } from '../../src/db/flights/entities.ts'
import type { Preset } from '../../src/rooms/exports/presets.ts'
import { LinkButton } from '../parts/button.tsx'
import { Deed } from '../parts/deed.tsx'
import { Table } from '../parts/table.tsx'
import { isLang, LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'

const PAGE = '/company/exports'

export function PresetTable(props: {
  t: T
  presets: readonly Preset[]
  entities: readonly EntityName[]
  newKey: () => string
}) {
  const { t, presets, entities, newKey } = props
  return (
    <Table
      t={t}
      caption={t.t('exports.presets')}
      captionHidden
      rows={presets}
      empty={
        <div class="empty">
          <p>{t.t('exports.nothing')}</p>
        </div>
      }
      columns={[
        { head: t.t('exports.column.name'), rowHead: true, cell: ({ name }) => <bdi>{name}</bdi> },
        { head: t.t('exports.column.period'), cell: (preset) => periodText(t, preset) },
        { head: t.t('exports.column.part'), cell: (preset) => <bdi>{partText(t, preset, entities)}</bdi> },
        { head: t.t('exports.column.format'), cell: ({ format }) => t.t(`statements.file.${format}`) },
        {
          head: t.t('exports.column.language'),
          cell: ({ language }) => <bdi>{isLang(language) ? LANGUAGES[language].name : language}</bdi>,
        },
        {
          head: t.t('exports.column.deed'),
          cell: ({ id, name }) => (
            <div class="actions">
              <LinkButton href={`${PAGE}/${id}/run`} icon="download" attributes={{ download: true }}>
                {t.t('exports.run')}
              </LinkButton>
              <Deed
                action={`${PAGE}/${id}/remove`}
                verb={t.t('exports.remove')}
                look="quiet"
                confirm={t.t('exports.removeAsk', { name })}
                commandKey={newKey()}
              />
            </div>
          ),
        },
      ]}
    />
  )
}

function periodText(t: T, { period, from, to }: Preset): string {
  return period === 'custom' && from && to
    ? t.t('exports.period.custom', { from: t.day(from), to: t.day(to) })
    : t.t(`exports.period.${period === 'custom' ? 'customShort' : period}`)
}

function partText(t: T, { slice }: Preset, entities: readonly EntityName[]): string {
  const { entity, centre, person } = slice
  const named = entities.find(({ id }) => id === entity)?.name ?? entity
  const parts = [named, centre, person].filter((part) => part !== undefined)
  return parts.length === 0 ? t.t('exports.whole') : t.list(parts)
}
