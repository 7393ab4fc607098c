#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Decrypts every sealed Secret below a folder with the program sops, changes one value with it, and decrypts again. sops checks the
# MAC each time; that each value is base64 again shows that it came out whole.
set -euo pipefail
folder=${1:?usage: decrypt-samples.sh FOLDER}

decrypted() {
  sops --decrypt --output-type json "$1" | jq --exit-status '.data | select(length > 0) | map_values(select(@base64d | . != null))'
}

count=0
while IFS= read -r -d '' file; do
  before=$(decrypted "$file") || { echo "$file: cannot be decrypted"; exit 1; }
  key=$(jq --raw-output 'keys[0]' <<< "$before")
  cp "$file" "$file.copy.yaml"
  sops set "$file.copy.yaml" "[\"data\"][\"$key\"]" '"Y2hhbmdlZA=="'
  after=$(decrypted "$file.copy.yaml") || { echo "$file: cannot be decrypted after sops set"; exit 1; }
  rm "$file.copy.yaml"
  wanted=$(jq --arg key "$key" '.[$key] = "Y2hhbmdlZA=="' <<< "$before")
  test "$after" = "$wanted" || { echo "$file: sops set changed something else than '$key'"; exit 1; }
  count=$((count + 1))
  echo "$file: decrypted, changed with sops set, decrypted again"
done < <(grep --recursive --files-with-matches --null 'ENC\[AES256_GCM' "$folder")
test "$count" -gt 0 || { echo "no sealed file below $folder"; exit 1; }
