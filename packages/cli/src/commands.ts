import type { InputSpecs } from '@mayfly/core/inputs'
import { systemNames } from '@mayfly/platforms/command/system'

const platform = {
  platform: {
    type: 'choice',
    options: systemNames,
    description:
      'The CI system that runs this command. Default: the system that its own variables show, otherwise `shell`.',
  },
} as const satisfies InputSpecs

const workspace = {
  workspace: {
    type: 'text',
    description:
      'The project folder, from which the CI system takes artifacts and caches. Mayfly stores nothing in it, and nothing in the folders that the variables of the CI system name.',
  },
} as const satisfies InputSpecs

const credentials = {
  credentials: {
    type: 'text',
    description:
      'Instead of a provider: a YAML file with a list of credentials, in the format of `actions/credentials`.',
  },
} as const satisfies InputSpecs

const tokens = {
  'id-token-file': {
    type: 'text',
    description:
      'The file with the ID token of this job. It is read again for each use: for each retry, and for the end of the credentials.',
  },
  'id-token-command': {
    type: 'text',
    description:
      'The program and its arguments that print the ID token, separated by blanks. No shell reads them. `{audience}` stands for the audience. It runs again for each use, for at most 10 seconds.',
  },
} as const satisfies InputSpecs

/** Whether a flag says where the ID token comes from. */
export const isTokenFlag = (name: string) => Object.hasOwn(tokens, name)

const stateFolder = {
  'state-dir': {
    type: 'text',
    required: true,
    description:
      'The private folder of this job (0700; created if it does not exist). It contains records of the issued credentials, files, and `env.sh`.',
  },
} as const satisfies InputSpecs

const folderOfLogins = {
  'state-dir': { type: 'text', required: true, description: 'The state folder of the logins. It is not created.' },
} as const satisfies InputSpecs

/** The flag of a command whose result can be one JSON document. */
export const json = {
  json: { type: 'switch', description: 'Prints the result as one JSON document. Messages stay on stderr.' },
} as const satisfies InputSpecs

/** The texts and flags of one command. */
export interface Command<L extends InputSpecs = InputSpecs> {
  readonly usage: string
  readonly summary: string
  /** Command lines to copy, for the help. */
  readonly examples: readonly string[]
  /** Its own flags. A command that gets credentials also has those of the provider and of every step. */
  readonly flags: L
  readonly takesCredentials: boolean
  /** The most arguments that it takes beside its flags, if it takes some. */
  readonly mostArguments?: number
  /** Its subcommands by name. They are loaded only if one of them is used. */
  readonly subcommands?: () => Promise<Readonly<Record<string, Command>>>
}

/** Every command that a job uses, by its name. Those for people are in `people/commands.ts`. */
export const commands = {
  login: {
    usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) --state-dir DIR',
    summary: 'Gets credentials for this job. Then run: . DIR/env.sh',
    examples: [
      'mayfly login aws --role arn:aws:iam::111111111111:role/deploy --region eu-central-1 --state-dir ../mayfly-state',
      'mayfly login --credentials credentials.yml --state-dir ../mayfly-state',
    ],
    flags: { ...stateFolder, ...credentials, ...tokens, ...workspace, ...platform, ...json },
    takesCredentials: true,
  },
  exec: {
    usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) -- COMMAND [ARGUMENT]...',
    summary:
      'Runs one command with credentials, and ends them after it. Other commands of the job do not get them in their environment.',
    examples: ['mayfly exec aws --role arn:aws:iam::111111111111:role/deploy --region eu-central-1 -- aws s3 ls'],
    flags: { ...credentials, ...tokens, ...workspace, ...platform },
    takesCredentials: true,
  },
  logout: {
    usage: '--state-dir DIR',
    summary:
      'Ends the credentials of all logins with this folder, removes their files, and reports how each ended. A shell that has read env.sh keeps its variables. This command needs an ID token to end tokens of Kubernetes, certificates of Vault, and tokens of OAuth servers whose client proves its identity with an ID token.',
    examples: ['mayfly logout --state-dir ../mayfly-state'],
    flags: { ...folderOfLogins, ...platform, ...json },
    takesCredentials: false,
  },
  end: {
    usage: '[LEASE]... [--state-dir DIR] | end --agent',
    summary:
      'Ends credentials before the job ends, and reports how each ended: all, or those with the given ids. In a step of a GitHub job these are the credentials of its actions, otherwise those of a state folder.',
    examples: [
      'mayfly end vault-0123456789ab --state-dir ../mayfly-state',
      'mayfly end aws-0123456789ab',
      'mayfly end --agent',
    ],
    flags: {
      'state-dir': {
        type: 'text',
        description: 'The state folder of the logins. Only a step of a GitHub job can end credentials without it.',
      },
      agent: {
        type: 'switch',
        description:
          'Only in a step of a GitHub job: stops its Mayfly agents and ends their credentials. The delivered files and variables stay.',
      },
      ...platform,
      ...json,
    },
    takesCredentials: false,
    mostArguments: 1000,
  },
  whoami: {
    usage: '[--audience AUDIENCE]',
    summary:
      "Shows the claims of this job's ID token, never the token, and a rule for mayfly.yml. On GitHub it works in a step of a job with `id-token: write`.",
    examples: ['mayfly whoami', 'mayfly whoami --audience sts.amazonaws.com --json'],
    flags: {
      audience: {
        type: 'text',
        description:
          'The audience of the ID token whose claims are shown, if the job has several. On GitHub the audience of the token that is requested, by default one that no system accepts.',
      },
      ...tokens,
      ...platform,
      ...json,
    },
    takesCredentials: false,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

/** The commands for people. A job never uses them, so an action's download does not have them. */
export const peopleNames = ['trust', 'inventory', 'contain', 'drill', 'report', 'completion'] as const
export type PeopleName = (typeof peopleNames)[number]
