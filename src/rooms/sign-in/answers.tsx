/** Where a try to sign in leads: on, to the second step, or back to the door with the work that was interrupted. */
import { CodePage } from '../../../views/sign-in/code-page.tsx'
import { SignedInAgainPage } from '../../../views/sign-in/signed-in-again-page.tsx'
import type { Plane } from '../../db/tables/security.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import type { FieldFaults } from '../../web/forms.ts'
import { type KeptForm, packed, unpacked } from '../../web/kept-form.ts'
import { hrefOf } from '../../web/list.ts'
import { ownPath } from '../../web/next.ts'
import { goTo, show } from '../../web/show.tsx'
import { DOOR, type SignInState, signInPage } from '../../web/sign-in-page.tsx'
import type { Entered } from './enter.ts'
import { type Ways, waysHere } from './waiting-step.ts'

/** The sign-in page once more, with whatever somebody was sending when their session was over. */
export async function keeping(c: Ctx, plane: Plane, state: SignInState) {
  return signInPage(c, plane, { ...state, kept: await unpacked(c) }, 422)
}

/** To the second step, to the work that was interrupted, or to where one wanted to go. */
export async function onward(c: Ctx, plane: Plane, entered: Entered, next: string) {
  const kept = await unpacked(c)
  if (entered !== 'in')
    return kept
      ? codePage(c, plane, { next, kept, ways: entered })
      : goTo(c, hrefOf(`${DOOR[plane]}/code`, { next }))
  if (kept) return signedInAgain(c, kept)
  return goTo(c, ownPath(next, plane === 'operator' ? '/operator' : '/home'))
}

type CodeState = {
  readonly next: string
  /** Looked up by the waiting step of this browser when left out. */
  readonly ways?: Ways
  readonly kept?: KeptForm | undefined
  readonly faults?: FieldFaults
  readonly refusal?: Refusal
}

export async function codePage(c: Ctx, plane: Plane, state: CodeState, status: 200 | 422 | 429 = 200) {
  const { t } = c.var
  const { kept, ways, ...rest } = state
  const open = ways ?? (await waysHere(c, plane)) ?? { takesCode: true, takesPasskey: false }
  return show(
    c,
    {
      page: { title: t.t('security.code.title'), nav: 'none' },
      body: <CodePage t={t} door={DOOR[plane]} {...open} {...rest} kept={kept && packed(kept)} />,
    },
    status,
  )
}

function signedInAgain(c: Ctx, kept: KeptForm) {
  const { t } = c.var
  return show(c, {
    page: { title: t.t('security.again.title'), nav: 'none' },
    body: <SignedInAgainPage t={t} kept={kept} />,
  })
}
