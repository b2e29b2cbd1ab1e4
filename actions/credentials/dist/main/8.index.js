"use strict";
exports.id = 8;
exports.ids = [8];
exports.modules = {

/***/ 112285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check),
  unpublished: () => (/* binding */ unpublished)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(470598);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/permission-names.ts
const each = (levels, names) => names.split(/\s+/).map((name) => [name, levels]);
const permissionLevels = Object.fromEntries([
    ...each(['read', 'write'], `actions administration artifact_metadata attestations checks code_quality codespaces contents
    custom_properties_for_organizations dependabot_secrets deployments discussions email_addresses
    enterprise_administration enterprise_custom_properties enterprise_organization_installation_repositories
    enterprise_organization_installations environments followers git_ssh_keys gpg_keys interaction_limits issues members
    merge_queues metadata organization_administration organization_announcement_banners
    organization_copilot_agent_settings organization_copilot_seat_management organization_custom_org_roles
    organization_custom_roles organization_hooks organization_packages organization_personal_access_token_requests
    organization_personal_access_tokens organization_secrets organization_self_hosted_runners
    organization_user_blocking packages pages pull_requests repository_custom_properties repository_hooks
    secret_scanning_alerts secrets security_events single_file starring statuses vulnerability_alerts`),
    ...each(['read', 'write', 'admin'], `enterprise_custom_properties_for_organizations organization_custom_properties organization_projects
    repository_projects`),
    ...each(['read'], 'organization_events organization_plan'),
    ...each(['write'], 'profile workflows'),
]);

;// CONCATENATED MODULE: ./packages/providers/src/github-app/check.ts


async function check(inputs) {
    const { repositories = [], permissions = [] } = inputs;
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        'api-url': url !== undefined && ((0,endpoint/* endpointFault */.OO)(url) ?? pathFault(url)),
        repositories: repositories.includes('*') && repositories.length > 1 && 'takes * alone, or names',
        permissions: [...permissions.flatMap(levelFault), ...twice(permissions)].join('; '),
        'signing-key': (key === undefined &&
            pem === undefined &&
            'is required: the transit key that signs for the App; with it vault-url and vault-audience') ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 753610))).privateKeyFault(pem),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function pathFault(url) {
    return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, or with /api/v3';
}
function unpublished(permissions) {
    return permissions.map(nameOf).filter((name) => !Object.hasOwn(permissionLevels, name));
}
function levelFault(line) {
    const [name = '', level = ''] = line.split(/: */);
    const levels = Object.hasOwn(permissionLevels, name) ? permissionLevels[name] : undefined;
    if (levels === undefined || levels.some((one) => one === level))
        return [];
    return [`${name} takes ${levels.join(', ')}, not ${level}`];
}
function twice(permissions) {
    const names = permissions.map(nameOf);
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${name} is given twice`);
}
function nameOf(line) {
    return line.split(':')[0] ?? '';
}


/***/ })

};
;
