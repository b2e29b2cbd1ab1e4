import type { Path, Source } from '../model.ts'

/** The CI systems whose tokens the file knows. */
export type IssuerKind = 'github' | 'gitlab' | 'jenkins' | 'other'

/** The words for a CI system of which a rule names the whole subject: its name, and why it has no other members. */
interface SubjectWords {
  readonly name: string
  readonly noKeys: string
  readonly noIds: string
  readonly noClaims: string
}

const wholeSubject = 'a rule names the whole subject'

/** The CI systems of which a rule names the whole subject of the token. */
export const bySubject: Partial<Record<IssuerKind, SubjectWords>> = {
  jenkins: {
    name: 'Jenkins',
    noKeys: 'its subject is the URL of the job',
    noIds: 'its tokens have no ids',
    noClaims: 'its tokens name only the job. The URL of the job contains the branch',
  },
  other: { name: 'another CI system', noKeys: wholeSubject, noIds: wholeSubject, noClaims: wholeSubject },
}

/** The form of GitHub's subject: with the ids of owner and repository, with names alone, or either of them. */
export type SubjectForm = 'both' | 'immutable' | 'classic'

/** One issuer of ID tokens. */
export interface Issuer {
  readonly name: string
  readonly kind: IssuerKind
  /** The claim `iss`: an https URL without a slash at its end. */
  readonly url: string
  /** The ids of owners and repositories by their names. */
  readonly ids: ReadonlyMap<string, string>
  readonly subject: SubjectForm
  /** The parts of the subject, in their order. */
  readonly subjectKeys: readonly string[]
  readonly path: Path
}

/** The jobs that a rule is for: each list is an OR, and the members are an AND. */
export interface Who {
  /** Repositories, projects, URLs of Jenkins jobs, or subjects of another CI system, which may have `*`. */
  readonly places: readonly string[]
  readonly environment: readonly string[]
  /** May have `*`, as `tag` may. */
  readonly branch: readonly string[]
  readonly tag: readonly string[]
  readonly workflow: readonly string[]
  readonly event: readonly string[]
  readonly protected: boolean
}

/** One principal that a job may become. */
export type Target = { readonly path: Path; readonly audience: string } & (
  | { readonly system: 'aws'; readonly role: string }
  | { readonly system: 'gcp'; readonly provider: string; readonly serviceAccount?: string }
  | { readonly system: 'azure'; readonly tenant: string; readonly clientId: string; readonly flexible: boolean }
  | {
      readonly system: 'vault'
      readonly role: string
      readonly mount: string
      readonly policies: readonly string[]
      /** The key that the role signs with, `<mount>/<name>`, if the role is for a GitHub App. */
      readonly signingKey?: string
    }
  | { readonly system: 'kubernetes'; readonly namespace: string; readonly serviceAccount: string }
)

/** One rule: which jobs may become which principals. */
export interface FileRule {
  readonly name: string
  readonly issuer: Issuer
  readonly who: Who
  readonly may: readonly Target[]
  readonly lifetimeSeconds?: number
  /** Names of lint rules that are silent here, with the reason. */
  readonly allow: Readonly<Record<string, string>>
  readonly path: Path
}

/** The file `mayfly.yml`. */
export interface TrustFile {
  readonly source: Source
  readonly rules: readonly FileRule[]
}
