/** Claims of a company and of its traveller, each with a proof. */
import { newId } from '../../src/db/new-id.ts'
import type { Client } from './client.ts'

export type SideClaims = {
  /** In the company's name, and of the traveller alone. */
  readonly ours: string
  readonly personal: string
  readonly proofs: readonly [ours: string, personal: string]
}

export async function addClaims(manager: Client, traveller: Client, serial: number): Promise<SideClaims> {
  const [ours, ourProof] = await withProof(manager, '/company/claims', `990${serial}`.padEnd(13, '5'))
  const [personal, ownProof] = await withProof(traveller, '/me/claims', `990${serial}`.padEnd(13, '6'))
  return { ours, personal, proofs: [ourProof, ownProof] }
}

async function withProof(by: Client, base: string, ticket: string): Promise<[claim: string, proof: string]> {
  const form = { key: newId(), tickets: ticket, day: '2026-10-05', halves: 'person' }
  const list = await by.page((await by.post(base, form)).headers.get('Location') ?? '')
  const claim = new RegExp(`${base}/([0-9a-f-]{36})"`).exec(list)?.[1] ?? ''
  const file = new File([new Uint8Array([0xff, 0xd8, 0xff, 1])], 'pass.jpg')
  await by.post(`${base}/${claim}/proof`, { key: newId(), file })
  const proof = /\/proofs\/([0-9a-f-]{36})/.exec(await by.page(`${base}/${claim}`))?.[1]
  if (proof === undefined) throw new Error('the claim could not be set')
  return [claim, proof]
}
