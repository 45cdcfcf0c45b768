/** Where to go back to: a path of this portal and nothing else. */

/** @returns the path when it is one of ours, else `fallback`; never another host, scheme or line */
export function ownPath(path: string | undefined, fallback: string): string {
  if (path === undefined || path.length > 2_000) return fallback
  const isOurs = /^\/(?![/\\])[\w\-./~%?=&+,:;@!*()']*$/.test(path)
  return isOurs && !path.includes('\\') ? path : fallback
}
