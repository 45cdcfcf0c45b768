import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPortal } from '../support/portal.ts'
test('probe', async () => {
  const portal = await openPortal()
  const manager = await portal.as(await portal.operator('programme-manager'))
  const W = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  const out = []
  for (const name of ['a\u0000b', 'a\ud800b']) {
    const a = await manager.post('/operator/programme/drafts', { file: new File([JSON.stringify({ ...W, name })], 'x\u0000.json') })
    out.push(a.status)
  }
  console.log('PROBE', out)
  expect(out).toEqual([422, 422])
})
