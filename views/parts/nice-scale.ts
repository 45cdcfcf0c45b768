/** An axis people can read: steps of 1, 2 or 5 times a power of ten, starting at nothing. */
export type Scale = { readonly step: number; readonly top: number; readonly ticks: readonly number[] }

/**
 * @param highest the largest value to show; nothing or less gives an axis up to one
 * @param atMost how many steps the axis may have
 */
export function niceScale(highest: number, atMost = 4): Scale {
  const wanted = Math.max(highest, 1) / atMost
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = Math.max(1, [1, 2, 5, 10].map((nice) => nice * power).find((nice) => nice >= wanted) ?? wanted)
  const steps = Math.max(1, Math.ceil(highest / step))
  const ticks = Array.from({ length: steps + 1 }, (_, index) => index * step)
  return { step, top: steps * step, ticks }
}
