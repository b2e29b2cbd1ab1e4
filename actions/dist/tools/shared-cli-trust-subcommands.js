"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  subcommands: () => (subcommands)
});
var _trust_writers_forms__0 = _require(1790);

const sarif = {
    sarif: { type: 'switch', description: 'Prints the result as SARIF 2.1.0, for code scanning.' },
};
const forms = [...new Set(_trust_writers_forms__0.Q.flatMap(_trust_writers_forms__0.X))];
const pairs = _trust_writers_forms__0.Q.map((system) => `${system}: ${(0,_trust_writers_forms__0.X)(system).join(', ')}`).join('; ');
const subcommands = {
    explain: {
        usage: "'CLAIMS' [DOCUMENT]",
        summary: 'Says whether a trust document accepts a job and, if not, which claim is refused. CLAIMS is the JSON that a refused step, actions/inspect and whoami print. Without DOCUMENT, the document is read from the standard input.',
        examples: [
            'aws iam get-role --role-name deploy | mayfly trust explain \'{"iss":"https://token.actions.githubusercontent.com","sub":"repo:acme/api:ref:refs/heads/main","aud":"sts.amazonaws.com"}\'',
        ],
        flags: {},
        takesCredentials: false,
        mostArguments: 2,
    },
    lint: {
        usage: '[DOCUMENT]... [--sarif]',
        summary: 'Finds what is too wide in trust documents, or does not do what it seems to do. Without DOCUMENT, it reads mayfly.yml in the current folder. A document - is the standard input.',
        examples: ['mayfly trust lint', 'mayfly trust lint trust-policy.json --sarif'],
        flags: sarif,
        takesCredentials: false,
        mostArguments: 100_000,
    },
    render: {
        usage: '--for SYSTEM [--as FORM] [--rule NAME] [--part issuer|rule] [FILE]',
        summary: 'Prints the trust documents of a system for the rules of a file. Without FILE, it reads mayfly.yml in the current folder.',
        examples: ['mayfly trust render --for aws --as terraform'],
        flags: {
            for: {
                type: 'choice',
                options: _trust_writers_forms__0.Q,
                required: true,
                missing: `is required: ${_trust_writers_forms__0.Q.join(', ')}`,
                description: 'The system.',
            },
            as: {
                type: 'choice',
                options: forms,
                description: `The form of the documents. The first form of a system is its default. ${pairs}.`,
            },
            rule: {
                type: 'text',
                description: 'Only the trust of the rule with this name. Other rules of the same document are left out, with a warning.',
            },
            part: {
                type: 'choice',
                options: ['issuer', 'rule'],
                description: 'Only the documents that make the issuer known to the system, once, or only those that say which jobs may become a principal.',
            },
        },
        takesCredentials: false,
        mostArguments: 1,
    },
    drift: {
        usage: '[DOCUMENT]... [--file FILE] [--principal NAME] [--sarif]',
        summary: 'Compares what documents accept with what mayfly.yml says. Without DOCUMENT, the document is read from the standard input.',
        examples: ['aws iam get-role --role-name deploy | mayfly trust drift'],
        flags: {
            file: { type: 'text', default: 'mayfly.yml', description: 'The file with the rules.' },
            principal: {
                type: 'text',
                description: 'The principal that the document is for, if the document does not say it: a role ARN, for example.',
            },
            ...sarif,
        },
        takesCredentials: false,
        mostArguments: 1000,
    },
};
/***/ });
