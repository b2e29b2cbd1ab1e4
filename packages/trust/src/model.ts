/** The claims of a token, as its issuer signed them or as somebody typed them. */
export type Claims = Readonly<Record<string, unknown>>

/** A place in a text. The first line and the first column are 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The steps from the root of a document to one of its values: names of members and indexes of lists. */
export type Path = readonly (string | number)[]

/** A parsed document. The caller has parsed its text, so that this package needs no parser of files. */
export interface Source {
  /** The name for messages, such as the path of the file or `stdin`. */
  readonly name: string
  readonly value: unknown
  /** The place of a value, if the caller knows it. */
  place(path: Path): Place | undefined
}

/** A system whose trust documents can be read. `mayfly` is the file `mayfly.yml`. */
export type TrustSystem = 'aws' | 'gcp' | 'azure' | 'vault' | 'kubernetes' | 'mayfly'

/** How a test compares a claim with a wanted value. All comparisons of texts are exact unless the name says otherwise. */
export type Comparison =
  | 'equals'
  /** Upper and lower case are equal. */
  | 'equals-ignoring-case'
  /** `*` is any text, also an empty one and one with `/` or `:`. `?` is one character. */
  | 'glob'
  /** `*` is any text, as with `glob`. `?` is an ordinary character. */
  | 'star'
  | 'starts-with'
  | 'ends-with'
  | 'contains'
  /** An RE2 pattern that may match any part of the text. */
  | 'matches'

/** A test of one claim. It holds if the claim compares with one of the wanted values. */
export interface ClaimTest {
  readonly kind: 'test'
  /** The claim's name in the token. */
  readonly claim: string
  readonly comparison: Comparison
  readonly wanted: readonly (string | number | boolean)[]
  /** The result if the token does not have the claim. Default: the test does not hold. An error refuses the token. */
  readonly ifAbsent?: 'holds' | 'fails' | 'error'
  /**
   * For a claim with several values: whether each of them, or one of them, must compare. With `alone`, a list of one is its
   * value, and a longer list is not judged. Default: a list never compares.
   */
  readonly ofList?: 'each' | 'one' | 'alone'
  /** Why this test can never hold for any token, as a sentence. For instance: AWS has no such key for this issuer. */
  readonly never?: string
  /**
   * Another claim that the system takes in the place of this one. Nothing is known of the test if the token has that claim
   * with another value.
   */
  readonly replacedBy?: string
  /** The test as the document writes it, for messages: `StringEquals token.actions.githubusercontent.com:sub`. */
  readonly written: string
  readonly path: Path
}

/** A claim that must be present or absent. */
export interface PresenceTest {
  readonly kind: 'present'
  readonly claim: string
  /** The form that its value must have. Default: every value will do. */
  readonly form?: TextForm
  readonly written: string
  readonly path: Path
}

/** The form of a claim that a system makes a text of. */
export interface TextForm {
  /** Whether a list of texts will do too. */
  readonly orList?: true
  /** Whether an empty text fails. */
  readonly filled?: true
  /** The result for a value of another form: the test fails, or it is not known how the system takes the value. */
  readonly otherwise: 'fails' | 'unknown'
  readonly limit?: BytesLimit
}

/** The longest text that a system makes of claims. */
export interface BytesLimit {
  /** The name of the text in the system. */
  readonly of: string
  readonly most: number
  /** The bytes that the text has beside those of claims. */
  readonly fixed: number
  /** The other claims in the text. */
  readonly beside: readonly string[]
}

/** The requirements for a token. */
export type Condition =
  | ClaimTest
  | PresenceTest
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition; readonly written: string; readonly path: Path }
  /** Holds if the system can compute the inner condition, whether that one holds or not. */
  | { readonly kind: 'computed'; readonly of: Condition; readonly written: string; readonly path: Path }
  | { readonly kind: 'constant'; readonly holds: boolean; readonly written: string; readonly path: Path }
  /** A part that may hold or not: nothing is known of it. The other parts can still refuse a token for certain. */
  | { readonly kind: 'unjudged'; readonly why: string; readonly written: string; readonly path: Path }

/** One way by which a document lets tokens become one principal. */
export interface TrustRule {
  readonly system: TrustSystem
  /** The name for messages: `statement 2`, `credential api-main`, `role deploy`, `rule deploy-production`. */
  readonly name: string
  /** The principal that a job becomes, if the document says it. */
  readonly principal?: string
  readonly effect: 'allow' | 'deny'
  /**
   * The condition, with the issuer (claim `iss`) and the audience (claim `aud`) among its tests, if the document limits
   * them.
   */
  readonly condition: Condition
  /** The longest life that the rule gives a credential, in seconds, if the document says it. */
  readonly lifetimeSeconds?: number
  /** Names of lint rules that the document itself silences, with the reason. Only `mayfly.yml` can. */
  readonly allowed?: Readonly<Record<string, string>>
  /**
   * Facts of this system's form that a lint rule needs and the condition does not show, such as an operator that was used
   * without need. Keyed by the name of the lint rule; each is a sentence with its path.
   */
  readonly marks?: readonly Mark[]
  readonly path: Path
}

/** A fact about the form of a document, found while it was read. */
export interface Mark {
  /** The lint rule that it concerns. */
  readonly rule: string
  readonly fact: string
  readonly path: Path
}

/**
 * A part of a document that cannot be judged, and why. A document with such a part is never called refusing, and it is
 * called accepting only if the part cannot deny a token.
 */
export interface UnjudgedPart {
  readonly why: string
  /** `allow` for a part that can only accept more tokens. Default: the part may also deny a token. */
  readonly effect?: 'allow'
  readonly path: Path
}

/** A document that was read. */
export interface TrustDocument {
  readonly system: TrustSystem
  readonly source: Source
  readonly rules: readonly TrustRule[]
  readonly unjudged: readonly UnjudgedPart[]
}

/** A claim that a rule refuses. A subject that differs in several parts is here once for each of them. */
export interface RefusedClaim {
  /** The claim's name, or an empty text if no claim could fulfil the rule. */
  readonly claim: string
  /** The value in the token, as text and as it is, or undefined if the token does not have the claim. */
  readonly actual: string | undefined
  /** The wanted values as the document has them. They are empty for a value that the rule excludes. */
  readonly wanted: readonly string[]
  /**
   * One sentence without its last full stop: the claim, its value, and what the rule wants. It is printable ASCII, and
   * long values are cut.
   */
  readonly sentence: string
  readonly written: string
  readonly path: Path
}

/**
 * How one rule judges a token. `refused` lists every refusing claim; a cause comes before its echo in `sub`. A rule that
 * denies is `refused` if it denies the token, and `silent` if it does not.
 */
export type RuleVerdict =
  | { readonly rule: TrustRule; readonly kind: 'accepted' | 'silent' }
  | { readonly rule: TrustRule; readonly kind: 'refused'; readonly refused: readonly RefusedClaim[] }
  | { readonly rule: TrustRule; readonly kind: 'unjudged'; readonly why: string }

/** How a document judges a token. */
export interface Verdict {
  readonly kind: 'accepted' | 'refused' | 'unjudged'
  /** One per rule, the one nearest to acceptance first. */
  readonly rules: readonly RuleVerdict[]
  readonly unjudged: readonly UnjudgedPart[]
}

/** A fault of a document that stops its reading, with its place. */
export interface DocumentFault {
  readonly message: string
  readonly path: Path
}

/** A finding of the lint. */
export interface Finding {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'note'
  /** The fault, with the names and values of this document. */
  readonly message: string
  /** The text to write instead. */
  readonly instead: string
  readonly source: Source
  readonly path: Path
}
