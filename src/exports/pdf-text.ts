/** Text on a page of a PDF: in the order in which it is read, cut or folded to its width. */
import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import bidiFactory from 'bidi-js'
import * as fontkit from 'fontkit'
import fonts from './pdf-fonts.generated.json' with { type: 'json' }
import { writable } from './pdf-signs.ts'

export type Face = 'regular' | 'bold'
export type Paper = {
  readonly document: PDFDocument
  readonly faces: Readonly<Record<Face, PDFFont>>
  readonly dir: 'ltr' | 'rtl'
}

export async function openPaper(dir: 'ltr' | 'rtl'): Promise<Paper> {
  const document = await PDFDocument.create()
  document.registerFontkit({ create: inGivenOrder } as never)
  const face = (name: Face) =>
    document.embedFont(Buffer.from(fonts[name], 'base64'), {
      subset: true,
      features: { kern: false, liga: false },
    })
  return { document, faces: { regular: await face('regular'), bold: await face('bold') }, dir }
}

/** By itself the library turns a text around whose first letter is Hebrew. We have put its signs in order already. */
function inGivenOrder(bytes: Uint8Array) {
  const font = fontkit.create(bytes as Buffer) as fontkit.Font
  const layout = font.layout.bind(font)
  font.layout = (text, features) => layout(text, features, undefined, undefined, 'ltr')
  return font
}

/** The package's types name the module, which is its one function. */
const bidi = (bidiFactory as unknown as () => Bidi)()
type Bidi = {
  getEmbeddingLevels: (text: string, dir: 'ltr' | 'rtl') => { levels: Uint8Array }
  getReorderedString: (text: string, levels: { levels: Uint8Array }) => string
}
const INVISIBLE = /[\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** The signs of one line from left to right. */
function visual(text: string, dir: 'ltr' | 'rtl'): string {
  const levels = bidi.getEmbeddingLevels(text, dir)
  return writable(bidi.getReorderedString(text, levels).replaceAll(INVISIBLE, ''))
}

export type Style = { readonly size: number; readonly face: Face }

export function widthOf({ faces }: Paper, text: string, { size, face }: Style): number {
  return faces[face].widthOfTextAtSize(writable(text.replaceAll(INVISIBLE, '')), size)
}

/** @param x where the line begins, or where it ends when `end` is set; both seen from the left edge of the paper */
export function write(
  paper: Paper,
  page: PDFPage,
  text: string,
  place: { readonly x: number; readonly y: number; readonly from: 'left' | 'right' },
  style: Style,
): void {
  if (text === '') return
  const width = place.from === 'right' ? widthOf(paper, text, style) : 0
  page.drawText(visual(text, paper.dir), {
    x: place.x - width,
    y: place.y,
    size: style.size,
    font: paper.faces[style.face],
  })
}

/** Folds at blanks; what is too long for a line of its own is cut. */
export function folded(paper: Paper, text: string, width: number, style: Style, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replaceAll(/\s+/g, ' ').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(paper, longer, style) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  const kept = lines.slice(0, most)
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} …`
  return kept.map((each) => cut(paper, each, width, style))
}

function cut(paper: Paper, text: string, width: number, style: Style): string {
  if (widthOf(paper, text, style) <= width) return text
  const signs = [...text]
  while (signs.length > 1 && widthOf(paper, `${signs.join('')}…`, style) > width) signs.pop()
  return `${signs.join('')}…`
}
