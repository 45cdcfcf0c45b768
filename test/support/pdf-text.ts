/** The text of a PDF as a reader's program finds it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Item = { readonly str: string; readonly hasEOL: boolean }

/** Page after page, one blank between pieces. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let no = 1; no <= document.numPages; no += 1) {
    const { items } = await (await document.getPage(no)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? (item as Item).str : '')).join(' '))
  }
  await loading.destroy()
  return pages.join('\n').replaceAll(/[^\S\n]+/g, ' ')
}
