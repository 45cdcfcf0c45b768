import type { ShownCode } from '../../src/vouchers/code-picture.ts'
import type { T } from '../words/words.ts'
import { Code } from './code.tsx'
import { QrCode } from './qr-code.tsx'

/** Codes on the one page that has them, each also as a square for a scanner. Made to be printed. */
export function VoucherCodes({ t, codes }: { t: T; codes: readonly ShownCode[] }) {
  return (
    <>
      <p class="hint">{t.t('vouchers.codes.print')}</p>
      {codes.map(({ text, picture }) => (
        <div class="voucher-sheet">
          <QrCode picture={picture} label={t.t('vouchers.codes.picture', { ends: text.slice(-4) })} />
          <Code t={t} code={text} />
        </div>
      ))}
    </>
  )
}
