/** The reason why a text is not the full name of a workload identity provider; undefined if it is one. */
export function providerFault(name: string): string | undefined {
  const [, project, rest] = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/(.*)$/.exec(name) ?? []
  if (/^(https?:)?\/\//.test(name)) return 'starts with a host; leave out everything before projects/'
  if (project === undefined || rest === undefined)
    return 'must be projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>'
  if (!/^\d+$/.test(project))
    return `has the id of the project, but its number is needed: gcloud projects describe ${plainOrPlaceholder(project)} --format="value(projectNumber)"`
  if (/^[a-z0-9-]+\/?$/.test(rest)) return 'is the name of a pool without a provider: append /providers/<provider>'
  return /^[a-z0-9-]{1,32}\/providers\/[a-z0-9-]{1,32}$/.test(rest)
    ? undefined
    : 'has an invalid pool or provider name (only lower-case letters, digits and hyphens)'
}

function plainOrPlaceholder(text: string): string {
  return /^[a-z0-9.:-]+$/.test(text) ? text : '<project>'
}

/** The project id in a service account's email; undefined if the email has none. */
export function projectOf(email: string | undefined): string | undefined {
  const [, project, domain] = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/.exec(email ?? '') ?? []
  return project && (domain ? `${domain.slice(1)}:${project}` : project)
}

/** The number of the provider's project. */
export function poolProject(provider: string): string {
  return provider.split('/')[1] ?? ''
}

/** The name of a federated identity in an IAM policy, if `google.subject` is the token's subject. */
export function memberOf(provider: string, subject: string): string {
  return `principal://iam.googleapis.com/${provider.replace(/\/providers\/.*$/, '')}/subject/${subject}`
}
