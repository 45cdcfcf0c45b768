/** A trip's places in one line: `TRD–OSL–FRA`; a gap where one flight does not begin where the last one ended. */
export function routeText(
  legs: readonly { readonly origin: string; readonly destination: string }[],
): string {
  let text = ''
  let at: string | undefined
  for (const { origin, destination } of legs) {
    if (at === undefined) text = origin
    else if (at !== origin) text += ` · ${origin}`
    text += `–${destination}`
    at = destination
  }
  return text
}
