// A script → whether its commands run what the project holds, and what they may do with the job's token.

/** Commands that run nothing of the project, and ask GitHub for nothing unless they are given a token. */
const plain = new Set(
  (
    "echo printf cat cd ls mkdir cp mv rm rmdir touch test true false exit export set unset local return read shift " +
    "if then else elif fi for do done while case esac in break continue [ [[ { } ( ) ! : jq yq grep egrep sed awk tr cut head tail sort uniq wc " +
    "tee find xargs basename dirname date sleep which env pwd pushd popd diff cmp tar zip unzip gzip gunzip sha256sum md5sum base64 " +
    "curl wget git gh sudo apt apt-get apk brew df du free uname id whoami chmod chown ln declare typeset trap wait kill ps"
  ).split(" "),
);

/** Commands that run what the project holds: its scripts, its build, its tests. */
const runners =
  /^(\.{0,2}\/|(?:npm|npx|yarn|pnpm|bun|bunx|node|deno|make|cmake|ninja|task|just|mise|go|cargo|python3?|py|pip3?|pytest|tox|nox|poetry|uv|uvx|hatch|pdm|ruby|bundle|rake|gem|mvn|mvnw|gradle|gradlew|bash|sh|zsh|source|\.|docker|docker-compose|podman|terraform|tofu|terragrunt|bazel|dotnet|php|composer|swift|zig|earthly|dagger|pre-commit|ansible-playbook|goreleaser|hugo|mkdocs|bats)$)/;

/** Some command runs what lies in the workspace. */
export function runsProject(script: string): boolean {
  return commandsOf(script).some((command) => runners.test(command));
}

/** Every command is a plain one. */
function isPlain(script: string): boolean {
  return commandsOf(script).every((command) => plain.has(command));
}

/** First words of commands; assignments and keywords before them do not count. */
function commandsOf(script: string): readonly string[] {
  const text = script
    .replaceAll(/\\\r?\n/g, " ")
    .replaceAll(/\$\{\{.*?\}\}/gs, "X")
    .replaceAll(/<<-?\s*(['"]?)(\w+)\1[\s\S]*?\n\s*\2(?=\n|$)/g, "")
    .replaceAll(/'[^']*'/g, "X")
    .replaceAll(/"(?:[^"\\$]|\\.|\$(?!\())*"/g, "X")
    .replaceAll(/(^|\s)#[^\n]*/g, "$1");
  return text
    .split(/\n|&&|\|\||[;|&]|\$\(|`/)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:(?:if|then|else|elif|while|until|do|!|sudo|time|env|\{|\()\s+)+/, "")
        .replace(/^(?:[A-Za-z_]\w*\+?=\S*\s*)+/, "")
        .trim(),
    )
    .flatMap((part) => {
      const word = /^[^\s()<>]+/.exec(part)?.[0];
      return word === undefined || /^\d*>/.test(word) || word === "X" ? [] : [word];
    });
}

/** It says so itself. */
export function pushes(script: string): boolean {
  return /\bgit\b[^\n]*\bpush\b/.test(script);
}

/** It writes with git what a checkout left the token for, or nobody can tell. */
export function mayPush(script: string): boolean {
  return pushes(script) || !isPlain(script);
}

/** Commands that ask for an OpenID Connect token by themselves, and those of which nobody can tell. */
export function mayAskForIdToken(script: string): boolean {
  return /ACTIONS_ID_TOKEN|cosign|sigstore|slsa|attest/i.test(script) || !isPlain(script);
}
