/** The routes of the app as it is mounted, without its middleware. */
import type { Portal } from './portal.ts'

export type Route = { readonly method: string; readonly path: string; readonly name: string }

export function routesOf(portal: Portal): Route[] {
  const names = new Set(
    portal.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  )
  return [...names].map((name) => {
    const [method = '', path = ''] = name.split(' ')
    return { method, path, name }
  })
}

/** The path with its parameters filled in, each as the route's own place has them. */
export function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? name)
}
