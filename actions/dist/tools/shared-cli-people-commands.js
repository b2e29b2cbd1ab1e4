"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  peopleCommands: () => (peopleCommands)
});
var _evidence_report_logs_join__1 = _require(998);
var _evidence_report_rules_rules__0 = _require(408);
const kubernetesName = { pattern: '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?', words: 'a name of Kubernetes' };
const clusterFlags = {
    'kubernetes-server': { type: 'text', description: 'The address of the API server, instead of KUBECONFIG.' },
    'kubernetes-token': { type: 'text', secret: true, description: 'A token with the right to delete the Secrets.' },
    'kubernetes-ca': { type: 'text', description: 'The file with the certificate authority of the API server.' },
};
const peopleCommands = {
    trust: {
        usage: '(explain | lint | render | drift) [ARGUMENT]... [--FLAG]...',
        summary: 'Works with trust documents, which say which jobs a system accepts. It makes no request, and changes nothing.',
        examples: [
            'mayfly trust lint trust-policy.json',
            'aws iam get-role --role-name deploy | mayfly trust explain "$CLAIMS"',
        ],
        flags: {},
        takesCredentials: false,
        subcommands: async () => (await _require.e("../tools/cli-trust-subcommands").then(_require.bind(_require, 2403))).subcommands,
    },
    inventory: {
        usage: '[DIR]... [--format table|json] [--sarif] [--certain]',
        summary: 'Lists the static secrets that the workflow files of repositories still use, and what replaces each. DIR is a repository, or a folder of clones; default: the current folder. It reads workflow files only, and sends nothing.',
        examples: ['mayfly inventory', 'mayfly inventory clones --format json'],
        flags: {
            format: { type: 'choice', options: ['table', 'json'], default: 'table', description: 'The form of the result.' },
            sarif: { type: 'switch', description: 'Prints the result as SARIF 2.1.0, for code scanning.' },
            certain: { type: 'switch', description: 'Leaves out the findings that are only probable.' },
        },
        takesCredentials: false,
        mostArguments: 100_000,
    },
    contain: {
        usage: '(--lease ID | --run ID | --principal NAME) FILE... [--all] [--json] [--apply]',
        summary: 'Prints the plan for a leaked credential: the commands that end the job and everything that it got, in the right order. It also says what no command can end. FILE is evidence of jobs, also as .gz. Without --apply it sends nothing.',
        examples: ['mayfly contain --run 4242 evidence.jsonl'],
        flags: {
            lease: { type: 'text', description: 'The credentials of this lease. The log of the job shows its id.' },
            run: { type: 'text', description: 'The credentials of this run: a workflow run, a pipeline or a build.' },
            principal: { type: 'text', description: 'All credentials of this principal, as the log of a job shows it.' },
            all: {
                type: 'switch',
                description: 'Also prints the commands for credentials that have ended or expired, as the evidence says. A step of the job can report a false end.',
            },
            json: { type: 'switch', description: 'Prints the plan as JSON.' },
            apply: {
                type: 'switch',
                description: 'Ends the runs of GitHub (with GH_TOKEN), the tokens of Vault (VAULT_ADDR and VAULT_TOKEN) and those of Kubernetes (KUBECONFIG, or the flags below) now, and says what each system answered and what remains. With --principal it also disables the entity of Vault.',
            },
            ...clusterFlags,
        },
        takesCredentials: false,
        mostArguments: 100_000,
    },
    report: {
        usage: 'FILES... [--since TIME] [--until TIME] [--format FORM] [--html FILE] [--fail-on RULE,...]',
        summary: 'Reads the evidence of many jobs: files (.gz too) or folders of them. It verifies the chains. It prints how long credentials were used and valid, how they ended, and what a person should look at. It sends nothing.',
        examples: ['mayfly report evidence --since 30d', 'mayfly report evidence.jsonl.gz --format json'],
        flags: {
            since: {
                type: 'text',
                description: 'Counts from this time: a date (2026-11-01), a time in UTC (2026-11-01T08:00Z) or an age (24h, 30d, 8w). Older lines show what is usual. Default: everything.',
            },
            until: {
                type: 'text',
                description: 'Counts credentials that were issued before this time, in the same forms. Their later renewals and ends count too. Default: everything.',
            },
            format: {
                type: 'choice',
                options: ['text', 'json', 'ocsf', 'otlp'],
                default: 'text',
                description: 'The form of the result. `ocsf` and `otlp` print the lines themselves: events of OCSF 1.8, or requests of OTLP logs, one a line.',
            },
            html: { type: 'text', description: 'Also writes the result as one page into this file. It has no script.' },
            head: {
                type: 'lines',
                form: { pattern: '(?:sha256:)?[0-9a-f]{64}', words: 'sha256: and 64 hex digits' },
                description: 'Heads that jobs printed. A head that no line has shows that the end of a chain was cut. May be given several times.',
            },
            outlived: {
                type: 'duration',
                min: 0,
                max: 604_800,
                default: 3600,
                description: 'The time after the end of its job from which a valid credential is named by the rule `outlived`.',
            },
            cloudtrail: {
                type: 'lines',
                description: 'Exported logs of AWS CloudTrail, which are joined with the evidence: files or folders, .gz too.',
            },
            'vault-audit': { type: 'lines', description: 'The same for audit files of Vault or OpenBao.' },
            'kubernetes-audit': { type: 'lines', description: 'The same for audit logs of Kubernetes.' },
            'fail-on': {
                type: 'choices',
                options: [...Object.keys(_evidence_report_rules_rules__0.a), ...Object.keys((0,_evidence_report_logs_join__1.W)([]))],
                description: 'The rules that give exit code 1 if they find something.',
            },
        },
        takesCredentials: false,
        mostArguments: 100_000,
    },
    completion: {
        usage: '(bash | zsh | fish)',
        summary: 'Prints the script by which a shell completes commands, providers, flags and values.',
        examples: [
            'source <(mayfly completion bash)',
            'source <(mayfly completion zsh)',
            'mayfly completion fish > ~/.config/fish/completions/mayfly.fish',
        ],
        flags: {},
        takesCredentials: false,
        mostArguments: 1,
    },
    drill: {
        usage: '--system SYSTEM [--limit TIME] [--json]',
        summary: 'Revokes a credential that exists only for the drill, in the same way as contain, and measures the time until its first refusal.',
        examples: ['mayfly drill --system vault', 'mayfly drill --system github --canary-token-file token.txt'],
        flags: {
            system: {
                type: 'choice',
                options: ['vault', 'kubernetes', 'github'],
                required: true,
                description: 'The system. Vault needs VAULT_ADDR and VAULT_TOKEN, Kubernetes needs KUBECONFIG or the flags below, GitHub needs --canary-token-file.',
            },
            limit: {
                type: 'duration',
                min: 1,
                max: 600,
                default: 60,
                description: 'The time after which the drill stops waiting for a refusal.',
            },
            namespace: { type: 'text', form: kubernetesName, description: 'Kubernetes: the namespace of the canary.' },
            'service-account': {
                type: 'text',
                form: kubernetesName,
                description: 'Kubernetes: the service account of the canary.',
            },
            'canary-token': {
                type: 'text',
                secret: true,
                description: 'GitHub: an installation token that the drill may end.',
            },
            ...clusterFlags,
            json: { type: 'switch', description: 'Prints the times as JSON, in milliseconds.' },
        },
        takesCredentials: false,
    },
};
/***/ });
