import type { LeaseRecord } from './lease.ts'
import type { Secret } from './secret.ts'

/** Named parts of a credential; a plain string is public by declaration. */
export type Parts = Readonly<Record<string, string | Secret>>

/** The end of one thing that is handed over. */
export interface End {
  /** The thing, as the log names it. */
  readonly what: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** What a system gave us: who we are there, until when (epoch milliseconds; absent when it has no end), and the parts. */
export interface Credential {
  readonly principal: string
  /** Its name for the log, where the principal holds more than the inputs do. A CI system masks a secret input in that form alone. */
  readonly shown?: string
  readonly expiresAt?: number | undefined
  /** When each thing ends that the chosen ways of delivery hand over; without it, all of them end with the credential. */
  readonly ends?: readonly End[]
  readonly parts: Parts
}

/** A file that the job's tools read. */
export interface FileForm {
  /** Its name in the private folder. */
  readonly name: string
  /** A text that names other files of the lease is made from their paths. */
  readonly content: string | Secret | ((path: (name: string) => string) => string)
  /** The variables that receive its path. */
  readonly env: readonly string[]
  /** Set when several leases build one file together, each with one section: the section's name. */
  readonly section?: string
  /** The file that such a file begins with, so that the job keeps its own settings. */
  readonly beginning?: Beginning
  /** What stays of the section when post has run, where the job had no value of this variable, which then names it. */
  readonly rest?: { readonly variable: string; readonly content: string }
}

/** A private folder for what a program keeps, which ends with the job. */
export interface FolderForm {
  readonly name: string
  /** The variable that tells the program where its folder is. */
  readonly variable: string
  /** Where it is without that variable: below the user's home, on Windows below the application data. */
  readonly usual: { readonly posix: readonly string[]; readonly windows: readonly string[] }
  /** What is copied from the folder that the job has: settings, no credentials. */
  readonly copied: readonly string[]
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
 * The variables of a provider whose values are never secret. Post puts back the value that the job had. Where it had none,
 * ours is `kept`, the variable is `emptied`, or it names the usual path below home, which means the same to the tools.
 */
export type PublicVariables = Readonly<Record<string, 'kept' | 'emptied' | `~/${string}`>>

/** What one way of delivery puts into the job. */
export interface Delivery {
  readonly env: Parts
  readonly files?: readonly FileForm[]
  readonly folders?: readonly FolderForm[]
}

/** One command of a program's login, and what is said when it fails. */
export interface LoginCommand {
  /** `file` stands for the path of the secret's file, after a text. */
  readonly args: readonly (string | { readonly file: string })[]
  /** Its name without its arguments, such as `az account set`. */
  readonly name: string
  readonly facts: Readonly<Record<string, string>>
  readonly fix: string
}

/** A program that is logged in for the job, in a private folder of its own that ends with the job. */
export interface Login {
  readonly program: string
  /** The variable that tells the program where its folder is. */
  readonly folderVariable: string
  /** What the program is run with, besides the folder. */
  readonly env: Readonly<Record<string, string>>
  /** One secret that the commands read from a file. */
  readonly secret?: Secret
  /** How the vendor's own code looks in what the program says, a pattern. */
  readonly refusalCode: string
  /** The fix where that code is the reason. */
  readonly refusalFix: string
  /** The commands in turn. */
  readonly commands: readonly LoginCommand[]
}

/** How tools ask the job's agent, each by the name of what they already speak. */
export type AgentProtocol = 'aws-container' | 'azure-managed-identity' | 'google-subject-token' | 'kubernetes-exec'

/**
 * How the job's agent serves a credential, and where tools are told to ask. In its texts stand the places of `agent.ts`
 * for what is known only when the agent runs.
 */
export interface AgentForm extends Delivery {
  /** Absent when tools never ask: the agent only keeps it alive. */
  readonly protocol?: AgentProtocol
  /** What is answered, in the protocol's own names; absent when there is nothing to serve yet. */
  readonly body?: Parts | undefined
}

/** A credential for the agent to serve, and what it takes to make the next one. */
export interface Served extends AgentForm {
  readonly credential: Credential
  /** What its ender needs of it, where the record does not hold that. */
  readonly key: Secret | undefined
  readonly raw: Readonly<Record<string, string | undefined>>
  readonly record: LeaseRecord
}

/** How a credential looks in each way of delivery: pure data. An absent way does not exist for this provider. */
export interface Presentation {
  readonly env?: Delivery
  readonly file?: Delivery
  readonly output?: Parts
  readonly agent?: Served
  readonly login?: Login
  readonly public?: PublicVariables
  /** Step outputs that every way of delivery sets; nothing secret. */
  readonly facts?: Readonly<Record<string, string>>
  /** Step outputs that hold the path of a delivered file of the lease, by the file's name. */
  readonly paths?: Readonly<Record<string, string>>
  /** A sentence for the log about what was delivered. */
  readonly advice?: string | undefined
}

/** What a delivery will need and set, known before any network. */
export interface DeliveryNames {
  /** Variables of this credential alone. */
  readonly env: readonly string[]
  /** Variables and files that several credentials of a job may share, since they set them alike. */
  readonly shared?: readonly string[]
  /** Sections in shared files, each of this credential alone. */
  readonly sections?: readonly string[]
  /** Variables that would hide the credential from the tools. */
  readonly shadows: readonly string[]
  /** Those of them that do so even when they are empty. */
  readonly shadowsEmpty?: readonly string[]
  /** Files that would hide it: where they are, from this user's home, the variable that may move them, what is looked for. */
  readonly shadowFiles?: readonly { readonly variable: string; readonly path: string; readonly pattern: string }[]
  /** A program that has to be there. */
  readonly program?: string
  /** It is served by the job's agent. */
  readonly agent?: true
}
