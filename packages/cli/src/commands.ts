import type { InputLiteral } from '@mayfly/core/inputs'
import { type SystemName, systems } from '@mayfly/platforms/command/system'

const systemNames = Object.keys(systems) as SystemName[]

const platform = {
  platform: {
    type: 'choice',
    options: systemNames,
    description: "The CI system that runs this command. By default what the system's own variables show, else `shell`.",
  },
} as const satisfies InputLiteral

const workspace = {
  workspace: {
    type: 'text',
    description:
      "The folder of the project, whose files artifacts and caches take along: nothing is kept in it. The CI system's own variables name it too.",
  },
} as const satisfies InputLiteral

const credentials = {
  credentials: {
    type: 'text',
    description: 'Instead of a provider: a YAML file with a list of credentials, as `actions/credentials` takes it.',
  },
} as const satisfies InputLiteral

const stateFolder = {
  'state-dir': {
    type: 'text',
    required: true,
    description:
      'The private folder of this job (0700; made when it is not there): records of what was issued, files, and `env.sh`.',
  },
} as const satisfies InputLiteral

/** What users see of one command. */
export interface Command<L extends InputLiteral = InputLiteral> {
  readonly usage: string
  readonly summary: string
  /** Its own flags; those of a provider and of every step come on top where it takes credentials. */
  readonly flags: L
  readonly takesCredentials: boolean
}

/** Every command, by its name. */
export const commands = {
  login: {
    usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) --state-dir DIR',
    summary: 'Gets credentials for this job; source DIR/env.sh to have them.',
    flags: { ...stateFolder, ...credentials, ...workspace, ...platform },
    takesCredentials: true,
  },
  exec: {
    usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) -- COMMAND [ARGUMENT]...',
    summary: 'Runs one command with credentials that nothing else sees, and ends them after it.',
    flags: { ...credentials, ...workspace, ...platform },
    takesCredentials: true,
  },
  logout: {
    usage: '--state-dir DIR',
    summary:
      'Takes out and ends what logins with this folder got, and says how each ended; Kubernetes needs an identity token for it.',
    flags: { ...stateFolder, ...platform },
    takesCredentials: false,
  },
  agent: {
    usage: 'stop',
    summary: 'In a step of a GitHub job: ends its agents now, and what they kept alive; says how each ended.',
    flags: {},
    takesCredentials: false,
  },
  whoami: {
    usage: '[--audience AUDIENCE]',
    summary: "Shows the claims of this job's identity token, never the token.",
    flags: {
      audience: { type: 'text', description: 'Which token, where the job has several.' },
      ...platform,
    },
    takesCredentials: false,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
