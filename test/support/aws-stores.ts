import type { FakeAwsSecret, FakeSecretVersion } from '@mayfly/doubles/aws/secrets-manager'
import type { FakeSession, FakeSts } from '@mayfly/doubles/aws/server'
import { audience, deployRole } from './aws-world.ts'
import type { Issuer } from './issuer.ts'

const account = '111111111111'
export const region = 'eu-central-1'

/** The ARN of a secret, with the suffix that AWS gives it. */
export function secretArn(name: string, place = `${region}:${account}`): string {
  return `arn:aws:secretsmanager:${place}:secret:${name}-AbCdEf`
}

/** A secret with one value, or with the versions that are given. */
export function awsSecret(name: string, value: string | Uint8Array, more: Partial<FakeAwsSecret> = {}): FakeAwsSecret {
  return { arn: secretArn(name), versions: [{ ...current, value }], ...more }
}

/** The default version of a read. */
export const current: FakeSecretVersion = { id: '11111111-1111-1111-1111-111111111111', stages: ['AWSCURRENT'] }

/** A session of the deploy role, narrowed by a session policy if one is given. */
export async function sessionOf(issuer: Issuer, sts: FakeSts, policy?: object): Promise<FakeSession> {
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: deployRole,
    RoleSessionName: 'me',
    WebIdentityToken: await issuer.mint(audience),
    ...(policy && { Policy: JSON.stringify(policy) }),
  })
  const answer = await fetch(sts.url, { method: 'POST', body })
  const session = sts.issued.at(-1)
  if (!answer.ok || !session) throw new Error(await answer.text())
  return session
}
