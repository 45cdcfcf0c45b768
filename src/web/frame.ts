/** What every request gets before a room sees it: id, clock, database, language. */
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLang, type Lang, langFromHeader } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { newId } from '../db/new-id.ts'
import { todayIn } from '../domain/today.ts'
import type { AppEnv, Ctx, Deps } from './env.ts'

export function frame(deps: Deps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.set('deps', deps)
    c.set('startedAt', performance.now())
    c.set('requestId', newId())
    c.set('now', deps.clock())
    c.set('t', wordsFor(languageOf(c)))
    c.header('X-Request-Id', c.var.requestId)
    // Whatever is answered is for whoever asked: a room that forgets to say so keeps nothing in a cache.
    c.header('Cache-Control', 'no-store')
    const { db, release } = deps.openDb(c)
    c.set('db', db)
    try {
      const versions = await deps.versions(db)
      c.set('today', todayIn(versions[0]?.programme.timeZone ?? 'UTC', c.var.now))
      await next()
    } finally {
      release()
    }
  })
}

/** A choice that was made counts more than what the browser prefers. */
function languageOf(c: Ctx): Lang {
  const chosen = getCookie(c, 'language')
  return isLang(chosen) ? chosen : langFromHeader(c.req.header('Accept-Language'))
}
