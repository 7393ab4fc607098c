#!/usr/bin/env pwsh
# Restores the build's tools, then hands over to Cake: ./build.ps1 --target=Render --environment=lab
Set-Location $PSScriptRoot
$env:DOTNET_NOLOGO = '1'

function Stop-Build([string] $Message, [int] $Code) {
  [Console]::Error.WriteLine("build: $Message")
  exit $Code
}

function Restore-Tools {
  $log = dotnet tool restore 2>&1
  if ($LASTEXITCODE -ne 0) { Stop-Build "the build's tools cannot be restored: $log" 70 }
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Stop-Build "needs the .NET 10 SDK: 'dotnet' is not on PATH" 70 }
if ($args.Count -gt 0 -and $args[0] -notmatch '^(--.*|-v|-e|-h|-d)$') {
  Stop-Build "arguments are written --name=value, as in --target=Render; found '$($args[0])'" 64
}

Restore-Tools
dotnet cake --version *> $null
if ($LASTEXITCODE -ne 0) {
  # The SDK remembers where a tool's package lay, even after the package folder moved; forgetting it makes restore look again.
  $cliHome = if ($env:DOTNET_CLI_HOME) { $env:DOTNET_CLI_HOME } else { $HOME }
  Remove-Item (Join-Path $cliHome '.dotnet/toolResolverCache/*/cake.tool') -ErrorAction SilentlyContinue
  Restore-Tools
}

dotnet cake @args
# Cake's own parser answers 255 to an argument without its value.
if ($LASTEXITCODE -eq 255) { exit 64 }
exit $LASTEXITCODE
