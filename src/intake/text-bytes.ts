/** Tells text from what is not, as the bytes come in. */
import type { FileReject } from './file-reject.ts'

export type ByteCheck = {
  next(bytes: Uint8Array): FileReject | undefined
  /** @returns a reject when the file ends in the middle of a character */
  end(): FileReject | undefined
}

/** UTF-16, NUL bytes (spreadsheets, archives, pictures) and invalid UTF-8 are refused; a UTF-8 byte order mark is fine. */
export function checkBytes(): ByteCheck {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let first = true
  let lines = 0
  return {
    next(bytes) {
      if (first && bytes.length > 0) {
        first = false
        const kind = kindOf(bytes)
        if (kind !== undefined) return { code: 'FILE-NOT-TEXT', line: 1, facts: { kind } }
      }
      if (bytes.includes(0)) return { code: 'FILE-NOT-TEXT', line: lines + 1, facts: { kind: 'binary' } }
      try {
        decoder.decode(bytes, { stream: true })
      } catch {
        return { code: 'FILE-NOT-UTF8', line: lines + linesBeforeFault(bytes) + 1, facts: {} }
      }
      lines += lineFeeds(bytes, bytes.length)
      return undefined
    },
    end() {
      try {
        decoder.decode()
        return undefined
      } catch {
        return { code: 'FILE-NOT-UTF8', line: lines + 1, facts: {} }
      }
    },
  }
}

function kindOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16'
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return 'a workbook or archive'
  return undefined
}

function linesBeforeFault(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes)
  const fault = text.indexOf('\uFFFD')
  return text.slice(0, Math.max(fault, 0)).split('\n').length - 1
}

function lineFeeds(bytes: Uint8Array, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) count += 1
  return count
}
