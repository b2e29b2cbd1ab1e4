import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { type SigningRequest, signingRefusal, signingTable } from './signing-refusal.ts'

/** The error for an answer of an SSH engine without a certificate. */
export function sshRefusal(answer: HttpAnswer, request: SigningRequest, facts: Facts): MayflyError {
  return signingRefusal(table, answer, request, facts)
}

const table = signingTable('ssh-role', [
  {
    said: /not a valid value for valid_principals|principal/,
    fix: (_, { role }) => `The allowed_users of the role ${role} must contain each principal in names.`,
  },
  {
    said: /^cert_type /,
    fix: (_, { role }) => `Set key_type=ca and allow_user_certificates=true on the role ${role}.`,
  },
  {
    said: /key requirements/,
    fix: (_, { role }) =>
      `Mayfly makes a P-256 key: set allowed_user_key_lengths of the role ${role} to ec=256, or remove it.`,
  },
  { said: /^ttl /, fix: (_, { role }) => `Choose a shorter lifetime, or a longer max_ttl of the role ${role}.` },
  {
    said: /no default issuer|CA key|failed to read CA/i,
    fix: 'The mount has no key to sign with: write config/ca of the mount.',
  },
])
