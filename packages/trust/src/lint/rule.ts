import type { lintNames } from '../lint-names.ts'
import type { Finding, Path, TrustDocument, TrustRule } from '../model.ts'
import type { Scope } from './scope.ts'

export type LintName = (typeof lintNames)[number]

/** A place of a document that a lint rule found. */
export interface LintHit {
  readonly level: Finding['level']
  readonly message: string
  readonly path: Path
  /** The text to write instead, if that of the lint rule is for other systems too. */
  readonly instead?: string
  /** The rule of the document that the hit concerns, if it is found over the whole document. */
  readonly of?: TrustRule
}

/** One rule of a document that lets tokens in, with the ways to fulfil it. */
export interface ScopedRule {
  readonly rule: TrustRule
  readonly scopes: readonly Scope[]
}

/** A document for the lint, with the rules that let tokens in. */
export interface LintDocument {
  readonly document: TrustDocument
  readonly rules: readonly ScopedRule[]
}

/** One rule of the lint: the reason for it, where that can be read, and the way out. */
export interface LintRule {
  readonly name: LintName
  /** Whether it reads the trust documents of systems, `mayfly.yml`, or both. */
  readonly reads: 'documents' | 'file' | 'both'
  readonly title: string
  readonly reason: string
  readonly instead: string
  readonly sources: readonly string[]
  /** Looks at one way to fulfil one rule. */
  scope?(scope: Scope, of: ScopedRule): readonly LintHit[]
  /** Looks at one rule. */
  rule?(of: ScopedRule): readonly LintHit[]
  /** Looks at the whole document. */
  document?(of: LintDocument): readonly LintHit[]
}
