import type { InputLiteral } from '@mayfly/core/inputs'

/** How an account is written, alone and in an ARN. */
export const accountWords = '12 digits, in quotes (YAML takes a leading zero away)'

/** The inputs of AWS. Limits are those of STS. @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export const inputs = {
  role: {
    type: 'text',
    required: true,
    form: {
      pattern: 'arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}|[\\w+=,.@/-]{1,576}',
      words: `a role ARN (arn:aws:iam::<account>:role/<name>), its account ${accountWords}, or the name of a role`,
    },
    description: 'The role to become: its ARN, or its name (with its path) together with `account`.',
  },
  account: {
    type: 'text',
    form: { pattern: '\\d{12}', words: accountWords },
    description: 'The account of a `role` that is given by name, 12 digits.',
  },
  region: {
    type: 'text',
    required: true,
    form: { pattern: '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}', words: 'a region such as eu-central-1' },
    description: 'The region for the job, and of the STS that is asked. Its partition is found from it.',
  },
  audience: {
    type: 'text',
    default: 'sts.amazonaws.com',
    form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
    description: "The audience of the job's ID token, as the IAM identity provider lists it.",
  },
  'session-name': {
    type: 'text',
    form: { pattern: '[\\w+=,.@-]{2,64}', words: '2 to 64 letters, digits or _+=,.@-' },
    description:
      "The name of the session in CloudTrail. By default the job's own name and 8 hex, such as `gh-<run id>-<attempt>-<8 hex>`, on GitLab `gl-<pipeline id>-<job id>-<8 hex>`; the hex is a hash of the ID token's `jti`, so that a log entry leads to the job.",
  },
  lifetime: {
    type: 'duration',
    min: 900,
    max: 43_200,
    description:
      'How long the credential lives, in seconds or as `15m`. Sent only when given; without it STS gives one hour. Of a chain it is the life of the last role, one hour at most; the roles before it have the hour that STS gives.',
  },
  deadline: {
    type: 'duration',
    min: 60,
    max: 43_200,
    description:
      "A time to live shorter than STS's own 15 minutes: after it every request is denied, by a Deny in the session policy of every hop.",
  },
  'session-policy': {
    type: 'json',
    description: 'An inline session policy (JSON) that narrows what the role may do.',
  },
  'session-policy-arns': {
    type: 'lines',
    form: {
      pattern: 'arn:aws[a-z-]*:iam::(?:aws|\\d{12}):policy/[\\w+=,.@/-]{1,512}',
      words: `a policy ARN, its account aws or ${accountWords}`,
    },
    description: 'Up to 10 managed policies (ARNs) that narrow what the role may do.',
  },
  'expected-account': {
    type: 'lines',
    form: { pattern: '\\d{12}', words: accountWords },
    description:
      'The account that the credential must belong to, or several of which it must be one. Another account is refused before anything is delivered.',
  },
  'mask-account': {
    type: 'switch',
    default: false,
    description:
      'Hide the account id, and each ARN that holds it, in the log and the job summary. GitHub then drops every job output that contains the id.',
  },
  'role-chain': {
    type: 'json',
    description:
      'Further roles, assumed one from the other: `[{"role": "arn:…", "externalId": "…", "tags": {"key": "value"}, "sourceIdentity": "…"}]`. Only `role` is required.',
  },
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    default: 'env',
    description: 'How the steps get the credential; one or more of these.',
    each: {
      env: 'the standard variables',
      file: 'a named profile in a private file',
      output: 'step outputs',
      agent:
        'nothing but an address of loopback; a process of this job makes a new credential every 20 minutes, or as `lifetime` says. Only `output` goes with it',
    },
  },
  profile: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,63}', words: 'up to 64 letters, digits or _.@+-' },
    description:
      'The profile that `deliver: file` writes. Without it the profile is `mayfly` and `AWS_PROFILE` is set; with it `AWS_PROFILE` is not set, and the tools name the profile themselves.',
  },
  'sts-endpoint': {
    type: 'text',
    description: 'Another STS endpoint (an https URL), such as a VPC endpoint. Never taken from the environment.',
  },
  'use-fips': {
    type: 'switch',
    default: false,
    description: "Use the region's FIPS endpoint of STS.",
  },
} as const satisfies InputLiteral
