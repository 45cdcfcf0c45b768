import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asset, assets, fontsOf, STYLES } from '../../views/assets/index.ts'
import { currentSheets, currentSprite, currentVersions } from '../../views/assets/refresh.ts'
import { SHEETS } from '../../views/assets/sheets.ts'
import { VERSIONS } from '../../views/assets/versions.ts'
import { LANGS } from '../../views/words/languages.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const sheets = STYLES.map((name) => ({ name, text: read(`views/assets/public/assets/${name}`) }))
const styles = readdirSync(join(ROOT, 'views/assets/styles')).map((name) => ({
  name,
  text: read(`views/assets/styles/${name}`),
}))
const views = readdirSync(join(ROOT, 'views'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: read(`views/${file}`) }))

test('the versions are those of the files (else: npx tsx views/assets/refresh.ts)', () => {
  expect(VERSIONS).toEqual(currentVersions())
  expect(read('views/assets/public/assets/icons.svg')).toBe(currentSprite())
  expect(Object.fromEntries(sheets.map(({ name, text }) => [name, text]))).toEqual(currentSheets())
})

test('every style is written into one sheet, and the layers are named before any is filled', () => {
  const written = Object.values(SHEETS).flat()
  expect(written.map((name) => `${name}.css`).sort()).toEqual(styles.map(({ name }) => name).sort())
  expect(sheets[0]?.text).toMatch(/^@layer tokens,[^{]*;/)
})

test('every asset is a file, has a type, and is linked with its version', () => {
  for (const { file, contentType } of assets) {
    expect(existsSync(join(ROOT, file)), file).toBe(true)
    expect(contentType).not.toBe('application/octet-stream')
  }
  expect(asset('app.js')).toMatch(/^\/assets\/app\.js\?v=[0-9a-f]{10}$/)
})

test('every sheet is linked, and what they load is ours', () => {
  const files = Object.keys(VERSIONS).filter((name) => name.endsWith('.css'))
  expect([...STYLES].sort()).toEqual(files)
  for (const { name, text } of sheets) {
    for (const [, url] of text.matchAll(/url\("?([^")]+)"?\)/g)) {
      expect(existsSync(join(ROOT, 'views/assets/public/assets', url ?? '')), `${name}: ${url}`).toBe(true)
    }
  }
})

test('every font is named by a face, and what a page preloads is one of them', () => {
  const named = [...read('views/assets/styles/base.css').matchAll(/url\("(fonts\/[^"]+)"\)/g)].map(
    ([, url]) => url,
  )
  const files = Object.keys(VERSIONS).filter((name) => name.startsWith('fonts/'))
  expect(named.sort()).toEqual(files)
  for (const lang of LANGS) {
    for (const href of fontsOf(lang)) expect(named).toContain(href.replace('/assets/', ''))
  }
})

test('styles know start and end, not sides', () => {
  for (const { name, text } of styles) {
    const rules = text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
    expect(rules.match(/(?<![\w-])(left|right)(?![\w-])|-(left|right)\b/g), name).toBeNull()
  }
})

test('the vendored htmx is the one of package.json', () => {
  const pinned = JSON.parse(read('package.json')).dependencies['htmx.org']
  const vendored = read(`views/assets/public/assets/vendor/htmx-${pinned}.min.js`)
  expect(vendored.trim()).toBe(
    read('node_modules/htmx.org/dist/htmx.min.js')
      .replace(/\/\/# source.*/, '')
      .trim(),
  )
})

test('the vendored passkey script is the one of package.json', () => {
  const pinned = JSON.parse(read('package.json')).devDependencies['@simplewebauthn/browser']
  const vendored = read(`views/assets/public/assets/vendor/simplewebauthn-browser-${pinned}.umd.min.js`)
  expect(vendored).toBe(read('node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'))
})

test('views keep to the content security policy: no style, no script, nothing that is evaluated', () => {
  const banned =
    /\sstyle=|\shx-on[:=-]|\son[a-z]+=|\bjs:|javascript:|dangerouslySetInnerHTML|hx-trigger="[^"]*\[/
  // A mail is no page of ours: no policy holds for it, and it knows no sheet. Its styles are constants all the same.
  const checked = views.map(({ file, text }) => ({
    file,
    text: file.startsWith('mail/') ? text.replaceAll(/\sstyle=\{[A-Z]+\}/g, '') : text,
  }))
  expect(checked.filter(({ text }) => banned.test(text)).map(({ file }) => file)).toEqual([])
})

test('our own script stays short', () => {
  expect(read('views/assets/public/assets/app.js').split('\n').length).toBeLessThanOrEqual(61)
})
