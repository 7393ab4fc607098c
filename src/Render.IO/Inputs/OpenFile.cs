// SPDX-License-Identifier: MIT

using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Render.IO.Inputs;

/// <summary>Asks the system what an open handle really is.</summary>
internal static class OpenFile
{
    private const string Deleted = " (deleted)";

    /// <summary>
    /// False when the system knows that the handle belongs to another path than <paramref name="realPath"/>. Systems without
    /// <c>/proc/self/fd</c> cannot say; there the look before and the look after have to do.
    /// </summary>
    public static bool Leads(SafeFileHandle handle, string realPath)
    {
        if (!OperatingSystem.IsLinux())
            return true;

        var descriptor = handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture);
        var target = new FileInfo("/proc/self/fd/" + descriptor).LinkTarget;

        // An editor may have replaced the file since: what was opened is still the one that stood there.
        return target is null || target == realPath || target == realPath + Deleted;
    }
}
