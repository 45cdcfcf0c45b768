/** Configuration by environment, all of it optional. Wrong or unknown values stop the start with the list of what is wrong. */
import * as v from 'valibot'

const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'a number from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535),
)
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const Environment = v.object({
  HOST: v.optional(v.pipe(v.string(), v.nonEmpty()), '127.0.0.1'),
  PORT: v.optional(port, '3000'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty()), './data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/\S+$/, 'postgres://user:password@host/database')),
  ),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/[^/\s]+$/, 'https://host, without a path'))),
  SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'at least 32 characters'))),
  DEMO: v.optional(v.picklist(['on', 'off'], 'on or off')),
  MAIL_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/\S+$/, 'smtp://user:password@host:port'))),
  MAIL_HTTP_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(https:\/\/\S+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/\S*)?)$/, 'https://host/path'),
    ),
  ),
  MAIL_HTTP_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/, 'a token without spaces'))),
  LOG_LEVEL: v.optional(v.picklist(LEVELS, LEVELS.join(', ')), 'info'),
})

export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly secret: string | undefined
  readonly demo: boolean
  readonly mailUrl: string | undefined
  /** A provider that takes mail by HTTP, for where there is no SMTP. */
  readonly mailHttp: { readonly url: string; readonly token: string } | undefined
  readonly logLevel: (typeof LEVELS)[number]
}
export type ConfigFault = { readonly name: string; readonly found: string; readonly expected: string }

const NAMES = Object.keys(Environment.entries)
/** Names like ours that we do not know: a typing error would otherwise be a silent default. */
const OURS = /^(TANDEM_|DATABASE_|PUBLIC_URL|MAIL_|DATA_DIR|LOG_|DEMO)/
const SECRET_NAMES = new Set(['SECRET', 'DATABASE_URL', 'MAIL_URL', 'MAIL_HTTP_TOKEN'])

export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: Config } | { faults: ConfigFault[] } {
  const given = Object.fromEntries(NAMES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const read = v.safeParse(Environment, given)
  const faults: ConfigFault[] = (read.issues ?? []).map((issue) => {
    const name = v.getDotPath(issue) ?? ''
    return { name, found: shown(name, String(issue.input)), expected: issue.message }
  })
  for (const name of Object.keys(env)) {
    if (OURS.test(name) && !NAMES.includes(name))
      faults.push({ name, found: 'set', expected: `one of ${NAMES.join(', ')}` })
  }
  if (!read.success || faults.length > 0) return { faults }
  const config = configOf(read.output)
  const contradictions = contradicted(read.output, config)
  return contradictions.length > 0 ? { faults: contradictions } : { ok: config }
}

function configOf(env: v.InferOutput<typeof Environment>): Config {
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL,
    secret: env.SECRET,
    demo:
      env.DEMO === undefined
        ? env.DATABASE_URL === undefined && env.PUBLIC_URL === undefined
        : env.DEMO === 'on',
    mailUrl: env.MAIL_URL,
    mailHttp:
      env.MAIL_HTTP_URL === undefined
        ? undefined
        : { url: env.MAIL_HTTP_URL, token: env.MAIL_HTTP_TOKEN ?? '' },
    logLevel: env.LOG_LEVEL,
  }
}

/** The demo belongs to the embedded database on this machine; production needs its own secret. */
function contradicted(env: v.InferOutput<typeof Environment>, config: Config): ConfigFault[] {
  const faults: ConfigFault[] = []
  if (config.demo && (env.DATABASE_URL !== undefined || env.PUBLIC_URL !== undefined)) {
    faults.push({ name: 'DEMO', found: 'on', expected: 'off when DATABASE_URL or PUBLIC_URL is set' })
  }
  if (!config.demo && env.SECRET === undefined) {
    faults.push({ name: 'SECRET', found: 'nothing', expected: 'at least 32 characters, unless in demo mode' })
  }
  if (env.SECRET !== undefined && new Set(env.SECRET).size < 10) {
    faults.push({
      name: 'SECRET',
      found: shown('SECRET', env.SECRET),
      expected: 'a random text, not a pattern',
    })
  }
  return [...faults, ...mailFaults(env)]
}

function mailFaults(env: v.InferOutput<typeof Environment>): ConfigFault[] {
  const { MAIL_URL, MAIL_HTTP_URL, MAIL_HTTP_TOKEN } = env
  if (MAIL_HTTP_URL !== undefined && MAIL_URL !== undefined)
    return [{ name: 'MAIL_HTTP_URL', found: MAIL_HTTP_URL, expected: 'nothing when MAIL_URL is set' }]
  if ((MAIL_HTTP_URL === undefined) === (MAIL_HTTP_TOKEN === undefined)) return []
  const name = MAIL_HTTP_URL === undefined ? 'MAIL_HTTP_URL' : 'MAIL_HTTP_TOKEN'
  return [{ name, found: 'nothing', expected: 'both MAIL_HTTP_URL and MAIL_HTTP_TOKEN, or neither' }]
}

function shown(name: string, value: string): string {
  return SECRET_NAMES.has(name) ? `${value.length} characters` : value
}
