// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Integration.Tests.Building;

/// <summary>Mistakes on the command line of the build: one clear line, exit code 64, nothing started.</summary>
public sealed class CakeUsageTests
{
    private const int Usage = 64;

    [CakeFact]
    public Task An_unknown_target_is_refused_with_a_near_miss() =>
        Refused("there is no target 'Rendr'. Did you mean Render?", "--target=Rendr");

    [CakeFact]
    public Task A_misspelt_argument_is_refused_with_a_near_miss() =>
        Refused("there is no argument --enviroment. Did you mean --environment?", "--target=Render", "--enviroment=prod");

    [CakeFact]
    public Task A_misspelt_target_argument_is_refused() =>
        Refused("there is no argument --taget. Did you mean --target?", "--taget=Render");

    [CakeFact]
    public Task An_argument_of_another_target_is_refused() =>
        Refused("the target 'Test' takes no --output", "--target=Test", "--output=x");

    [CakeFact]
    public Task A_configuration_that_does_not_exist_is_refused() =>
        Refused("--configuration is 'Release' or 'Debug'", "--target=Build", "--configuration=Fast");

    [CakeFact]
    public Task Two_targets_are_refused() =>
        Refused("--target takes one value, once", "--target=Build", "--target=Test");

    [CakeFact]
    public async Task Without_a_target_the_targets_are_listed()
    {
        var result = await ChildProcess.RunAsync("dotnet", ["cake"]);

        result.ExitCode.ShouldBe(0, result.Error);
        foreach (var target in new[] { "Render", "Validate", "Test", "Build", "Clean", "Format", "Bench" })
            result.Output.ShouldContain($"  {target} ");
    }

    private static async Task Refused(string message, params string[] arguments)
    {
        var result = await ChildProcess.RunAsync("dotnet", ["cake", .. arguments]);

        result.ExitCode.ShouldBe(Usage, result.Output + result.Error);
        result.Error.ShouldContain(message);
        result.Error.TrimEnd().ShouldNotContain('\n');
        result.Output.ShouldBeEmpty();
    }
}
