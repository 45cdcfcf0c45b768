/** Mail domains: those of a company, and those that anybody can have. */

/** Whoever has one of these can be anybody: a link locked to them is locked to nothing. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de hotmail.co.uk hotmail.fr live.com live.de
  msn.com yahoo.com yahoo.de yahoo.co.uk yahoo.fr ymail.com aol.com aol.de icloud.com me.com mac.com gmx.de gmx.net
  gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de mail.de posteo.de mailbox.org mail.com email.com
  proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com zoho.com yandex.ru yandex.com ya.ru mail.ru bk.ru
  inbox.ru list.ru rambler.ru walla.co.il walla.com mynet.com bluewin.ch orange.fr free.fr laposte.net wanadoo.fr
  libero.it virgilio.it seznam.cz wp.pl o2.pl onet.pl interia.pl qq.com 163.com 126.com naver.com duck.com hey.com`.split(
    /\s+/,
  ),
)

/** @returns what stands behind the at sign, in small letters */
export function domainOf(email: string): string {
  return email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain)
}

/** @returns the domains of a text in which they stand one after the other, without doubles; with or without at sign */
export function domainsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((word) => word.replace(/^@/, ''))
        .filter((word) => word !== ''),
    ),
  ]
}

/** A host name of at least two labels. */
export function isDomain(text: string): boolean {
  return (
    text.length <= 253 && /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u.test(text)
  )
}
