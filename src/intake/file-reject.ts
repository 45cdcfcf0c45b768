/** Why a file as a whole was refused. A closed set: every code has one sentence, here in English. */

export const FILE_REJECT_CODES = [
  'FILE-EMPTY',
  'FILE-NOT-TEXT',
  'FILE-NOT-UTF8',
  'FILE-COLUMNS-MISSING',
  'FILE-COLUMNS-REPEATED',
  'FILE-TOO-MANY-COLUMNS',
  'FILE-CELL-TOO-LONG',
  'FILE-LINE-TOO-LONG',
  'FILE-QUOTE-OPEN',
] as const
export type FileRejectCode = (typeof FILE_REJECT_CODES)[number]

export type FileReject = {
  readonly code: FileRejectCode
  /** Line of the file, counted from 1; where reading stopped. */
  readonly line: number
  readonly facts: Readonly<Record<string, string>>
}

/** One exact sentence, or two when there is a remedy to name. */
export function fileRejectText({ code, line, facts }: FileReject): string {
  switch (code) {
    case 'FILE-EMPTY':
      return 'The file is empty.'
    case 'FILE-NOT-TEXT':
      return `The file is not plain text (${facts['kind']}). Save it as CSV in UTF-8 and send it again.`
    case 'FILE-NOT-UTF8':
      return `The file is not valid UTF-8 near line ${line}. Save it as CSV in UTF-8 and send it again.`
    case 'FILE-COLUMNS-MISSING':
      return `The header in line ${line} lacks these columns: ${facts['columns']}.`
    case 'FILE-COLUMNS-REPEATED':
      return `The header in line ${line} names this column more than once: ${facts['columns']}.`
    case 'FILE-TOO-MANY-COLUMNS':
      return `The header in line ${line} has ${facts['found']} columns; at most ${facts['most']} are read.`
    case 'FILE-CELL-TOO-LONG':
      return `Line ${line} has a cell of ${facts['found']} characters; at most ${facts['most']} are read.`
    case 'FILE-LINE-TOO-LONG':
      return `The record that begins in line ${line} is longer than ${facts['most']} bytes. Is a quotation mark missing?`
    case 'FILE-QUOTE-OPEN':
      return `The file ends inside the quoted cell that begins in line ${line}. Was it cut off?`
  }
}
