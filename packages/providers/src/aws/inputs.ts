import type { InputSpecs } from '@mayfly/core/inputs'
import { secretsInput, valueFiles, valueFileTexts } from '@mayfly/core/secrets/inputs'

/** The form of an account id, in messages about the account and about ARNs. */
export const accountWords = '12 digits, in quotes (without quotes, YAML removes a leading zero)'

/**
 * The inputs of AWS. Their limits are those of STS.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export const inputs = {
  role: {
    type: 'text',
    required: true,
    form: {
      pattern: 'arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}|[\\w+=,.@/-]{1,576}',
      words: 'a role ARN (arn:aws:iam::<12 digits>:role/<name>) or the name of a role',
    },
    description: 'The role to assume: its ARN, or its name (with its path) together with `account`.',
  },
  account: {
    type: 'text',
    form: { pattern: '\\d{12}', words: accountWords },
    description: 'The account (12 digits) of a `role` that is given by its name.',
  },
  region: {
    type: 'text',
    required: true,
    form: { pattern: '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}', words: 'a region such as eu-central-1' },
    description:
      'The AWS region for the job. Mayfly calls STS in this region. The partition (aws, aws-cn, …) follows from it.',
  },
  audience: {
    type: 'text',
    default: 'sts.amazonaws.com',
    form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
    description: "The audience of the job's ID token. The IAM identity provider must list it.",
  },
  'session-name': {
    type: 'text',
    form: { pattern: '[\\w+=,.@-]{2,64}', words: '2 to 64 letters, digits or _+=,.@-' },
    description:
      'The name of the session in CloudTrail. Default on GitHub: `gh-<run id>-<attempt>-<8 hex digits>`; on GitLab: `gl-<pipeline id>-<job id>-<8 hex digits>`. A CloudTrail entry then shows the job. The digits come from a hash of the claim `jti` of the ID token.',
  },
  lifetime: {
    type: 'duration',
    min: 900,
    max: 43_200,
    description:
      'How long the session is valid, in seconds or as `15m`. Default: one hour. With the Mayfly agent the default is 20 minutes. With `secrets` and without `session` it is 15 minutes. With `role-chain`, `lifetime` applies only to the session of the last role, and can be at most one hour. The sessions before it are valid for one hour.',
  },
  deadline: {
    type: 'duration',
    min: 60,
    max: 43_200,
    description:
      'After this time AWS refuses every request of the session except `GetCallerIdentity`, because Mayfly adds a Deny rule to its session policy. The session itself stays valid until `lifetime`, and `deadline` must be shorter than `lifetime`. Use it if 15 minutes, the shortest `lifetime`, is too long.',
  },
  'session-policy': {
    type: 'json',
    description: 'An inline session policy (JSON) that limits the permissions of the role.',
  },
  'session-policy-arns': {
    type: 'lines',
    form: {
      pattern: 'arn:aws[a-z-]*:iam::(?:aws|\\d{12}):policy/[\\w+=,.@/-]{1,512}',
      words: 'a policy ARN (arn:aws:iam::<12 digits or aws>:policy/<name>)',
    },
    description: 'Up to 10 managed policies (ARNs) that limit the permissions of the role.',
  },
  'expected-account': {
    type: 'lines',
    form: { pattern: '\\d{12}', words: accountWords },
    description:
      'The allowed account, or a list of them. If the credential belongs to another account, the step fails and delivers nothing.',
  },
  'mask-account': {
    type: 'switch',
    default: false,
    description:
      'Mask the account id, and each ARN that contains it, in the log and the job summary. GitHub then does not pass on a job output that contains the id.',
  },
  'role-chain': {
    type: 'json',
    description:
      'More roles. Each is assumed with the session of the role before: `[{"role": "arn:…", "externalId": "…", "tags": {"key": "value"}, "sourceIdentity": "…"}]`. Only `role` is required.',
  },
  secrets: secretsInput(
    'A source is the name or the ARN of a secret in Secrets Manager, `ssm:/name` for a parameter in Parameter Store, or `rds:HOST:PORT/USER` for the login token of a database. Without `#key`, the whole value is read.',
  ),
  deliver: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent', ...valueFiles],
    default: 'env',
    forValues: valueFiles,
    description:
      'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
    each: {
      env: 'the standard variables. With `secrets`: one variable per secret',
      file: 'a named profile in a private file. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
      output: 'step outputs',
      agent:
        'a local address (127.0.0.1) where the SDKs fetch credentials from a background process. Each credential is valid for 20 minutes or for `lifetime`, and is replaced before it expires. `agent` can be combined only with `output`',
      ...valueFileTexts,
    },
  },
  session: {
    type: 'choices',
    options: ['env', 'file', 'output', 'agent'],
    description:
      'Use it with `secrets`, if the job also needs the session. Its values mean the same as in `deliver`. Without `session`, the job does not get the session, and Mayfly limits the session to the listed secrets. With `session`, the job gets a session with all permissions of the role, unless you set `session-policy` or `session-policy-arns`.',
  },
  profile: {
    type: 'text',
    form: { pattern: '[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,63}', words: 'up to 64 letters, digits or _.@+-' },
    description:
      'The profile that `deliver: file` writes. Default: `mayfly`, and `AWS_PROFILE` is set to it. If you give a name, `AWS_PROFILE` is not set, and you write `--profile NAME` in each command.',
  },
  'sts-endpoint': {
    type: 'text',
    description: 'Another STS endpoint (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
  },
  'secretsmanager-endpoint': {
    type: 'text',
    description:
      'Another endpoint of Secrets Manager in the `region` (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
  },
  'ssm-endpoint': {
    type: 'text',
    description:
      'Another endpoint of Parameter Store in the `region` (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
  },
  'use-fips': {
    type: 'switch',
    default: false,
    description: "Use the region's FIPS endpoints.",
  },
} as const satisfies InputSpecs
