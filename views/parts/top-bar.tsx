import { asset } from '../assets/index.ts'
import { LANGS, LANGUAGES } from '../words/languages.ts'
import type { T } from '../words/words.ts'
import { Icon } from './icon.tsx'

export type Theme = 'system' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** What the frame needs to know of a person. */
export type Viewer = {
  readonly name: string
  readonly email?: string | undefined
  /** Operators leave by their own door and have no account page. */
  readonly isOperator?: boolean | undefined
  /** A counter is nobody's account: it has a way out and nothing else. */
  readonly isPartner?: boolean | undefined
  /** The company this person acts for now. */
  readonly company?: string | undefined
  /** Every company this person has a seat in; a choice when there are several. */
  readonly companies?: readonly { readonly id: string; readonly name: string }[] | undefined
  /** Messages not yet read; left out for whoever has no inbox. */
  readonly unread?: number | undefined
}

type TopBarProps = {
  readonly t: T
  readonly viewer: Viewer | undefined
  readonly path: string
  readonly theme: Theme
}

export function TopBar({ t, viewer, path, theme }: TopBarProps) {
  return (
    <header class="top">
      <a class="brand" href={viewer?.isPartner ? '/partner' : '/'}>
        <img src={asset('logo.svg')} alt="" width={28} height={28} />
        <span>{t.t('common.product')}</span>
      </a>
      <div class="top-company">
        {viewer?.company && <CompanyPlace t={t} company={viewer.company} companies={viewer.companies} />}
      </div>
      <div class="top-tools">
        <a class="top-help" href="/help">
          <Icon name="help" />
          <span class="visually-hidden">{t.t('help.link')}</span>
        </a>
        <LanguageMenu t={t} path={path} />
        <ThemeMenu t={t} path={path} theme={theme} />
        {viewer?.unread !== undefined && <MessagesLink t={t} unread={viewer.unread} />}
        {viewer && <PersonMenu t={t} viewer={viewer} />}
      </div>
    </header>
  )
}

/** In whose name one acts; with seats in several companies, the way from one to the other. */
function CompanyPlace({ t, company, companies = [] }: Pick<Viewer, 'companies'> & { t: T; company: string }) {
  if (companies.length < 2) return <bdi>{company}</bdi>
  return (
    <details class="menu companies">
      <summary>
        <span class="visually-hidden">{t.t('common.layout.switchCompany')} </span>
        <bdi>{company}</bdi>
        <Icon name="down" />
      </summary>
      <form method="post" action="/me/company">
        <ul>
          {companies.map(({ id, name }) => (
            <li>
              <button type="submit" name="company" value={id} aria-pressed={String(name === company)}>
                <bdi>{name}</bdi>
                {name === company && <Icon name="check" />}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}

/** Plain GET links: each says its language in that language and comes back to this page. */
function LanguageMenu({ t, path }: { t: T; path: string }) {
  return (
    <details class="menu">
      <summary>
        <Icon name="language" />
        <span class="visually-hidden">{t.t('common.language.label')}: </span>
        <span class="wide">{LANGUAGES[t.lang].name}</span>
      </summary>
      <ul>
        {LANGS.map((lang) => (
          <li>
            <a
              href={`/language?to=${lang}&back=${encodeURIComponent(path)}`}
              lang={lang}
              hreflang={lang}
              rel="nofollow"
              {...(lang === t.lang && { 'aria-current': 'true' })}
            >
              <bdi>{LANGUAGES[lang].name}</bdi>
              {lang === t.lang && <Icon name="check" />}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function ThemeMenu({ t, path, theme }: { t: T; path: string; theme: Theme }) {
  return (
    <details class="menu">
      <summary>
        <Icon name="theme" />
        <span class="visually-hidden">{t.t('common.theme.label')}</span>
      </summary>
      <form method="post" action="/theme">
        <input type="hidden" name="back" value={path} />
        <ul>
          {THEMES.map((name) => (
            <li>
              <button type="submit" name="theme" value={name} aria-pressed={String(name === theme)}>
                <span>{t.t(`common.theme.${name}`)}</span>
                {name === theme && <Icon name="check" />}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}

/** Beyond this the number says nothing more. */
const SHOWN_MOST = 99

function MessagesLink({ t, unread }: { t: T; unread: number }) {
  const shown = unread > SHOWN_MOST ? `${t.number(SHOWN_MOST)}+` : t.number(unread)
  return (
    <a class="messages" href="/messages">
      <Icon name="messages" />
      <span class="visually-hidden">
        {t.t('messages.link')}: {t.t('messages.unread', { count: unread })}
      </span>
      {unread > 0 && (
        <bdi class="badge" aria-hidden="true">
          {shown}
        </bdi>
      )}
    </a>
  )
}

function signOutOf({ isOperator, isPartner }: Viewer): string {
  if (isPartner) return '/partner/sign-out'
  return isOperator ? '/operator/sign-out' : '/sign-out'
}

function PersonMenu({ t, viewer }: { t: T; viewer: Viewer }) {
  return (
    <details class="menu person">
      <summary aria-label={t.t('common.layout.menu', { name: viewer.name })}>
        <Icon name="account" />
        <bdi class="wide">{viewer.name}</bdi>
        <Icon name="down" />
      </summary>
      <ul>
        <li class="who">
          <bdi>{viewer.name}</bdi>
          {viewer.email && (
            <bdi class="hint" dir="ltr">
              {viewer.email}
            </bdi>
          )}
        </li>
        {!viewer.isOperator && !viewer.isPartner && (
          <>
            <li>
              <a href="/me/account">{t.t('common.nav.account')}</a>
            </li>
            <li>
              <a href="/me/privacy">{t.t('privacy.title')}</a>
            </li>
          </>
        )}
        {!viewer.isOperator && !viewer.isPartner && (
          <li>
            <a href="/me/messages">{t.t('messages.how')}</a>
          </li>
        )}
        {!viewer.isPartner && (
          <li>
            <a href={viewer.isOperator ? '/operator/security' : '/me/security'}>{t.t('security.link')}</a>
          </li>
        )}
        <li>
          <form method="post" action={signOutOf(viewer)}>
            <button type="submit">
              <span>{t.t('common.button.signOut')}</span>
              <Icon name="sign-out" />
            </button>
          </form>
        </li>
      </ul>
    </details>
  )
}
