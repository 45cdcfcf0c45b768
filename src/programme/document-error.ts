/** `path` reads `earning.0.formula.base`; `found` is what stands there, `expected` what should. */
export type DocumentError = { readonly path: string; readonly found: string; readonly expected: string }
