// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Render.Testing.Kubernetes.Server;

/// <summary>Carries out faults.</summary>
internal static class FaultAnswers
{
    private const string Body = """{"kind":"Secret","apiVersion":"v1","metadata":{"name":"somebody-else","namespace":"elsewhere"},"data":{}}""";

    /// <summary>Sends the fault.</summary>
    /// <returns>False when the good answer is still to follow.</returns>
    public static async Task<bool> SendAsync(HttpContext context, ApiFault fault)
    {
        var response = context.Response;
        switch (fault.Kind)
        {
            case ApiFaultKind.Slow:
                await Task.Delay(fault.Delay, context.RequestAborted);
                return false;
            case ApiFaultKind.Never:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return true;
            case ApiFaultKind.ResetEarly:
                context.Abort();
                return true;
            case ApiFaultKind.ResetInBody:
                response.ContentType = "application/json";
                response.ContentLength = Body.Length;
                await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Body[..40]));
                await response.Body.FlushAsync();
                context.Abort();
                return true;
            case ApiFaultKind.Huge:
                await HugeAsync(response, fault.Size);
                return true;
            case ApiFaultKind.Redirect:
                response.StatusCode = 307;
                response.Headers.Location = fault.Target?.ToString();
                return true;
            case ApiFaultKind.TooManyRequests:
                response.Headers.RetryAfter = ((int)fault.Delay.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await ApiRequestHandler.SendAsync(response, StatusAnswer.Failure(429, "TooManyRequests", "Too many requests, please try again later.", null));
                return true;
            default:
                await SendPlainAsync(response, fault.Kind);
                return true;
        }
    }

    private static Task SendPlainAsync(HttpResponse response, ApiFaultKind kind) => kind switch
    {
        ApiFaultKind.WebPage => RawAsync(response, 404, "text/html", "<html><body>404 page not found</body></html>"),
        ApiFaultKind.InternalPlain => RawAsync(response, 500, "text/plain", "oops"),
        ApiFaultKind.BadGateway => RawAsync(response, 502, "text/html", "<html>bad gateway</html>"),
        ApiFaultKind.GatewayTimeout => RawAsync(response, 504, "text/plain", "upstream timed out"),
        ApiFaultKind.NoJson => RawAsync(response, 200, "application/json", "<html>please log in</html>"),
        ApiFaultKind.HalfJson => RawAsync(response, 200, "application/json", Body[..40]),
        ApiFaultKind.OtherObject => RawAsync(response, 200, "application/json", Body),
        ApiFaultKind.NotServed => ApiRequestHandler.SendAsync(response, StatusAnswer.NotServed()),
        ApiFaultKind.Unauthorized => ApiRequestHandler.SendAsync(response, StatusAnswer.Unauthorized()),
        ApiFaultKind.Forbidden => FailureAsync(response, 403, "Forbidden", "forbidden by a fault"),
        ApiFaultKind.Conflict => FailureAsync(response, 409, "Conflict", "Operation cannot be fulfilled: the object has been modified; please apply your changes to the latest version and try again"),
        ApiFaultKind.Expired => ApiRequestHandler.SendAsync(response, StatusAnswer.Expired()),
        ApiFaultKind.Invalid => FailureAsync(response, 422, "Invalid", "the object is invalid"),
        ApiFaultKind.Unavailable => FailureAsync(response, 503, "ServiceUnavailable", "apiserver is shutting down"),
        _ => FailureAsync(response, 500, "InternalError", "Internal error occurred: failed calling webhook"),
    };

    private static Task FailureAsync(HttpResponse response, int code, string reason, string message) =>
        ApiRequestHandler.SendAsync(response, StatusAnswer.Failure(code, reason, message, new JsonObject()));

    private static async Task RawAsync(HttpResponse response, int code, string type, string text)
    {
        response.StatusCode = code;
        response.ContentType = type;
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private static async Task HugeAsync(HttpResponse response, long size)
    {
        response.ContentType = "application/json";
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)' ');
        for (var sent = 0L; sent < size; sent += block.Length)
            await response.Body.WriteAsync(block, response.HttpContext.RequestAborted);
    }
}
