import type { StaticUse } from './static-use.ts'
import { useNamed } from './static-uses.ts'

/** The kind of the password for a container registry, by the host in a text. */
export function registryUse(host: unknown): StaticUse {
  const text = typeof host === 'string' ? host.slice(0, 300) : ''
  if (/\.dkr\.ecr\.|public\.ecr\.aws|^ecr:/.test(text)) return useNamed('aws-keys')
  if (/(?:^|[\s./])gcr\.io|-docker\.pkg\.dev|^gcr:/.test(text)) return useNamed('gcp-key')
  return useNamed(/\.azurecr\.(?:io|us|cn)/.test(text) ? 'azure-secret' : 'registry-password')
}
