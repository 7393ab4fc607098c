// SPDX-License-Identifier: MIT
// Tasks that start the command line tool. A task says its command and which arguments it passes on.

void Command(string name, string description, params string[] arguments) =>
    Target(name, description, arguments, () => RunCli(name.ToLowerInvariant(), arguments));

Command("Render", "Renders environments into out/, validated.", "environment", "output", "format", "report", "shard", "root", "policy", "base", "allow-plain-secrets", "allow-deletions", "sealer", "changed-since");
Command("Validate", "Does everything that Render does, and writes nothing.", "environment", "output", "format", "report", "shard", "root", "policy", "base");
Command("Sync", "Reads the client IDs that Rancher made into the lock files.", "environment", "format", "root", "policy", "from-file", "context", "no-exec", "allow-exec");
Command(
    "Diff", "Shows what would change on the live clusters, before the commit.", "environment", "root", "policy", "report", "shard", "context", "read-only", "base", "against",
    "format", "summary", "exit-zero", "concurrency", "no-exec", "allow-exec", "request-timeout", "timeout");
Command("Verify", "Compares the output folder with what a render would write; exits 1 on differences.", "environment", "output", "format", "report", "shard", "root", "policy", "base", "allow-plain-secrets", "changed-since");
Command(
    "Commit", "Renders into the output repository: one commit, checked and pushed.", "to", "environment", "root", "policy", "base", "format", "report", "changed-since", "branch", "without-live", "approve",
    "allow-deletions", "allow-plain-secrets", "context", "read-only", "no-exec", "allow-exec", "concurrency", "request-timeout", "timeout");
