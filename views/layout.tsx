/**
 * The frame of every page. `show` puts the doctype before it.
 *
 * Assets: files in views/assets/public/assets/ are served at /assets/… and linked with the hash of their contents
 * (`asset('app.js')` is `/assets/app.js?v=…`), so they may be cached for ever. No build step: after changing
 * one, or a style in views/assets/styles/, run `npx tsx views/assets/refresh.ts`.
 * Language: a GET link `/language?to=he&back=/trips` sets the cookie and goes back. It changes nothing but the
 * looks, so GET is safe, works without scripts and can be shared. The room must accept only a `back` that starts with
 * one `/`. Theme: POST /theme with `theme` and `back`. Sign-out: POST /sign-out.
 * Forms carry no token: Fetch Metadata and Origin are checked by the server.
 */
import { asset, fontsOf, STYLES } from './assets/index.ts'
import { ConfirmDialog } from './parts/confirm.tsx'
import type { Html } from './parts/html.ts'
import { Navigation, type NavName, type PlaceName, wayUp } from './parts/navigation.tsx'
import { Notice, type NoticeKind } from './parts/notice.tsx'
import { type Crumb, Crumbs } from './parts/page-head.tsx'
import { type Theme, TopBar, type Viewer } from './parts/top-bar.tsx'
import type { T } from './words/words.ts'

export type { NavName, PlaceName, Theme, Viewer }

export type Page = {
  /** For the tab: what the page answers. The product name is added. */
  readonly title: string
  readonly nav: NavName
  readonly current?: PlaceName | undefined
  /** Path and query of this page, where language and theme switches return to. */
  readonly path: string
  /** Nearer ways up than the place of the rail, which a page below it shows when nothing stands here. */
  readonly crumbs?: readonly Crumb[] | undefined
  readonly places?: readonly PlaceName[] | undefined
  readonly waiting?: Readonly<Partial<Record<PlaceName, number>>> | undefined
}

export type PageNotice = { readonly kind: NoticeKind; readonly text: Html; readonly title?: Html }

export type LayoutProps = {
  readonly t: T
  /** Left out when nobody is signed in. */
  readonly viewer?: Viewer | undefined
  readonly page: Page
  readonly notices?: readonly PageNotice[] | undefined
  readonly demo?: boolean
  readonly theme?: Theme | undefined
  readonly children?: Html
}

/** htmx: no style of its own, Back loads the page anew (balances stay nowhere in the browser), long work is a job. */
const HTMX =
  '{"includeIndicatorCSS":false,"history":"reload","defaultTimeout":30000,"defaultFocusScroll":true}'

export function Layout(props: LayoutProps) {
  const { t, viewer, page, demo = false, theme = 'system' } = props
  const crumbs = page.crumbs ?? wayUp(t, page)
  return (
    <html lang={t.lang} dir={t.dir} data-theme={theme}>
      <Head t={t} title={page.title} />
      <body hx-indicator:inherited="#busy">
        <a class="skip" href="#main">
          {t.t('common.layout.skip')}
        </a>
        {demo && (
          <aside class="demo" aria-label={t.t('common.demo.title')}>
            <strong>{t.t('common.demo.title')}</strong> <span>{t.t('common.demo.text')}</span>
          </aside>
        )}
        <TopBar t={t} viewer={viewer} path={page.path} theme={theme} />
        <div class="frame">
          <Navigation
            t={t}
            nav={page.nav}
            current={page.current}
            places={page.places}
            waiting={page.waiting}
          />
          <main id="main" tabindex={-1}>
            {crumbs.length > 0 && <Crumbs t={t} crumbs={crumbs} />}
            {props.notices?.map(({ kind, text, title }) => (
              <Notice kind={kind} title={title}>
                <p>{text}</p>
              </Notice>
            ))}
            {props.children}
          </main>
        </div>
        <div id="busy" class="busy htmx-indicator" role="status">
          {t.t('common.layout.working')}
        </div>
        <div id="alerts" role="alert" />
        <div id="toasts" role="status" aria-live="polite" aria-label={t.t('common.layout.messages')} />
        <ConfirmDialog t={t} />
      </body>
    </html>
  )
}

function Head({ t, title }: { t: T; title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={HTMX} />
      <title>{`${title} · ${t.t('common.product')}`}</title>
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={asset('icon-apple-180.png')} />
      <link rel="manifest" href={asset('tandem.webmanifest')} />
      {fontsOf(t.lang).map((href) => (
        <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {STYLES.map((name) => (
        <link rel="stylesheet" href={asset(name)} media={name === 'paper.css' ? 'print' : undefined} />
      ))}
      <script src={asset('vendor/htmx-4.0.1.min.js')} defer />
      <script src={asset('app.js')} defer />
    </head>
  )
}
