/** The page at the door. The guards show it too, when a form comes in from somebody whose session is over. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { SignInPage } from '../../views/sign-in/sign-in-page.tsx'
import type { Plane } from '../db/tables/security.ts'
import { DEMO_OPERATORS, DEMO_SEATS } from '../demo/people.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Ctx } from './env.ts'
import type { FieldFaults, Typed } from './forms.ts'
import { type KeptForm, packed } from './kept-form.ts'
import { show } from './show.tsx'

export const DOOR: Readonly<Record<Plane, string>> = { member: '/sign-in', operator: '/operator/sign-in' }

export type SignInState = {
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
  readonly kept?: KeptForm | undefined
  readonly done?: 'password' | 'address' | undefined
}

export function signInPage(c: Ctx, plane: Plane, state: SignInState, status: ContentfulStatusCode = 200) {
  const { t, deps } = c.var
  const seats = deps.demo ? (plane === 'operator' ? DEMO_OPERATORS : DEMO_SEATS) : []
  const { kept, ...rest } = state
  return show(
    c,
    {
      page: { title: t.t(plane === 'operator' ? 'signIn.operatorTitle' : 'signIn.title'), nav: 'none' },
      body: <SignInPage t={t} plane={plane} seats={seats} {...rest} kept={kept && packed(kept)} />,
    },
    status,
  )
}
