import type { Part } from '../../src/domain/message/parts.ts'
import type { Foot } from '../../src/messages/compose.ts'
import type { T } from '../words/words.ts'

/**
 * A mail in HTML. Mail programs know no style sheets of ours and strip most of what they do not know, so each element
 * brings its style along; colours that stand on light and dark alike need no second set where a program darkens by itself.
 */
const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5'
const BODY = `margin:0;padding:0;${FONT};background-color:#ffffff;color:#1b2a33`
const FRAME = `max-width:36em;margin:0 auto;padding:24px 16px;text-align:start;${FONT}`
const PARAGRAPH = 'margin:0 0 16px'
const LINE = 'margin:0 0 8px'
const BRAND = 'margin:0 0 24px;font-weight:bold;color:#0b6478'
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background-color:#0b6478;color:#ffffff;font-weight:bold;text-decoration:none'
const FOOT = 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #a9b6bc;font-size:13px;color:#5c6b73'
const FOOTLINK = 'color:#0b6478'
/** For programs that ask for it; the others darken by themselves or stay light. */
const DARK = `@media (prefers-color-scheme: dark) {
  .body { background-color: #12191d !important; color: #e6edf0 !important }
  .brand, .foot a { color: #6fc7da !important } .foot { color: #a9b6bc !important }
}`

export function MailDocument(props: {
  t: T
  subject: string
  parts: readonly Part[]
  foot: Foot
  programme: string
}) {
  const { t, subject, parts, foot, programme } = props
  return (
    <html lang={t.lang} dir={t.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{DARK}</style>
      </head>
      <body class="body" style={BODY}>
        <div class="body" dir={t.dir} lang={t.lang} style={FRAME}>
          <p class="brand" style={BRAND}>
            <bdi>{programme}</bdi>
          </p>
          {parts.map((part) => (
            <PartOf t={t} part={part} />
          ))}
          <div class="foot" style={FOOT}>
            <p style={LINE}>{foot.why}</p>
            {foot.links.map(({ text, href }) => (
              <p style={LINE}>
                <a href={href} style={FOOTLINK}>
                  {text}
                </a>
              </p>
            ))}
          </div>
        </div>
      </body>
    </html>
  )
}

function PartOf({ t, part }: { t: T; part: Part }) {
  if (part.is === 'link') {
    return (
      <p style={PARAGRAPH}>
        <a href={part.href} style={BUTTON}>
          {part.label ?? t.t('mail.open')}
        </a>
      </p>
    )
  }
  return (
    <p style={PARAGRAPH}>
      {part.lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}
