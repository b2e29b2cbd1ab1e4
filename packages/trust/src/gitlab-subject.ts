const gitlabParts = 'project_path|project_id|ref_type|ref_protected|ref|environment_protected|deployment_tier'

/** The components of a subject of GitLab, or of a pattern for one, by name and in their order. */
export function readGitlabSubject(subject: string): ReadonlyMap<string, string> | undefined {
  if (!/^project_(path|id):/.test(subject)) return undefined
  const parts = subject.split(new RegExp(`(?:^|:)(${gitlabParts}):`)).slice(1)
  return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : [])))
}
