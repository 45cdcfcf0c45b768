/**
 * Brings the servable files up to date: the sheets from styles/, the icon sprite from lucide-static, the fonts that base.css
 * names, the version of every file. And the fonts of PDF files, which no browser loads: they are part of the program.
 * Run after changing anything under public/ or styles/: `npx tsx views/assets/refresh.ts`. A test says when it was forgotten.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import subset from 'subset-font'
import { PDF_SIGNS } from '../../src/exports/pdf-signs.ts'
import { ICONS } from './icons.ts'
import { SHEETS } from './sheets.ts'

const HERE = import.meta.dirname
const PUBLIC = join(HERE, 'public/assets')
const STYLES = join(HERE, 'styles')

/** Path below public/assets/ and the first ten digits of the hash of its contents. */
export function currentVersions(): Record<string, string> {
  const files = readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(PUBLIC.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  return Object.fromEntries(files.map((file) => [file, hash(readFileSync(join(PUBLIC, file)))]))
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}

/** Text of every sheet, without what only people read. */
export function currentSheets(): Record<keyof typeof SHEETS, string> {
  const sheets = Object.entries(SHEETS).map(([sheet, names]) => {
    const styles = names.map((name) => readFileSync(join(STYLES, `${name}.css`), 'utf8'))
    return [sheet, transformSync(styles.join('\n'), { loader: 'css', minify: true }).code]
  })
  return Object.fromEntries(sheets)
}

/** One symbol for each icon, with the lines of its drawing and nothing else. */
export function currentSprite(): string {
  const symbols = Object.entries(ICONS).map(([name, { lucide }]) => {
    const svg = readFileSync(join(HERE, `../../node_modules/lucide-static/icons/${lucide}.svg`), 'utf8')
    const shapes = svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>/g, '').replace(/\s*\n\s*/g, '')
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`
  })
  const note = '<!-- icons of lucide-static 1.62, ISC licence, see docs/attributions-fonts.md -->'
  return `<svg xmlns="http://www.w3.org/2000/svg">${note}\n${symbols.join('\n')}\n</svg>\n`
}

/** Of the published files, where ours has another name. */
const SCRIPT_OF: Readonly<Record<string, string>> = { turkish: 'latin-ext' }
/** All that our styles use: the whole range of weights is twice the size. */
const WEIGHTS = { min: 400, max: 700 }

/** A font for each `@font-face` of base.css, with the signs of its `unicode-range` alone. */
async function writeFonts(): Promise<void> {
  rmSync(join(PUBLIC, 'fonts'), { recursive: true, force: true })
  mkdirSync(join(PUBLIC, 'fonts'))
  const css = readFileSync(join(STYLES, 'base.css'), 'utf8')
  for (const [, file = '', script = '', ranges = ''] of css.matchAll(
    /url\("(fonts\/open-sans-[\d.]+-([a-z-]+)-400-700\.woff2)"\)[^;]*;\s*unicode-range:([^;]+);/g,
  )) {
    const name = `open-sans-${SCRIPT_OF[script] ?? script}-wght-normal.woff2`
    const whole = readFileSync(join(HERE, '../../node_modules/@fontsource-variable/open-sans/files', name))
    const options = { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } } as const
    writeFileSync(join(PUBLIC, file), await subset(whole, signsOf(ranges), options))
  }
}

function signsOf(ranges: string): string {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16))
      return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
    })
    .join('')
}

const PDF_FONTS = join(HERE, '../../src/exports/pdf-fonts.generated.json')

/** DejaVu Sans with the signs of our languages: a Worker has no disk to read a font from. */
async function pdfFonts(): Promise<string> {
  const cut = async (name: string) => {
    const whole = readFileSync(join(HERE, `../../node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`))
    return Buffer.from(await subset(whole, PDF_SIGNS, { targetFormat: 'truetype' })).toString('base64')
  }
  return `${JSON.stringify({ regular: await cut('DejaVuSans'), bold: await cut('DejaVuSans-Bold') })}\n`
}

if (import.meta.filename === process.argv[1]) {
  await writeFonts()
  writeFileSync(PDF_FONTS, await pdfFonts())
  writeFileSync(join(PUBLIC, 'icons.svg'), currentSprite())
  for (const [sheet, text] of Object.entries(currentSheets())) writeFileSync(join(PUBLIC, sheet), text)
  const lines = Object.entries(currentVersions()).map(([file, version]) => `  '${file}': '${version}',\n`)
  const text = `/** Written by refresh.ts: the version of every servable file. */\nexport const VERSIONS = {\n${lines.join('')}} as const\n`
  writeFileSync(join(HERE, 'versions.ts'), text)
}
