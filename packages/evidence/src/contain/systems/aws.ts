import { type Call, type ContainedSystem, keepInFile, shell, undoneBy, valuesInForm } from '../call.ts'
import type { JobCredential } from '../credential.ts'

/** Both forms of an ARN that name a role. */
const roleForm = /^arn:aws[\w-]{0,20}:(?:iam::\d{12}:role|sts::\d{12}:assumed-role)\/[\w+=,.@/-]{1,600}$/
const sessionForm = /^[\w+=,.@-]{2,64}$/

/** An inline policy has room for so many sessions. */
const mostSessions = 100

/** The name and the account of the role that a session belongs to. */
interface Role {
  readonly name: string
  readonly account: string
}

function rolesOf(credentials: readonly JobCredential[]): Role[] {
  // A chain of roles has a session of each role.
  const arns = credentials.flatMap(({ what, principal }) => [/ of (\S+)$/.exec(what)?.[1], principal])
  const roles = valuesInForm(roleForm, arns).map((arn) => {
    const [, , , , account = '', path = ''] = arn.split(':')
    const parts = path.split('/')
    return { account, name: (parts[0] === 'assumed-role' ? parts[1] : parts.at(-1)) ?? '' }
  })
  return roles.filter(
    ({ name, account }, index) =>
      name !== '' && roles.findIndex((one) => one.name === name && one.account === account) === index,
  )
}

const statement = (more: object) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', ...more }] })

function denyCall(role: Role, policy: string, condition: object, does: string): Call {
  const named = ['--role-name', role.name, '--policy-name', policy]
  const document = JSON.stringify(statement({ Action: '*', Resource: '*', Condition: condition }))
  return {
    does: `${does} The role is ${role.name} in the account ${role.account}.`,
    commands: [shell('aws', 'iam', 'put-role-policy', ...named, '--policy-document', document)],
    rights: `iam:PutRolePolicy on the role ${role.name}. It can also give more rights, so only a person should have it`,
    undo: undoneBy(shell('aws', 'iam', 'delete-role-policy', ...named), 'Wait until all sessions have expired.'),
  }
}

export const aws: ContainedSystem = {
  title: 'AWS',
  uses: "aws, signed in to the role's account, but not as the role itself",
  one(credentials) {
    const sessions = valuesInForm(
      sessionForm,
      credentials.map(({ trace }) => trace.sessionName),
    )
    const [first] = sessions
    if (first === undefined || sessions.length > mostSessions) return []
    const ids = sessions.map((session) => `*:${session}`)
    return rolesOf(credentials).map((role) =>
      denyCall(
        role,
        `mayfly-contain-${first}`,
        { StringLike: { 'aws:userid': ids } },
        'Denies every request of these sessions. Other jobs go on.',
      ),
    )
  },
  all: (credentials, now) =>
    rolesOf(credentials).map((role) =>
      denyCall(
        role,
        'mayfly-contain-older-sessions',
        { DateLessThan: { 'aws:TokenIssueTime': `${new Date(now).toISOString().slice(0, 19)}Z` } },
        'Denies every session that the role issued before the time of this plan, also those of jobs that run now.',
      ),
    ),
  fresh: (credentials) =>
    rolesOf(credentials).map(({ name }) => {
      const saved = `${name}-trust.json`
      const actions = ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity']
      const none = JSON.stringify(statement({ Principal: { AWS: '*' }, Action: actions }))
      const update = ['aws', 'iam', 'update-assume-role-policy', '--role-name', name, '--policy-document']
      const query = ['--query', 'Role.AssumeRolePolicyDocument', '--output', 'json']
      return {
        does: `Saves the trust policy of the role ${name} to ${saved}. Then nobody can assume the role.`,
        commands: [
          keepInFile(shell('aws', 'iam', 'get-role', '--role-name', name, ...query), saved),
          shell(...update, none),
        ],
        rights: `iam:GetRole and iam:UpdateAssumeRolePolicy on the role ${name}`,
        undo: undoneBy(shell(...update, `file://${saved}`)),
      }
    }),
  impossible: [
    'A session cannot be revoked. A Deny works after seconds to minutes.',
    'Sessions of other roles that this session made are not ended. Deny each of these roles in the same way.',
    'A password for ECR lives up to 12 hours, and no call revokes it.',
    'Presigned URLs are refused only after the Deny works.',
  ],
}
