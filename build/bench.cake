// SPDX-License-Identifier: MIT

Target("Bench", "Runs the benchmarks; --name=startup,documents picks some.", ["name"], () =>
{
    PublishCliWhenStale();
    var names = Values("name").SelectMany(list => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
    return Dotnet(["run", "--project", "bench/Render.Bench", "-c", "Release", "--", .. names]) == ExitSuccess ? ExitSuccess : ExitFailed;
});
