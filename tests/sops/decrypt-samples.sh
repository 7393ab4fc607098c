#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Decrypts every sealed Secret below a folder with the program sops, changes one value with it, and decrypts again.
set -euo pipefail
folder=${1:?usage: decrypt-samples.sh FOLDER}
count=0
while IFS= read -r -d '' file; do
  key=$(sops --decrypt --output-type json "$file" | jq --raw-output '.data | keys[0]')
  test -n "$key" && test "$key" != null
  cp "$file" "$file.copy.yaml"
  sops set "$file.copy.yaml" "[\"data\"][\"$key\"]" '"Y2hhbmdlZA=="'
  changed=$(sops --decrypt --output-type json "$file.copy.yaml" | jq --raw-output --arg key "$key" '.data[$key]')
  rm "$file.copy.yaml"
  test "$changed" = "Y2hhbmdlZA==" || { echo "$file: '$key' could not be changed with sops set"; exit 1; }
  count=$((count + 1))
  echo "$file: decrypted, changed with sops set, decrypted again"
done < <(grep --recursive --files-with-matches --null 'ENC\[AES256_GCM' "$folder")
test "$count" -gt 0 || { echo "no sealed file below $folder"; exit 1; }
