import type { LeaseRecord } from './lease.ts'
import type { Secret } from './secret.ts'
import type { Parts, Text } from './template.ts'

/** The expiry of one thing that is delivered. An `Ending` is a thing that may have to be revoked. */
export interface Expiry {
  /** Its name in the log. */
  readonly what: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/**
 * A credential from a system: the identity there, its expiry and the parts. The expiry is in epoch milliseconds. It is
 * absent if the credential does not expire, or if only the system knows when.
 */
export interface Credential {
  readonly principal: string
  /**
   * The name for the log, if the principal has parts that are not in the inputs. A mask of an input does not hide those
   * parts.
   */
  readonly shown?: string
  readonly expiresAt?: number | undefined
  /**
   * The expiry of each thing that the chosen ways of delivery put into the job. Without it, all expire with the
   * credential.
   */
  readonly expiries?: readonly Expiry[]
  readonly parts: Parts
}

/** A file that the job's tools read. */
export interface FileForm {
  /** Its name in the private folder. */
  readonly name: string
  readonly content: Text
  /** The variables that receive its path. */
  readonly env: readonly string[]
  /** The section's name, when several leases share one file and each has one section in it. */
  readonly section?: string
  /** The vendor's word for such a section, for errors. */
  readonly sectionNoun?: string
  /** The file whose settings are copied into the shared file, so that the job keeps them. */
  readonly beginning?: Beginning
  /**
   * The part of the section that remains after post. If the job had no `variable`, post keeps Mayfly's value,
   * which names this section. So the section must stay, without keys.
   */
  readonly rest?: { readonly variable: string; readonly content: string }
}

/** A private folder for a program's own files, removed when the job ends. */
export interface FolderForm {
  readonly name: string
  /** The variable with the path of the program's folder. */
  readonly variable: string
  /** Its place without that variable: in the user's home, on Windows in the application data. */
  readonly usual: { readonly posix: readonly string[]; readonly windows: readonly string[] }
  /** The files that are copied from the job's own folder: settings, no credentials. */
  readonly copied: readonly string[]
  /** The settings in them that are not copied: keys (a pattern), whole sections, and both in words. */
  readonly leftOut: { readonly keys: string; readonly sections: readonly string[]; readonly words: string }
}

/** The settings file that the tools of a job would read: the variable that names it, and its usual path below home. */
export interface Beginning {
  readonly variable: string
  readonly path: string
  /** The keys (a pattern) that are never copied: they are secret. */
  readonly secret: string
  /** The keys (a pattern) that our own section replaces. */
  readonly replaced: string
}

/**
 * The variables of a provider whose values are never secret. Post restores the job's own value. If the job had none,
 * post leaves Mayfly's value (`kept`), sets an empty one (`emptied`), or sets the usual path below home, which has the
 * same effect for the tools.
 */
export type PublicVariables = Readonly<Record<string, 'kept' | 'emptied' | `~/${string}`>>

/** The variables, files and programs of one way of delivery, and the settings that would override them. */
export interface Delivery {
  readonly env: Readonly<Record<string, Text>>
  /** Variables that several credentials of a job may set, because each sets the same value. */
  readonly shared?: Readonly<Record<string, Text>>
  readonly files?: readonly FileForm[]
  readonly folders?: readonly FolderForm[]
  /** Variables that would make the tools use another credential. */
  readonly shadows?: readonly string[]
  /** The `shadows` that have this effect even if they are empty. */
  readonly shadowsEmpty?: readonly string[]
  readonly shadowFiles?: readonly ShadowFile[]
}

/** A file of the job's user that would make the tools use another credential. */
export interface ShadowFile {
  /** The variable that may move the file. */
  readonly variable: string
  /** Its path below the user's home. */
  readonly path: string
  /** The text in it that gives another credential. */
  readonly pattern: string
}

/** One command of a program's login, and the error text for its failure. */
export interface LoginCommand {
  /** In an argument, `file` is a text before the path of the secret's file. */
  readonly args: readonly (string | { readonly file: string })[]
  /** Its name without its arguments, such as `az account set`. */
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
  readonly fix: string
}

/** A program that is logged in for the job, in its own private folder. The folder is removed with the job. */
export interface Login {
  readonly program: string
  /** The variable with the path of the program's folder. */
  readonly folderVariable: string
  /** The program's variables, besides the folder. */
  readonly env: Readonly<Record<string, string>>
  /** One secret that the commands read from a file. */
  readonly secret?: Text
  /** A pattern for the vendor's error code in the program's output. */
  readonly refusalCode: string
  /** The fix if that code is the reason. */
  readonly refusalFix: string
  /** The commands, in this order. */
  readonly commands: readonly LoginCommand[]
}

/** A credential for the agent to serve, and everything that the agent needs to get the next one. */
export interface ServedCredential {
  readonly credential: Credential
  readonly tools: ToolAccess
  /** The key for its ender, if it is not in the record. */
  readonly key: Secret | undefined
  readonly raw: Readonly<Record<string, string | undefined>>
  readonly record: LeaseRecord
}

/**
 * The ways in which tools use the agent.
 *
 * - `ask`: the first answer to a tool is this credential.
 * - `ask for the next`: tools have this credential already, so the first answer is the next one.
 * - `never ask`: tools read a file that the agent writes.
 */
export type ToolAccess = 'ask' | 'ask for the next' | 'never ask'

/** The form of a credential in each way of delivery, as pure data. An absent way does not exist for this provider. */
export interface Presentation {
  readonly env?: Delivery
  readonly file?: Delivery
  readonly output?: Readonly<Record<string, Text>>
  readonly agent?: Delivery
  readonly login?: Login
  readonly public?: PublicVariables
  /** Step outputs that every way of delivery sets. None is secret. */
  readonly facts?: Readonly<Record<string, Text>>
  /** Step outputs with the path of a delivered file, by the file's name. */
  readonly paths?: Readonly<Record<string, string>>
  /** A sentence for the log about the delivery. It contains no secret. */
  readonly advice?: Text | undefined
  /** The credential itself, for the agent. */
  readonly served?: ServedCredential
}

/** The names that a delivery needs and sets. They are known before any request. */
export interface DeliveryNames {
  /** Variables of only this credential. */
  readonly env: readonly string[]
  /** Variables and files that several credentials of a job may share, because each sets the same value. */
  readonly shared?: readonly string[]
  /** Sections in shared files, each of only this credential. */
  readonly sections?: readonly string[]
  /** Variables that would make the tools use another credential. */
  readonly shadows: readonly string[]
  /** The `shadows` that have this effect even if they are empty. */
  readonly shadowsEmpty?: readonly string[]
  readonly shadowFiles?: readonly ShadowFile[]
  /** A program that must be installed. */
  readonly program?: string
  /** Set if the job's agent serves it. */
  readonly agent?: true
}
