/** Questions of a company and of its traveller alone. */
import { newId } from '../../src/db/new-id.ts'
import type { Client } from './client.ts'

export type SideSupport = { readonly ours: string; readonly personal: string }

export async function addQuestions(manager: Client, traveller: Client, word: string): Promise<SideSupport> {
  return {
    ours: await asked(manager, '/company/support', word),
    personal: await asked(traveller, '/me/support', word),
  }
}

async function asked(by: Client, base: string, word: string): Promise<string> {
  const answer = await by.post(base, { key: newId(), topic: 'credit', text: `${word} asks about a flight` })
  const id = /support\/([0-9a-f-]{36})/.exec(answer.headers.get('Location') ?? '')?.[1]
  if (id === undefined) throw new Error(`the question could not be asked: ${answer.status}`)
  return id
}
