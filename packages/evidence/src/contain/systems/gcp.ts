import { type ContainedSystem, shell, undoneBy, valuesInForm } from '../call.ts'
import type { JobCredential } from '../credential.ts'

const accountForm = /^[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/
const poolForm = /^projects\/[a-z0-9:.-]{1,60}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}$/
const providerForm = new RegExp(`${poolForm.source.slice(0, -1)}/providers/[a-z0-9-]{4,32}$`)
const subjectForm = /^principal:\/\/iam\.googleapis\.com\/projects\/[\w:./@+=,-]{1,600}$/

const accountsOf = (credentials: readonly JobCredential[]) =>
  valuesInForm(
    accountForm,
    credentials.flatMap(({ principal, trace }) => [principal, trace.serviceAccount]),
  )

const poolsOf = (credentials: readonly JobCredential[]) =>
  valuesInForm(
    poolForm,
    credentials.flatMap(({ principal, trace: { principalSubject = '' } }) => [
      /(projects\/.*)\/providers\//.exec(principal)?.[1],
      /(projects\/.*?)\/subject\//.exec(principalSubject)?.[1],
    ]),
  )

export const gcp: ContainedSystem = {
  title: 'Google Cloud',
  uses: 'gcloud, signed in to the organisation',
  one: () => [],
  all: (credentials) => [
    ...accountsOf(credentials).map((email) => {
      const account = (verb: string) => shell('gcloud', 'iam', 'service-accounts', verb, email)
      return {
        does: `Disables the service account ${email}. Google then refuses its access tokens, also those of other jobs.`,
        commands: [account('disable')],
        rights: 'iam.serviceAccounts.disable, and iam.serviceAccounts.enable to undo',
        undo: undoneBy(account('enable'), 'Tokens that have not expired are accepted again.'),
      }
    }),
    ...(accountsOf(credentials).length > 0 ? [] : poolsOf(credentials)).map((pool) => {
      const update = ['gcloud', 'iam', 'workload-identity-pools', 'update', pool]
      return {
        does: `Disables the pool ${pool}. Everything that signs in by this pool stops.`,
        commands: [shell(...update, '--disabled')],
        rights: 'iam.workloadIdentityPools.update',
        undo: undoneBy(shell(...update, '--no-disabled')),
      }
    }),
  ],
  fresh: (credentials) => [
    ...valuesInForm(
      providerForm,
      credentials.map(({ principal }) => principal.replace(/^\/\/iam\.googleapis\.com\//, '')),
    ).map((provider) => {
      const update = ['gcloud', 'iam', 'workload-identity-pools', 'providers', 'update-oidc', provider]
      return {
        does: 'Disables the provider. It then refuses the ID tokens of every job.',
        commands: [shell(...update, '--disabled')],
        rights: 'iam.workloadIdentityPoolProviders.update',
        undo: undoneBy(shell(...update, '--no-disabled')),
      }
    }),
    ...accountsOf(credentials).flatMap((email) =>
      valuesInForm(
        subjectForm,
        credentials.map(({ trace }) => trace.principalSubject),
      ).map((subject) => {
        const binding = (verb: string) =>
          shell(
            ...['gcloud', 'iam', 'service-accounts', verb, email],
            ...['--role', 'roles/iam.workloadIdentityUser', '--member', subject],
          )
        return {
          does: `Removes the right of this subject to act as ${email}. The first command lists the bindings. If the binding names a principalSet, remove that one instead.`,
          commands: [
            shell('gcloud', 'iam', 'service-accounts', 'get-iam-policy', email),
            binding('remove-iam-policy-binding'),
          ],
          rights: 'iam.serviceAccounts.getIamPolicy and iam.serviceAccounts.setIamPolicy',
          undo: undoneBy(binding('add-iam-policy-binding')),
        }
      }),
    ),
  ],
  impossible: [
    'One access token cannot be revoked, because it has no id.',
    'Signed URLs, HMAC keys and ID tokens stay valid until they expire or are deleted.',
    'A disabled provider does not end tokens that were issued before.',
  ],
}
