/** Every code an error can carry; `docs/errors.md` has an entry for each. */
export const errorCodes = [
  'ERR_INPUT_INVALID',
  'ERR_EVENT_REFUSED',
  'ERR_ENV_CONFLICT',
  'ERR_PROGRAM_MISSING',
  'ERR_ID_TOKEN_UNAVAILABLE',
  'ERR_ID_TOKEN_INVALID',
  'ERR_ENDPOINT_REFUSED',
  'ERR_ENDPOINT_UNREACHABLE',
  'ERR_ANSWER_MALFORMED',
  'ERR_EXCHANGE_REJECTED',
  'ERR_EXCHANGE_UNAVAILABLE',
  'ERR_PRINCIPAL_MISMATCH',
  'ERR_DELIVERY_FAILED',
  'ERR_AGENT_UNAVAILABLE',
  'ERR_STATE_TOO_LARGE',
  'ERR_TIMED_OUT',
  'ERR_CANCELLED',
  'ERR_INTERNAL',
] as const

export type ErrorCode = (typeof errorCodes)[number]
