"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (sarif)
});
function sarif(findings, tool) {
    const names = tool.rules.map(({ name }) => name);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: tool.name,
                        semanticVersion: tool.version,
                        informationUri: tool.help,
                        rules: tool.rules.map(({ name, title, reason, instead }) => ({
                            id: name,
                            name: pascalCase(name),
                            shortDescription: { text: `${title}.` },
                            fullDescription: { text: reason },
                            help: { text: `Write instead: ${instead}`, markdown: `Write instead: ${instead}` },
                            helpUri: `${tool.help}#${name}`,
                        })),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => resultOf(finding, names.indexOf(finding.rule))),
            },
        ],
    };
}
function pascalCase(name) {
    return name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
}
function resultOf({ rule, level, message, instead, source, path }, ruleIndex) {
    const place = source.place(path);
    const region = place && place.line > 0 && place.column > 0 ? { region: { startLine: place.line, startColumn: place.column } } : {};
    return {
        ruleId: rule,
        ruleIndex,
        level,
        message: { text: `${message}. Write instead: ${instead}` },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source.name) }, ...region } }],
    };
}
function uriOf(name) {
    const parts = name.replaceAll('\\', '/').split('/').map(encodeURIComponent);
    return parts.join('/');
}
/***/ });
