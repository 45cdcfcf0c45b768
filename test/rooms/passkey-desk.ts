/** What the tests of passkeys share: adding one as a person does, and signing in with it. */
import type {
  PublicKeyCredentialCreationOptionsJSON as Creation,
  PublicKeyCredentialRequestOptionsJSON as Request,
} from '@simplewebauthn/server'
import type { Client } from '../support/client.ts'
import { Device, type Twist } from '../support/passkey-device.ts'
import type { Portal } from '../support/portal.ts'

/** What the page's script asks for before it asks the device. */
export async function optionsAt<Options = Request>(client: Client, path: string): Promise<Options> {
  const answer = await client.post(path)
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as Options
}

export async function addKey(client: Client, place = '/me/security', name = 'My phone'): Promise<Device> {
  const device = new Device()
  const options = await optionsAt<Creation>(client, `${place}/passkeys/challenge`)
  const answer = await client.post(`${place}/passkeys`, { name, credential: device.create(options) })
  if (answer.headers.get('Location') !== `${place}?done=key-added`)
    throw new Error(`not added: ${answer.status}`)
  return device
}

/** A browser that nobody is signed in with, and its try to come in. */
export async function tryDoor(portal: Portal, device: Device, twist: Twist = {}, door = '/sign-in') {
  const client = portal.visitor()
  const options = await optionsAt(client, `${door}/passkey/challenge`)
  const passkey = device.get(options, twist)
  const answer = await client.post(`${door}/passkey`, { passkey })
  return { client, answer, passkey }
}

/** The address of the first passkey on the list. */
export async function firstKey(client: Client, place = '/me/security'): Promise<string> {
  const href = new RegExp(`href="(${place}/passkeys/[0-9a-f-]{36})"`).exec(await client.page(place))?.[1]
  if (!href) throw new Error('no passkey on the list')
  return href
}
