/** Doors and the protection of accounts are the same in both planes: the route without its plane, and its answer. */
export const DOORS: Readonly<Record<string, number>> = {
  'GET /sign-in/code': 303,
  'POST /sign-in/code': 422,
  'POST /sign-in/passkey': 422,
  'POST /sign-in/passkey/challenge': 200,
  'POST /sign-in/code/passkey': 422,
  'POST /sign-in/code/passkey/challenge': 404,
  'GET /sign-in/forgotten': 200,
  'POST /sign-in/forgotten': 422,
  'GET /sign-in/password/:token': 404,
  'POST /sign-in/password/:token': 404,
}

/** The partners’ plane, for whoever stands at a counter: what an empty form is answered. */
export const COUNTER: Readonly<Record<string, number>> = {
  'GET /partner': 200,
  'POST /partner/voucher': 422,
  'POST /partner/redeem': 422,
  'GET /partner/redemptions': 200,
  'GET /partner/redemptions.csv': 200,
  'GET /partner/redemptions/:id': 200,
  'POST /partner/redemptions/:id/undo': 409,
}

export const PROTECTION: Readonly<Record<string, number>> = {
  'GET /confirm': 200,
  'POST /confirm': 422,
  'POST /confirm/challenge': 200,
  'GET /security': 200,
  'POST /security/passkeys': 422,
  'POST /security/passkeys/start': 303,
  'GET /security/passkeys/new': 200,
  'POST /security/passkeys/challenge': 200,
  'GET /security/passkeys/:id': 404,
  'POST /security/passkeys/:id': 404,
  'POST /security/passkeys/:id/remove': 404,
  'GET /security/second-step': 303,
  'POST /security/second-step': 303,
  'POST /security/second-step/start': 303,
  'POST /security/second-step/off': 403,
  'POST /security/recovery-codes': 303,
  'POST /security/devices/:id/end': 404,
  'POST /security/devices/end-others': 303,
}
