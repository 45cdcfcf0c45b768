/** What compilers ask for outside of production. */
export { Fragment, type JSX, jsx as jsxDEV } from './jsx-runtime.ts'
