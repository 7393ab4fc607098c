#!/usr/bin/env bash
# Restores the build's tools, then hands over to Cake: ./build.sh --target=Render --environment=lab
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 70
export DOTNET_NOLOGO=1

fail() { echo "build: $1" >&2; exit "$2"; }

command -v dotnet >/dev/null || fail "needs the .NET 10 SDK: 'dotnet' is not on PATH" 70
case "${1:---}" in --* | -v | -e | -h | -d) ;; *) fail "arguments are written --name=value, as in --target=Render; found '$1'" 64 ;; esac

restore() { log=$(dotnet tool restore 2>&1) || fail "the build's tools cannot be restored: $log" 70; }
restore
if ! dotnet cake --version >/dev/null 2>&1; then
  # The SDK remembers where a tool's package lay, even after the package folder moved; forgetting it makes restore look again.
  rm -f "${DOTNET_CLI_HOME:-$HOME}"/.dotnet/toolResolverCache/*/cake.tool
  restore
fi

dotnet cake "$@"
code=$?
# Cake's own parser answers 255 to an argument without its value.
[ "$code" -eq 255 ] && exit 64
exit "$code"
