// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.Globalization;
using Render.Pipeline.Generate;
using Render.Secrets.Generation;

namespace Render.Cli.Commands;

/// <summary><c>render secret generate</c>: draws a random value once and adds it to the sops file that the spec names for it.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class SecretGenerateCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Argument<string> EnvironmentName = new("environment") { Description = "The environment." };

    private static readonly Argument<string> Reference = new("reference")
    {
        Description = "The secret: the key of its 'from: sops', such as dex/headlamp, FILE#KEY, or its place in the spec.",
    };

    private static readonly Option<int> Length = new("--length")
    {
        Description = "Number of characters, 16 to 1024.",
        HelpName = "N",
        DefaultValueFactory = _ => SecretRecipe.Default.Length,
    };

    private static readonly Option<string> Alphabet = new("--alphabet")
    {
        Description = "The characters to draw from; letters and digits when left out.",
        HelpName = "CHARACTERS",
        DefaultValueFactory = _ => SecretRecipe.LettersAndDigits,
    };

    /// <inheritdoc/>
    public string? Group => "secret";

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var arguments = context.Arguments;
        var recipe = new SecretRecipe(arguments.GetValue(Length), arguments.GetValue(Alphabet) ?? string.Empty);
        var request = new GenerateRequest(arguments.GetRequiredValue(EnvironmentName), arguments.GetRequiredValue(Reference), recipe);
        var said = Task.CompletedTask;
        var outcome = await new GenerateUseCase(repository.Pipeline, services.Ports(context.Host, repository)).RunAsync(request, Wait, cancellationToken);
        await said;
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var exitCode = outcome.Place is null ? ExitCode.InputErrors : ExitCode.Success;
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, outcome.Diagnostics, outcome.Run.Sources, exitCode, cancellationToken);
        if (outcome.Place is { } place)
            await report.SayAsync(repository.Format, Summary(place, outcome.PasswordKey, recipe), cancellationToken);

        return exitCode;

        void Wait() => said = context.SayAsync(services.Redactor, "render: Another run is writing to the output folder; waiting for it.", cancellationToken);
    }

    private static string Summary(SopsPlace place, string? passwordKey, SecretRecipe recipe)
    {
        var drawn = string.Create(CultureInfo.InvariantCulture, $"{place.File}: '{passwordKey ?? place.Key}' was drawn, {recipe.Length} characters, and is encrypted there");
        return passwordKey is null ? drawn : $"{drawn}; its bcrypt hash is at '{place.Key}'";
    }

    private static Command Build(RepositoryServices services)
    {
        var command = new Command("generate", "Draw a random secret once, and add it to the sops file that the spec names for it.") { EnvironmentName, Reference, Length, Alphabet };
        return services.Options.AddCommonTo(command);
    }
}
