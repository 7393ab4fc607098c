// SPDX-License-Identifier: MIT
// The one table of exit codes (docs/exit-codes.md). What the command line tool returns is returned as it is; Cake itself would
// turn every failure into 1.

const int ExitSuccess = 0;
const int ExitUsage = 64;
const int ExitFailed = 70;

/// <summary>Ends the build with one line on standard error and an exit code; nothing else is printed.</summary>
class StopException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}

/// <summary>What the target of this run came to.</summary>
int outcome = ExitSuccess;

int RunBuild()
{
    var checkedArguments = Guard(() =>
    {
        CheckArguments();
        return ExitSuccess;
    });
    return checkedArguments != ExitSuccess ? checkedArguments : Guard(() =>
    {
        RunTarget(TargetName());
        return outcome;
    });
}

/// <summary>Turns every way to end into an exit code. Tasks run inside it, too: what they throw, Cake would print in its own way.</summary>
int Guard(Func<int> run)
{
    try
    {
        return run();
    }
    catch (StopException stop)
    {
        Console.Error.WriteLine($"build: {stop.Message}");
        return stop.Code;
    }
    catch (Exception e)
    {
        Console.Error.WriteLine($"build: {e.GetType().Name}: {e.Message}");
        return ExitFailed;
    }
}
