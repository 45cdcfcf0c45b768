import type { EntityName } from '../../src/db/flights/entities.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { ExportSetting } from '../../src/exports/setting.ts'
import type { Done, Part } from '../../src/rooms/exports/page.tsx'
import type { Preset } from '../../src/rooms/exports/presets.ts'
import type { Typed } from '../../src/web/forms.ts'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import type { T } from '../words/words.ts'
import { ColumnsForm } from './columns-form.tsx'
import { NewPreset } from './new-preset.tsx'
import { PresetTable } from './preset-table.tsx'
import { DatevForm, RateForm, TravellersForm } from './setting-forms.tsx'

export type Keys = { readonly form: string; readonly remove: () => string }

type Props = {
  readonly t: T
  readonly title: string
  readonly presets: readonly Preset[]
  readonly setting: ExportSetting
  readonly entities: readonly EntityName[]
  readonly isManager: boolean
  readonly done: Done | undefined
  readonly at: Part | undefined
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
  readonly keys: Keys
}

/** What a form of the page shows: what was typed when it came back, what holds otherwise. */
export type Filled = {
  readonly t: T
  readonly typed: Typed | undefined
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly commandKey: string
}

export function ExportsPage(props: Props) {
  const { t, title, presets, setting, entities, isManager, done, refusal, keys } = props
  const filled = (part: Part): Filled => {
    const isBack = props.at === part
    return {
      t,
      typed: isBack ? props.typed : undefined,
      errors: isBack ? props.errors : {},
      commandKey: (isBack && props.typed['key']) || `${keys.form}-${part}`,
    }
  }
  return (
    <>
      <PageHead title={title} lead={t.t('exports.lead')} />
      {done && (
        <Notice kind="done">
          <p>{t.t(`exports.done.${done}`)}</p>
        </Notice>
      )}
      <Refused t={t} refusal={refusal} />
      <Section id="presets" title={t.t('exports.presets')}>
        <PresetTable t={t} presets={presets} entities={entities} newKey={keys.remove} />
      </Section>
      <Section id="new" title={t.t('exports.add.title')}>
        <NewPreset {...filled('preset')} entities={entities} />
      </Section>
      <Section id="travellers" title={t.t('exports.travellers.title')}>
        <TravellersForm {...filled('travellers')} setting={setting} isManager={isManager} />
      </Section>
      <Section id="rate" title={t.t('exports.rate.title')}>
        <RateForm {...filled('rate')} setting={setting} />
      </Section>
      <Section id="datev" title={t.t('exports.datev.title')}>
        <DatevForm {...filled('datev')} setting={setting} />
      </Section>
      <Section id="columns" title={t.t('exports.columns.title')}>
        <ColumnsForm {...filled('columns')} setting={setting} />
      </Section>
    </>
  )
}
