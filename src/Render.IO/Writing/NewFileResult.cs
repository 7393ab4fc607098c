// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.IO.Writing;

/// <summary>What became of a file that was to be laid into a folder.</summary>
/// <param name="IsWritten">False when it was there already.</param>
/// <param name="Finding">What stood in the way; null for nothing.</param>
public sealed record NewFileResult(bool IsWritten, Diagnostic? Finding = null);
