import type { T } from '../words/words.ts'

/** A voucher code, shown once: big, left to right, selected as a whole by one click. */
export function Code({ t, code }: { t: T; code: string }) {
  return (
    <div class="voucher-code">
      <p class="label">{t.t('common.code.label')}</p>
      <p>
        <code dir="ltr">{code}</code>
      </p>
      <p class="hint">{t.t('common.code.once')}</p>
    </div>
  )
}
