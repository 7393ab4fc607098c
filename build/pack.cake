// SPDX-License-Identifier: MIT
// The package of the tool and its bill of materials. The version stands in Directory.Build.props alone.

using System.Text.Json;

Target("Pack", "Makes the dotnet tool package in artifacts/package, with its bill of materials.", [], () =>
{
    var folder = IO.Path.Combine(Artifacts, "package");
    if (IO.Directory.Exists(folder))
        IO.Directory.Delete(folder, recursive: true);

    if (Dotnet("pack", "src/Render.Cli/Render.Cli.csproj", "-c", Configuration(), "-o", folder, "-nologo", "-v", "quiet") != ExitSuccess)
        throw new StopException(ExitFailed, "the package cannot be made");

    var package = IO.Directory.GetFiles(folder, "*.nupkg").Single();
    var version = IO.Path.GetFileNameWithoutExtension(package)["render.".Length..];
    IO.File.WriteAllText(IO.Path.ChangeExtension(package, ".cdx.json"), BillOfMaterials(version));
    foreach (var file in IO.Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        Console.WriteLine(IO.Path.GetRelativePath(Root, file));

    return ExitSuccess;
});

/// <summary>What the package contains of others, in CycloneDX's form, from the lock file: names, versions and the digests that restoring proved.</summary>
string BillOfMaterials(string version)
{
    using var locked = JsonDocument.Parse(IO.File.ReadAllText(IO.Path.Combine(Root, "src/Render.Cli/packages.lock.json")));
    var all = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
        .Where(package => package.Value.GetProperty("type").GetString() != "Project")
        .ToDictionary(package => package.Name, package => package.Value);
    var shipped = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
    foreach (var name in NoticedPackages().Where(all.ContainsKey))
        shipped.Add(name);

    var components = shipped.Select(name => new Dictionary<string, object>
    {
        ["type"] = "library",
        ["bom-ref"] = $"pkg:nuget/{name}@{all[name].GetProperty("resolved").GetString()}",
        ["name"] = name,
        ["version"] = all[name].GetProperty("resolved").GetString(),
        ["hashes"] = new[] { new { alg = "SHA-512", content = Convert.ToHexString(Convert.FromBase64String(all[name].GetProperty("contentHash").GetString())).ToLowerInvariant() } },
        ["licenses"] = new[] { new { license = new { id = "MIT" } } },
        ["purl"] = $"pkg:nuget/{name}@{all[name].GetProperty("resolved").GetString()}",
    });
    var bill = new Dictionary<string, object>
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new { component = new Dictionary<string, object> { ["type"] = "application", ["bom-ref"] = $"pkg:nuget/render@{version}", ["name"] = "render", ["version"] = version, ["purl"] = $"pkg:nuget/render@{version}" } },
        ["components"] = components,
        ["dependencies"] = new[] { new { @ref = $"pkg:nuget/render@{version}", dependsOn = shipped.Select(name => $"pkg:nuget/{name}@{all[name].GetProperty("resolved").GetString()}") } },
    };
    return JsonSerializer.Serialize(bill, new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
}

/// <summary>The libraries that NOTICE lists as published with Render: its indented lines with name and version, up to the first blank line after them.</summary>
IEnumerable<string> NoticedPackages() => IO.File.ReadLines(IO.Path.Combine(Root, "NOTICE"))
    .Where(line => line.StartsWith("  ") && line.Contains("Copyright (c)"))
    .Select(line => line.Trim().Split(' ')[0]);
