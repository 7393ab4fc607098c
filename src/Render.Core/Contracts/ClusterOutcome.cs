// SPDX-License-Identifier: MIT

namespace Render.Core.Contracts;

/// <summary>The kinds of answers, as a diff needs to tell them apart.</summary>
public enum ClusterOutcome
{
    /// <summary>200 or 201.</summary>
    Ok,

    /// <summary>404 for the object: it does not exist.</summary>
    ObjectMissing,

    /// <summary>404 for the namespace: it does not exist yet.</summary>
    NamespaceMissing,

    /// <summary>404 without a Status, or discovery without the kind: the CRD is not installed.</summary>
    KindNotServed,

    /// <summary>409: another field manager, or a changed object.</summary>
    Conflict,

    /// <summary>400, 422, or a 500 with a Status: the server judged the object and refused it.</summary>
    Refused,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>401, or no usable credential.</summary>
    Unauthorized,

    /// <summary>No answer: connection, TLS, time limit, an answer that cannot be read, a cluster without a context.</summary>
    Unreachable,
}
