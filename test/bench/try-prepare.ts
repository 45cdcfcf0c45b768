import pg from 'pg'
const names = new Map<string, string>()
const q0 = pg.Client.prototype.query as any
if (process.env['PREPARE']) (pg.Client.prototype as any).query = function (this: any, a: any, ...rest: any[]) {
  if (typeof a === 'string' && Array.isArray(rest[0]) && !/^(begin|commit|rollback|start|set)/.test(a)) {
    let name = names.get(a); if (!name && names.size < 500) { name = `s${names.size}`; names.set(a, name) }
    if (name) return q0.call(this, { name, text: a, values: rest[0] }, ...rest.slice(1))
  }
  return q0.call(this, a, ...rest)
}
