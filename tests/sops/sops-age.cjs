// SPDX-License-Identifier: MIT
// Decrypts the sealed file of its argument with the npm package sops-age, which shares no code with Render, and prints it as JSON.
// RENDER_SOPS_AGE names the folder that holds node_modules, SOPS_AGE_KEY_FILE the file with the private key.
const { createRequire } = require("node:module");
const { join } = require("node:path");

const { decryptSops } = createRequire(join(process.env.RENDER_SOPS_AGE, "index.js"))("sops-age");
decryptSops({ path: process.argv[2], fileType: "yaml" }).then(
  (clear) => process.stdout.write(JSON.stringify(clear)),
  (error) => {
    process.stderr.write(error.message + "\n");
    process.exitCode = 1;
  },
);
