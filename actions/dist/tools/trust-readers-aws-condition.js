"use strict";
exports.ids = ["../tools/trust-readers-aws-condition"];
exports.modules = {

/***/ 4342:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  _8: () => (faultIn),
  Pn: () => (nameWithPlace),
  UG: () => (nothingToJudge),
  r9: () => (readDocuments),
  TA: () => (readFile),
  bG: () => (refuseInput)
});

var external_node_path_ = _require(6760);
var text_file = _require(9360);
var documents = _require(9298);
var mayfly_file = _require(8234);
var read = _require(9076);
var rules = _require(4710);
var glob = _require(2590);
var aws_keys = _require(7033);
var readers_members = _require(3681);
;// trust/src/readers/aws-condition.ts


const plainText = (value) => {
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
        return { why: 'The value is a number that is too large to be exact' };
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? { text: String(value) }
        : { why: 'The value is no text' };
};
function withoutVariables(readText) {
    return (value) => {
        const read = readText(value);
        const isOdd = 'text' in read && read.text.includes('${');
        return isOdd ? { why: 'A value has a variable, and the policy has not the version 2012-10-17' } : read;
    };
}
const operators = new Map([
    ['StringEquals', { comparison: 'equals' }],
    ['StringNotEquals', { comparison: 'equals', negated: true }],
    ['StringEqualsIgnoreCase', { comparison: 'equals-ignoring-case' }],
    ['StringNotEqualsIgnoreCase', { comparison: 'equals-ignoring-case', negated: true }],
    ['StringLike', { comparison: 'glob' }],
    ['StringNotLike', { comparison: 'glob', negated: true }],
    ['Bool', { comparison: 'equals-ignoring-case', values: 'booleans' }],
    ['NumericEquals', { comparison: 'equals', values: 'numbers' }],
    ['NumericNotEquals', { comparison: 'equals', negated: true, values: 'numbers' }],
]);
function awsCondition(block, provider, readText, path) {
    if (block === undefined)
        return { of: [], marks: [] };
    const byOperator = (0,readers_members.lS)(block);
    if (!byOperator)
        return { of: [unjudgedCondition('The condition is no object', 'Condition', path)], marks: [] };
    const of = [];
    const marks = [];
    for (const [operator, keys] of Object.entries(byOperator)) {
        const keysPath = [...path, operator];
        const byKey = (0,readers_members.lS)(keys);
        if (!byKey)
            of.push(unjudgedCondition('The operator has no object with keys', operator, keysPath));
        for (const [key, value] of Object.entries(byKey ?? {})) {
            const one = oneCondition(operator, key, value, provider, readText, [...keysPath, key]);
            of.push(one.condition);
            marks.push(...one.marks);
        }
    }
    return { of, marks };
}
function unjudgedCondition(why, written, path) {
    return { kind: 'unjudged', why, written, path };
}
function oneCondition(name, key, value, provider, readText, path) {
    const written = `${name} ${key}`;
    const cannot = (why) => ({ condition: unjudgedCondition(why, written, path), marks: [] });
    const { set, base, ifExists } = partsOf(name);
    const operator = operators.get(base);
    if (!operator && (base !== 'Null' || set || ifExists))
        return cannot(`The operator ${name} is not judged`);
    if (/^Fn::|^Ref$|\$\{/.test(key))
        return cannot(`The key ${key} is computed by a template`);
    const at = key.indexOf(':');
    const prefix = key.slice(0, Math.max(at, 0));
    if (isContextKey(prefix))
        return cannot(`The key ${key} is no claim of the token`);
    const read = valuesOf(value, operator?.comparison, readText);
    if ('why' in read)
        return cannot(read.why);
    const { texts, comparison } = read;
    const odd = oddValue(texts, base, operator);
    if (odd !== undefined)
        return cannot(odd);
    const claim = claimOf(key, provider ?? prefix);
    const marks = set && !(set === 'ForAnyValue' && claim === 'aud')
        ? [{ rule: 'set-operator', fact: setFact(set, name, key), path }]
        : [];
    if (claim === undefined) {
        const fact = keyFact(key, provider ?? prefix);
        marks.push({ rule: 'unknown-key', fact, path });
        return { condition: withoutKey(fact, { operator, set, ifExists, texts, written, path }), marks };
    }
    const test = operator
        ? stringTest({ ...operator, comparison }, { claim, texts, set, ifExists, written, path })
        : nullTest({ claim, texts, written, path });
    return { condition: provider === undefined ? onlyFor(prefix, test, written, path) : test, marks };
}
function oddValue(texts, base, operator) {
    if (texts.length === 0)
        return 'The key has an empty list of values';
    if (operator?.values === 'numbers' && texts.some((text) => !/^(0|-?[1-9]\d{0,14})$/.test(text)))
        return 'A value is no whole number in its usual form';
    const isBoolean = base === 'Null' || operator?.values === 'booleans';
    return isBoolean && texts.some((text) => !/^(true|false)$/i.test(text))
        ? 'A value is neither true nor false'
        : undefined;
}
function valuesOf(value, comparison = 'equals', readText) {
    const written = [];
    for (const one of (0,readers_members.c3)(value)) {
        const read = readText(one);
        if ('why' in read)
            return read;
        if (/\$\{(?![*?$]\})/.test(read.text))
            return { why: 'A value has a variable, which only AWS can compute' };
        written.push(read.text);
    }
    if (comparison === 'glob' && written.some((text) => /\$\{[*?]\}/.test(text))) {
        return { texts: written.map(expressionOf), comparison: 'matches' };
    }
    return { texts: written.map((text) => text.replace(/\$\{([*?$])\}/g, '$1')), comparison };
}
function expressionOf(pattern) {
    const parts = pattern.replace(/\$\{([*?$])\}|([*?])|([\\^$.|+()[\]{}])/g, (_, sign, wildcard, special) => {
        if (sign !== undefined)
            return `\\${sign}`;
        return wildcard === undefined ? `\\${special}` : `[\\s\\S]${wildcard === '*' ? '*' : ''}`;
    });
    return `^${parts}$`;
}
function partsOf(name) {
    const [first, rest] = name.split(':', 2);
    const set = rest !== undefined && (first === 'ForAllValues' || first === 'ForAnyValue') ? first : undefined;
    const operator = set ? (rest ?? '') : name;
    const ifExists = operator.endsWith('IfExists');
    const base = ifExists ? operator.slice(0, -'IfExists'.length) : operator;
    return set ? { set, base, ifExists } : { base, ifExists };
}
function isContextKey(prefix) {
    return ['aws', 'sts', 'iam', 'saml', ''].includes(prefix.toLowerCase());
}
function claimOf(key, issuer) {
    const start = `${issuer}:`.toLowerCase();
    if (!key.toLowerCase().startsWith(start))
        return undefined;
    const asked = key.slice(start.length).toLowerCase();
    return (0,aws_keys.R)(issuer).find((claim) => claim === asked);
}
function keyFact(key, issuer) {
    if (!key.toLowerCase().startsWith(`${issuer}:`.toLowerCase())) {
        return `The key ${key} does not begin with ${issuer}, the issuer of this statement`;
    }
    return `AWS has no key ${key.slice(issuer.length + 1)} for the issuer ${issuer}`;
}
function setFact(set, name, key) {
    return set === 'ForAllValues'
        ? `${name} holds for a token without the claim of ${key}`
        : `${name} is for claims with several values, and ${key} has one`;
}
function withoutKey(never, { operator, set, ifExists, texts, written, path, }) {
    const constant = (holds) => ({ kind: 'constant', holds, written, path });
    if (!operator)
        return constant(texts.some((text) => text.toLowerCase() === 'true'));
    if (set === 'ForAnyValue' && !ifExists)
        return constant(false);
    if (operator.negated || ifExists || set === 'ForAllValues')
        return constant(true);
    return {
        kind: 'test',
        claim: written.slice(written.lastIndexOf(':') + 1),
        comparison: operator.comparison,
        wanted: texts,
        never,
        written,
        path,
    };
}
function stringTest(operator, { claim, texts, set, ifExists, written, path, }) {
    const { comparison, negated, values } = operator;
    const wanted = texts.flatMap((text) => wantedValues(text, values));
    const each = set === (negated ? 'ForAnyValue' : 'ForAllValues');
    const absentHolds = set === undefined ? negated || ifExists : set === 'ForAllValues' || ifExists;
    const test = {
        kind: 'test',
        claim,
        comparison,
        wanted,
        ifAbsent: absentHolds !== Boolean(negated) ? 'holds' : 'fails',
        ...(set ? { ofList: each ? 'each' : 'one' } : claim === 'aud' && { ofList: 'alone' }),
        ...(claim === 'aud' && { replacedBy: 'azp' }),
        written,
        path,
    };
    return negated ? { kind: 'not', of: test, written, path } : test;
}
function wantedValues(text, values) {
    if (values === 'booleans')
        return text.toLowerCase() === 'true' ? ['true', true] : ['false', false];
    if (values === 'numbers' && Number.isFinite(Number(text)))
        return [text, Number(text)];
    return [text];
}
function nullTest({ claim, texts, written, path, }) {
    const present = { kind: 'present', claim, written, path };
    const of = texts.map((text) => (text.toLowerCase() === 'true' ? { kind: 'not', of: present, written, path } : present));
    return of.length === 1 && of[0] ? of[0] : { kind: 'any', of };
}
function onlyFor(issuer, condition, written, path) {
    const from = issuerTest(issuer, written, path);
    const inner = condition.kind === 'not' ? condition.of : condition;
    const innerHolds = inner.kind === 'test' && inner.ifAbsent === 'holds';
    const absentHolds = innerHolds !== (condition.kind === 'not');
    if (!absentHolds)
        return { kind: 'all', of: [from, condition] };
    return { kind: 'any', of: [{ kind: 'not', of: from, written, path }, condition] };
}
function issuerTest(issuer, written, path) {
    return { kind: 'test', claim: 'iss', comparison: 'equals', wanted: [`https://${issuer}`], written, path };
}

var reading = _require(8345);
;// trust/src/readers/aws.ts




function readAws(source) {
    return { system: 'aws', source, ...awsRoles(source.value, []) };
}
function isAws(value) {
    return isPolicy(value) || rolesOf(value) !== undefined;
}
function isPolicy(value) {
    return (0,readers_members.nV)(value, 'Statement') !== undefined;
}
function awsRoles(value, path) {
    if (isPolicy(value))
        return awsPolicy(value, path, {});
    const roles = rolesOf(value) ?? [];
    return (0,reading.bs)(roles.map(({ role, step }) => {
        const rolePath = [...path, ...step];
        const facts = {
            name: roles.length > 1 ? (0,readers_members.b6)((0,readers_members.nV)(role, 'RoleName')) : undefined,
            principal: (0,readers_members.b6)((0,readers_members.nV)(role, 'Arn')),
            lifetimeSeconds: numberOf((0,readers_members.nV)(role, 'MaxSessionDuration')),
        };
        return awsPolicy((0,readers_members.nV)(role, 'AssumeRolePolicyDocument'), [...rolePath, 'AssumeRolePolicyDocument'], facts);
    }));
}
function rolesOf(value) {
    if ((0,readers_members.nV)(value, 'AssumeRolePolicyDocument') !== undefined)
        return [{ role: value, step: [] }];
    if ((0,readers_members.nV)((0,readers_members.nV)(value, 'Role'), 'AssumeRolePolicyDocument') !== undefined) {
        return [{ role: (0,readers_members.nV)(value, 'Role'), step: ['Role'] }];
    }
    for (const name of ['Roles', 'RoleDetailList']) {
        const roles = (0,readers_members.nV)(value, name);
        if (Array.isArray(roles))
            return roles.map((role, index) => ({ role, step: [name, index] }));
    }
    return undefined;
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function awsPolicy(value, path, role, readText = plainText) {
    const policy = typeof value === 'string' ? parsePolicy(value) : value;
    if (!isPolicy(policy))
        return (0,reading.jN)('The trust policy is no policy document with the element Statement', path);
    if ((0,reading.I9)(policy))
        return (0,reading.jN)('The trust policy is larger than AWS allows', path);
    const readValue = (0,readers_members.nV)(policy, 'Version') === '2012-10-17' ? readText : withoutVariables(readText);
    const statements = (0,readers_members.c3)((0,readers_members.nV)(policy, 'Statement'));
    const several = Array.isArray((0,readers_members.nV)(policy, 'Statement'));
    return (0,reading.bs)(statements.map((statement, index) => {
        const name = role.name === undefined ? `statement ${index + 1}` : `role ${role.name}, statement ${index + 1}`;
        return readStatement(statement, several ? [...path, 'Statement', index] : [...path, 'Statement'], role, name, readText, readValue);
    }));
}
function parsePolicy(text) {
    try {
        const policy = JSON.parse(text.trimStart().startsWith('%') ? decodeURIComponent(text) : text);
        return (0,reading.us)(policy) ? undefined : policy;
    }
    catch {
        return undefined;
    }
}
function readStatement(statement, path, role, name, readText, readValue) {
    const cannot = (why, element) => (0,reading.jN)(why, element === undefined ? path : [...path, element], (0,readers_members.nV)(statement, 'Effect') === 'Allow' ? 'allow' : undefined);
    if (!(0,readers_members.lS)(statement))
        return cannot('The statement is no object');
    const written = (0,readers_members.nV)(statement, 'Effect');
    if (written !== 'Allow' && written !== 'Deny')
        return cannot('The effect is neither Allow nor Deny', 'Effect');
    const effect = written === 'Allow' ? 'allow' : 'deny';
    if (((0,readers_members.nV)(statement, 'Action') === undefined) === ((0,readers_members.nV)(statement, 'NotAction') === undefined))
        return cannot('The statement needs either Action or NotAction');
    const concerned = concernsWebIdentity(statement, readText);
    if (typeof concerned === 'string')
        return cannot(concerned);
    if (!concerned)
        return { rules: [], unjudged: [] };
    for (const element of ['NotPrincipal', 'Resource', 'NotResource']) {
        if ((0,readers_members.nV)(statement, element) !== undefined)
            return cannot(`The element ${element} is not judged`, element);
    }
    const providers = providersOf((0,readers_members.nV)(statement, 'Principal'), [...path, 'Principal'], effect, readText);
    const rules = providers.of.map(({ provider, path: providerPath }) => {
        const condition = awsCondition((0,readers_members.nV)(statement, 'Condition'), provider, readValue, [...path, 'Condition']);
        const from = provider === undefined ? [] : [issuerTest(provider, 'Principal.Federated', providerPath)];
        return {
            system: 'aws',
            name: providers.of.length > 1 ? `${name} for ${provider}` : name,
            ...(role.principal !== undefined && { principal: role.principal }),
            ...(role.lifetimeSeconds !== undefined && { lifetimeSeconds: role.lifetimeSeconds }),
            effect,
            condition: { kind: 'all', of: [...from, ...condition.of] },
            marks: condition.marks,
            path,
        };
    });
    return { rules, unjudged: providers.unjudged };
}
const webIdentity = 'sts:assumerolewithwebidentity';
function concernsWebIdentity(statement, readText) {
    const not = (0,readers_members.nV)(statement, 'NotAction') !== undefined;
    const patterns = (0,readers_members.c3)((0,readers_members.nV)(statement, not ? 'NotAction' : 'Action')).map(readText);
    for (const one of patterns)
        if ('why' in one)
            return one.why;
    const named = patterns.some((one) => 'text' in one && (0,glob.k)(webIdentity, one.text.toLowerCase()));
    return named !== not;
}
function providersOf(principal, path, effect, readText) {
    const odd = oddPrincipal(principal, readText);
    if (odd !== undefined)
        return { of: [], unjudged: [effect === 'allow' ? { why: odd, effect, path } : { why: odd, path }] };
    const everyone = principal === '*' || (0,readers_members.c3)((0,readers_members.nV)(principal, 'AWS')).includes('*');
    if (everyone && effect === 'deny')
        return { of: [{ provider: undefined, path }], unjudged: [] };
    if (everyone)
        return { of: [], unjudged: [{ why: 'The statement allows every principal', effect: 'allow', path }] };
    const of = [];
    const unjudged = [];
    const federated = (0,readers_members.nV)(principal, 'Federated');
    for (const [index, one] of (0,readers_members.c3)(federated).entries()) {
        const onePath = Array.isArray(federated) ? [...path, 'Federated', index] : [...path, 'Federated'];
        const read = readText(one);
        const text = 'text' in read ? read.text : '';
        const provider = /^arn:[^/]*:oidc-provider\/(\S+)$/.exec(text)?.[1];
        if (provider !== undefined && !/[*?]|\$\{/.test(provider))
            of.push({ provider, path: onePath });
        else if (!isOtherFederation(text)) {
            const why = 'why' in read ? read.why : 'The principal is no ARN of an OpenID Connect provider';
            unjudged.push(effect === 'allow' ? { why, effect, path: onePath } : { why, path: onePath });
        }
    }
    return { of, unjudged };
}
function oddPrincipal(principal, readText) {
    if (principal === '*')
        return undefined;
    const members = Object.keys((0,readers_members.lS)(principal) ?? {});
    if (members.length === 0)
        return 'The principal is neither * nor an object with members';
    const unknown = members.find((name) => !['AWS', 'Federated', 'Service', 'CanonicalUser'].includes(name));
    if (unknown !== undefined)
        return `The principal has the member ${unknown}, which is not known`;
    const unread = (0,readers_members.c3)((0,readers_members.nV)(principal, 'AWS'))
        .map(readText)
        .find((one) => 'why' in one);
    return unread && 'why' in unread ? unread.why : undefined;
}
function isOtherFederation(text) {
    const hosts = ['cognito-identity.amazonaws.com', 'www.amazon.com', 'graph.facebook.com', 'accounts.google.com'];
    return hosts.includes(text) || /^arn:[^/]*:saml-provider\/[^*?]+$/.test(text);
}

;// trust/src/readers/azure-expression.ts
const clause = /\s*claims\['((?:[^']|'')*)'\]\s+(eq|matches)\s+'((?:[^']|'')*)'\s*/y;
const and = /and\s/y;
const longestExpression = 4096;
const operatorsOf = new Map([
    ['sub', ['eq', 'matches']],
    ['job_workflow_ref', ['eq', 'matches']],
    ['repository_id', ['eq']],
    ['repository_owner_id', ['eq']],
    ['project_id', ['eq']],
]);
function azureExpression(text, path) {
    const cannot = (why) => ({ kind: 'unjudged', why, written: 'claimsMatchingExpression', path });
    if (text.length > longestExpression)
        return cannot(`The expression has more than ${longestExpression} characters`);
    const of = [];
    for (let at = 0; at < text.length;) {
        clause.lastIndex = at;
        const found = clause.exec(text);
        if (!found) {
            return cannot(`The expression is not read from character ${at + 1} on. It has clauses such as claims['sub'] eq 'text', joined by and`);
        }
        const [whole, claim = '', operator, value = ''] = found;
        if (!operatorsOf.get(claim)?.includes(operator ?? ''))
            return cannot(`It is not known whether Azure has ${operator} for the claim ${claim}`);
        const comparison = operator === 'eq' ? 'equals' : 'glob';
        const wanted = [value.replaceAll("''", "'")];
        of.push({ kind: 'test', claim: claim.replaceAll("''", "'"), comparison, wanted, written: whole.trim(), path });
        at += whole.length;
        and.lastIndex = at;
        if (at === text.length)
            return { kind: 'all', of };
        if (!and.test(text))
            return cannot(`The expression has no and at character ${at + 1}`);
        at = and.lastIndex;
    }
    return cannot('The expression ends where a clause is expected');
}

;// trust/src/readers/azure.ts



function readAzure(source) {
    return { system: 'azure', source, ...azureCredentials(source.value, []) };
}
function isAzure(value) {
    const list = (0,readers_members.c3)((0,readers_members.nV)(value, 'value') ?? value);
    return list.length > 0 && list.every(isCredential);
}
function isCredential(value) {
    const credential = (0,readers_members.nV)(value, 'properties') ?? value;
    const matches = (0,readers_members.nV)(credential, 'subject') !== undefined || (0,readers_members.nV)(credential, 'claimsMatchingExpression') !== undefined;
    return matches && (0,readers_members.nV)(credential, 'issuer') !== undefined && (0,readers_members.nV)(credential, 'audiences') !== undefined;
}
function azureCredentials(value, path) {
    const listPath = (0,readers_members.nV)(value, 'value') === undefined ? path : [...path, 'value'];
    const list = (0,readers_members.nV)(value, 'value') ?? value;
    if (!Array.isArray(list))
        return azureCredential(list, listPath);
    return (0,reading.bs)(list.map((one, index) => azureCredential(one, [...listPath, index])));
}
function azureCredential(value, path) {
    const inner = (0,readers_members.nV)(value, 'properties');
    const credentialPath = inner === undefined ? path : [...path, 'properties'];
    const credential = inner ?? value;
    const expression = (0,readers_members.nV)(credential, 'claimsMatchingExpression');
    return azureRule({
        name: (0,readers_members.b6)((0,readers_members.nV)(value, 'name')),
        issuer: (0,readers_members.nV)(credential, 'issuer'),
        subject: (0,readers_members.nV)(credential, 'subject'),
        audiences: (0,readers_members.nV)(credential, 'audiences'),
        expression: (0,readers_members.nV)(expression, 'value') ?? expression,
        language: (0,readers_members.lS)(expression) ? (0,readers_members.nV)(expression, 'languageVersion') : 1,
    }, {
        issuer: [...credentialPath, 'issuer'],
        subject: [...credentialPath, 'subject'],
        audiences: [...credentialPath, 'audiences'],
        expression: [...credentialPath, 'claimsMatchingExpression'],
    }, path);
}
function azureRule(facts, paths, path) {
    const cannot = (fact, why) => (0,reading.jN)(why, paths[fact], 'allow');
    const issuer = (0,readers_members.b6)(facts.issuer);
    if (issuer === undefined)
        return cannot('issuer', 'The credential has no text as its issuer');
    const audiences = (0,readers_members.CB)(facts.audiences);
    if (audiences === undefined || audiences.length === 0)
        return cannot('audiences', 'The credential has no audience');
    const subject = (0,readers_members.b6)(facts.subject);
    const expression = (0,readers_members.b6)(facts.expression);
    if ((subject === undefined) === (expression === undefined)) {
        return cannot('subject', 'The credential needs either a subject or an expression as text');
    }
    const token = expression === undefined
        ? {
            kind: 'test',
            claim: 'sub',
            comparison: 'equals',
            wanted: [subject ?? ''],
            written: 'subject',
            path: paths.subject,
        }
        : expressionCondition(expression, facts.language, paths.expression);
    const rule = {
        system: 'azure',
        name: `credential ${facts.name ?? String(path.at(-1) ?? 1)}`,
        ...(facts.principal !== undefined && { principal: facts.principal }),
        effect: 'allow',
        condition: {
            kind: 'all',
            of: [
                { kind: 'test', claim: 'iss', comparison: 'equals', wanted: [issuer], written: 'issuer', path: paths.issuer },
                {
                    kind: 'test',
                    claim: 'aud',
                    comparison: 'equals',
                    wanted: audiences,
                    ofList: 'one',
                    written: 'audiences',
                    path: paths.audiences,
                },
                ...severalAudiences(audiences, paths.audiences),
                token,
            ],
        },
        path,
    };
    return { rules: [rule], unjudged: [] };
}
function expressionCondition(text, language, path) {
    if (language === 1)
        return azureExpression(text, path);
    const why = 'The expression has not the languageVersion 1, which is the only one that is known';
    return { kind: 'unjudged', why, written: 'claimsMatchingExpression', path };
}
function severalAudiences({ length }, path) {
    const why = 'The credential has several audiences, and Entra takes no such credential';
    return length > 1 ? [{ kind: 'unjudged', why, written: 'audiences', path }] : [];
}

;// trust/src/readers/cloudformation.ts




function readCloudFormation(source) {
    const found = cloudFormationRoles(source.value);
    return found.rules.length + found.unjudged.length > 0 ? [{ system: 'aws', source, ...found }] : [];
}
function isCloudFormation(value) {
    const resources = Object.values((0,readers_members.lS)((0,readers_members.nV)(value, 'Resources')) ?? {});
    return resources.some((one) => typeof (0,readers_members.nV)(one, 'Type') === 'string');
}
function cloudFormationRoles(template) {
    const resources = (0,readers_members.lS)((0,readers_members.nV)(template, 'Resources')) ?? {};
    const roles = Object.entries(resources).filter(([, one]) => (0,readers_members.nV)(one, 'Type') === 'AWS::IAM::Role');
    const readText = textReader(resources);
    return (0,reading.bs)(roles.map(([name, resource]) => {
        const properties = (0,readers_members.nV)(resource, 'Properties');
        const policyPath = ['Resources', name, 'Properties', 'AssumeRolePolicyDocument'];
        const policy = (0,readers_members.nV)(properties, 'AssumeRolePolicyDocument');
        const whole = functionOf(policy) && readText(policy);
        const seconds = (0,readers_members.nV)(properties, 'MaxSessionDuration');
        return awsPolicy(whole && 'text' in whole ? whole.text : policy, policyPath, { name, principal: name, lifetimeSeconds: typeof seconds === 'number' ? seconds : undefined }, readText);
    }));
}
function functionOf(value) {
    const [name, ...others] = Object.keys((0,readers_members.lS)(value) ?? {});
    return others.length === 0 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
}
function textReader(resources) {
    const read = (value) => {
        const name = functionOf(value);
        if (name === undefined)
            return plainText(value);
        const argument = (0,readers_members.nV)(value, name);
        const text = name === 'Ref' || name === 'Fn::GetAtt'
            ? referred(argument)
            : name === 'Fn::Sub' && typeof argument === 'string'
                ? argument
                : name === 'Fn::Join'
                    ? joined(argument)
                    : undefined;
        return text === undefined ? { why: `The function ${name} is computed by CloudFormation` } : { text };
    };
    const referred = (argument) => {
        const parts = Array.isArray(argument) ? argument : typeof argument === 'string' ? argument.split('.') : [];
        const [name, attribute] = parts;
        if (typeof name !== 'string')
            return undefined;
        if (['AWS::AccountId', 'AWS::Partition', 'AWS::Region'].includes(name))
            return `\${${name}}`;
        const resource = (0,readers_members.nV)(resources, name);
        if ((0,readers_members.nV)(resource, 'Type') !== 'AWS::IAM::OIDCProvider')
            return undefined;
        if (attribute !== undefined && attribute !== 'Arn')
            return undefined;
        const url = (0,readers_members.b6)((0,readers_members.nV)((0,readers_members.nV)(resource, 'Properties'), 'Url'));
        return url && `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${url.replace(/^https:\/\//, '')}`;
    };
    const joined = (argument) => {
        const [separator, parts] = Array.isArray(argument) ? argument : [];
        if (typeof separator !== 'string' || !Array.isArray(parts))
            return undefined;
        const texts = (0,readers_members.c3)(parts).map(read);
        return texts.every((one) => 'text' in one) ? texts.map((one) => one.text).join(separator) : undefined;
    };
    return read;
}

var google = _require(4050);
var cel = _require(3805);
var cel_condition = _require(3637);
var computable = _require(8988);
;// trust/src/readers/kubernetes.ts





function readKubernetes(source) {
    const entries = (0,readers_members.c3)((0,readers_members.nV)(source.value, 'jwt'));
    const found = entries.map((entry, index) => entryRules(entry, ['jwt', index], entries.length));
    const { rules, unjudged } = (0,reading.bs)(found);
    return { system: 'kubernetes', source, rules, unjudged: [...unjudged, ...faultsOf(source.value)] };
}
function isKubernetes(value) {
    return (0,readers_members.nV)(value, 'kind') === 'AuthenticationConfiguration' && Array.isArray((0,readers_members.nV)(value, 'jwt'));
}
const apiVersions = ['v1', 'v1beta1', 'v1alpha1'].map((version) => `apiserver.config.k8s.io/${version}`);
function faultsOf(configuration) {
    const entries = (0,readers_members.c3)((0,readers_members.nV)(configuration, 'jwt'));
    const urls = entries.map((entry) => (0,readers_members.nV)((0,readers_members.nV)(entry, 'issuer'), 'url'));
    const [fault] = [
        ...(apiVersions.includes(String((0,readers_members.nV)(configuration, 'apiVersion')))
            ? []
            : [{ why: `Kubernetes wants the apiVersion ${apiVersions[0]}, or one that is older`, path: ['apiVersion'] }]),
        ...formFaults(configuration, fileForm, []),
        ...urls.flatMap((url, index) => urls.indexOf(url) < index
            ? [{ why: 'Kubernetes refuses two entries of one issuer', path: ['jwt', index, 'issuer', 'url'] }]
            : []),
        ...entries.flatMap((entry, index) => [
            ...issuerFaults(entry, ['jwt', index]),
            ...ruleFaults(entry, ['jwt', index]),
        ]),
    ];
    return fault ? [fault] : [];
}
function faultsFor(checks) {
    return checks.flatMap(([isWrong, why, path]) => (isWrong ? [{ why: `Kubernetes refuses ${why}`, path }] : []));
}
function issuerFaults(entry, path) {
    const issuer = (0,readers_members.nV)(entry, 'issuer');
    const issuerPath = [...path, 'issuer'];
    const url = (0,readers_members.nV)(issuer, 'url');
    const audiences = (0,readers_members.c3)((0,readers_members.nV)(issuer, 'audiences'));
    const policy = (0,readers_members.nV)(issuer, 'audienceMatchPolicy') || undefined;
    const isOpen = policy === undefined ? audiences.length > 1 : policy !== 'MatchAny';
    return faultsFor([
        [isOpen, 'several audiences without MatchAny', issuerPath],
        [new Set(audiences).size < audiences.length, 'an audience that is there twice', issuerPath],
        [audiences.includes(''), 'an empty audience', issuerPath],
        [typeof url === 'string' && !/^https:\/\/[^?#@]*$/.test(url), 'an issuer that is no plain https URL', issuerPath],
    ]);
}
function ruleFaults(entry, path) {
    const has = (value, name) => ![undefined, null, ''].includes((0,readers_members.nV)(value, name));
    const mappings = (0,readers_members.nV)(entry, 'claimMappings');
    const names = ['username', 'groups', 'uid'];
    const rules = (0,readers_members.c3)((0,readers_members.nV)(entry, 'claimValidationRules'));
    const twice = (name) => {
        const all = rules.flatMap((rule) => (has(rule, name) ? [(0,readers_members.nV)(rule, name)] : []));
        return new Set(all).size < all.length;
    };
    const both = 'a claim together with an expression';
    return faultsFor([
        ...names.flatMap((name) => {
            const mapping = (0,readers_members.nV)(mappings, name);
            const mappingPath = [...path, 'claimMappings', name];
            const hasPrefix = ![undefined, null].includes((0,readers_members.nV)(mapping, 'prefix'));
            return [
                [has(mapping, 'claim') && has(mapping, 'expression'), both, mappingPath],
                [name !== 'uid' && has(mapping, 'claim') && !hasPrefix, 'a claim without a prefix', mappingPath],
                [has(mapping, 'expression') && hasPrefix, 'a prefix beside an expression', mappingPath],
            ];
        }),
        ...rules.flatMap((rule, index) => {
            const rulePath = [...path, 'claimValidationRules', index];
            return [
                [has(rule, 'claim') && has(rule, 'message'), 'a message beside a claim', rulePath],
                [has(rule, 'expression') && has(rule, 'requiredValue'), 'a required value beside an expression', rulePath],
            ];
        }),
        [twice('claim') || twice('expression'), 'two equal rules', [...path, 'claimValidationRules']],
    ]);
}
const mapping = { claim: 'value', prefix: 'value', expression: 'value' };
const fileForm = {
    apiVersion: 'value',
    kind: 'value',
    anonymous: 'value',
    jwt: [
        {
            issuer: {
                url: 'value',
                discoveryURL: 'value',
                certificateAuthority: 'value',
                audiences: 'value',
                audienceMatchPolicy: 'value',
                egressSelectorType: 'value',
            },
            claimValidationRules: [{ claim: 'value', requiredValue: 'value', expression: 'value', message: 'value' }],
            claimMappings: {
                username: mapping,
                groups: mapping,
                uid: { claim: 'value', expression: 'value' },
                extra: [{ key: 'value', valueExpression: 'value' }],
            },
            userValidationRules: [{ expression: 'value', message: 'value' }],
        },
    ],
};
function formFaults(value, form, path) {
    return Object.entries((0,readers_members.lS)(value) ?? {}).flatMap(([name, inner]) => {
        const innerPath = [...path, name];
        const of = Object.hasOwn(form, name) ? form[name] : undefined;
        if (of === undefined)
            return [{ why: `Kubernetes refuses a file with the unknown field ${name}`, path: innerPath }];
        if (of === 'value' || inner === undefined || inner === null)
            return [];
        if (!Array.isArray(of))
            return formFaults(inner, of, innerPath);
        if (!Array.isArray(inner))
            return [{ why: `Kubernetes wants a list as ${name}`, path: innerPath }];
        return inner.flatMap((one, index) => formFaults(one, of[0], [...innerPath, index]));
    });
}
const mostSharedSteps = 500_000;
function entryRules(entry, path, count) {
    const issuer = (0,readers_members.nV)(entry, 'issuer');
    const url = (0,readers_members.b6)((0,readers_members.nV)(issuer, 'url'));
    const audiences = (0,readers_members.CB)((0,readers_members.nV)(issuer, 'audiences'));
    if (url === undefined)
        return (0,reading.jN)('The issuer has no url', [...path, 'issuer'], 'allow');
    if (!audiences || audiences.length === 0) {
        return (0,reading.jN)('The issuer has no list of audiences', [...path, 'issuer', 'audiences'], 'allow');
    }
    const user = userOf(entry, path);
    const shared = [
        {
            kind: 'test',
            claim: 'iss',
            comparison: 'equals',
            wanted: [url],
            written: 'issuer.url',
            path: [...path, 'issuer', 'url'],
        },
        {
            kind: 'test',
            claim: 'aud',
            comparison: 'equals',
            wanted: audiences,
            ofList: 'one',
            written: 'issuer.audiences',
            path: [...path, 'issuer', 'audiences'],
        },
        ...claimRules(entry, path),
        ...user.needed,
        ...userRules(entry, user, path),
    ];
    const name = count > 1 ? `issuer ${url}` : 'issuer';
    const whole = { system: 'kubernetes', name, effect: 'allow', condition: { kind: 'all', of: shared }, path };
    const groups = groupsOf(user.groups);
    if (!groups)
        return { rules: [whole], unjudged: [] };
    const groupsPath = [...path, 'claimMappings', 'groups'];
    if ((0,cel_condition.$d)({ kind: 'all', of: shared }) * groups.length > mostSharedSteps) {
        return (0,reading.jN)('The entry has too many groups and rules', groupsPath, 'allow');
    }
    const rules = groups.map(({ name: group, when }) => {
        const condition = {
            kind: 'all',
            of: [...shared, ...(when ? [(0,cel_condition.iP)(when, { written: group, path: groupsPath })] : [])],
        };
        return {
            system: 'kubernetes',
            name: `group ${group}`,
            principal: group,
            effect: 'allow',
            condition,
            path: groupsPath,
        };
    });
    return { rules, unjudged: [] };
}
function claimRules(entry, path) {
    return (0,readers_members.c3)((0,readers_members.nV)(entry, 'claimValidationRules')).map((rule, index) => {
        const rulePath = [...path, 'claimValidationRules', index];
        const claim = (0,readers_members.b6)((0,readers_members.nV)(rule, 'claim'));
        const expression = (0,readers_members.b6)((0,readers_members.nV)(rule, 'expression'));
        if (claim !== undefined && expression === undefined) {
            const wanted = (0,readers_members.nV)(rule, 'requiredValue') ?? '';
            const written = `claimValidationRules.${claim}`;
            if (typeof wanted !== 'string')
                return { kind: 'unjudged', why: 'The required value is no text', written, path: rulePath };
            return {
                kind: 'test',
                claim,
                comparison: 'equals',
                wanted: [wanted],
                written,
                path: [...rulePath, 'requiredValue'],
            };
        }
        if (expression === undefined || claim !== undefined) {
            return {
                kind: 'unjudged',
                why: 'The rule needs either a claim or an expression',
                written: 'claimValidationRules',
                path: rulePath,
            };
        }
        return (0,cel_condition.D$)(expression, [...rulePath, 'expression'], (name) => name === 'claims' ? { kind: 'claims' } : undefined);
    });
}
const kubernetes_text = { otherwise: 'fails' };
const texts = { ...kubernetes_text, orList: true };
function userOf(entry, path) {
    const mappings = (0,readers_members.nV)(entry, 'claimMappings');
    const mappingsPath = [...path, 'claimMappings'];
    const username = mappedTerm((0,readers_members.nV)(mappings, 'username'), [...mappingsPath, 'username']);
    const groups = (0,readers_members.nV)(mappings, 'groups');
    const place = { written: 'claimMappings.username', path: [...mappingsPath, 'username'] };
    const hasClaim = (0,readers_members.nV)((0,readers_members.nV)(mappings, 'username'), 'claim') !== undefined;
    const form = hasClaim ? kubernetes_text : { ...kubernetes_text, filled: true };
    const needed = [...(0,computable.z)(username, place, form), ...otherMappings(mappings, mappingsPath)];
    if ((0,readers_members.nV)((0,readers_members.nV)(mappings, 'username'), 'claim') === 'email')
        needed.push({ kind: 'unjudged', why: 'Kubernetes judges a verified e-mail address', ...place });
    if (groups === undefined)
        return { username, groups: { kind: 'list', of: [] }, needed };
    const groupsPath = [...mappingsPath, 'groups'];
    const term = mappedTerm(groups, groupsPath);
    return { username, groups: term, needed: [...needed, ...groupsComputable(groups, term, groupsPath)] };
}
function groupsComputable(groups, term, path) {
    const place = { written: 'claimMappings.groups', path };
    const needed = (0,computable.z)(term, place, texts);
    const claim = (0,readers_members.b6)((0,readers_members.nV)(groups, 'claim'));
    if (claim === undefined)
        return needed;
    const absent = { kind: 'not', of: { kind: 'present', claim, ...place }, ...place };
    return [{ kind: 'any', of: [absent, { kind: 'present', claim, form: texts, ...place }] }];
}
function otherMappings(mappings, path) {
    const uid = (0,readers_members.nV)(mappings, 'uid');
    const uidClaim = (0,readers_members.b6)((0,readers_members.nV)(uid, 'claim'));
    const extra = (0,readers_members.c3)((0,readers_members.nV)(mappings, 'extra')).map((one, index) => ({
        expression: (0,readers_members.nV)(one, 'valueExpression'),
        path: [...path, 'extra', index, 'valueExpression'],
        form: texts,
    }));
    const all = [{ expression: (0,readers_members.nV)(uid, 'expression'), path: [...path, 'uid', 'expression'], form: kubernetes_text }, ...extra];
    return [
        ...(uidClaim === undefined
            ? []
            : (0,computable.z)({ kind: 'claim', claim: uidClaim }, { written: 'claimMappings.uid', path: [...path, 'uid'] }, kubernetes_text)),
        ...all.flatMap(({ expression, path, form }) => expression === undefined
            ? []
            : (0,computable.z)(mappedTerm({ expression }, path), { written: String(expression), path }, form)),
    ];
}
function mappedTerm(mapping, path) {
    const expression = (0,readers_members.nV)(mapping, 'expression');
    if (typeof expression === 'string') {
        const read = (0,cel.W)(expression);
        if ('why' in read)
            return { kind: 'unknown', why: read.why };
        const name = (asked) => (asked === 'claims' ? { kind: 'claims' } : undefined);
        return (0,cel_condition.f5)(read.cel, { text: expression, path: [...path, 'expression'], budget: { steps: 20_000 }, name });
    }
    const claim = (0,readers_members.b6)((0,readers_members.nV)(mapping, 'claim'));
    if (claim === undefined)
        return { kind: 'unknown', why: 'The mapping has neither a claim nor an expression' };
    const prefix = (0,readers_members.nV)(mapping, 'prefix');
    if (typeof prefix !== 'string')
        return { kind: 'unknown', why: 'The mapping has no prefix' };
    const of = { kind: 'claim', claim };
    return prefix === '' ? of : { kind: 'joined', of: [{ kind: 'literal', value: prefix }, of] };
}
function userRules(entry, { username, groups }, path) {
    const user = {
        kind: 'record',
        member: (name) => {
            if (name === 'username')
                return username;
            if (name === 'groups')
                return groups;
            return { kind: 'unknown', why: `The member ${name} of the user is not judged` };
        },
    };
    return (0,readers_members.c3)((0,readers_members.nV)(entry, 'userValidationRules')).map((rule, index) => {
        const expression = (0,readers_members.nV)(rule, 'expression');
        const rulePath = [...path, 'userValidationRules', index, 'expression'];
        if (typeof expression !== 'string')
            return { kind: 'unjudged', why: 'The rule has no expression', written: 'userValidationRules', path: rulePath };
        return (0,cel_condition.D$)(expression, rulePath, (name) => (name === 'user' ? user : undefined));
    });
}
function groupsOf(term) {
    if (term.kind !== 'list' || term.of.length === 0)
        return undefined;
    const groups = [];
    for (const item of term.of) {
        const found = groupsOfItem(item);
        if (!found)
            return undefined;
        groups.push(...found);
    }
    return groups;
}
function groupsOfItem({ term }) {
    if (term.kind === 'literal' && typeof term.value === 'string')
        return term.value === '' ? [] : [{ name: term.value, when: undefined }];
    if (term.kind !== 'choice')
        return undefined;
    const then = groupsOfItem({ term: term.yes });
    const other = groupsOfItem({ term: term.no });
    if (!then || !other)
        return undefined;
    const both = (when, inner) => inner ? { kind: 'all', of: [when, inner] } : when;
    const not = { kind: 'not', of: term.of, written: 'otherwise', path: [] };
    return [
        ...then.map(({ name, when }) => ({ name, when: both(term.of, when) })),
        ...other.map(({ name, when }) => ({ name, when: both(not, when) })),
    ];
}

;// trust/src/readers/vault.ts


function readVault(source) {
    const parts = Array.isArray(source.value)
        ? source.value.map((value, index) => ({ value, path: [index] }))
        : [{ value: source.value, path: [] }];
    const [config, ...configs] = parts.map(inner).filter(({ value }) => isConfig(value));
    const roles = parts.map(inner).filter(({ value }) => isRole(value));
    const found = roles.map(({ value, path }) => vaultRole(value, path, {}, config));
    return {
        system: 'vault',
        source,
        rules: found.flatMap(({ rules }) => rules),
        unjudged: [
            ...found.flatMap(({ unjudged }) => unjudged),
            ...configs.map(({ path }) => ({ why: 'The document has the configurations of several mounts', path })),
        ],
    };
}
function isVault(value) {
    const parts = (0,readers_members.c3)(value).map((one) => inner({ value: one, path: [] }).value);
    return parts.some(isRole) && parts.every((one) => isRole(one) || isConfig(one));
}
function inner({ value, path }) {
    const data = (0,readers_members.nV)(value, 'data');
    return (0,readers_members.lS)(data) ? { value: data, path: [...path, 'data'] } : { value, path };
}
const roleFields = ['bound_claims', 'bound_subject', 'bound_audiences', 'bound_claims_type', 'user_claim', 'role_type'];
const configFields = ['bound_issuer', 'oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys'];
function isRole(value) {
    return roleFields.some((name) => (0,readers_members.nV)(value, name) !== undefined);
}
function isConfig(value) {
    return !isRole(value) && configFields.some((name) => (0,readers_members.nV)(value, name) !== undefined);
}
const otherFields = new Set([
    'name',
    'role_name',
    'policies',
    'token_policies',
    'ttl',
    'max_ttl',
    'period',
    'num_uses',
    'token_ttl',
    'token_max_ttl',
    'token_explicit_max_ttl',
    'token_period',
    'token_num_uses',
    'token_type',
    'token_no_default_policy',
    'token_strictly_bind_ip',
    'alias_metadata',
    'claim_mappings',
    'allowed_redirect_uris',
    'oidc_scopes',
    'verbose_oidc_logging',
    'max_age',
    'callback_mode',
    'poll_interval',
    'expiration_leeway',
    'not_before_leeway',
    'clock_skew_leeway',
    'user_claim_json_pointer',
    'oauth2_metadata',
    'backend',
    'namespace',
    'id',
    'disable_bound_claims_parsing',
    'token_bound_cidrs',
    'bound_cidrs',
    'groups_claim',
    'groups_claim_json_pointer',
    ...roleFields,
]);
function vaultRole(role, path, facts, config) {
    const name = facts.name ?? (0,readers_members.b6)((0,readers_members.nV)(role, 'name')) ?? (0,readers_members.b6)((0,readers_members.nV)(role, 'role_name'));
    const type = (0,readers_members.nV)(role, 'role_type');
    if (type !== undefined && type !== 'jwt') {
        return (0,reading.jN)('The role is for a log-in in a browser', [...path, 'role_type'], 'allow');
    }
    if ((0,reading.I9)(role))
        return (0,reading.jN)('The role is larger than Vault needs', path, 'allow');
    const rule = {
        system: 'vault',
        name: name === undefined ? 'role' : `role ${name}`,
        ...(name !== undefined && { principal: name }),
        effect: 'allow',
        condition: {
            kind: 'all',
            of: [
                ...roleType(role, path),
                ...issuer(config),
                ...audiences(role, path),
                ...subject(role, path),
                ...boundClaims(role, path),
                ...namedClaims(role, path),
                ...networks(role, path),
            ],
        },
        ...lifetime(role),
        marks: unknownFields(role, path),
        path,
    };
    return { rules: [rule], unjudged: [] };
}
function unknownFields(role, path) {
    return Object.keys((0,readers_members.lS)(role) ?? {})
        .filter((name) => !otherFields.has(name))
        .map((name) => ({
        rule: 'unknown-key',
        fact: `Vault has no field ${name} of a role and ignores it`,
        path: [...path, name],
    }));
}
function roleType(role, path) {
    if ((0,readers_members.nV)(role, 'role_type') !== undefined)
        return [];
    const why = 'The role has no role_type. Vault then takes oidc, and the role accepts no ID token';
    return [{ kind: 'unjudged', why, written: 'role_type', path: [...path, 'role_type'] }];
}
function issuer(config) {
    if (!config)
        return [];
    const [field, url] = ['bound_issuer', 'oidc_discovery_url']
        .map((name) => [name, (0,readers_members.nV)(config.value, name)])
        .find(([, value]) => value !== undefined && value !== null && value !== '') ?? ['jwks_url', ''];
    const place = { written: field, path: [...config.path, field] };
    const wanted = typeof url === 'string' && url !== '' ? [url] : [];
    const bound = { kind: 'test', claim: 'iss', comparison: 'equals', wanted, ...place };
    const why = 'The mount does not compare the issuer. The keys of the mount decide which tokens it takes';
    if (field === 'bound_issuer' && wanted.length > 0)
        return [bound];
    return [{ kind: 'any', of: [bound, { kind: 'unjudged', why, ...place }] }];
}
function audiences(role, path) {
    const field = [...path, 'bound_audiences'];
    const written = 'bound_audiences';
    const bound = (0,readers_members.nV)(role, 'bound_audiences');
    const wanted = typeof bound === 'string' ? splitTexts(bound) : (0,readers_members.CB)(bound);
    if (wanted === undefined)
        return [{ kind: 'unjudged', why: 'The audiences are no list of texts', written, path: field }];
    if (wanted.length === 0) {
        return [{ kind: 'not', of: { kind: 'present', claim: 'aud', written, path: field }, written, path: field }];
    }
    return [{ kind: 'test', claim: 'aud', comparison: 'equals', wanted, ofList: 'one', written, path: field }];
}
function splitTexts(text) {
    return text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
}
function subject(role, path) {
    const bound = (0,readers_members.nV)(role, 'bound_subject');
    if (bound === undefined || bound === null || bound === '')
        return [];
    const field = [...path, 'bound_subject'];
    const written = 'bound_subject';
    if (typeof bound !== 'string')
        return [{ kind: 'unjudged', why: 'The subject is no text', written, path: field }];
    return [{ kind: 'test', claim: 'sub', comparison: 'equals', wanted: [bound], written, path: field }];
}
function boundClaims(role, path) {
    const bound = (0,readers_members.nV)(role, 'bound_claims');
    if (bound === undefined || bound === null)
        return [];
    const type = (0,readers_members.nV)(role, 'bound_claims_type') || 'string';
    const claims = (0,readers_members.lS)(bound);
    if (!claims || (type !== 'string' && type !== 'glob')) {
        return [
            {
                kind: 'unjudged',
                why: 'The bound claims or their type are not as Vault writes them',
                written: 'bound_claims',
                path: [...path, 'bound_claims'],
            },
        ];
    }
    return Object.entries(claims).map(([claim, values]) => boundClaim(claim, values, type, [...path, 'bound_claims', claim]));
}
function boundClaim(claim, values, type, path) {
    const written = type === 'glob' ? `bound_claims.${claim} (glob)` : `bound_claims.${claim}`;
    if (claim.startsWith('/')) {
        return { kind: 'unjudged', why: `The claim ${claim} is a pointer into another claim`, written, path };
    }
    const wanted = (0,readers_members.c3)(values).filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean');
    if (wanted.length !== (0,readers_members.c3)(values).length) {
        return { kind: 'unjudged', why: 'A wanted value is no text, number or boolean', written, path };
    }
    const texts = wanted.filter((one) => typeof one === 'string');
    if (type === 'glob' && texts.length < wanted.length)
        return { kind: 'unjudged', why: 'A role with globs has a value that is no text', written, path };
    return type === 'glob'
        ? { kind: 'test', claim, comparison: 'star', wanted: texts, ofList: 'one', written, path }
        : { kind: 'test', claim, comparison: 'equals', wanted, ofList: 'one', written, path };
}
function namedClaims(role, path) {
    const [user, groups] = ['user_claim', 'groups_claim'].map((field) => (0,readers_members.b6)((0,readers_members.nV)(role, field)));
    const form = { otherwise: 'fails' };
    return [
        ...(user === undefined ? [] : [namedClaim(user, 'user_claim', { ...form, filled: true }, path)]),
        ...(groups === undefined ? [] : [namedClaim(groups, 'groups_claim', { ...form, orList: true }, path)]),
        ...Object.keys((0,readers_members.lS)((0,readers_members.nV)(role, 'claim_mappings')) ?? {}).map((claim) => {
            const present = namedClaim(claim, 'claim_mappings', form, path);
            if (present.kind !== 'present')
                return present;
            const { form: _, ...any } = present;
            const absent = { kind: 'not', of: any, written: any.written, path: any.path };
            return claim === 'aud' ? absent : { kind: 'any', of: [absent, present] };
        }),
    ];
}
function namedClaim(claim, written, form, path) {
    const place = { written, path: [...path, written] };
    return claim.startsWith('/')
        ? { kind: 'unjudged', why: `The claim ${claim} is a pointer into another claim`, ...place }
        : { kind: 'present', claim, form, ...place };
}
function networks(role, path) {
    return ['token_bound_cidrs', 'bound_cidrs'].flatMap((field) => (0,readers_members.c3)((0,readers_members.nV)(role, field)).length === 0
        ? []
        : [
            {
                kind: 'unjudged',
                why: 'The role takes requests of some networks only',
                written: field,
                path: [...path, field],
            },
        ]);
}
function lifetime(role) {
    const fields = (0,readers_members.lS)(role) ?? {};
    for (const name of ['token_explicit_max_ttl', 'token_max_ttl', 'max_ttl', 'token_ttl', 'ttl']) {
        const seconds = secondsOf((0,readers_members.nV)(fields, name));
        if (seconds !== undefined && seconds > 0)
            return { lifetimeSeconds: seconds };
    }
    return {};
}
const unitSeconds = new Map([
    ['s', 1],
    ['m', 60],
    ['h', 3600],
    ['d', 86_400],
    ['', 1],
]);
function secondsOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string' || !/^\d{1,9}$|^(\d{1,9}[smhd]){1,4}$/.test(value))
        return undefined;
    return [...value.matchAll(/(\d+)([smhd]?)/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (unitSeconds.get(unit ?? '') ?? 1), 0);
}

;// trust/src/readers/terraform.ts






function readTerraform(source) {
    const resources = resourcesOf(source.value);
    const systems = [
        ['aws', (0,reading.bs)(resources.filter(isType('aws_iam_role')).map(awsResource))],
        ['gcp', googleResources(resources)],
        ['azure', (0,reading.bs)(resources.filter(({ type }) => azureTypes.has(type)).map(azureResource))],
        ['vault', vaultResources(resources)],
    ];
    const used = systems.filter(([, { rules, unjudged }]) => rules.length + unjudged.length > 0);
    return used.map(([system, found]) => ({ system, source, ...found }));
}
function isTerraform(value) {
    if (typeof (0,readers_members.nV)(value, 'format_version') !== 'string')
        return false;
    return (0,readers_members.nV)(value, 'values') !== undefined || (0,readers_members.nV)(value, 'planned_values') !== undefined;
}
function isType(type) {
    return (resource) => resource.type === type;
}
function resourcesOf(document) {
    const unknownOf = new Map((0,readers_members.c3)((0,readers_members.nV)(document, 'resource_changes')).map((change) => [
        (0,readers_members.nV)(change, 'address'),
        (0,readers_members.nV)((0,readers_members.nV)(change, 'change'), 'after_unknown'),
    ]));
    const resources = [];
    const visit = (module, path) => {
        for (const [index, one] of (0,readers_members.c3)((0,readers_members.nV)(module, 'resources')).entries()) {
            const [type, address] = [(0,readers_members.b6)((0,readers_members.nV)(one, 'type')), (0,readers_members.b6)((0,readers_members.nV)(one, 'address'))];
            if (type === undefined || address === undefined || (0,readers_members.nV)(one, 'mode') === 'data')
                continue;
            const path_ = [...path, 'resources', index, 'values'];
            resources.push({ type, address, values: (0,readers_members.nV)(one, 'values'), path: path_, unknown: unknownOf.get(address) });
        }
        for (const [index, child] of (0,readers_members.c3)((0,readers_members.nV)(module, 'child_modules')).entries()) {
            visit(child, [...path, 'child_modules', index]);
        }
    };
    for (const part of ['values', 'planned_values'])
        visit((0,readers_members.nV)((0,readers_members.nV)(document, part), 'root_module'), [part, 'root_module']);
    return resources;
}
function unknownArgument(resource, names) {
    const name = names.find((one) => hasUnknown((0,readers_members.nV)(resource.unknown, one)));
    if (name === undefined)
        return undefined;
    return (0,reading.jN)(`${resource.address}: the plan does not know ${name} yet`, [...resource.path, name]);
}
function hasUnknown(value) {
    if (typeof value !== 'object' || value === null)
        return value === true;
    return Object.values(value).some(hasUnknown);
}
function awsResource(resource) {
    const { values, path, address } = resource;
    const seconds = (0,readers_members.nV)(values, 'max_session_duration');
    return (unknownArgument(resource, ['assume_role_policy']) ??
        awsPolicy((0,readers_members.nV)(values, 'assume_role_policy'), [...path, 'assume_role_policy'], {
            name: address,
            principal: (0,readers_members.b6)((0,readers_members.nV)(values, 'arn')),
            lifetimeSeconds: typeof seconds === 'number' ? seconds : undefined,
        }));
}
const googleProvider = 'google_iam_workload_identity_pool_provider';
const grantForm = /^google_(.+)_iam_(member|binding)$/;
function googleResources(resources) {
    const decisive = ['attribute_condition', 'attribute_mapping', 'oidc', 'disabled'];
    const providers = resources.filter(isType(googleProvider));
    const unknown = providers.flatMap((one) => unknownArgument(one, decisive) ?? []);
    const known = providers.filter((one) => !unknownArgument(one, decisive));
    const grants = resources.filter(({ type }) => grantForm.test(type));
    const unread = providers.length === 0 ? [] : resources.flatMap(unreadGrant);
    return (0,reading.bs)([...unknown, ...unread, (0,google.bx)(known.map(providerOf), grants.flatMap(grantsOf))]);
}
function unreadGrant(resource) {
    const { type, address, path } = resource;
    const isPolicy = /^google_.+_iam_policy$/.test(type);
    if (isPolicy)
        return (0,reading.jN)(`${address} has a whole policy, which is not read`, path, 'allow');
    if (!grantForm.test(type))
        return { rules: [], unjudged: [] };
    return unknownArgument(resource, ['member', 'members']) ?? { rules: [], unjudged: [] };
}
function providerOf({ values, path, address }) {
    const oidc = (0,readers_members.c3)((0,readers_members.nV)(values, 'oidc'))[0];
    const oidcPath = [...path, 'oidc', 0];
    return {
        name: (0,readers_members.b6)((0,readers_members.nV)(values, 'name')),
        label: address,
        issuer: (0,readers_members.nV)(oidc, 'issuer_uri'),
        audiences: (0,readers_members.nV)(oidc, 'allowed_audiences'),
        mapping: (0,readers_members.nV)(values, 'attribute_mapping'),
        condition: (0,readers_members.nV)(values, 'attribute_condition'),
        disabled: (0,readers_members.nV)(values, 'disabled') === true,
        path,
        paths: {
            issuer: [...oidcPath, 'issuer_uri'],
            audiences: [...oidcPath, 'allowed_audiences'],
            mapping: [...path, 'attribute_mapping'],
            condition: [...path, 'attribute_condition'],
        },
    };
}
function grantsOf({ values, path }) {
    const single = (0,readers_members.nV)(values, 'member');
    const members = single === undefined ? (0,readers_members.c3)((0,readers_members.nV)(values, 'members')) : [single];
    return members.flatMap((member, index) => typeof member === 'string'
        ? [
            {
                member,
                role: (0,readers_members.b6)((0,readers_members.nV)(values, 'role')) ?? 'a role',
                principal: (0,readers_members.b6)((0,readers_members.nV)(values, 'service_account_id')),
                conditional: (0,readers_members.c3)((0,readers_members.nV)(values, 'condition')).length > 0,
                path: single === undefined ? [...path, 'members', index] : [...path, 'member'],
            },
        ]
        : []);
}
const azureTypes = new Map([
    ['azuread_application_federated_identity_credential', { audiences: 'audiences', parent: 'application_id' }],
    ['azuread_application_flexible_federated_identity_credential', { audiences: 'audience', parent: 'application_id' }],
    ['azurerm_federated_identity_credential', { audiences: 'audience', parent: 'parent_id' }],
]);
function azureResource(resource) {
    const { values, path, address, type } = resource;
    const names = azureTypes.get(type) ?? { audiences: 'audiences', parent: 'application_id' };
    const expression = 'claims_matching_expression';
    return (unknownArgument(resource, ['issuer', 'subject', expression, names.audiences]) ??
        azureRule({
            name: address,
            principal: (0,readers_members.b6)((0,readers_members.nV)(values, names.parent)),
            issuer: (0,readers_members.nV)(values, 'issuer'),
            subject: (0,readers_members.nV)(values, 'subject'),
            audiences: (0,readers_members.nV)(values, names.audiences),
            expression: (0,readers_members.nV)(values, expression),
            language: 1,
        }, {
            issuer: [...path, 'issuer'],
            subject: [...path, 'subject'],
            audiences: [...path, names.audiences],
            expression: [...path, expression],
        }, path));
}
const vaultDecisive = [
    'bound_audiences',
    'bound_claims',
    'bound_claims_type',
    'bound_subject',
    'user_claim',
    'role_type',
];
function vaultResources(resources) {
    const mounts = new Map(resources
        .filter(isType('vault_jwt_auth_backend'))
        .map(({ values, path }) => [(0,readers_members.nV)(values, 'path'), { value: values, path }]));
    return (0,reading.bs)(resources.filter(isType('vault_jwt_auth_backend_role')).map((resource) => {
        const { values, path, address } = resource;
        const name = (0,readers_members.b6)((0,readers_members.nV)(values, 'role_name')) ?? address;
        return (unknownArgument(resource, vaultDecisive) ??
            vaultRole(values, path, { name }, mounts.get((0,readers_members.nV)(values, 'backend'))));
    }));
}

;// trust/src/readers/read.ts











function read_form(is, read) {
    return { is, read: (source) => ({ kind: 'documents', documents: [read(source)] }) };
}
function isMayfly(value) {
    return (0,readers_members.nV)(value, 'version') !== undefined && (0,readers_members.nV)(value, 'rules') !== undefined;
}
function readMayfly(source) {
    const { file, faults } = (0,read.X)(source);
    return file ? { kind: 'documents', documents: [(0,rules.LN)(file)] } : { kind: 'faults', faults };
}
const read_forms = [
    { is: isMayfly, read: readMayfly },
    { is: isTerraform, read: (source) => ({ kind: 'documents', documents: readTerraform(source) }) },
    { is: isCloudFormation, read: (source) => ({ kind: 'documents', documents: readCloudFormation(source) }) },
    read_form(isKubernetes, readKubernetes),
    read_form(isAws, readAws),
    read_form(isAzure, readAzure),
    read_form(google.E_, google.mr),
    read_form(isVault, readVault),
];
function readDocument(source) {
    const fault = (0,reading.us)(source.value);
    if (fault)
        return { kind: 'faults', faults: [fault] };
    const found = read_forms.find(({ is }) => is(source.value));
    if (found)
        return found.read(source);
    const message = 'The document is no trust document that Mayfly knows. Known are: an AWS role or trust policy, a CloudFormation template, ' +
        "terraform show -json, a provider of a Google pool with IAM policies, Entra's federated credentials, a role of Vault's JWT log-in, " +
        "Kubernetes' AuthenticationConfiguration, and mayfly.yml.";
    return { kind: 'faults', faults: [{ message, path: [] }] };
}

var refuse = _require(1140);
;// cli/src/trust/input.ts








const standardInput = '-';
const shownInput = 'stdin';
const largestBytes = 10 * 1024 * 1024;
const nothingToJudge = 'has no role, credential or provider that says which jobs are accepted';
function refuseInput(faults) {
    (0,refuse.T)(faults, 'docs/trust.md explains mayfly.yml, and mayfly help trust the arguments.');
}
async function readDocuments(path) {
    if ((0,external_node_path_.basename)(path) === mayfly_file.te) {
        const { file, faults } = await readFile(path);
        return { documents: file ? [(0,rules.LN)(file)] : [], faults };
    }
    const name = path === standardInput ? shownInput : path;
    const read = path === standardInput ? await readInput() : (0,text_file.readTextFile)(path, largestBytes);
    const found = 'fault' in read ? read : await (0,documents.a)(name, read.text);
    if ('fault' in found)
        return { documents: [], faults: [faultOf(name, found.fault)] };
    const readings = found.sources.map((source) => ({ source, reading: readDocument(source) }));
    return {
        documents: readings.flatMap(({ reading }) => (reading.kind === 'documents' ? reading.documents : [])),
        faults: readings.flatMap(({ source, reading }) => reading.kind === 'faults' ? reading.faults.map((fault) => faultIn(source, fault)) : []),
    };
}
async function readFile(path) {
    const source = await (0,mayfly_file.cw)(path);
    if ('fault' in source)
        return { faults: [faultOf(path, source.fault)] };
    const { file, faults } = (0,read.X)(source);
    return { ...(file && { file }), faults: faults.map((fault) => faultIn(source, fault)) };
}
async function readInput() {
    const { stdin } = process;
    if (stdin.isTTY)
        return { fault: 'is a terminal: give a document as an argument, or by < FILE' };
    const chunks = [];
    let length = 0;
    for await (const chunk of stdin) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > largestBytes)
            break;
    }
    return (0,text_file.textOf)(Buffer.concat(chunks), largestBytes);
}
function faultIn(source, { message, path }) {
    return { input: nameWithPlace(source, path), message: sentence(message) };
}
function nameWithPlace({ name, place }, path) {
    const at = place(path);
    return at === undefined ? name : `${name}:${at.line}:${at.column}`;
}
function faultOf(name, fault) {
    return { input: name, message: fault };
}
function sentence(message) {
    return message.replace(/\.$/, '');
}
/***/ }),

/***/ 8551:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $: () => (isComputable),
  z: () => (erringClaims)
});
const everyClaim = { absent: new Set(['*']), noText: new Set(['*']) };
const noClaim = { absent: new Set(), noText: new Set() };
function erringClaims(condition, known = new Map()) {
    const before = known.get(condition);
    if (before !== undefined)
        return before;
    const found = read(condition, known);
    known.set(condition, found);
    return found;
}
function read(condition, known) {
    switch (condition.kind) {
        case 'test': {
            if (condition.ifAbsent !== 'error' || condition.never !== undefined)
                return noClaim;
            const claims = new Set([condition.claim]);
            return { absent: claims, noText: condition.comparison === 'equals' ? noClaim.noText : claims };
        }
        case 'unjudged':
            return everyClaim;
        case 'not':
        case 'computed':
            return erringClaims(condition.of, known);
        case 'all':
        case 'any': {
            const parts = condition.of.map((part) => erringClaims(part, known));
            const guarded = new Set(condition.of.flatMap((part) => guard(part, condition.kind)));
            return {
                absent: new Set(parts.flatMap(({ absent }) => [...absent].filter((claim) => !guarded.has(claim)))),
                noText: new Set(parts.flatMap(({ noText }) => [...noText])),
            };
        }
        default:
            return noClaim;
    }
}
function isComputable(condition) {
    const { absent, noText } = erringClaims(condition);
    return absent.size + noText.size === 0;
}
function guard(part, kind) {
    if (kind === 'any')
        return part.kind === 'not' ? guard(part.of, 'all') : [];
    return part.kind === 'present' && part.form === undefined ? [part.claim] : [];
}
/***/ }),

/***/ 7033:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  R: () => (awsClaims)
});
const github = [
    'actor',
    'actor_id',
    'enterprise_id',
    'environment',
    'job_workflow_ref',
    'ref',
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow',
];
const gitlab = [
    'namespace_id',
    'pipeline_source',
    'project_id',
    'ref_protected',
    'runner_environment',
    'user_access_level',
    'user_email',
    'user_id',
    'user_login',
];
const buildkite = [
    'build_branch',
    'cluster_id',
    'cluster_name',
    'organization_id',
    'organization_slug',
    'pipeline_id',
    'pipeline_slug',
];
const offered = [
    { issuer: /^token\.actions\.githubusercontent\.com(\/[^/]+)?$/, claims: github },
    { issuer: /^token\.actions\.[^./]+\.ghe\.com$/, claims: github },
    { issuer: /^gitlab\.com$/, claims: gitlab },
    { issuer: /^agent\.buildkite\.com$/, claims: buildkite },
    { issuer: /^agent\.[^/]+\.buildkite\.(dev|site)$/, claims: buildkite },
    { issuer: /^oidc\.circleci\.com\/org\/[^/]+$/, claims: ['oidc.circleci.com/project-id'] },
    { issuer: /^idcs-[^./]+\.identity\.oraclecloud\.com$/, claims: ['rpst_id'] },
];
function awsClaims(issuer) {
    const own = offered.find((one) => one.issuer.test(issuer.toLowerCase()));
    return ['aud', 'sub', 'amr', ...(own?.claims ?? [])];
}
/***/ }),

/***/ 3637:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $d: () => (sizeOf),
  D$: () => (celExpression),
  UD: () => (compare),
  f5: () => (celTerm),
  iP: () => (boundSize)
});
var _erring_claims__0 = _require(8551);
var _cel__1 = _require(3805);
const mostSteps = 20_000;
const tooLarge = 'The expression stands for too many comparisons';
function celExpression(text, path, name) {
    const read = (0,_cel__1.W)(text);
    if ('why' in read)
        return { kind: 'unjudged', why: read.why, written: text, path };
    const condition = celCondition(read.cel, { text, path, budget: { steps: mostSteps }, name });
    return boundSize(condition, { written: text, path });
}
function boundSize(condition, place) {
    return sizeOf(condition) > mostSteps ? unjudgedCondition(tooLarge, place) : condition;
}
function sizeOf(condition, known = new Map()) {
    const before = known.get(condition);
    if (before !== undefined)
        return before;
    const inner = condition.kind === 'all' || condition.kind === 'any'
        ? condition.of
        : condition.kind === 'not' || condition.kind === 'computed'
            ? [condition.of]
            : [];
    const size = inner.reduce((sum, one) => sum + sizeOf(one, known), 1);
    known.set(condition, size);
    return size;
}
const comparisons = new Map([
    ['startsWith', 'starts-with'],
    ['endsWith', 'ends-with'],
    ['contains', 'contains'],
    ['matches', 'matches'],
]);
function celCondition(cel, scope) {
    const place = { written: scope.text.slice(cel.start, cel.end), path: scope.path };
    scope.budget.steps -= 1;
    if (scope.budget.steps < 0)
        return unjudgedCondition(tooLarge, place);
    if (cel.kind === 'all' || cel.kind === 'any') {
        return { kind: cel.kind, of: cel.of.map((one) => celCondition(one, scope)) };
    }
    if (cel.kind === 'unary' && cel.operator === '!') {
        return { kind: 'not', of: celCondition(cel.of, scope), ...place };
    }
    if (cel.kind === 'choice') {
        const of = celCondition(cel.of, scope);
        return either(of, celCondition(cel.yes, scope), celCondition(cel.no, scope), place);
    }
    if (cel.kind === 'binary')
        return relation(cel.operator, cel, scope, place);
    if (cel.kind === 'call')
        return call(cel, scope, place);
    const term = celTerm(cel, scope);
    if (term.kind === 'condition')
        return term.of;
    if (term.kind === 'literal' && typeof term.value === 'boolean')
        return { kind: 'constant', holds: term.value, ...place };
    return unjudgedCondition(term.kind === 'unknown' ? term.why : 'The expression is no comparison', place);
}
function unjudgedCondition(why, place) {
    return { kind: 'unjudged', why, ...place };
}
function either(of, yes, no, place) {
    const not = { kind: 'not', of, ...place };
    const computed = { kind: 'computed', of, ...place };
    if (yes.kind === 'constant' && no.kind === 'constant') {
        if (yes.holds !== no.holds)
            return yes.holds ? of : not;
        if ((0,_erring_claims__0.$)(of))
            return yes;
        return yes.holds ? computed : { kind: 'not', of: computed, ...place };
    }
    const ways = [
        { kind: 'all', of: [of, yes] },
        { kind: 'all', of: [not, no] },
    ];
    return { kind: 'any', of: (0,_erring_claims__0.$)(of) ? ways : [...ways, { kind: 'not', of: computed, ...place }] };
}
function relation(operator, cel, scope, place) {
    const left = celTerm(cel.left, scope);
    const right = celTerm(cel.right, scope);
    if (operator === '==' || operator === '!=') {
        const equal = right.kind === 'literal'
            ? compare(left, [right.value], 'equals', place)
            : left.kind === 'literal'
                ? compare(right, [left.value], 'equals', place)
                : unjudgedCondition('No side of the comparison is a value', place);
        return operator === '==' ? equal : { kind: 'not', of: equal, ...place };
    }
    if (operator !== 'in')
        return unjudgedCondition(`The operator ${operator} is not judged`, place);
    if (right.kind === 'claims' && left.kind === 'literal' && typeof left.value === 'string') {
        return { kind: 'present', claim: left.value, ...place };
    }
    if (right.kind !== 'list')
        return unjudgedCondition('The right side of in is no list of values', place);
    const values = [];
    for (const { term, when } of right.of) {
        if (term.kind !== 'literal' || when)
            return unjudgedCondition('The right side of in is no list of values', place);
        values.push(term.value);
    }
    return compare(left, values, 'equals', place);
}
function call(cel, scope, place) {
    const [first, second, ...others] = cel.arguments;
    if (cel.of === undefined) {
        if (cel.name === 'has' && first?.kind === 'member' && !second) {
            const of = celTerm(first.of, scope);
            if (of.kind === 'claims')
                return { kind: 'present', claim: first.name, ...place };
        }
        return unjudgedCondition(`The function ${cel.name} is not judged here`, place);
    }
    const of = celTerm(cel.of, scope);
    if (cel.name === 'hasValue' && of.kind === 'optional' && !first)
        return { kind: 'present', claim: of.claim, ...place };
    const comparison = comparisons.get(cel.name);
    if (comparison && first && !second) {
        const value = celTerm(first, scope);
        if (value.kind !== 'literal' || typeof value.value !== 'string') {
            return unjudgedCondition(`The function ${cel.name} has no text as its argument`, place);
        }
        return compare(of, [value.value], comparison, place);
    }
    if ((cel.name === 'all' || cel.name === 'exists') &&
        of.kind === 'list' &&
        first?.kind === 'name' &&
        second &&
        others.length === 0) {
        return quantifier(cel.name, of.of, first.name, second, scope, place);
    }
    return unjudgedCondition(`The function ${cel.name} is not judged here`, place);
}
function quantifier(name, items, variable, body, scope, place) {
    const of = items.map(({ term, when }) => {
        const one = celCondition(body, withName(scope, variable, term));
        if (!when)
            return one;
        return name === 'all'
            ? { kind: 'any', of: [{ kind: 'not', of: when, ...place }, one] }
            : { kind: 'all', of: [when, one] };
    });
    return { kind: name === 'all' ? 'all' : 'any', of };
}
function withName(scope, variable, term) {
    return { ...scope, name: (name) => (name === variable ? term : scope.name(name)) };
}
function compare(term, values, comparison, place) {
    if (values.includes(null))
        return unjudgedCondition('A comparison with null is not judged', place);
    const wanted = values.filter((value) => value !== null);
    switch (term.kind) {
        case 'literal':
            if (term.value === null || comparison === 'matches')
                return unjudgedCondition('The comparison is not judged', place);
            return {
                kind: 'constant',
                holds: wanted.some((value) => literalsCompare(term.value, value, comparison)),
                ...place,
            };
        case 'claim':
            return claimTest(term, wanted, comparison, place);
        case 'choice':
            return either(term.of, compare(term.yes, values, comparison, place), compare(term.no, values, comparison, place), place);
        case 'joined':
            return joinedTest(term.of, wanted, comparison, place);
        case 'condition':
            if (comparison !== 'equals' || !wanted.every((value) => typeof value === 'boolean'))
                return { kind: 'constant', holds: false, ...place };
            return {
                kind: 'any',
                of: wanted.map((value) => (value ? term.of : { kind: 'not', of: term.of, ...place })),
            };
        case 'unknown':
            return unjudgedCondition(term.why, place);
        default:
            return unjudgedCondition('The compared part is no claim', place);
    }
}
function claimTest(term, wanted, comparison, place) {
    if (term.instead === undefined)
        return { kind: 'test', claim: term.claim, comparison, wanted, ifAbsent: 'error', ...place };
    const { instead } = term;
    if (comparison === 'matches' || instead === null)
        return unjudgedCondition('The value for an absent claim is not judged here', place);
    const holds = wanted.some((value) => literalsCompare(instead, value, comparison));
    return { kind: 'test', claim: term.claim, comparison, wanted, ifAbsent: holds ? 'holds' : 'fails', ...place };
}
function literalsCompare(left, right, comparison) {
    if (comparison === 'equals')
        return left === right;
    if (typeof left !== 'string' || typeof right !== 'string')
        return false;
    if (comparison === 'starts-with')
        return left.startsWith(right);
    if (comparison === 'ends-with')
        return left.endsWith(right);
    return left.includes(right);
}
function joinedTest(of, wanted, comparison, place) {
    const [first, second, ...others] = of;
    if (first?.kind !== 'literal' || typeof first.value !== 'string' || second?.kind !== 'claim' || others.length > 0) {
        return unjudgedCondition('A text that is joined in this way is not judged', place);
    }
    const start = first.value;
    if (comparison !== 'equals' && comparison !== 'starts-with')
        return unjudgedCondition('A text that is joined in this way is not judged', place);
    const rests = [];
    for (const value of wanted) {
        if (typeof value !== 'string')
            continue;
        if (value.startsWith(start))
            rests.push(value.slice(start.length));
        else if (comparison === 'starts-with' && start.startsWith(value))
            return claimTest(second, [''], 'starts-with', place);
    }
    return claimTest(second, rests, comparison, place);
}
function celTerm(cel, scope) {
    const unknown = (why) => ({ kind: 'unknown', why });
    scope.budget.steps -= 1;
    if (scope.budget.steps < 0)
        return unknown(tooLarge);
    switch (cel.kind) {
        case 'literal':
            return { kind: 'literal', value: cel.value };
        case 'name':
            return scope.name(cel.name) ?? unknown(`The name ${cel.name} is not known here`);
        case 'list':
            return { kind: 'list', of: cel.of.map((one) => ({ term: celTerm(one, scope) })) };
        case 'member':
            return memberOf(celTerm(cel.of, scope), cel.name, cel.optional);
        case 'index': {
            const at = celTerm(cel.at, scope);
            if (at.kind !== 'literal' || typeof at.value !== 'string')
                return unknown('An index that is no text is not judged');
            return memberOf(celTerm(cel.of, scope), at.value, cel.optional);
        }
        case 'choice':
            return {
                kind: 'choice',
                of: celCondition(cel.of, scope),
                yes: celTerm(cel.yes, scope),
                no: celTerm(cel.no, scope),
            };
        case 'binary':
            if (cel.operator === '+')
                return joinTerms(celTerm(cel.left, scope), celTerm(cel.right, scope));
            if (cel.operator === '==' || cel.operator === '!=' || cel.operator === 'in')
                return { kind: 'condition', of: celCondition(cel, scope) };
            return unknown(`The operator ${cel.operator} is not judged`);
        case 'all':
        case 'any':
            return { kind: 'condition', of: celCondition(cel, scope) };
        case 'unary':
            if (cel.operator === '!')
                return { kind: 'condition', of: celCondition(cel, scope) };
            return cel.of.kind === 'literal' && typeof cel.of.value === 'number'
                ? { kind: 'literal', value: -cel.of.value }
                : unknown('The operator - is not judged');
        case 'call':
            return callTerm(cel, scope);
    }
}
function memberOf(of, name, optional) {
    if (of.kind === 'unknown')
        return of;
    if (of.kind === 'claims')
        return optional ? { kind: 'optional', claim: name } : { kind: 'claim', claim: name };
    if (of.kind === 'record' && !optional)
        return of.member(name);
    return { kind: 'unknown', why: `The member ${name} of a value inside a claim is not judged` };
}
function joinTerms(left, right) {
    const of = [left, right].flatMap((term) => (term.kind === 'joined' ? term.of : [term]));
    return { kind: 'joined', of };
}
function callTerm(cel, scope) {
    const of = cel.of && celTerm(cel.of, scope);
    const [first, second] = cel.arguments;
    if (cel.name === 'orValue' && of?.kind === 'optional' && first && !second) {
        const instead = celTerm(first, scope);
        if (instead.kind === 'literal')
            return { kind: 'claim', claim: of.claim, instead: instead.value };
    }
    if (cel.name === 'filter' && of?.kind === 'list' && first?.kind === 'name' && second) {
        const items = of.of.map(({ term, when }) => {
            const kept = celCondition(second, withName(scope, first.name, term));
            return { term, when: when ? { kind: 'all', of: [when, kept] } : kept };
        });
        return { kind: 'list', of: items };
    }
    if (comparisons.has(cel.name) ||
        cel.name === 'has' ||
        cel.name === 'hasValue' ||
        cel.name === 'all' ||
        cel.name === 'exists') {
        return { kind: 'condition', of: celCondition(cel, scope) };
    }
    return { kind: 'unknown', why: `The function ${cel.name} is not judged here` };
}
/***/ }),

/***/ 3805:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  W: () => (parseCel)
});
const longestExpression = 16_384;
const deepest = 40;
class CelFault extends Error {
}
function parseCel(text) {
    if (text.length > longestExpression)
        return { why: `The expression has more than ${longestExpression} characters` };
    try {
        const parser = new Parser(text, tokensOf(text));
        return { cel: parser.whole() };
    }
    catch (error) {
        if (error instanceof CelFault)
            return { why: error.message };
        throw error;
    }
}
const tokenForms = [
    { kind: 'space', form: /(?:\s|\/\/[^\n]*)+/y },
    { kind: 'bytes', form: /(?:[bB][rR]?|[rR][bB])['"]/y },
    { kind: 'text', form: /[rR]?(?:'''|""")/y },
    { kind: 'text', form: /[rR]'[^'\r\n]*'|[rR]"[^"\r\n]*"/y },
    { kind: 'text', form: /'(?:[^'\\\r\n]|\\[^\r\n])*'|"(?:[^"\\\r\n]|\\[^\r\n])*"/y },
    { kind: 'number', form: /0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y },
    { kind: 'name', form: /[A-Za-z_][A-Za-z0-9_]*/y },
    { kind: 'sign', form: /&&|\|\||[=!<>]=|\.\?|\[\?|[!<>?:,.()[\]+\-*/%]/y },
];
function tokensOf(text) {
    const tokens = [];
    for (let at = 0; at < text.length;) {
        const token = tokenAt(text, at);
        if (token.kind !== 'space')
            tokens.push(token);
        at = token.end;
    }
    tokens.push({ kind: 'end', written: 'the end', value: '', start: text.length, end: text.length });
    return tokens;
}
function tokenAt(text, start) {
    for (const { kind, form } of tokenForms) {
        form.lastIndex = start;
        const written = form.exec(text)?.[0];
        if (written === undefined)
            continue;
        if (kind === 'bytes')
            throw new CelFault(`Bytes at character ${start + 1} are not judged`);
        const end = start + written.length;
        if (kind === 'text') {
            if (/['"]{3}$/.test(written) && written.length <= 4)
                throw new CelFault(`A text in three quotes at character ${start + 1} is not judged`);
            return { kind, written, value: textValue(written, start), start, end };
        }
        if (kind === 'number')
            return { kind, written, value: numberValue(text, written, start), start, end };
        return { kind, written, value: written, start, end };
    }
    throw new CelFault(`The expression has nothing that CEL knows at character ${start + 1}`);
}
function numberValue(text, written, start) {
    const value = Number(written);
    if (/[uU\w]/.test(text[start + written.length] ?? ''))
        throw new CelFault(`The number at character ${start + 1} is not judged`);
    if (!Number.isSafeInteger(value))
        throw new CelFault(`The number at character ${start + 1} is not judged`);
    return value;
}
const escapes = new Map([
    ['a', '\x07'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
    ...['\\', '?', '"', "'", '`'].map((sign) => [sign, sign]),
]);
function textValue(written, start) {
    if (/^[rR]/.test(written))
        return written.slice(2, -1);
    const wrong = () => new CelFault(`The text at character ${start + 1} has an escape that CEL does not have`);
    return written
        .slice(1, -1)
        .replace(/\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|(.))/gsu, (_, x, u, long, octal, sign) => {
        if (sign !== undefined) {
            const letter = escapes.get(sign);
            if (letter === undefined)
                throw wrong();
            return letter;
        }
        const code = octal === undefined ? Number.parseInt(x ?? u ?? long, 16) : Number.parseInt(octal, 8);
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            throw wrong();
        return String.fromCodePoint(code);
    });
}
const relations = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);
const sums = new Set(['+', '-']);
const products = new Set(['*', '/', '%']);
const reserved = new Set([
    'in',
    'as',
    'break',
    'const',
    'continue',
    'else',
    'for',
    'function',
    'if',
    'import',
    'let',
    'loop',
    'package',
    'namespace',
    'return',
    'var',
    'void',
    'while',
]);
class Parser {
    #text;
    #tokens;
    #next = 0;
    #depth = 0;
    constructor(text, tokens) {
        this.#text = text;
        this.#tokens = tokens;
    }
    whole() {
        const cel = this.#expression();
        if (this.#token().kind !== 'end')
            throw this.#unexpected();
        return cel;
    }
    #token() {
        const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
        if (!token)
            throw new CelFault('The expression is empty');
        return token;
    }
    #unexpected() {
        const { kind, start } = this.#token();
        if (kind === 'end')
            return new CelFault(this.#text.trim() === '' ? 'The expression is empty' : 'The expression ends too early');
        return new CelFault(`The expression is not read from character ${start + 1} on`);
    }
    #has(...signs) {
        const token = this.#token();
        return (token.kind === 'sign' || token.kind === 'name') && signs.includes(token.written);
    }
    #take(sign) {
        if (!this.#has(sign))
            return false;
        this.#next += 1;
        return true;
    }
    #expect(sign) {
        if (!this.#take(sign))
            throw this.#unexpected();
    }
    #endedAt() {
        return this.#tokens[this.#next - 1]?.end ?? 0;
    }
    #deeper(read) {
        this.#depth += 1;
        if (this.#depth > deepest)
            throw new CelFault(`The expression is nested more than ${deepest} levels deep`);
        const result = read();
        this.#depth -= 1;
        return result;
    }
    #expression() {
        return this.#deeper(() => {
            const of = this.#chain('any', '||', () => this.#chain('all', '&&', () => this.#binary(relations, () => this.#sum())));
            if (!this.#take('?'))
                return of;
            const yes = this.#expression();
            this.#expect(':');
            const other = this.#expression();
            return { kind: 'choice', of, yes, no: other, start: of.start, end: other.end };
        });
    }
    #chain(kind, sign, read) {
        const first = read();
        const of = [first];
        while (this.#take(sign))
            of.push(read());
        return of.length === 1 ? first : { kind, of, start: first.start, end: this.#endedAt() };
    }
    #sum() {
        return this.#binary(sums, () => this.#binary(products, () => this.#unary()));
    }
    #binary(operators, read) {
        let left = read();
        for (let count = 0; this.#has(...operators); count += 1) {
            if (count >= deepest)
                throw new CelFault(`More than ${deepest} operators stand beside each other`);
            const operator = this.#token().written;
            this.#next += 1;
            const right = read();
            left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
        }
        return left;
    }
    #unary() {
        const { start } = this.#token();
        for (const operator of ['!', '-']) {
            if (this.#take(operator)) {
                const of = this.#deeper(() => this.#unary());
                return { kind: 'unary', operator, of, start, end: of.end };
            }
        }
        return this.#members();
    }
    #members() {
        let cel = this.#primary();
        for (let count = 0;; count += 1) {
            if (count >= deepest)
                throw new CelFault(`The expression is nested more than ${deepest} levels deep`);
            const { start } = cel;
            if (this.#has('.', '.?')) {
                const optional = this.#token().written === '.?';
                this.#next += 1;
                const name = this.#name();
                if (!optional && this.#take('(')) {
                    const list = this.#list(')');
                    cel = { kind: 'call', of: cel, name, arguments: list, start, end: this.#endedAt() };
                }
                else
                    cel = { kind: 'member', of: cel, name, optional, start, end: this.#endedAt() };
            }
            else if (this.#has('[', '[?')) {
                const optional = this.#token().written === '[?';
                this.#next += 1;
                const at = this.#expression();
                this.#expect(']');
                cel = { kind: 'index', of: cel, at, optional, start, end: this.#endedAt() };
            }
            else
                return cel;
        }
    }
    #name() {
        const token = this.#token();
        if (token.kind !== 'name')
            throw this.#unexpected();
        this.#next += 1;
        return token.written;
    }
    #list(close) {
        const items = [];
        while (!this.#take(close)) {
            if (items.length > 0)
                this.#expect(',');
            if (items.length > 0 && this.#take(close))
                return items;
            items.push(this.#expression());
        }
        return items;
    }
    #primary() {
        const token = this.#token();
        const { kind, value, written, start, end } = token;
        if (kind === 'text' || kind === 'number') {
            this.#next += 1;
            return { kind: 'literal', value, start, end };
        }
        if (kind === 'name' && !reserved.has(written)) {
            this.#next += 1;
            if (written === 'true' || written === 'false')
                return { kind: 'literal', value: written === 'true', start, end };
            if (written === 'null')
                return { kind: 'literal', value: null, start, end };
            if (!this.#take('('))
                return { kind: 'name', name: written, start, end };
            const list = this.#list(')');
            return { kind: 'call', of: undefined, name: written, arguments: list, start, end: this.#endedAt() };
        }
        if (this.#take('(')) {
            const inner = this.#expression();
            this.#expect(')');
            return { ...inner, start, end: this.#endedAt() };
        }
        if (this.#take('[')) {
            const of = this.#list(']');
            return { kind: 'list', of, start, end: this.#endedAt() };
        }
        throw this.#unexpected();
    }
}
/***/ }),

/***/ 8988:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  z: () => (computable)
});
var _bytes__2 = _require(1801);
var _erring_claims__0 = _require(8551);
var _cel_condition__1 = _require(3637);
function conditionComputable(of, place) {
    return (0,_erring_claims__0.$)(of) ? [] : [(0,_cel_condition__1.iP)({ kind: 'computed', of, ...place }, place)];
}
function computable(term, place, form) {
    const unjudged = (why) => [{ kind: 'unjudged', why, ...place }];
    switch (term.kind) {
        case 'literal':
            return typeof term.value === 'string' ? lengthLimit(term.value, form, place) : unjudged(noText);
        case 'claim': {
            const present = { kind: 'present', claim: term.claim, form, ...place };
            if (term.instead === undefined)
                return [present];
            if (typeof term.instead !== 'string')
                return unjudged(noText);
            const absent = { kind: 'not', of: { kind: 'present', claim: term.claim, ...place }, ...place };
            return [{ kind: 'any', of: [{ kind: 'all', of: [absent, ...lengthLimit(term.instead, form, place)] }, present] }];
        }
        case 'joined':
            return joinedText(term.of, place, form);
        case 'list':
            return form.orList
                ? term.of.flatMap(({ term: item, when }) => [
                    ...computable(item, place, { otherwise: form.otherwise }),
                    ...(when ? conditionComputable(when, place) : []),
                ])
                : unjudged(noText);
        case 'choice': {
            const yes = computable(term.yes, place, form);
            const no = computable(term.no, place, form);
            if (yes.length + no.length === 0)
                return conditionComputable(term.of, place);
            const not = { kind: 'not', of: term.of, ...place };
            const ways = [
                { kind: 'all', of: [term.of, ...yes] },
                { kind: 'all', of: [not, ...no] },
            ];
            return [(0,_cel_condition__1.iP)({ kind: 'any', of: ways }, place)];
        }
        case 'condition':
            return [...unjudged(noText), ...conditionComputable(term.of, place)];
        case 'unknown':
            return unjudged(term.why);
        default:
            return unjudged(noText);
    }
}
const noText = 'The value is no text';
function lengthLimit(text, { limit, filled }, place) {
    const holds = (limit === undefined || (0,_bytes__2.$)(text) + limit.fixed <= limit.most) && !(filled && text === '');
    return holds ? [] : [{ kind: 'constant', holds, ...place }];
}
function joinedText(of, place, { otherwise, limit }) {
    const claims = [];
    let fixed = limit?.fixed ?? 0;
    for (const part of of) {
        if (part.kind === 'claim' && part.instead === undefined)
            claims.push(part.claim);
        else if (part.kind === 'literal' && typeof part.value === 'string')
            fixed += (0,_bytes__2.$)(part.value);
        else
            return [{ kind: 'unjudged', why: 'A text that is joined in this way is not judged', ...place }];
    }
    if (claims.length === 0)
        return lengthLimit('', { otherwise, ...(limit && { limit: { ...limit, fixed } }) }, place);
    return claims.map((claim, index) => {
        const whole = index === 0 && limit ? { ...limit, fixed, beside: claims.slice(1) } : undefined;
        return { kind: 'present', claim, form: { otherwise, ...(whole && { limit: whole }) }, ...place };
    });
}
/***/ }),

/***/ 4050:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  E_: () => (isGoogle),
  Xs: () => (longestSubject),
  bx: () => (googleRules),
  mr: () => (readGoogle)
});
var _cel__0 = _require(3805);
var _cel_condition__1 = _require(3637);
var _computable__2 = _require(8988);
var _members__3 = _require(3681);
var _reading__4 = _require(8345);
function readGoogle(source) {
    const parts = Array.isArray(source.value)
        ? source.value.map((value, index) => ({ value, path: [index] }))
        : [{ value: source.value, path: [] }];
    const providers = parts.filter(({ value }) => isProvider(value)).map(providerOf);
    const policies = parts.filter(({ value }) => isPolicy(value));
    const { rules, unjudged } = googleRules(providers, policies.flatMap(grantsOf));
    const isGranted = policies.length === 0 || rules.some(({ path }) => path.includes('bindings'));
    return { system: 'gcp', source, rules: isGranted ? rules : rules.map(withoutGrant), unjudged };
}
function withoutGrant(rule) {
    const why = 'The policies have no member of the pool';
    const part = { kind: 'unjudged', why, written: 'bindings', path: rule.path };
    return { ...rule, condition: { kind: 'all', of: [rule.condition, part] } };
}
function isGoogle(value) {
    const list = (0,_members__3.c3)(value);
    return list.length > 0 && list.every((one) => isProvider(one) || isPolicy(one));
}
function isProvider(value) {
    const kinds = ['oidc', 'aws', 'saml', 'x509'];
    return (kinds.some((kind) => (0,_members__3.nV)(value, kind) !== undefined) && (0,_members__3.nV)(value, 'attributeMapping') !== undefined);
}
function isPolicy(value) {
    return Array.isArray((0,_members__3.nV)(value, 'bindings')) && (0,_members__3.nV)(value, 'apiVersion') === undefined;
}
function providerOf({ value, path }) {
    const name = (0,_members__3.b6)((0,_members__3.nV)(value, 'name'));
    const oidc = (0,_members__3.nV)(value, 'oidc');
    return {
        name,
        label: name?.split('/').at(-1) ?? 'of the pool',
        issuer: (0,_members__3.nV)(oidc, 'issuerUri'),
        audiences: (0,_members__3.nV)(oidc, 'allowedAudiences'),
        mapping: (0,_members__3.nV)(value, 'attributeMapping'),
        condition: (0,_members__3.nV)(value, 'attributeCondition'),
        disabled: (0,_members__3.nV)(value, 'disabled') === true || (0,_members__3.nV)(value, 'state') === 'DELETED',
        path,
        paths: {
            issuer: [...path, 'oidc', 'issuerUri'],
            audiences: [...path, 'oidc', 'allowedAudiences'],
            mapping: [...path, 'attributeMapping'],
            condition: [...path, 'attributeCondition'],
        },
    };
}
function grantsOf({ value, path }) {
    return (0,_members__3.c3)((0,_members__3.nV)(value, 'bindings')).flatMap((binding, index) => {
        const bindingPath = [...path, 'bindings', index];
        return (0,_members__3.c3)((0,_members__3.nV)(binding, 'members')).flatMap((member, at) => typeof member === 'string'
            ? [
                {
                    member,
                    role: (0,_members__3.b6)((0,_members__3.nV)(binding, 'role')) ?? 'a role',
                    principal: undefined,
                    conditional: (0,_members__3.nV)(binding, 'condition') !== undefined,
                    path: [...bindingPath, 'members', at],
                },
            ]
            : []);
    });
}
const mostAttributes = 200;
const mostPairs = 100_000;
function googleRules(all, grants) {
    const isLarge = ({ mapping }) => Object.keys((0,_members__3.lS)(mapping) ?? {}).length > mostAttributes;
    const providers = all.filter((provider) => !isLarge(provider));
    const large = all
        .filter(isLarge)
        .map(({ paths }) => (0,_reading__4.jN)('The provider has more attributes than Google allows', paths.mapping, 'allow'));
    const members = grants.flatMap((grant) => {
        const parsed = parseMember(grant.member);
        return parsed ? [{ grant, parsed }] : [];
    });
    if (providers.length * members.length > mostPairs)
        return (0,_reading__4.jN)('The document has too many providers and members', [], 'allow');
    const alone = providers.filter((provider) => !members.some(({ parsed }) => belongs(provider, parsed, providers)));
    return (0,_reading__4.bs)([
        ...large,
        ...alone.map((provider) => providerRules(provider)),
        ...members.map(({ grant, parsed }) => grantRules(grant, parsed, providers)),
    ]);
}
const memberForm = /^principal(Set)?:\/\/iam\.googleapis\.com\/(projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+)\/(.+)$/;
function parseMember(member) {
    const [, set, pool, rest] = memberForm.exec(member) ?? [];
    if (pool === undefined || rest === undefined)
        return undefined;
    if (set && rest === '*')
        return { pool, attribute: subject, value: undefined };
    const at = rest.indexOf('/');
    const kind = at < 0 ? rest : rest.slice(0, at);
    const value = at < 0 ? '' : rest.slice(at + 1);
    if (!set)
        return { pool, attribute: kind === 'subject' ? subject : kind, value };
    return { pool, attribute: kind === 'group' ? 'google.groups' : kind, value };
}
function belongs(provider, member, providers) {
    if (provider.name !== undefined)
        return provider.name.startsWith(`${member.pool}/`);
    return providers.length === 1;
}
function providerRules(provider) {
    if (provider.issuer === undefined)
        return (0,_reading__4.jN)('The provider is not for OpenID Connect', provider.path, 'allow');
    const shared = providerCondition(provider);
    const base = { system: 'gcp', effect: 'allow' };
    const rules = Object.keys((0,_members__3.lS)(provider.mapping) ?? {}).flatMap((attribute) => {
        const term = attributeTerm(provider, attribute);
        if (term?.kind !== 'choice' || !isLiteral(term.yes, 'yes') || !isLiteral(term.no, 'no'))
            return [];
        const path = [...provider.paths.mapping, attribute];
        const when = (0,_cel_condition__1.iP)(term.of, { written: attribute, path });
        const principal = `${attribute}/yes`;
        return [{ ...base, name: principal, principal, condition: { kind: 'all', of: [...shared, when] }, path }];
    });
    if (rules.length > 0)
        return { rules, unjudged: [] };
    const { label, path } = provider;
    return {
        rules: [{ ...base, name: `provider ${label}`, condition: { kind: 'all', of: shared }, path }],
        unjudged: [],
    };
}
function isLiteral(term, value) {
    return term.kind === 'literal' && term.value === value;
}
function grantRules(grant, member, providers) {
    const own = providers.filter((provider) => belongs(provider, member, providers) && provider.issuer !== undefined);
    if (own.length === 0)
        return (0,_reading__4.jN)('The provider of the member is not in the document', grant.path, 'allow');
    return (0,_reading__4.bs)(own.map((provider) => {
        const of = [...providerCondition(provider), memberCondition(provider, member, grant.path)];
        const written = 'condition';
        if (grant.conditional)
            of.push({ kind: 'unjudged', why: 'The binding has a condition', written, path: grant.path });
        const suffix = own.length > 1 ? ` by provider ${provider.label}` : '';
        const rule = {
            system: 'gcp',
            name: `member ${grant.member} of ${grant.role}${suffix}`,
            ...(grant.principal !== undefined && { principal: grant.principal }),
            effect: 'allow',
            condition: { kind: 'all', of },
            path: grant.path,
        };
        return { rules: [rule], unjudged: [] };
    }));
}
function memberCondition(provider, { attribute, value }, path) {
    if (value === undefined)
        return { kind: 'constant', holds: true, written: 'the whole pool', path };
    const term = attributeTerm(provider, attribute);
    if (!term) {
        const never = `${attribute} is granted but not mapped by the provider`;
        return { kind: 'test', claim: attribute, comparison: 'equals', wanted: [value], never, written: attribute, path };
    }
    if (attribute === 'google.groups')
        return { kind: 'unjudged', why: 'Groups are not judged', written: attribute, path };
    const place = { written: `${attribute}/${value}`, path };
    return (0,_cel_condition__1.iP)((0,_cel_condition__1.UD)(term, [value], 'equals', place), place);
}
function providerCondition(provider) {
    const { issuer, condition, paths } = provider;
    const of = [];
    if (provider.disabled)
        of.push({ kind: 'constant', holds: false, written: 'the provider is disabled', path: provider.path });
    if (typeof issuer === 'string') {
        of.push({
            kind: 'test',
            claim: 'iss',
            comparison: 'equals',
            wanted: [issuer],
            written: 'issuerUri',
            path: paths.issuer,
        });
    }
    else
        of.push({ kind: 'unjudged', why: 'The issuer is no text', written: 'issuerUri', path: paths.issuer });
    of.push(audienceCondition(provider), ...mappingConditions(provider));
    if (condition === undefined || condition === null || condition === '')
        return of;
    of.push(typeof condition === 'string'
        ? (0,_cel_condition__1.D$)(condition, paths.condition, (name) => providerName(provider, name))
        : { kind: 'unjudged', why: 'The condition is no text', written: 'attributeCondition', path: paths.condition });
    return of;
}
function audienceCondition({ name, audiences, paths }) {
    const place = { written: 'allowedAudiences', path: paths.audiences };
    const listed = (0,_members__3.CB)(audiences);
    if (!listed)
        return { kind: 'unjudged', why: 'The audiences are no list of texts', ...place };
    if (listed.length > 0)
        return { kind: 'test', claim: 'aud', comparison: 'equals', wanted: listed, ofList: 'one', ...place };
    if (name === undefined)
        return { kind: 'unjudged', why: 'The audience is the name of the provider, which is not known', ...place };
    const own = `//iam.googleapis.com/${name}`;
    return { kind: 'test', claim: 'aud', comparison: 'equals', wanted: [`https:${own}`, own], ofList: 'one', ...place };
}
const longestSubject = 127;
function mappingConditions(provider) {
    const attributes = (0,_members__3.lS)(provider.mapping);
    const cannot = (why) => {
        return { kind: 'unjudged', why, written: 'attributeMapping', path: provider.paths.mapping };
    };
    if (!attributes)
        return [cannot('The mapping is no object')];
    const computed = Object.keys(attributes).flatMap((attribute) => {
        const place = {
            written: `${attribute}=${String(attributes[attribute])}`,
            path: [...provider.paths.mapping, attribute],
        };
        const term = attributeTerm(provider, attribute);
        return term ? (0,_computable__2.z)(term, place, formOf(attribute)) : [];
    });
    const isWhole = (0,_members__3.nV)(attributes, subject) !== undefined;
    return isWhole
        ? computed
        : [cannot(`The provider does not map ${subject}, and Google takes no such provider`), ...computed];
}
const subject = 'google.subject';
function formOf(attribute) {
    const otherwise = 'unknown';
    if (attribute === 'google.groups')
        return { otherwise, orList: true };
    if (attribute !== subject)
        return { otherwise };
    return { otherwise, limit: { of: subject, most: longestSubject, fixed: 0, beside: [] } };
}
function attributeTerm({ mapping, paths }, attribute) {
    const text = (0,_members__3.nV)(mapping, attribute);
    if (text === undefined)
        return undefined;
    if (typeof text !== 'string')
        return { kind: 'unknown', why: `The mapping of ${attribute} is no text` };
    const read = (0,_cel__0.W)(text);
    if ('why' in read)
        return { kind: 'unknown', why: `The mapping of ${attribute} is not read. ${read.why}` };
    const name = (asked) => (asked === 'assertion' ? { kind: 'claims' } : undefined);
    return (0,_cel_condition__1.f5)(read.cel, { text, path: [...paths.mapping, attribute], budget: { steps: 2000 }, name });
}
function providerName(provider, name) {
    if (name === 'assertion')
        return { kind: 'claims' };
    if (name !== 'google' && name !== 'attribute')
        return undefined;
    return {
        kind: 'record',
        member: (member) => attributeTerm(provider, `${name}.${member}`) ?? {
            kind: 'unknown',
            why: `The provider does not map ${name}.${member}`,
        },
    };
}
/***/ }),

/***/ 3681:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  CB: () => (textsOf),
  b6: () => (textOf),
  c3: () => (listOf),
  lS: () => (membersOf),
  nV: () => (ownMember)
});
function membersOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function ownMember(value, name) {
    const members = membersOf(value);
    return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [value];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function textsOf(value) {
    const list = listOf(value);
    return list.every((one) => typeof one === 'string') ? list : undefined;
}
/***/ }),

/***/ 8345:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I9: () => (isTooLarge),
  bs: () => (together),
  jN: () => (onlyUnjudged),
  us: () => (limitFault)
});
function together(found) {
    return { rules: found.flatMap(({ rules }) => rules), unjudged: found.flatMap(({ unjudged }) => unjudged) };
}
function onlyUnjudged(why, path, effect) {
    return { rules: [], unjudged: [effect ? { why, effect, path } : { why, path }] };
}
const deepest = 64;
const shownSteps = 8;
const mostValues = 500_000;
const longestTexts = 4_194_304;
function limitFault(value) {
    let values = 0;
    let characters = 0;
    const waiting = [{ value, depth: 0, path: [] }];
    const message = `The document is too large. It may have ${mostValues} values and ${longestTexts} characters.`;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        values += 1;
        if (typeof next.value === 'string')
            characters += next.value.length;
        const isLarge = Array.isArray(next.value) && next.value.length > mostValues;
        const names = !isLarge && typeof next.value === 'object' && next.value !== null ? Object.keys(next.value) : [];
        const count = isLarge ? Number.POSITIVE_INFINITY : values + waiting.length + names.length;
        if (count > mostValues || characters > longestTexts)
            return { message, path: [] };
        if (names.length > 0 && next.depth === deepest) {
            const nested = `The document is nested too deeply. It may have ${deepest} levels.`;
            return { message: nested, path: next.path };
        }
        for (const name of names) {
            characters += name.length;
            const step = Array.isArray(next.value) ? Number(name) : name;
            const path = next.depth < shownSteps ? [...next.path, step] : next.path;
            waiting.push({ value: next.value[name], depth: next.depth + 1, path });
        }
    }
    return undefined;
}
const mostOfOne = 5000;
const longestOfOne = 65_536;
function isTooLarge(value) {
    let [values, characters] = [0, 0];
    const waiting = [value];
    while (waiting.length > 0) {
        const next = waiting.pop();
        values += 1;
        if (typeof next === 'string')
            characters += next.length;
        if (values + waiting.length > mostOfOne || characters > longestOfOne)
            return true;
        if (typeof next === 'object' && next !== null)
            for (const inner of Object.values(next))
                waiting.push(inner);
    }
    return false;
}
/***/ })

};
;
