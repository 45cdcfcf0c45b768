/** What a message consists of. Its text is the one source: the mail's HTML and the inbox page are made of these parts. */
export type Part =
  | { readonly is: 'text'; readonly lines: readonly string[] }
  /** A link that stands at the end of a line: one thing to do. */
  | { readonly is: 'link'; readonly href: string; readonly label: string | undefined }

const LINK = /^(.*?)(https?:\/\/\S+)$/
/** A longer line says more than a button can: it stays a sentence, and the button gets a word of its own. */
const LABEL_MOST = 40

/**
 * Paragraphs are parted by empty lines. A line that ends with a link becomes a button; a short line with a colon before it
 * is what the button says.
 *
 * @param origin whose links become buttons, where links are followed as they stand: what somebody has written into a
 *   name or a reason stays text. Left out where nothing but their path is used.
 */
export function partsOf(body: string, origin?: string): Part[] {
  return body
    .trim()
    .split(/\n{2,}/)
    .flatMap((paragraph) => partsOfParagraph(paragraph, origin))
}

function partsOfParagraph(paragraph: string, origin: string | undefined): Part[] {
  const parts: Part[] = []
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) parts.push({ is: 'text', lines })
    lines = []
  }
  for (const line of paragraph.split('\n')) {
    const [, before = '', href] = LINK.exec(line) ?? []
    if (href === undefined || !(origin === undefined || `${href}/`.startsWith(`${origin}/`))) {
      lines.push(line)
      continue
    }
    if (before.trim() !== '') lines.push(before.trim())
    const label = before.trim() === '' ? labelOf(lines.at(-1)) : undefined
    if (label !== undefined) lines.pop()
    end()
    parts.push({ is: 'link', href, label })
  }
  end()
  return parts
}

function labelOf(line: string | undefined): string | undefined {
  if (line === undefined || !line.endsWith(':') || line.length > LABEL_MOST) return undefined
  return line.slice(0, -1)
}

/**
 * Whether a link lets its reader in: a token ends it. Such a link is for the mailbox alone, or a session left open would
 * open more than itself. @see docs/message-rules.md M-03
 */
export function isKey(href: string): boolean {
  return /\/[\w-]{40,}$/.test(href)
}
