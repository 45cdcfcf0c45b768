/** How long an invitation can be accepted. */
export const INVITATION_HOURS = 72

export function invitationEnds(now: Date): Date {
  return new Date(now.getTime() + INVITATION_HOURS * 3_600_000)
}
