/** Mail by a provider's HTTP address, for where there is no SMTP. The format is docs/formats/mail-http.md. */
import { type Carrier, FAULT_CHARACTERS, type Failure } from './carrier.ts'

const TIMEOUT_MS = 20_000
/** The provider says no to this mail itself: asked again, it would say no again. */
const ABOUT_THE_MAIL: ReadonlySet<number> = new Set([400, 413, 422])

export function httpCarrier(url: string, token: string): Carrier {
  return {
    async send(mail) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': mail.id,
        },
        body: JSON.stringify(mail),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((fault: unknown) => (fault instanceof Error ? fault.message : 'unknown fault'))
      if (typeof answer === 'string') return { text: answer.slice(0, FAULT_CHARACTERS), isFinal: false }
      const said = await answer.text().catch(() => '')
      return failureOf(answer.status, said)
    },
  }
}

/** 409 is the answer to a key that was taken before: it has the mail. A wrong token or address can be mended: it waits. */
function failureOf(status: number, said: string): Failure | null {
  if ((status >= 200 && status < 300) || status === 409) return null
  const text = `${status} ${said}`.trim().slice(0, FAULT_CHARACTERS)
  return { text, isFinal: ABOUT_THE_MAIL.has(status) }
}
