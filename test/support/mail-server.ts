/** A real SMTP server that keeps what it took, and can be told to refuse or to be gone. */
import { createServer } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { House } from '../../src/messages/compose.ts'
import { SECRET } from './portal.ts'

export const HOUSE: House = {
  programme: 'Wingspan',
  host: 'portal.example',
  origin: 'https://portal.example',
  secret: SECRET,
}

export type Received = { readonly raw: string; readonly to: readonly string[]; readonly mail: Email }
export type MailServer = {
  readonly url: string
  readonly received: Received[]
  /** The code with which it refuses each mail; 0 takes them. */
  answer: number
  /** By address of the recipient. */
  readonly refused: Map<string, number>
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

export async function mailServer(): Promise<MailServer> {
  const port = await freePort()
  let running: SMTPServer | undefined
  const made: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    answer: 0,
    refused: new Map(),
    start: () =>
      new Promise((resolve) => {
        running = listening(made)
        running.listen(port, '127.0.0.1', () => resolve())
      }),
    stop: () =>
      new Promise((resolve) => {
        if (!running) return resolve()
        running.close(() => resolve())
        running = undefined
        return undefined
      }),
  }
  await made.start()
  return made
}

function listening(made: MailServer): SMTPServer {
  const no = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = made.refused.get(address)
      done(code ? no(code) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (bytes: Buffer) => chunks.push(bytes))
      stream.on('end', () => {
        if (made.answer > 0) return done(no(made.answer))
        const raw = Buffer.concat(chunks).toString('latin1')
        const to = session.envelope.rcptTo.map(({ address }) => address)
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          made.received.push({ raw, to, mail })
          done()
        }, done)
        return undefined
      })
    },
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
