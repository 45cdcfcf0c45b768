import { describe, expect, test } from 'vitest'
import { Gallery } from '../../views/gallery.tsx'
import { coupons, lots, months } from '../../views/gallery-data.ts'
import { Layout } from '../../views/layout.tsx'
import { Balance } from '../../views/parts/balance.tsx'
import { Field } from '../../views/parts/field.tsx'
import { JourneyStrip } from '../../views/parts/journey-strip.tsx'
import { MonthBars } from '../../views/parts/month-bars.tsx'
import { niceScale } from '../../views/parts/nice-scale.ts'
import { Progress } from '../../views/parts/progress.tsx'
import { Table } from '../../views/parts/table.tsx'
import { LANGS } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { htmlFaults } from '../support/html-rules.ts'

const t = wordsFor('en')

test.each(LANGS)('the gallery is valid HTML in %s', async (lang) => {
  const page = `<!doctype html>${await (<Gallery t={wordsFor(lang)} />)}`
  expect(await htmlFaults(page)).toEqual([])
  expect(page).toContain(`<html lang="${lang}" dir="${lang === 'he' ? 'rtl' : 'ltr'}"`)
})

describe('layout', () => {
  const page = {
    title: 'Trips',
    nav: 'company',
    current: 'trips',
    path: '/company/trips?from=FRA&to=JFK',
  } as const

  test('marks the place, comes back after a change of language, signs out by a form', async () => {
    const html = String(await (<Layout t={t} page={page} viewer={{ name: 'Ada' }} />))
    expect(html).toContain('<a href="/company/trips" aria-current="page">')
    expect(html).toContain('/language?to=he&amp;back=%2Fcompany%2Ftrips%3Ffrom%3DFRA%26to%3DJFK')
    expect(html).toContain('<form method="post" action="/sign-out">')
  })

  test('nobody signed in: no person, no rail', async () => {
    const html = String(await (<Layout t={t} page={{ ...page, nav: 'none' }} />))
    expect(html).not.toContain('/sign-out')
    expect(html).not.toContain('class="rail"')
  })

  test('demo data is marked only in demo mode', async () => {
    expect(String(await (<Layout t={t} page={page} demo />))).toContain('class="demo"')
    expect(String(await (<Layout t={t} page={page} />))).not.toContain('class="demo"')
  })
})

test('a field ties label, hint and error to its control', async () => {
  const html = String(
    await (<Field t={t} name="email" kind="email" label="E-mail" hint="Of work" error="Wrong" />),
  )
  expect(html).toContain('<label class="label" for="email">')
  expect(html).toContain('aria-describedby="email-hint email-error"')
  expect(html).toContain('aria-invalid="true"')
})

test('what was typed is shown again, but never a password', async () => {
  expect(String(await (<Field t={t} name="a" label="A" value={'x"'} />))).toContain('value="x&quot;"')
  expect(String(await (<Field t={t} name="a" label="A" kind="password" value="secret" />))).not.toContain(
    'secret',
  )
})

test('an empty table shows its reason instead', async () => {
  const table = (
    <Table t={t} caption="Trips" columns={[{ head: 'Day', cell: () => '' }]} rows={[]} empty={<p>None</p>} />
  )
  expect(String(await table)).toBe('<div><p>None</p></div>')
})

test('who must not see miles gets no column for them', async () => {
  const open = String(await (<JourneyStrip t={t} coupons={coupons} />))
  const closed = String(
    await (<JourneyStrip t={t} coupons={coupons.map(({ traveller: _, ...rest }) => rest)} />),
  )
  expect(open).toContain('You earned')
  expect(closed).not.toMatch(/You earned|miles/)
  const bars = String(
    await (<MonthBars t={t} id="b" months={months.map(({ month, points = 0n }) => ({ month, points }))} />),
  )
  expect(bars).not.toMatch(/[Mm]iles/)
})

test('bars run from right to left in Hebrew', async () => {
  const first = async (lang: 'en' | 'he') =>
    Number(
      /class="bar" x="([\d.]+)"/.exec(
        String(await (<MonthBars t={wordsFor(lang)} id="b" months={months} />)),
      )?.[1],
    )
  expect(await first('en')).toBeLessThan(await first('he'))
})

test('the balance says what lapses next', async () => {
  expect(String(await (<Balance t={t} id="b" available={32_350n} lots={lots} />))).toContain(
    '1,250 points lapse on 31 Dec 2026.',
  )
  expect(String(await (<Balance t={t} id="b" available={0n} lots={[]} />))).toContain('Nothing lapses')
})

test('a finished job asks no more', async () => {
  const running = <Progress t={t} id="j" label="Rating" done={3} total={9} polling={{ url: '/jobs/1' }} />
  expect(String(await running)).toContain('hx-trigger="every 1s"')
  expect(String(await (<Progress t={t} id="j" label="Rating" done={9} total={9} />))).not.toContain('hx-')
})

test.for([
  { highest: 0, top: 1, step: 1 },
  { highest: 3, top: 3, step: 1 },
  { highest: 3120, top: 4000, step: 1000 },
  { highest: 44_100, top: 60_000, step: 20_000 },
  { highest: 5_000_001, top: 6_000_000, step: 2_000_000 },
])('an axis up to $highest ends at $top in steps of $step', ({ highest, top, step }) => {
  expect(niceScale(highest)).toMatchObject({ top, step })
})
