/** Mail by SMTP. On Node alone. */
import { createTransport } from 'nodemailer'
import { type Carrier, FAULT_CHARACTERS, type Failure } from './carrier.ts'

export function smtpCarrier(mailUrl: string): Carrier {
  const transport = createTransport({
    url: mailUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    async send({ from, to, subject, text, html, headers }) {
      const { 'Message-ID': messageId, ...others } = headers
      // As an object it is one address, whatever stands in it.
      const mail = { from, to: { name: '', address: to }, subject, text, html, headers: others }
      return transport.sendMail({ ...mail, ...(messageId !== undefined && { messageId }) }).then(
        () => null,
        (fault: unknown) => failureOf(fault),
      )
    },
  }
}

/** The server's own word on the recipient or the mail, 5xx, is final; everything else may pass. */
function failureOf(fault: unknown): Failure {
  if (!(fault instanceof Error)) return { text: 'unknown fault', isFinal: false }
  const { responseCode, command } = fault as Error & { responseCode?: number; command?: string }
  const isAboutTheMail = command === 'RCPT TO' || command === 'DATA'
  return {
    text: fault.message.slice(0, FAULT_CHARACTERS),
    isFinal: isAboutTheMail && (responseCode ?? 0) >= 500,
  }
}
