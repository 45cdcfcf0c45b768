/** UUIDv7: sorted by time, so indexes stay warm. Made by the application, for Postgres 15 has no function for it. */
let lastMillisecond = 0
let counter = 0

/** @param now milliseconds since the epoch; ids made in one millisecond keep their order */
export function newId(now: number = Date.now()): string {
  counter = now === lastMillisecond ? counter + 1 : 0
  lastMillisecond = now
  const bytes = new Uint8Array(16)
  crypto.getRandomValues(bytes)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now % 2 ** 32)
  view.setUint16(6, 0x7000 | (counter & 0xfff))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** When an id was made, in milliseconds since the epoch; undefined for an id of another kind. */
export function timeOfId(id: string): number | undefined {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/i.exec(id) ?? []
  return high === undefined ? undefined : Number.parseInt(`${high}${low}`, 16)
}
