/** As it is read: a place where a long word may break is no sign in it. */
export function asRead(html: string): string {
  return html.replaceAll('<wbr/>', '')
}

/** A browser without a window: keeps cookies, sends what a browser sends, follows nothing by itself. */
export class Client {
  readonly #fetch: (request: Request) => Response | Promise<Response>
  readonly #origin: string
  readonly cookies = new Map<string, string>()
  language = 'en'

  constructor(fetch: (request: Request) => Response | Promise<Response>, origin: string) {
    this.#fetch = fetch
    this.#origin = origin
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers })
  }

  /** The text of a page that must be there. */
  async page(path: string): Promise<string> {
    const answer = await this.get(path)
    const text = asRead(await answer.text())
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
    return text
  }

  /** A form of our own page. A File among the fields makes it a multipart form. */
  post(
    path: string,
    fields: Record<string, string | File> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const hasFile = Object.values(fields).some((value) => typeof value !== 'string')
    const body = hasFile ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) body.append(name, value as string)
    const own = { 'Sec-Fetch-Site': 'same-origin', Origin: this.#origin }
    return this.send(path, { method: 'POST', body, headers: { ...own, ...headers } })
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, this.#origin), { redirect: 'manual', ...init })
    request.headers.set('Accept-Language', this.language)
    if (this.cookies.size > 0) {
      request.headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    }
    const answer = await this.#fetch(request)
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    return answer
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((each) => /^\s*max-age=0$/i.test(each))) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1))
  }
}
