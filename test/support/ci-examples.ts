import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '@mayfly/doubles/aws/policy'
import { parse } from 'yaml'
import type { OtherCi } from './identities.ts'

/** The example of a page of `docs/ci`: the file of the CI system, and the trust policy of the role. */
export interface CiExample {
  readonly text: string
  readonly file: unknown
  readonly trust: PolicyDocument
  /** The address of the issuer in the trust policy, without its scheme. */
  readonly issuer: string
  readonly audience: string
}

/** Reads the example of one system. */
export function ciExample(ci: OtherCi): CiExample {
  const page = readFileSync(`docs/ci/${ci}.md`, 'utf8')
  const text = block(page, 'yaml')
  const trust = JSON.parse(block(page, 'json'))
  const [statement] = trust.Statement
  const issuer = statement.Principal.Federated.replace(/^arn:aws:iam::\d+:oidc-provider\//, '')
  return { text, file: parse(text), trust, issuer, audience: statement.Condition.StringEquals[`${issuer}:aud`] }
}

function block(page: string, language: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page) ?? []
  return text
}

/** The trust policy for an issuer at another address. */
export function trustFor({ trust, issuer }: CiExample, url: string): PolicyDocument {
  const host = url.replace(/^https?:\/\//, '')
  const text = JSON.stringify(trust).replaceAll(`oidc-provider/${issuer}"`, `oidc-provider/${host}"`)
  return JSON.parse(text.replaceAll(`"${issuer}:`, `"${host}:`))
}

/** One shell of a job: its lines, and the variables that the file gives it. */
export interface CiScript {
  readonly lines: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** The shells of the only job in a file, as its system would start them. */
export function scriptsOf(ci: Exclude<OtherCi, 'forgejo'>, file: unknown): CiScript[] {
  const at = (path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)?.[key], file)
  const list = (path: readonly (string | number)[]) => at(path) as Record<string, unknown>[]
  const one = (lines: unknown): CiScript[] => [{ lines: lines as string[], env: {} }]
  switch (ci) {
    case 'circleci':
      return list(['jobs', 'deploy', 'steps']).flatMap((step) => (step.run ? one([step.run]) : []))
    case 'buildkite':
      // The upload of a pipeline replaces `$$` by `$`.
      return one(list(['steps', 0, 'commands']).map((line) => String(line).replaceAll('$$', '$')))
    case 'bitbucket':
      return one(at(['pipelines', 'branches', 'main', 0, 'step', 'script']))
    case 'azure-devops':
      return list(['steps']).map(({ bash, env = {} }) => ({
        lines: [String(bash)],
        env: env as Record<string, string>,
      }))
    case 'spacelift':
      return one(at(['stack_defaults', 'after_apply']))
  }
}
