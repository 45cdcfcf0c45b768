import type { InLanguage } from '../../src/terms/versions.ts'
import { LANGUAGES, type Lang } from '../words/languages.ts'
import type { T } from '../words/words.ts'

/** Written by people, shown as text: headings and paragraphs are all it may have. Says it when the language is not the reader's. */
export function TermsText({ t, of: { text, lang } }: { t: T; of: InLanguage }) {
  const blocks = text
    .replaceAll(/^## .*$/gm, '\n$&\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  const { dir } = LANGUAGES[lang as Lang]
  return (
    <>
      {lang !== t.lang && <p class="hint">{t.t('terms.onlyEnglish')}</p>}
      <div class="stack" lang={lang} dir={dir}>
        {blocks.map((block) => (block.startsWith('## ') ? <h2>{block.slice(3)}</h2> : <p>{block}</p>))}
      </div>
    </>
  )
}
