// SPDX-License-Identifier: MIT

namespace Render.Tests.IO.Writing;

/// <summary>Stands for the end of the process: nothing in the writer catches it.</summary>
public sealed class KilledException : Exception;
