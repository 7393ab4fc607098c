// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Kubernetes.Transport;

/// <summary>Amounts and places in words for messages.</summary>
internal static class Words
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A time limit.</summary>
    public static string Duration(TimeSpan time) => time >= TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} seconds");

    /// <summary>A size limit.</summary>
    public static string Bytes(long bytes) => bytes >= Mebibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");

    /// <summary>A number.</summary>
    public static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A redirect: only the host that it leads to is named, its query may hold anything.</summary>
    public static string Redirect(int status, Uri? location)
    {
        var where = location is { IsAbsoluteUri: true } ? location.Host : "another path";
        return $"the server answered with a redirect ({Count(status)}) to {where}; redirects are not followed, since the credentials would travel with them";
    }
}
