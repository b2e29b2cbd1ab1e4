import type { PolicyDocument } from '@mayfly/doubles/aws/policy'

export const account = '111111111111'
export const principal = `arn:aws:sts::${account}:assumed-role/deploy/me`

/** One request to AWS, with the keys of its context. */
export interface Question {
  readonly action: string
  readonly resource: string
  readonly context?: Readonly<Record<string, string>>
}

const everything: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}

/** The answer of iam-simulate to a request of a session with this policy, at this time. The role may do everything. */
export async function simulated(
  sessionPolicy: PolicyDocument,
  { action, resource, context }: Question,
  now: number,
  by = principal,
): Promise<string> {
  const { runSimulation } = await import('@cloud-copilot/iam-simulate')
  const own = by.split(':')[4] ?? account
  const result = await runSimulation(
    {
      request: {
        principal: by,
        action,
        resource: { resource, accountId: resource.split(':')[4] || own },
        contextVariables: { 'aws:CurrentTime': new Date(now).toISOString(), ...context },
      },
      sessionPolicy,
      identityPolicies: [{ name: 'role', policy: everything }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // The policy of a key that leaves rights to the account, as keys have it by default.
      ...(action.startsWith('kms:') && {
        resourcePolicy: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${own}:root` },
            Action: 'kms:*',
            Resource: '*',
          },
        },
      }),
    },
    { simulationMode: 'Strict' },
  )
  if (result.resultType === 'error') throw new Error(`${action} ${resource}: ${JSON.stringify(result.errors)}`)
  return result.overallResult
}
