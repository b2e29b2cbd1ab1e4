const name = /^[A-Za-z_][A-Za-z0-9_]*$/
const dangerous =
  /^(PATH|HOME|SHELL|IFS|PS4|UID|EUID|PPID|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|NODE_.*|DOTNET_STARTUP_HOOKS|CORECLR_.*|COR_.*|OPENSSL_.*|GCONV_PATH|GLIBC_TUNABLES|ZDOTDIR|GIT_(?:SSH|CONFIG|EXEC_PATH|EXTERNAL|ASKPASS|PROXY|PAGER|EDITOR|SEQUENCE|TEMPLATE).*|INPUT_.*|STATE_.*|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|MAYFLY_.*)$/i

/** Whether Mayfly may set this variable: a plain name that no loader, shell or runner listens to. */
export function isOurs(variable: string): boolean {
  return name.test(variable) && !dangerous.test(variable)
}
