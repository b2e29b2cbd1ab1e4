import { publicVariables } from './public-variables.ts'

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Names that shells and loaders read, in upper or lower case. */
const dangerousNames = new Set(
  [
    'PATH HOME SHELL IFS PS4 UID EUID PPID SHELLOPTS BASHOPTS PROMPT_COMMAND ENV BASH_ENV ZDOTDIR',
    'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS',
    'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE',
    'DOTNET_STARTUP_HOOKS CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING',
    'OPENSSL_CONF OPENSSL_CONF_INCLUDE OPENSSL_MODULES OPENSSL_ENGINES GCONV_PATH GLIBC_TUNABLES',
    'GIT_SSH GIT_SSH_COMMAND GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_ASKPASS GIT_PROXY_COMMAND GIT_PAGER GIT_EDITOR',
    'GIT_SEQUENCE_EDITOR GIT_TEMPLATE_DIR',
  ].flatMap((line) => line.split(' ')),
)

const dangerousBeginnings = [
  'PYTHON PERL5 RUBY NODE_DEBUG NODE_TLS_ NODE_REPL_ NODE_V8_ NODE_ICU_ CORECLR_PROFILER COR_PROFILER GIT_CONFIG LD_',
  'DYLD_ INPUT_ STATE_ GITHUB_ RUNNER_ ACTIONS_ MAYFLY_',
].flatMap((line) => line.split(' '))

/** Whether Mayfly may set this variable: a plain name that no loader, shell or runner reads. */
export function isSettable(variable: string): boolean {
  const name = variable.toUpperCase()
  const dangerous = dangerousNames.has(name) || dangerousBeginnings.some((beginning) => name.startsWith(beginning))
  return plainName.test(variable) && !dangerous
}

/** Whether post may restore this variable: a provider declares that it is never secret. */
export function isPublicVariable(variable: string): boolean {
  return publicVariables.includes(variable)
}
